package nl.verzuimatlas.warehouse.audit.reken;

import java.util.Set;

/**
 * What is known of an attacked unknown.
 *
 * @param vraag which
 * @param oordeel what was proven
 * @param mogelijk nothing outside this fits
 * @param verbanden which relations narrowed it, in Dutch
 */
public record Uitkomst(Vraag vraag, Oordeel oordeel, Grens mogelijk, Set<String> verbanden) {

    /** What was proven. */
    public enum Oordeel {
        /** Whole-number solutions show that enough values fit. */
        VEILIG,
        /** Bounds show that too few values fit. */
        ONTDEKT,
        /** Neither was proven in the time that there was. */
        ONBESLIST
    }

    public Uitkomst {
        verbanden = Set.copyOf(verbanden);
    }
}
