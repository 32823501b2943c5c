package nl.verzuimatlas.portal.pagina;

import nl.verzuimatlas.warehouse.contract.Reeks;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;
import nl.verzuimatlas.warehouse.lezen.Selectie;

/** The questions to the cube that several pages ask. */
public final class Vragen {

    private Vragen() {}

    /** Own series of indicators over all school years in one area, all breakdowns. */
    public static Cijfers inGebied(ReleaseLezer lezer, Gebied gebied, String... indicatoren) {
        return Cijfers.lees(
                lezer,
                Selectie.van(indicatoren)
                        .metReeks(Reeks.EIGEN)
                        .metRegiotypen(gebied.type())
                        .metRegiocodes(gebied.code()));
    }

    /** Own series of one figure over all school years in all areas of the kinds given. */
    public static Cijfers overal(ReleaseLezer lezer, Snede snede, Regiotype... regiotypen) {
        return Cijfers.lees(
                lezer,
                Selectie.van(snede.indicator())
                        .metReeks(Reeks.EIGEN)
                        .metRegiotypen(regiotypen)
                        .metDimensies(snede.dimensie())
                        .metCategorieen(snede.categorie()));
    }
}
