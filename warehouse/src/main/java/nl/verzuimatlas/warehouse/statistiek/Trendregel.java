package nl.verzuimatlas.warehouse.statistiek;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * When a trend may be called one.
 *
 * @param minstensPunten years needed since the last break in the series, 3 or more
 * @param minstensGevallen events needed over those years together
 * @param onbetrouwbaarheid largest p-value of a trend, strictly between 0 and 1
 * @param onbetrouwbaarheidZonderJaar largest p-value that may result when any one year is left out
 */
public record Trendregel(
        @JsonProperty("minstens_punten") int minstensPunten,
        @JsonProperty("minstens_gevallen") long minstensGevallen,
        double onbetrouwbaarheid,
        @JsonProperty("onbetrouwbaarheid_zonder_jaar") double onbetrouwbaarheidZonderJaar) {

    public Trendregel {
        if (minstensPunten < 3) {
            throw new IllegalArgumentException("minstensPunten must be 3 or more, got " + minstensPunten);
        }
        if (!(onbetrouwbaarheid > 0 && onbetrouwbaarheidZonderJaar >= onbetrouwbaarheid)
                || onbetrouwbaarheidZonderJaar >= 1) {
            throw new IllegalArgumentException("need 0 < onbetrouwbaarheid <= onbetrouwbaarheidZonderJaar < 1");
        }
    }
}
