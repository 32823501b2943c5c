package nl.verzuimatlas.warehouse.lezen;

import java.util.List;

/**
 * What is public of the audit of a release.
 *
 * @param verborgen hidden figures; all were attacked
 * @param cijfers figures that are shown, which an attacker has
 * @param verbanden relations between figures that were used
 * @param eerdereUitgaven earlier releases that were laid beside it
 * @param seconden how long it took, 1 or more
 * @param onbeslist hidden numbers of which neither was proven: that they can be found, or that they are safe
 * @param aanvallen ways of attack, in the order to show
 */
public record Auditstand(
        long verborgen,
        long cijfers,
        long verbanden,
        int eerdereUitgaven,
        long seconden,
        int onbeslist,
        List<Aanval> aanvallen) {

    public Auditstand {
        aanvallen = List.copyOf(aanvallen);
    }

    /** How many hidden figures were recovered without an earlier release. */
    public int teruggevonden() {
        return aanvallen.stream()
                .filter(aanval -> !aanval.isMetEerdere())
                .mapToInt(Aanval::teruggevonden)
                .sum();
    }

    /** How many more were recovered with earlier releases. */
    public int teruggevondenMetEerdere() {
        return aanvallen.stream()
                .filter(Aanval::isMetEerdere)
                .mapToInt(Aanval::teruggevonden)
                .sum();
    }

    /**
     * A way of attack.
     *
     * @param term stable word for it
     * @param omschrijving what was tried, in Dutch
     * @param teruggevonden how many hidden figures it recovered
     */
    public record Aanval(String term, String omschrijving, int teruggevonden) {

        private static final String EERDER = "eerder";

        /** Whether earlier releases are laid beside this one. */
        boolean isMetEerdere() {
            return term.equals(EERDER);
        }
    }
}
