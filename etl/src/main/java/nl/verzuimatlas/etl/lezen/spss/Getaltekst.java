package nl.verzuimatlas.etl.lezen.spss;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;

/** Writes the numbers of SPSS as a csv file would hold them: 2 and not 2.0, dates as jjjj-mm-dd. */
final class Getaltekst {

    private static final int KLEINE_GETALLEN = 1024;
    private static final String[] KLEIN = new String[KLEINE_GETALLEN];
    private static final double EXACT_GEHEEL = 1L << 53;
    private static final LocalDate EERSTE_DAG = LocalDate.of(1582, 10, 14);
    private static final long SECONDEN_PER_DAG = 24L * 60 * 60;
    private static final double MEESTE_DAGEN = 1_000_000;

    static {
        for (int i = 0; i < KLEINE_GETALLEN; i++) {
            KLEIN[i] = String.valueOf(i);
        }
    }

    private Getaltekst() {}

    /** How the numbers of a variable are shown. */
    enum Soort {
        GETAL,
        DATUM,
        MOMENT;

        /** By the number of the format in the file. */
        static Soort van(int formaat) {
            return switch (formaat) {
                case 20, 23, 24, 28, 29, 30, 38, 39 -> DATUM;
                case 22, 41 -> MOMENT;
                default -> GETAL;
            };
        }
    }

    /** A number in its shortest exact form, without exponent. */
    static String van(double getal) {
        if (getal == Math.rint(getal) && Math.abs(getal) < EXACT_GEHEEL) {
            long geheel = (long) getal;
            return geheel >= 0 && geheel < KLEINE_GETALLEN ? KLEIN[(int) geheel] : Long.toString(geheel);
        }
        if (Double.isNaN(getal) || Double.isInfinite(getal)) {
            return String.valueOf(getal);
        }
        return new BigDecimal(Double.toString(getal)).stripTrailingZeros().toPlainString();
    }

    /** A number as its variable shows it; seconds that are no sensible date stay a number. */
    static String van(double getal, Soort soort) {
        double dagen = Math.floor(getal / SECONDEN_PER_DAG);
        if (soort == Soort.GETAL || !(dagen >= 0 && dagen <= MEESTE_DAGEN)) {
            return van(getal);
        }
        String datum = EERSTE_DAG.plusDays((long) dagen).toString();
        long seconden = (long) (getal - dagen * SECONDEN_PER_DAG);
        return soort == Soort.DATUM || seconden == 0 ? datum : datum + " " + LocalTime.ofSecondOfDay(seconden);
    }
}
