package nl.verzuimatlas.etl.protocol.toetsing;

import java.time.LocalDate;
import java.util.TreeMap;

/** Whether a day lies in the window that ends on another. */
final class Venster {

    private final String eenheid;
    private final int aantal;

    Venster(Yamlboom signaal) {
        Yamlboom venster = signaal.tak("venster");
        this.eenheid = venster.verplicht("eenheid");
        this.aantal = Integer.parseInt(venster.tekst("aantal").orElse("1"));
    }

    /**
     * Whether {@code ander} lies in the window of {@code dag}.
     *
     * @param rij the days that count, for a row on end
     */
    boolean bevat(Proefkalender kalender, TreeMap<LocalDate, Long> rij, LocalDate dag, LocalDate ander) {
        if (ander.isAfter(dag)) {
            return false;
        }
        return switch (eenheid) {
            case "lesweken", "schoolweken" -> kalender.lesdagenTussen(ander, dag) < 7 * aantal;
            case "kalenderdagen" -> ander.isAfter(dag.minusDays(aantal));
            case "weken" -> ander.isAfter(dag.minusDays(7L * aantal));
            case "maanden" -> ander.isAfter(dag.minusMonths(aantal));
            case "schooljaar" -> Naslag.schooljaar(ander) == Naslag.schooljaar(dag);
            case "gebeurtenis" -> ander.equals(dag);
            case "aaneengesloten" -> opRij(kalender, rij, dag, ander);
            default -> throw new IllegalArgumentException("unknown window " + eenheid);
        };
    }

    private static boolean opRij(Proefkalender kalender, TreeMap<LocalDate, Long> rij, LocalDate dag, LocalDate ander) {
        for (LocalDate d = dag; d.isAfter(ander); d = kalender.vorigeSchooldag(d)) {
            if (!rij.containsKey(d)) {
                return false;
            }
        }
        return rij.containsKey(ander);
    }
}
