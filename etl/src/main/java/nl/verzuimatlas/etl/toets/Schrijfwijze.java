package nl.verzuimatlas.etl.toets;

import java.util.List;
import java.util.stream.Stream;

/** How a date or number was written, as a bit: more than one in a column is suspicious. */
public enum Schrijfwijze {
    DATUM_AANEEN("20240909"),
    DATUM_ISO("2024-09-09"),
    DATUM_STREEPJES("9-9-2024"),
    DATUM_SCHUINE_STREEP("9/9/2024"),
    DECIMALE_KOMMA("1,5"),
    DECIMALE_PUNT("1.5");

    private static final int JAAR_EERST = 4;

    private final String voorbeeld;

    Schrijfwijze(String voorbeeld) {
        this.voorbeeld = voorbeeld;
    }

    /** The bit of this notation. */
    public int bit() {
        return 1 << ordinal();
    }

    /** An example of it. */
    public String voorbeeld() {
        return voorbeeld;
    }

    /** The notations in {@code bits}. */
    public static List<Schrijfwijze> in(int bits) {
        return Stream.of(values()).filter(een -> (bits & een.bit()) != 0).toList();
    }

    /** Notation of a date that was read. */
    static int vanDatum(String tekst) {
        if (tekst.indexOf('/') >= 0) {
            return DATUM_SCHUINE_STREEP.bit();
        }
        int streep = tekst.indexOf('-');
        if (streep < 0) {
            return DATUM_AANEEN.bit();
        }
        return streep == JAAR_EERST ? DATUM_ISO.bit() : DATUM_STREEPJES.bit();
    }

    /** Notation of a number that was read; 0 when it has no decimals. */
    static int vanGetal(String tekst) {
        if (tekst.indexOf(',') >= 0) {
            return DECIMALE_KOMMA.bit();
        }
        return tekst.indexOf('.') >= 0 ? DECIMALE_PUNT.bit() : 0;
    }
}
