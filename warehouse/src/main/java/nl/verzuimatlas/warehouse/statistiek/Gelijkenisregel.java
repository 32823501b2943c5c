package nl.verzuimatlas.warehouse.statistiek;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * The published rule by which gemeenten are called similar.
 *
 * @param kenmerken features that count
 * @param aantal similar gemeenten to name, 1 or more
 * @param grootsteAfstand distance beyond which no gemeente is called similar, above 0
 */
public record Gelijkenisregel(
        List<Kenmerk> kenmerken,
        int aantal,
        @JsonProperty("grootste_afstand") double grootsteAfstand) {

    public Gelijkenisregel {
        kenmerken = List.copyOf(kenmerken);
        if (kenmerken.isEmpty() || aantal < 1 || !(grootsteAfstand > 0)) {
            throw new IllegalArgumentException("need a kenmerk, aantal >= 1 and grootsteAfstand > 0");
        }
    }

    /**
     * A feature of a gemeente.
     *
     * @param naam key in the profile
     * @param schaal how it is measured before it is standardised
     * @param gewicht how much it counts, above 0
     */
    public record Kenmerk(String naam, Schaal schaal, double gewicht) {

        public Kenmerk {
            if (!(gewicht > 0)) {
                throw new IllegalArgumentException("gewicht must be above 0: " + naam);
            }
        }
    }

    /** How a feature is measured before it is standardised. */
    public enum Schaal {
        /** As it is; for shares. */
        @JsonProperty("lineair")
        LINEAIR,
        /** Logarithm; for sizes, where twice as large is one step whatever the size. Values must be above 0. */
        @JsonProperty("logaritmisch")
        LOGARITMISCH
    }
}
