package nl.verzuimatlas.etl.toets;

import java.io.Serializable;
import java.util.Map;

/**
 * What the absence codes of schools mean.
 *
 * @param opCode meaning by {@link #sleutel}
 */
public record Codetabel(Map<String, Betekenis> opCode) implements Serializable {

    /** Meaning of a code that no table explains: never silently authorised or unauthorised. */
    public static final Betekenis ONBEKEND = new Betekenis("onbekend", "onbekend");

    public Codetabel {
        opCode = Map.copyOf(opCode);
    }

    /** Kind of absence, and whether it is authorised (J or N). */
    public record Betekenis(String soort, String geoorloofd) implements Serializable {}

    /** Meaning of {@code code} at the institution {@code brin}. */
    Betekenis betekenis(String brin, String code) {
        return opCode.getOrDefault(sleutel(brin, code), ONBEKEND);
    }

    /** Key of a code at an institution; case matters in codes. */
    public static String sleutel(String brin, String code) {
        return brin + '\t' + code;
    }
}
