package nl.verzuimatlas.portal.figuur;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers as Dutch readers write them: {@code 1.234}, {@code 27,4}, {@code −0,4}. Rounds half up. */
public final class Getallen {

    private static final DecimalFormatSymbols TEKENS = tekens();
    private static final Pattern MIN_NUL = Pattern.compile("\u2212[0,]*");

    private Getallen() {}

    /** Without decimals. */
    public static String geheel(double getal) {
        return schrijf("#,##0", getal);
    }

    /** With one decimal, also when it is 0. */
    public static String eenDecimaal(double getal) {
        return schrijf("#,##0.0", getal);
    }

    /** Without decimals when {@code getal} is whole, with one otherwise. */
    public static String zoNodigEenDecimaal(double getal) {
        return schrijf("#,##0.#", getal);
    }

    private static String schrijf(String patroon, double getal) {
        DecimalFormat opmaak = new DecimalFormat(patroon, TEKENS);
        opmaak.setRoundingMode(RoundingMode.HALF_UP);
        String tekst = opmaak.format(getal);
        return MIN_NUL.matcher(tekst).matches() ? tekst.substring(1) : tekst;
    }

    private static DecimalFormatSymbols tekens() {
        DecimalFormatSymbols tekens = DecimalFormatSymbols.getInstance(Locale.forLanguageTag("nl-NL"));
        tekens.setGroupingSeparator('.');
        tekens.setDecimalSeparator(',');
        tekens.setMinusSign('\u2212');
        return tekens;
    }
}
