package nl.verzuimatlas.etl.verslag;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.verzuimatlas.etl.bevinding.Bevinding;
import nl.verzuimatlas.etl.bevinding.Catalogus;
import nl.verzuimatlas.etl.toets.Getallen;

/** The report for a terminal, in plain Dutch. */
public final class VerslagTekst {

    private static final int EERSTE = 3;

    private VerslagTekst() {}

    /** The report: counts, judgement, and per kind of finding how often and the first places. */
    public static String van(Verslag verslag) {
        StringBuilder tekst = new StringBuilder();
        tekst.append(verslag.bron().isEmpty() ? "levering" : verslag.bron())
                .append(" (")
                .append(verslag.plek())
                .append(")\n");
        tekst.append("  %s rijen gelezen, %s geaccepteerd, %s geweigerd. Oordeel: %s%n"
                .formatted(
                        Getallen.geheel(verslag.gelezen()),
                        Getallen.geheel(verslag.geaccepteerd()),
                        Getallen.geheel(verslag.geweigerd()),
                        verslag.oordeel().naam()));
        perSoort(verslag.bevindingen()).forEach((id, bevindingen) -> {
            long aantal = bevindingen.stream().mapToLong(Bevinding::aantal).sum();
            if (aantal > 1) {
                String titel = Catalogus.HUIS.soort(id).titel();
                tekst.append("  %s keer: %s [%s]%n".formatted(Getallen.geheel(aantal), titel, id));
            }
            bevindingen.stream()
                    .limit(EERSTE)
                    .forEach(bevinding -> tekst.append(aantal > 1 ? "    " : "  ")
                            .append(bevinding.regel())
                            .append('\n'));
            if (bevindingen.size() > EERSTE) {
                tekst.append("    en nog meer; met --report FILE of --json staat alles erbij.\n");
            }
        });
        return tekst.toString();
    }

    /** Findings by kind: errors first, then warnings, then what is for information. */
    static Map<String, List<Bevinding>> perSoort(List<Bevinding> bevindingen) {
        Map<String, List<Bevinding>> perSoort = new LinkedHashMap<>();
        bevindingen.stream()
                .sorted(java.util.Comparator.comparing(Bevinding::niveau).thenComparing(Bevinding::id))
                .forEach(bevinding -> perSoort.computeIfAbsent(bevinding.id(), id -> new ArrayList<>())
                        .add(bevinding));
        return perSoort;
    }
}
