package nl.verzuimatlas.etl.verslag;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.verzuimatlas.etl.bevinding.Bevinding;
import nl.verzuimatlas.etl.bevinding.Catalogus;
import nl.verzuimatlas.etl.bevinding.Niveau;
import nl.verzuimatlas.etl.toets.Getallen;

/** The verdict in words, and what the supplier must do now. */
final class Oordeeltekst {

    private static final String TOTAALRIJ = "VA-K09";

    private Oordeeltekst() {}

    /** A few words. */
    static String kort(Verslag verslag) {
        return switch (verslag.oordeel()) {
            case GOED -> "Goed";
            case MET_BEVINDINGEN -> "Te gebruiken, met bevindingen";
            case GEWEIGERD -> "Geweigerd";
        };
    }

    /** A sentence. */
    static String zin(Verslag verslag) {
        return switch (verslag.oordeel()) {
            case GOED -> "De levering is goed. Alle " + Getallen.geheel(verslag.gelezen()) + " rijen tellen mee.";
            case MET_BEVINDINGEN ->
                verslag.geweigerd() > 0
                        ? "De levering telt mee, maar " + Getallen.geheel(verslag.geweigerd())
                                + (verslag.geweigerd() == 1 ? " rij" : " rijen") + " niet."
                        : alleRijen(verslag);
            case GEWEIGERD ->
                verslag.gelezen() > 0
                        ? "De levering telt niet mee: " + redenen(verslag) + "."
                        : "De levering telt niet mee. De rijen zijn niet beoordeeld.";
        };
    }

    // with no row rejected an error can only be in the code table
    private static String alleRijen(Verslag verslag) {
        Map<String, Long> regels = verslag.bevindingen().stream()
                .filter(bevinding -> bevinding.niveau() == Niveau.FOUT && bevinding.rij() > 0)
                .collect(Collectors.groupingBy(
                        Bevinding::bestand,
                        TreeMap::new,
                        Collectors.mapping(Bevinding::rij, Collectors.collectingAndThen(Collectors.toSet(), rijen ->
                                (long) rijen.size()))));
        if (regels.isEmpty()) {
            return "Alle rijen tellen mee. Er zijn punten om na te kijken.";
        }
        String niet = regels.entrySet().stream()
                .map(bestand -> Getallen.geheel(bestand.getValue()) + (bestand.getValue() == 1 ? " regel" : " regels")
                        + " van " + bestand.getKey())
                .collect(Collectors.joining(" en "));
        return "Alle " + Getallen.geheel(verslag.gelezen()) + " rijen tellen mee; " + niet + " niet.";
    }

    // an error of which none is about a row is about the delivery
    private static String redenen(Verslag verslag) {
        return VerslagTekst.perSoort(verslag.bevindingen()).entrySet().stream()
                .filter(soort -> soort.getValue().stream()
                        .allMatch(bevinding -> bevinding.niveau() == Niveau.FOUT && bevinding.rij() == 0))
                .map(soort -> klein(Catalogus.HUIS.soort(soort.getKey()).titel()))
                .collect(Collectors.joining("; "));
    }

    private static String klein(String titel) {
        return Character.toLowerCase(titel.charAt(0)) + titel.substring(1);
    }

    /** {@code 12 rijen gelezen, 10 geaccepteerd, 2 geweigerd}, and what was left out or skipped. */
    static String tellingen(Verslag verslag) {
        String tekst = "%s rijen gelezen, %s geaccepteerd, %s geweigerd"
                .formatted(
                        Getallen.geheel(verslag.gelezen()),
                        Getallen.geheel(verslag.geaccepteerd()),
                        Getallen.geheel(verslag.geweigerd()));
        if (verslag.ingetrokken() > 0) {
            tekst += ", " + Getallen.geheel(verslag.ingetrokken()) + " weggelaten (ingetrokken leerlingen)";
        }
        long totalen = verslag.bevindingen().stream()
                .filter(bevinding -> bevinding.id().equals(TOTAALRIJ))
                .mapToLong(Bevinding::aantal)
                .sum();
        return totalen == 0
                ? tekst
                : tekst + ", " + Getallen.geheel(totalen) + (totalen == 1 ? " totaalrij" : " totaalrijen")
                        + " overgeslagen";
    }

    /** What to do, in order; at least one step. */
    static List<String> stappen(Verslag verslag) {
        List<String> stappen = new ArrayList<>();
        boolean persoonsgegevens = verslag.bevindingen().stream()
                .anyMatch(bevinding -> bevinding.id().startsWith("VA-D") && bevinding.niveau() == Niveau.FOUT);
        boolean fouten = verslag.bevindingen().stream().anyMatch(bevinding -> bevinding.niveau() == Niveau.FOUT);
        boolean waarschuwingen =
                verslag.bevindingen().stream().anyMatch(bevinding -> bevinding.niveau() == Niveau.WAARSCHUWING);
        if (persoonsgegevens) {
            stappen.add("Haal eerst de persoonsgegevens uit de bestanden. Wij hebben niets van de levering bewaard.");
        }
        if (fouten) {
            stappen.add("Herstel de fouten hieronder in uw eigen administratie of in het bestand"
                    + (verslag.geweigerd() > 0 ? "; het gaat om " + rijen(verslag.geweigerd()) + "." : "."));
        }
        if (waarschuwingen) {
            stappen.add("Kijk de waarschuwingen na. Klopt wat er staat, dan hoeft u niets te veranderen.");
        }
        if (fouten) {
            stappen.add(
                    verslag.isGeweigerd()
                            ? "Lever opnieuw. Controleer het eerst met: verzuimatlas check, gevolgd door de map."
                            : "Lever opnieuw met een hogere versie in levering.yaml; die vervangt deze levering.");
        }
        if (stappen.isEmpty()) {
            stappen.add("U hoeft niets te doen.");
        }
        return stappen;
    }

    private static String rijen(long aantal) {
        return Getallen.geheel(aantal) + (aantal == 1 ? " rij" : " rijen");
    }

    /** Where a finding is, as far as it has a file, row and column, with a colon; empty when it has none. */
    static String plek(Bevinding bevinding) {
        List<String> delen = new ArrayList<>();
        if (!bevinding.bestand().isEmpty()) {
            delen.add(bevinding.bestand());
        }
        if (bevinding.rij() > 0) {
            delen.add("rij " + bevinding.rij());
        }
        if (!bevinding.kolom().isEmpty()) {
            delen.add("kolom " + bevinding.kolom());
        }
        return delen.isEmpty() ? "" : String.join(", ", delen) + ": ";
    }
}
