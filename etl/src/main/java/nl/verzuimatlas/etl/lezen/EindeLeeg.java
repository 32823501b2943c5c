package nl.verzuimatlas.etl.lezen;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What it means that a registered absence has no last day. */
public enum EindeLeeg {
    /** The absence is not over yet. */
    @JsonProperty("open")
    OPEN,
    /** The absence ended on the day on which it began. */
    @JsonProperty("zelfde-dag")
    ZELFDE_DAG
}
