package nl.verzuimatlas.warehouse.bescherming;

import com.fasterxml.jackson.annotation.JsonProperty;
import nl.verzuimatlas.warehouse.contract.Bronbestand;
import nl.verzuimatlas.warehouse.contract.Yaml;

/**
 * Limits of disclosure control ({@code bescherming.yaml}).
 *
 * @param drempel counts from 1 up to but not including this are hidden; 0 is shown
 * @param enqueteMinimum fewest valid answers under a share
 * @param enqueteCelMinimum fewest answers in the numerator and in its complement
 * @param bron source of the limits
 */
public record Beschermingsregel(
        int drempel,
        @JsonProperty("enquete_minimum") int enqueteMinimum,
        @JsonProperty("enquete_cel_minimum") int enqueteCelMinimum,
        String bron) {

    public Beschermingsregel {
        if (drempel < 5 || enqueteMinimum < 30 || enqueteCelMinimum < 5) {
            throw new IllegalArgumentException("disclosure limits may only be made stricter than 5, 30 and 5");
        }
    }

    /** The limits of this version of the product. */
    public static Beschermingsregel lees() {
        return Yaml.lees(Bronbestand.lees("bescherming.yaml"), Beschermingsregel.class);
    }

    /** Whether a count gives pupils away: more than nobody, fewer than the limit. */
    public boolean isKlein(double aantal) {
        return aantal > 0 && aantal < drempel;
    }
}
