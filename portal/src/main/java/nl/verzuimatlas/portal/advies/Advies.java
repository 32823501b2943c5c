package nl.verzuimatlas.portal.advies;

import java.util.List;

/**
 * Recommendations for a municipality.
 *
 * @param gegeven those that the figures give reason for
 * @param nietNodig titles of those that the figures give no reason for
 * @param nietTeBeoordelen titles of those of which a figure is not there
 * @param bron publication that they are from
 */
public record Advies(List<Gegeven> gegeven, List<String> nietNodig, List<String> nietTeBeoordelen, String bron) {

    /**
     * A recommendation with its reasons.
     *
     * @param nummer its number in the publication
     * @param titel what to do
     * @param tekst what that means
     * @param redenen figures that give reason for it, as sentences
     */
    public record Gegeven(int nummer, String titel, String tekst, List<String> redenen) {
        public Gegeven {
            redenen = List.copyOf(redenen);
        }
    }

    public Advies {
        gegeven = List.copyOf(gegeven);
        nietNodig = List.copyOf(nietNodig);
        nietTeBeoordelen = List.copyOf(nietTeBeoordelen);
    }
}
