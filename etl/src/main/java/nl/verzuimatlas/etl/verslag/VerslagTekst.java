package nl.verzuimatlas.etl.verslag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.verzuimatlas.etl.bevinding.Bevinding;
import nl.verzuimatlas.etl.bevinding.Bevindingsoort;
import nl.verzuimatlas.etl.bevinding.Catalogus;
import nl.verzuimatlas.etl.bevinding.Niveau;
import nl.verzuimatlas.etl.bevinding.Uitleg;
import nl.verzuimatlas.etl.toets.Bevindingenteller;
import nl.verzuimatlas.etl.toets.Getallen;

/** The report for a terminal, in plain Dutch. */
public final class VerslagTekst {

    private static final int EERSTE = 3;
    // what is not about a file, such as the number that is not listed, comes last
    private static final Comparator<Bevinding> VOLGORDE = Comparator.comparing(Bevinding::niveau)
            .thenComparing(Bevinding::id)
            .thenComparing(bevinding -> bevinding.bestand().isEmpty())
            .thenComparing(Bevinding::bestand)
            .thenComparingLong(Bevinding::rij);

    private VerslagTekst() {}

    /** The report: judgement, counts, and per kind of finding how often, the first places and how to mend it. */
    public static String van(Verslag verslag) {
        StringBuilder tekst = new StringBuilder();
        tekst.append(verslag.bron().isEmpty() ? "levering" : verslag.bron())
                .append(" (")
                .append(verslag.plek())
                .append(")\n");
        tekst.append("  Oordeel: %s. %s%n  %s.%n"
                .formatted(
                        Oordeeltekst.kort(verslag).toLowerCase(Locale.ROOT),
                        Oordeeltekst.zin(verslag),
                        Oordeeltekst.tellingen(verslag)));
        perSoort(verslag.bevindingen()).forEach((id, bevindingen) -> {
            if (Waardenoverzicht.is(bevindingen.get(0))) {
                return;
            }
            long aantal = bevindingen.stream().mapToLong(Bevinding::aantal).sum();
            if (aantal == 1) {
                tekst.append("  ").append(bevindingen.get(0).regel()).append('\n');
            } else {
                vaker(id, aantal, bevindingen, tekst);
            }
            Waardenoverzicht.bij(bevindingen, verslag.bevindingen())
                    .forEach(overzicht ->
                            tekst.append("    %s%s%n".formatted(Oordeeltekst.plek(overzicht), overzicht.tekst())));
        });
        return tekst.toString();
    }

    private static void vaker(String id, long aantal, List<Bevinding> bevindingen, StringBuilder tekst) {
        Bevindingsoort soort = Catalogus.HUIS.soort(id);
        tekst.append("  %s keer: %s [%s, %s]%n"
                .formatted(
                        Getallen.geheel(aantal),
                        soort.titel(),
                        id,
                        soort.niveau().naam()));
        Set<String> manieren = new LinkedHashSet<>();
        bevindingen.stream().limit(EERSTE).forEach(bevinding -> {
            Uitleg uitleg = Uitleg.van(bevinding);
            tekst.append("    %s%s%n".formatted(Oordeeltekst.plek(bevinding), uitleg.wat()));
            if (!uitleg.herstel().isEmpty()) {
                manieren.add(uitleg.herstel());
            }
        });
        if (bevindingen.size() > EERSTE) {
            tekst.append(
                    "    en nog %s; met check --report staan de eerste %d in het verslag, en %d per soort in de JSON%s.%n"
                            .formatted(
                                    Getallen.geheel(aantal - EERSTE),
                                    Bevindingdeel.EERSTE,
                                    Bevindingenteller.MEESTE_PER_SOORT,
                                    soort.niveau() == Niveau.FOUT
                                            ? "; geweigerd.csv heeft alle geweigerde rijen"
                                            : ""));
        }
        manieren.forEach(manier -> tekst.append("    Herstel: %s%n".formatted(manier)));
    }

    /** Findings by kind: errors first, then warnings, then what is for information. */
    static Map<String, List<Bevinding>> perSoort(List<Bevinding> bevindingen) {
        Map<String, List<Bevinding>> perSoort = new LinkedHashMap<>();
        bevindingen.stream()
                .sorted(VOLGORDE)
                .forEach(bevinding -> perSoort.computeIfAbsent(bevinding.id(), id -> new ArrayList<>())
                        .add(bevinding));
        return perSoort;
    }
}
