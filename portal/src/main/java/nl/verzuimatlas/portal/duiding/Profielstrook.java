package nl.verzuimatlas.portal.duiding;

import java.util.List;
import java.util.Optional;

/**
 * Figures of a municipality beside its region: the number, how sure it is, and what may be concluded.
 *
 * @param bijschrift what the table shows
 * @param gebied name of the municipality
 * @param regels one line per figure
 * @param uitleg how it was compared, and how many comparisons it was corrected for
 */
public record Profielstrook(String bijschrift, String gebied, List<Regel> regels, String uitleg) {

    public Profielstrook {
        regels = List.copyOf(regels);
    }

    /**
     * A figure.
     *
     * @param naam what it is
     * @param definitie page that says how it was counted
     * @param eigen figure of the municipality, or why there is none
     * @param interval 95% interval; empty when there is none
     * @param ander figure of the rest of the region, or of the region
     * @param oordeel verdict in a few words
     * @param soort verdict as a word for style: {@code gunstig}, {@code ongunstig} or {@code neutraal}
     * @param waarom why there is no verdict, as a sentence; empty when there is one
     * @param streep where they lie between the municipalities; empty when there is no interval
     */
    public record Regel(
            String naam,
            String definitie,
            String eigen,
            String interval,
            String ander,
            String oordeel,
            String soort,
            String waarom,
            Optional<Streep> streep) {}

    /**
     * A line to draw, 0 to 100 wide: 0 is nobody, 100 the highest bound of all municipalities.
     *
     * @param onder lower bound
     * @param boven upper bound
     * @param eigen figure of the municipality
     * @param ander figure that it was compared with
     */
    public record Streep(String onder, String boven, String eigen, String ander) {}
}
