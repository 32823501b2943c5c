package nl.verzuimatlas.etl.deur;

/** The check digit of Dutch citizen service numbers (BSN) and education numbers (PGN). */
final class Elfproef {

    private static final int HOOGSTE_DAG = 39;
    private static final int HOOGSTE_MAAND = 19;

    private Elfproef() {}

    /**
     * Whether {@code cijfers[van..tot)}, 8 or 9 ASCII digits, satisfies the test; 8 digits are read with a leading zero.
     * All zeros is no number.
     */
    static boolean klopt(byte[] cijfers, int van, int tot) {
        int lengte = tot - van;
        int som = 0;
        boolean nul = true;
        for (int i = 0; i < lengte; i++) {
            int cijfer = cijfers[van + i] - '0';
            nul &= cijfer == 0;
            int plaats = lengte - i;
            som += cijfer * (plaats == 1 ? -1 : plaats);
        }
        return !nul && som % 11 == 0;
    }

    /**
     * Whether 8 digits are meant as a date, yyyyMMdd or ddMMyyyy; a mistyped one too, for a month 13 must not make a
     * number of a person of it.
     */
    static boolean isDatum(byte[] cijfers, int van, int tot) {
        if (tot - van != 8) {
            return false;
        }
        int dag = getal(cijfers, van, 2);
        int maand = getal(cijfers, van + 2, 2);
        return isJaar(getal(cijfers, van, 4))
                || isJaar(getal(cijfers, van + 4, 4)) && dag <= HOOGSTE_DAG && maand <= HOOGSTE_MAAND;
    }

    private static boolean isJaar(int jaar) {
        return jaar >= 1900 && jaar < 2100;
    }

    private static int getal(byte[] cijfers, int van, int lengte) {
        int getal = 0;
        for (int i = van; i < van + lengte; i++) {
            getal = getal * 10 + cijfers[i] - '0';
        }
        return getal;
    }
}
