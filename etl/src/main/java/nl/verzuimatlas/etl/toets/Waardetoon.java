package nl.verzuimatlas.etl.toets;

import java.util.regex.Pattern;

/** Shows a cell in a message: never one that may identify a person. */
final class Waardetoon {

    /** Shown instead of a value that must not be repeated. */
    static final String VERBORGEN = "de waarde";

    private static final int LANGST = 40;
    private static final Pattern VERDACHT =
            Pattern.compile("(?s).*(\\d{9}|@|[A-Z]{2}\\d{2} ?[A-Z]{4}|(\\d[. ]?){8}\\d).*");
    private static final Pattern ACHT_CIJFERS = Pattern.compile("(?<!\\d)\\d{8}(?!\\d)");

    private Waardetoon() {}

    /** {@code "2024-02-30"}, or {@code de waarde}. */
    static String toon(String cel) {
        String tekst = cel.strip();
        if (isVerdacht(tekst)) {
            return VERBORGEN;
        }
        String kort = tekst.length() > LANGST ? tekst.substring(0, LANGST) + "..." : tekst;
        return '"' + kort.replaceAll("\\p{Cntrl}", " ") + '"';
    }

    /** The cell itself for the list of rejected rows, or {@code (weggelaten)}. */
    static String cel(String cel) {
        return isVerdacht(cel.strip()) ? "(weggelaten)" : cel.strip();
    }

    private static boolean isVerdacht(String tekst) {
        boolean datumachtig =
                ACHT_CIJFERS.matcher(tekst).matches() && (tekst.startsWith("19") || tekst.startsWith("20"));
        return VERDACHT.matcher(tekst).matches()
                || !datumachtig && ACHT_CIJFERS.matcher(tekst).find();
    }
}
