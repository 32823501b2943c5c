package nl.verzuimatlas.portal.figuur;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Numbers as Dutch readers write them: {@code 1.234}, {@code 27,4}, {@code −0,4}. Rounds half up. */
public final class Getallen {

    private static final char MIN = '\u2212';
    private static final DecimalFormatSymbols TEKENS = tekens();
    private static final Pattern MIN_NUL = Pattern.compile(MIN + "[0,]*");

    // a page has thousands of numbers, and reading a pattern costs more than writing a number; a format is not for
    // several threads
    private static final List<ThreadLocal<DecimalFormat>> MET_DECIMALEN =
            List.of(opmaak("#,##0"), opmaak("#,##0.0"), opmaak("#,##0.00"), opmaak("#,##0.000"), opmaak("#,##0.0000"));
    private static final ThreadLocal<DecimalFormat> ZO_NODIG = opmaak("#,##0.#");

    private Getallen() {}

    /** Without decimals. */
    public static String geheel(double getal) {
        return metDecimalen(getal, 0);
    }

    /** With one decimal, also when it is 0. */
    public static String eenDecimaal(double getal) {
        return metDecimalen(getal, 1);
    }

    /** With {@code decimalen} digits behind the comma, 0..4, also when they are 0. */
    public static String metDecimalen(double getal, int decimalen) {
        return schrijf(MET_DECIMALEN.get(decimalen), getal);
    }

    /** Without decimals when {@code getal} is whole, with one otherwise. */
    public static String zoNodigEenDecimaal(double getal) {
        return schrijf(ZO_NODIG, getal);
    }

    private static String schrijf(ThreadLocal<DecimalFormat> opmaak, double getal) {
        String tekst = opmaak.get().format(getal);
        boolean isMinNul = tekst.charAt(0) == MIN && MIN_NUL.matcher(tekst).matches();
        return isMinNul ? tekst.substring(1) : tekst;
    }

    private static ThreadLocal<DecimalFormat> opmaak(String patroon) {
        return ThreadLocal.withInitial(() -> {
            DecimalFormat opmaak = new DecimalFormat(patroon, TEKENS);
            opmaak.setRoundingMode(RoundingMode.HALF_UP);
            return opmaak;
        });
    }

    private static DecimalFormatSymbols tekens() {
        DecimalFormatSymbols tekens = DecimalFormatSymbols.getInstance(Locale.forLanguageTag("nl-NL"));
        tekens.setGroupingSeparator('.');
        tekens.setDecimalSeparator(',');
        tekens.setMinusSign(MIN);
        return tekens;
    }
}
