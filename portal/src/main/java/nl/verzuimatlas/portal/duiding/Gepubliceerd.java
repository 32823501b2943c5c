package nl.verzuimatlas.portal.duiding;

import java.util.List;
import java.util.Optional;
import nl.verzuimatlas.portal.figuur.Figuur;
import nl.verzuimatlas.portal.figuur.FiguurBouwer;
import nl.verzuimatlas.portal.figuur.Kop;
import nl.verzuimatlas.portal.figuur.Kruistabel;
import nl.verzuimatlas.portal.figuur.Staafgrafiek;
import nl.verzuimatlas.portal.figuur.Weergave;
import nl.verzuimatlas.portal.pagina.Cijfers;
import nl.verzuimatlas.portal.pagina.Gebied;
import nl.verzuimatlas.portal.pagina.Register;
import nl.verzuimatlas.portal.pagina.Snede;
import nl.verzuimatlas.warehouse.contract.Reeks;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;
import nl.verzuimatlas.warehouse.lezen.Selectie;
import nl.verzuimatlas.warehouse.lezen.Waarneming;

/** Figures that others published, shown apart from ours: they were counted in another way. */
public final class Gepubliceerd {

    private static final Snede ABSOLUUT = new Snede("absoluut-verzuim", "duur", Snede.TOTAAL);
    private static final String LET_OP =
            "Dit zijn cijfers uit een publicatie van een ander. Ze zijn overgenomen zoals ze daar staan. "
                    + "Vergelijk ze niet met onze eigen reeks: de telwijze kan anders zijn.";

    private Gepubliceerd() {}

    /** Latest published figures of absoluut verzuim: all municipalities and the total; empty when there are none. */
    public static Optional<Figuur> absoluut(ReleaseLezer lezer, Register register) {
        Cijfers cijfers = lees(lezer);
        return laatste(cijfers).map(jaar -> figuur(cijfers, register, jaar, vanJaar(cijfers, jaar), lezer));
    }

    /** The same for one municipality and the total; empty when the publication does not name it. */
    public static Optional<Figuur> absoluut(ReleaseLezer lezer, Register register, Gebied gemeente) {
        Cijfers cijfers = lees(lezer);
        return laatste(cijfers).flatMap(jaar -> {
            List<Waarneming> rijen = vanJaar(cijfers, jaar).stream()
                    .filter(rij -> rij.regiotype() != Regiotype.GEMEENTE
                            || rij.regiocode().equals(gemeente.code()))
                    .toList();
            boolean genoemd = rijen.stream().anyMatch(rij -> rij.regiocode().equals(gemeente.code()));
            return genoemd ? Optional.of(figuur(cijfers, register, jaar, rijen, lezer)) : Optional.empty();
        });
    }

    private static Cijfers lees(ReleaseLezer lezer) {
        return Cijfers.lees(
                lezer,
                Selectie.van(ABSOLUUT.indicator())
                        .metReeks(Reeks.GEPUBLICEERD)
                        .metRegiotypen(Regiotype.GEMEENTE, Regiotype.SUBREGIO)
                        .metDimensies(ABSOLUUT.dimensie())
                        .metCategorieen(ABSOLUUT.categorie()));
    }

    private static Optional<Schooljaar> laatste(Cijfers cijfers) {
        return cijfers.schooljaren().stream().reduce((eerder, later) -> later);
    }

    private static List<Waarneming> vanJaar(Cijfers cijfers, Schooljaar jaar) {
        return cijfers.alle().stream()
                .filter(rij -> rij.schooljaar().equals(jaar))
                .toList();
    }

    private static Figuur figuur(
            Cijfers cijfers, Register register, Schooljaar jaar, List<Waarneming> rijen, ReleaseLezer lezer) {
        Kruistabel tabel = Kruistabel.vul(
                "Gebied",
                rijen,
                rij -> kop(rij),
                List.of(jaar),
                kolom -> Kop.van(kolom.toString()),
                (rij, kolom) -> Optional.of(rij));
        return FiguurBouwer.van(
                        "gepubliceerd-absoluut-verzuim",
                        tabel,
                        cijfers.selectie().metSchooljaren(jaar))
                .titel("Gepubliceerd over " + jaar + ": " + titel(rijen))
                .onderschrift("Absoluut verzuim, leerlingen, schooljaar " + jaar + ", overgenomen uit een publicatie")
                .grafiek(Staafgrafiek::van, "leerlingen")
                .opmerking(LET_OP)
                .definities(register, ABSOLUUT.indicator())
                .bouw("schooljaar " + jaar, lezer.release().id());
    }

    private static Kop kop(Waarneming rij) {
        Kop kop = Kop.gebied(new Gebied(rij.regiotype(), rij.regiocode(), rij.regionaam()));
        return rij.regiotype() == Regiotype.SUBREGIO ? kop.metNadruk() : kop;
    }

    private static String titel(List<Waarneming> rijen) {
        return rijen.stream()
                .filter(rij -> rij.regiotype() == Regiotype.SUBREGIO)
                .filter(Weergave::isCijfer)
                .findFirst()
                .map(totaal -> Weergave.kaal(totaal) + " leerlingen met absoluut verzuim in " + totaal.regionaam()
                        + (totaal.toelichting().isBlank() ? "" : ", " + totaal.toelichting()))
                .orElse("absoluut verzuim per gemeente");
    }
}
