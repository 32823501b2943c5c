package nl.verzuimatlas.etl.bevinding;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How bad a finding is. */
public enum Niveau {
    /** The row, or the whole delivery, does not count. */
    @JsonProperty("fout")
    FOUT("de rij telt niet mee"),
    /** The row counts; the supplier should look at it. */
    @JsonProperty("waarschuwing")
    WAARSCHUWING("de rij telt mee, kijk het na"),
    /** For information: what ingestion recognised or put right. */
    @JsonProperty("melding")
    MELDING("ter informatie");

    private final String gevolg;

    Niveau(String gevolg) {
        this.gevolg = gevolg;
    }

    /** The level that {@link #naam} writes. */
    public static Niveau van(String naam) {
        return valueOf(naam.toUpperCase(Locale.ROOT));
    }

    /** What it means for a row, in Dutch. */
    public String gevolg() {
        return gevolg;
    }

    /** {@code fout}, {@code waarschuwing} or {@code melding}. */
    public String naam() {
        return name().toLowerCase(Locale.ROOT);
    }
}
