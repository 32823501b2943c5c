package nl.verzuimatlas.warehouse.wijziging;

import java.util.Map;

/**
 * How many figures a release shows otherwise than the one before it.
 *
 * @param aantallen number of changed figures by kind ({@link Soort}); a kind that does not occur is absent
 * @param nietVergeleken why no comparison was made, as a Dutch sentence; empty when one was made, and for the first release
 */
public record Wijzigingtelling(Map<String, Long> aantallen, String nietVergeleken) {

    public Wijzigingtelling {
        aantallen = Map.copyOf(aantallen);
    }
}
