package nl.verzuimatlas.portal.kwaliteit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.verzuimatlas.portal.figuur.Cel;
import nl.verzuimatlas.portal.figuur.Getallen;
import nl.verzuimatlas.portal.figuur.Kop;
import nl.verzuimatlas.portal.figuur.Tabel;
import nl.verzuimatlas.warehouse.lezen.Verwacht;

/** What was expected and what came, a row per supplier and source. */
final class Agenda {

    private static final String TE_LAAT = "te laat";
    private static final String VOORLOPIG = "voorlopig geleverd";
    private static final String GELEVERD = "geleverd";

    private Agenda() {}

    static Tabel tabel(List<Verwacht> verwacht) {
        Map<String, List<Verwacht>> perAfspraak = verwacht.stream()
                .collect(Collectors.groupingBy(
                        een -> een.bron() + "|" + een.leverancier() + "|" + een.ritme(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return new Tabel(
                "verwacht",
                "Verwacht en binnen",
                "Bron",
                List.of(
                        Kop.tekst("Leverancier"),
                        Kop.tekst("Elk"),
                        Kop.van("Verwacht"),
                        Kop.van("Binnen"),
                        Kop.van("Waarvan voorlopig"),
                        Kop.van("Te laat"),
                        Kop.tekst("Welke zijn te laat?")),
                perAfspraak.values().stream().map(Agenda::rij).toList());
    }

    private static Tabel.Rij rij(List<Verwacht> afspraak) {
        Verwacht eerste = afspraak.get(0);
        long voorlopig = aantal(afspraak, VOORLOPIG);
        String teLaat = afspraak.stream()
                .filter(een -> een.stand().equals(TE_LAAT))
                .map(Verwacht::tijdvak)
                .collect(Collectors.joining(", "));
        return new Tabel.Rij(
                Kop.van(eerste.bron()),
                List.of(
                        Cel.tekst(eerste.leverancier()),
                        Cel.tekst(eerste.ritme()),
                        getal(afspraak.size()),
                        getal(voorlopig + aantal(afspraak, GELEVERD)),
                        getal(voorlopig),
                        getal(aantal(afspraak, TE_LAAT)),
                        Cel.tekst(teLaat.isEmpty() ? "geen" : teLaat)));
    }

    private static Cel getal(long aantal) {
        return Cel.getal(Getallen.geheel(aantal));
    }

    private static long aantal(List<Verwacht> afspraak, String stand) {
        return afspraak.stream().filter(een -> een.stand().equals(stand)).count();
    }
}
