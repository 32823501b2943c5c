package nl.verzuimatlas.portal.naleving;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.verzuimatlas.portal.duiding.Figuren;
import nl.verzuimatlas.portal.figuur.Figuur;
import nl.verzuimatlas.portal.figuur.Weergave;
import nl.verzuimatlas.portal.pagina.Cijfers;
import nl.verzuimatlas.portal.pagina.Gebied;
import nl.verzuimatlas.portal.pagina.Snede;
import nl.verzuimatlas.portal.pagina.Vragen;
import nl.verzuimatlas.warehouse.contract.Reeks;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;
import nl.verzuimatlas.warehouse.lezen.Selectie;
import nl.verzuimatlas.warehouse.lezen.Waarneming;

/** Which schools have a protocol and what is in it: our own scan, and what others published, apart. */
final class ScanFiguren {

    private static final Snede DEKKING = new Snede("protocol-dekking", "sector", Snede.TOTAAL);
    private static final Snede INHOUD = new Snede("protocol-inhoud", "procedure", "");
    private static final Gebied NEDERLAND = new Gebied(Regiotype.LAND, "NL", "Nederland");

    private final Figuren figuren;
    private final Gebied gebied;
    private final Cijfers eigen;
    private final Cijfers gepubliceerd;

    ScanFiguren(ReleaseLezer lezer, Figuren figuren, Gebied gebied) {
        this.figuren = figuren;
        this.gebied = gebied;
        this.eigen = Vragen.inGebied(lezer, gebied, DEKKING.indicator(), INHOUD.indicator());
        this.gepubliceerd = Cijfers.lees(
                lezer,
                Selectie.van(DEKKING.indicator(), INHOUD.indicator())
                        .metReeks(Reeks.GEPUBLICEERD)
                        .metRegiotypen(Regiotype.LAND));
    }

    /** Share of schools with a protocol in the latest scan. */
    Optional<Waarneming> dekking() {
        return laatste(eigen).flatMap(jaar -> eigen.find(DEKKING, gebied, jaar));
    }

    /** Schools with a protocol per kind of education, and what is in the protocols; ours first, then what others published. */
    List<Figuur> figuren() {
        List<Figuur> getoond = new ArrayList<>();
        laatste(eigen).ifPresent(jaar -> {
            getoond.add(dekking("protocol-dekking", eigen, gebied, jaar, ""));
            getoond.add(inhoud("protocol-inhoud", eigen, gebied, jaar, ""));
        });
        figuren.jaarVan(gepubliceerd).ifPresent(jaar -> {
            getoond.add(dekking("protocol-dekking-nl", gepubliceerd, NEDERLAND, jaar, " volgens een publicatie"));
            getoond.add(inhoud("protocol-inhoud-nl", gepubliceerd, NEDERLAND, jaar, " volgens een publicatie"));
        });
        return getoond;
    }

    private Figuur dekking(String id, Cijfers cijfers, Gebied waar, Schooljaar jaar, String volgens) {
        String titel = cijfers.find(DEKKING, waar, jaar)
                .filter(Weergave::isCijfer)
                .map(w -> Weergave.kaal(w) + " van de bekeken scholen in " + waar.naam() + " heeft een verzuimprotocol"
                        + volgens)
                .orElse("Scholen met een verzuimprotocol in " + waar.naam() + volgens);
        return new Balken(figuren, cijfers, waar, jaar)
                .alleen(DEKKING, figuren.register().categorieen(DEKKING.indicator(), DEKKING.dimensie()))
                .figuur(
                        id,
                        "Onderwijssoort",
                        titel,
                        "Scholen met een verzuimprotocol" + volgens + ", " + waar.naam() + ", schooljaar " + jaar,
                        "Met protocol",
                        "Bekeken scholen");
    }

    private Figuur inhoud(String id, Cijfers cijfers, Gebied waar, Schooljaar jaar, String volgens) {
        return new Balken(figuren, cijfers, waar, jaar)
                .alleen(INHOUD, figuren.register().categorieen(INHOUD.indicator(), INHOUD.dimensie()))
                .figuur(
                        id,
                        "Procedure voor",
                        "Voor welk verzuim beschrijven protocollen in " + waar.naam() + " een procedure?"
                                + (volgens.isEmpty() ? "" : " Cijfers" + volgens),
                        "Protocollen met een procedure" + volgens + ", " + waar.naam() + ", schooljaar " + jaar,
                        "Met procedure",
                        "Bekeken protocollen");
    }

    private static Optional<Schooljaar> laatste(Cijfers cijfers) {
        List<Schooljaar> jaren = cijfers.schooljaren();
        return jaren.isEmpty() ? Optional.empty() : Optional.of(jaren.get(jaren.size() - 1));
    }
}
