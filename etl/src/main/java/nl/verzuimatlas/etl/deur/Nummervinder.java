package nl.verzuimatlas.etl.deur;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Finds the numbers of 8 or 9 digits in a cell, however they are written: bare, in groups ({@code 999.990.019}), with
 * letters attached ({@code P999990019}), in running text, as a number with decimals ({@code 999990019.0}) or a power of
 * ten ({@code 9.99990019E8}). Dates, fractions, amounts with cents and negative numbers are no such numbers. Not for use
 * by two threads.
 */
final class Nummervinder {

    /** How a number stands in its cell. */
    enum Wijze {
        /** The whole cell. */
        KAAL,
        /** Among other text. */
        TEKST,
        /** With a few letters attached and nothing else. */
        LETTERS,
        /** Within a mixture of letters and digits, such as a hexadecimal key. */
        MENGSEL
    }

    /** Hears of each number. */
    @FunctionalInterface
    interface Hoorder {
        /**
         * A number.
         *
         * @param elfproef whether it satisfies the check of a BSN
         * @param metWoord whether a word such as bsn stands in the same cell
         */
        void nummer(Wijze wijze, boolean elfproef, boolean metWoord);
    }

    private static final int KORT = 8;
    private static final int LANG = 9;
    private static final int MEESTE_LETTERS = 4;
    private static final int KLEINSTE_GROEP = 2;
    private static final int GROOTSTE_GROEP = 4;
    private static final Pattern WOORD = Pattern.compile(
            "(?<![a-z])(bsn|b\\.s\\.n\\.?|sofi|pgn)(nr|nummers?)?(?![a-z])|burgerservice|onderwijsnummer");

    private final byte[] cijfers = new byte[LANG];
    private byte[] cel = new byte[256];
    private int lengte;

    /** Reports the numbers in {@code bytes[van..tot)}, a cell without spaces around it. */
    void zoek(byte[] bytes, int van, int tot, Hoorder hoorder) {
        neem(bytes, van, tot);
        int plek = 0;
        while (plek < lengte) {
            plek = isCijfer(plek) ? reeks(plek, hoorder) : plek + 1;
        }
    }

    /** Looks at the digits from {@code van}, with separators between groups; gives the place after what was dealt with. */
    private int reeks(int van, Hoorder hoorder) {
        int eind = eindVanGroep(van);
        int aantal = eind - van;
        if (aantal == KORT || aantal == LANG) {
            if (!isBreuk(van) && !isBedrag(eind)) {
                meld(van, eindZonderNullen(eind), van, eind, hoorder);
            }
            return eind;
        }
        int naMacht = macht(van, eind, hoorder);
        if (naMacht > 0) {
            return naMacht;
        }
        return groepen(van, eind, hoorder);
    }

    /** Groups with the same separator between them: three of 2 to 4 digits, or nine of one. */
    private int groepen(int van, int eersteEind, Hoorder hoorder) {
        byte teken = eersteEind < lengte ? cel[eersteEind] : 0;
        if (teken != '.' && teken != '-' && teken != ' ' && teken != '/' || isBreuk(van)) {
            return eersteEind;
        }
        int eind = eersteEind;
        int aantal = eersteEind - van;
        int groepen = 1;
        int kleinste = aantal;
        int grootste = aantal;
        while (eind + 1 < lengte && cel[eind] == teken && isCijfer(eind + 1)) {
            int volgend = eindVanGroep(eind + 1);
            int groep = volgend - eind - 1;
            if (aantal + groep > LANG) {
                break;
            }
            kleinste = Math.min(kleinste, groep);
            grootste = Math.max(grootste, groep);
            aantal += groep;
            groepen++;
            eind = volgend;
        }
        boolean inDrieen = groepen == 3 && kleinste >= KLEINSTE_GROEP && grootste <= GROOTSTE_GROEP;
        boolean perCijfer = groepen == aantal && grootste == 1;
        boolean loopt = eind + 1 < lengte && cel[eind] == teken && isCijfer(eind + 1);
        if (aantal < KORT || loopt || !inDrieen && !perCijfer) {
            return eersteEind;
        }
        meld(van, eind, van, eind, hoorder);
        return eind;
    }

    /** {@code 9.99990019E8}, as spreadsheets write large numbers; gives the place after it, or 0 when there is none. */
    private int macht(int van, int eersteEind, Hoorder hoorder) {
        boolean komma =
                eersteEind - van == 1 && eersteEind < lengte && (cel[eersteEind] == '.' || cel[eersteEind] == ',');
        if (!komma) {
            return 0;
        }
        int eind = eindVanGroep(eersteEind + 1);
        int decimalen = eind - eersteEind - 1;
        if (decimalen != KORT - 1 && decimalen != LANG - 1 || eind >= lengte || (cel[eind] | ' ') != 'e') {
            return 0;
        }
        int exponent = eind + 1;
        while (exponent < lengte && (cel[exponent] == '+' || cel[exponent] == '0')) {
            exponent++;
        }
        if (exponent >= lengte || cel[exponent] != '0' + decimalen) {
            return 0;
        }
        meld(van, exponent + 1, van, eind, hoorder);
        return exponent + 1;
    }

    /**
     * Reports a number.
     *
     * @param eersteCijfer where its digits begin, and {@code naCijfers} where they end; other characters are left out
     */
    private void meld(int van, int tot, int eersteCijfer, int naCijfers, Hoorder hoorder) {
        int aantal = 0;
        for (int i = eersteCijfer; i < naCijfers; i++) {
            if (isCijfer(i)) {
                cijfers[aantal++] = cel[i];
            }
        }
        if (Elfproef.isDatum(cijfers, 0, aantal) || van == 1 && cel[0] == '-') {
            return;
        }
        Wijze wijze = wijze(van, tot);
        boolean metWoord = wijze != Wijze.KAAL && wijze != Wijze.MENGSEL && heeftWoord();
        hoorder.nummer(wijze, Elfproef.klopt(cijfers, 0, aantal), metWoord);
    }

    private Wijze wijze(int van, int tot) {
        int begin = van;
        while (begin > 0 && isLetter(begin - 1)) {
            begin--;
        }
        int eind = tot;
        while (eind < lengte && isLetter(eind)) {
            eind++;
        }
        boolean letters = begin < van || eind > tot;
        boolean meer = begin > 0 && isCijfer(begin - 1) || eind < lengte && isCijfer(eind);
        if (letters) {
            boolean weinig = van - begin + eind - tot <= MEESTE_LETTERS;
            return weinig && !meer ? Wijze.LETTERS : Wijze.MENGSEL;
        }
        return van == 0 && tot == lengte ? Wijze.KAAL : Wijze.TEKST;
    }

    private boolean heeftWoord() {
        String tekst = new String(cel, 0, lengte, java.nio.charset.StandardCharsets.ISO_8859_1);
        return WOORD.matcher(tekst.toLowerCase(Locale.ROOT)).find();
    }

    // 0.999990019 and 1,999990019
    private boolean isBreuk(int van) {
        return van >= 2 && (cel[van - 1] == '.' || cel[van - 1] == ',') && isCijfer(van - 2);
    }

    // 12345678.50, but not 999990019.0
    private boolean isBedrag(int eind) {
        boolean decimalen = eind + 1 < lengte && (cel[eind] == '.' || cel[eind] == ',') && isCijfer(eind + 1);
        return decimalen && eindZonderNullen(eind) == eind;
    }

    private int eindZonderNullen(int eind) {
        boolean decimalen = eind + 1 < lengte && (cel[eind] == '.' || cel[eind] == ',') && cel[eind + 1] == '0';
        if (!decimalen) {
            return eind;
        }
        int plek = eind + 1;
        while (plek < lengte && cel[plek] == '0') {
            plek++;
        }
        return plek < lengte && isCijfer(plek) ? eind : plek;
    }

    private int eindVanGroep(int van) {
        int plek = van;
        while (plek < lengte && isCijfer(plek)) {
            plek++;
        }
        return plek;
    }

    private boolean isCijfer(int plek) {
        return cel[plek] >= '0' && cel[plek] <= '9';
    }

    private boolean isLetter(int plek) {
        byte klein = (byte) (cel[plek] | ' ');
        return klein >= 'a' && klein <= 'z';
    }

    /** Copies the cell, with wide digits and special spaces and dashes as ordinary ones, whatever the character set. */
    private void neem(byte[] bytes, int van, int tot) {
        if (cel.length < tot - van) {
            cel = Arrays.copyOf(cel, Math.max(tot - van, 2 * cel.length));
        }
        lengte = 0;
        for (int plek = van; plek < tot; plek++) {
            int teken = bytes[plek] & 0xff;
            if (teken < 0x80) {
                cel[lengte++] = (byte) teken;
                continue;
            }
            int drie = plek + 2 < tot ? teken << 16 | (bytes[plek + 1] & 0xff) << 8 | bytes[plek + 2] & 0xff : 0;
            if (teken == 0xc2 && plek + 1 < tot && (bytes[plek + 1] & 0xff) == 0xa0) {
                cel[lengte++] = ' ';
                plek++;
            } else if (drie >= 0xefbc90 && drie <= 0xefbc99) {
                cel[lengte++] = (byte) ('0' + drie - 0xefbc90);
                plek += 2;
            } else if (drie == 0xe28089 || drie == 0xe280af || drie == 0xe28087) {
                cel[lengte++] = ' ';
                plek += 2;
            } else if (drie >= 0xe28090 && drie <= 0xe28094) {
                cel[lengte++] = '-';
                plek += 2;
            } else if (drie == 0xe2808b || drie == 0xefbbbf) {
                plek += 2;
            } else if (teken == 0xa0) {
                cel[lengte++] = ' ';
            } else if (teken == 0x96) {
                cel[lengte++] = '-';
            } else {
                cel[lengte++] = (byte) teken;
            }
        }
    }
}
