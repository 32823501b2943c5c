package nl.verzuimatlas.portal.advies;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a figure must be for a recommendation to be given. The whole 95% interval must show it, where there is one. */
enum Toets {
    /** Above the figure of the region: the intervals do not touch. */
    @JsonProperty("hoger-dan-regio")
    HOGER_DAN_REGIO,
    /** Below the figure of the region: the intervals do not touch. */
    @JsonProperty("lager-dan-regio")
    LAGER_DAN_REGIO,
    /** Above a limit; a count without interval is compared itself. */
    @JsonProperty("boven")
    BOVEN,
    /** Below a limit; a count without interval is compared itself. */
    @JsonProperty("onder")
    ONDER;

    /** Whether the test compares with the region. */
    boolean isMetRegio() {
        return this == HOGER_DAN_REGIO || this == LAGER_DAN_REGIO;
    }
}
