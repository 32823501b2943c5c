package nl.verzuimatlas.portal.kwaliteit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.verzuimatlas.portal.figuur.Cel;
import nl.verzuimatlas.portal.figuur.Getallen;
import nl.verzuimatlas.portal.figuur.Kop;
import nl.verzuimatlas.portal.figuur.Tabel;
import nl.verzuimatlas.warehouse.lezen.Poortstand;

/** The gates that the release went through, a row per step. */
final class Poorttabel {

    private Poorttabel() {}

    static Tabel van(List<Poortstand> poorten) {
        Map<String, List<Poortstand>> perStap = poorten.stream()
                .collect(Collectors.groupingBy(Poortstand::stap, LinkedHashMap::new, Collectors.toList()));
        return new Tabel(
                "controles",
                "Controles van deze uitgave",
                "Stap",
                List.of(Kop.van("Controles"), Kop.van("Goed"), Kop.tekst("Waarschuwing bij")),
                perStap.entrySet().stream()
                        .map(stap -> rij(stap.getKey(), stap.getValue()))
                        .toList());
    }

    private static Tabel.Rij rij(String stap, List<Poortstand> poorten) {
        long goed = poorten.stream().filter(Poortstand::goed).count();
        String waarschuwingen = poorten.stream()
                .filter(poort -> !poort.goed())
                .map(Poortstand::naam)
                .collect(Collectors.joining("; "));
        return new Tabel.Rij(
                Kop.van(stap.substring(0, 1).toUpperCase(Locale.ROOT) + stap.substring(1)),
                List.of(
                        Cel.getal(Getallen.geheel(poorten.size())),
                        Cel.getal(Getallen.geheel(goed)),
                        Cel.tekst(waarschuwingen.isEmpty() ? "geen" : waarschuwingen)));
    }
}
