package nl.verzuimatlas.portal.duiding;

import java.util.List;
import java.util.Optional;
import nl.verzuimatlas.portal.figuur.Figuur;
import nl.verzuimatlas.portal.figuur.FiguurBouwer;
import nl.verzuimatlas.portal.figuur.Kop;
import nl.verzuimatlas.portal.figuur.Kruistabel;
import nl.verzuimatlas.portal.figuur.Tabel;
import nl.verzuimatlas.portal.pagina.Cijfers;
import nl.verzuimatlas.portal.pagina.Gebied;
import nl.verzuimatlas.portal.pagina.Snede;
import nl.verzuimatlas.warehouse.contract.Reeks;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.indicator.Indicator;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;
import nl.verzuimatlas.warehouse.lezen.Selectie;

/** Sums over several school years: what a small municipality can still show when a single year is hidden. */
public final class Meerjarenfiguur {

    /** An indicator and how many years are added up. */
    private record Rij(Indicator indicator, String periode) {}

    private Meerjarenfiguur() {}

    /**
     * The table up to and including the year of {@code figuren}; empty when the release has no such sums of the first area.
     *
     * @param gebieden areas, each a column; the first is what the table is about
     * @param indicatoren ids of indicators; all when none is given
     */
    public static Optional<Figuur> van(
            ReleaseLezer lezer, Figuren figuren, List<Gebied> gebieden, String... indicatoren) {
        Schooljaar jaar = figuren.jaar();
        Gebied gemeente = gebieden.get(0);
        List<String> gekozen = List.of(indicatoren);
        List<Rij> rijen = figuren.register().indicatoren().stream()
                .filter(indicator -> gekozen.isEmpty() || gekozen.contains(indicator.id()))
                .filter(indicator -> indicator.dimensies().containsKey(Indicator.PERIODE))
                .flatMap(indicator -> indicator.dimensies().get(Indicator.PERIODE).keySet().stream()
                        .map(periode -> new Rij(indicator, periode)))
                .toList();
        if (rijen.isEmpty()) {
            return Optional.empty();
        }
        Cijfers cijfers = Cijfers.lees(
                lezer,
                Selectie.van(rijen.stream()
                                .map(rij -> rij.indicator().id())
                                .distinct()
                                .toArray(String[]::new))
                        .metReeks(Reeks.EIGEN)
                        .metRegiotypen(
                                gebieden.stream().map(Gebied::type).distinct().toArray(Regiotype[]::new))
                        .metRegiocodes(gebieden.stream().map(Gebied::code).toArray(String[]::new))
                        .metDimensies(Indicator.PERIODE)
                        .metSchooljaren(jaar));
        List<Rij> metCijfer = rijen.stream()
                .filter(rij -> cijfers.find(snede(rij), gemeente, jaar).isPresent())
                .toList();
        if (metCijfer.isEmpty()) {
            return Optional.empty();
        }
        Kruistabel tabel = Kruistabel.vul(
                "Cijfer",
                metCijfer,
                rij -> Kop.metPad(
                        rij.indicator().naam() + ", " + rij.indicator().label(Indicator.PERIODE, rij.periode())
                                + cijfers.find(snede(rij), gemeente, jaar)
                                        .map(w -> ", " + Duiding.eenheden(w))
                                        .orElse(""),
                        "/definities/" + rij.indicator().id()),
                gebieden,
                gebied -> Kop.gebied(gebied),
                (rij, gebied) -> cijfers.find(snede(rij), gebied, jaar));
        String onderschrift = "Cijfers over meer schooljaren samen, tot en met " + jaar + ", " + gemeente.naam();
        return Optional.of(FiguurBouwer.van("meer-jaren", tabel, cijfers.selectie())
                .titel("Over meer jaren samen zijn er minder kleine aantallen")
                .onderschrift(onderschrift)
                .tabel(Tabel.metInterval("meer-jaren-tabel", onderschrift, tabel))
                .opmerking("Een som over meer jaren telt een leerling elk jaar opnieuw mee.")
                .bouw("tot en met schooljaar " + jaar, figuren.release()));
    }

    private static Snede snede(Rij rij) {
        return new Snede(rij.indicator().id(), Indicator.PERIODE, rij.periode());
    }
}
