package nl.verzuimatlas.etl.deur;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.verzuimatlas.etl.lezen.Records;

/** Counts, per column of a file, the cells that look like direct identifiers of persons; keeps no value. */
public final class Deurtelling implements Records.Celkijker, Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MEESTE_KOLOMMEN = 512;
    private static final Pattern IBAN =
            Pattern.compile("(?:NL\\d{2}[A-Z]{4}\\d{10}|BE\\d{14}|DE\\d{20}|GB\\d{2}[A-Z]{4}\\d{14})(?!\\d)");
    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9][A-Za-z0-9.-]{0,200}\\.[A-Za-z]{2,}");
    private static final Pattern TELEFOON = Pattern.compile("(?:\\+31|0031|0)[ -]?(?:\\(0\\))?[1-9](?:[ -]?\\d){8}");
    private static final int KORTSTE_NUMMER = 8;
    private static final int TELEFOON_EN_IBAN = 10;
    private static final int LANGSTE_TELEFOON = 20;
    private static final byte BREED = (byte) 0xef;

    private final List<Kolom> kolommen = new ArrayList<>();
    private transient Nummervinder vinder;
    private boolean utf8 = true;

    /** Counts of one column. */
    static final class Kolom implements Serializable {
        private static final long serialVersionUID = 1L;
        long gevuld;
        final long[] nummers = new long[Nummervinder.Wijze.values().length];
        final long[] elfproef = new long[Nummervinder.Wijze.values().length];
        long metWoord;
        long iban;
        long email;
        long postcode;
        long telefoon;

        private void nummer(Nummervinder.Wijze wijze, boolean klopt, boolean woord) {
            nummers[wijze.ordinal()]++;
            elfproef[wijze.ordinal()] += klopt ? 1 : 0;
            metWoord += woord ? 1 : 0;
        }

        private void plus(Kolom ander) {
            gevuld += ander.gevuld;
            for (int wijze = 0; wijze < nummers.length; wijze++) {
                nummers[wijze] += ander.nummers[wijze];
                elfproef[wijze] += ander.elfproef[wijze];
            }
            metWoord += ander.metWoord;
            iban += ander.iban;
            email += ander.email;
            postcode += ander.postcode;
            telefoon += ander.telefoon;
        }
    }

    /** Counts per column, by place. */
    List<Kolom> kolommen() {
        return kolommen;
    }

    /** Adds the counts of another piece of the same file. */
    public Deurtelling plus(Deurtelling ander) {
        for (int i = 0; i < ander.kolommen.size(); i++) {
            kolom(i).plus(ander.kolommen.get(i));
        }
        utf8 &= ander.utf8;
        return this;
    }

    /** Notes whether the piece was UTF-8. */
    void utf8(boolean geldig) {
        utf8 = geldig;
    }

    /** Whether all that was counted was UTF-8. */
    public boolean isUtf8() {
        return utf8;
    }

    @Override
    public void cel(int nummer, byte[] bytes, int van, int tot) {
        int begin = van;
        int eind = tot;
        while (begin < eind && bytes[begin] == ' ') {
            begin++;
        }
        while (eind > begin && bytes[eind - 1] == ' ') {
            eind--;
        }
        if (begin == eind) {
            return;
        }
        Kolom kolom = kolom(Math.min(nummer, MEESTE_KOLOMMEN));
        kolom.gevuld++;
        boolean apenstaart = false;
        int cijfers = 0;
        for (int i = begin; i < eind; i++) {
            byte teken = bytes[i];
            // wide digits begin with this byte, and stand for one each
            cijfers += teken >= '0' && teken <= '9' || teken == BREED ? 1 : 0;
            apenstaart |= teken == '@';
        }
        int lengte = eind - begin;
        if (lengte == 6 || lengte == 7) {
            kolom.postcode += isPostcode(bytes, begin, eind) ? 1 : 0;
        }
        if (apenstaart) {
            kolom.email += EMAIL.matcher(tekst(bytes, begin, eind)).find() ? 1 : 0;
        }
        if (cijfers >= KORTSTE_NUMMER) {
            if (vinder == null) {
                vinder = new Nummervinder();
            }
            vinder.zoek(bytes, begin, eind, kolom::nummer);
            if (lengte >= TELEFOON_EN_IBAN) {
                telefoonOfIban(kolom, bytes, begin, eind);
            }
        }
    }

    private static void telefoonOfIban(Kolom kolom, byte[] bytes, int van, int tot) {
        byte eerste = bytes[van];
        if (tot - van <= LANGSTE_TELEFOON && (eerste == '0' || eerste == '+')) {
            kolom.telefoon += TELEFOON.matcher(tekst(bytes, van, tot)).matches() ? 1 : 0;
        }
        for (int i = van; i + 2 < tot; i++) {
            if (bytes[i + 2] >= '0' && bytes[i + 2] <= '9' && isLandcode(bytes[i], bytes[i + 1])) {
                kolom.iban += heeftIban(tekst(bytes, van, tot)) ? 1 : 0;
                return;
            }
        }
    }

    private static boolean heeftIban(String tekst) {
        Matcher kandidaat = IBAN.matcher(tekst.replace(" ", "").toUpperCase(Locale.ROOT));
        while (kandidaat.find()) {
            String iban = kandidaat.group();
            int rest = 0;
            for (char teken : (iban.substring(4) + iban.substring(0, 4)).toCharArray()) {
                int waarde = Character.getNumericValue(teken);
                rest = (waarde > 9 ? rest * 100 + waarde : rest * 10 + waarde) % 97;
            }
            if (rest == 1) {
                return true;
            }
        }
        return false;
    }

    // NL, BE, DE and GB: the countries whose bank accounts are looked for
    private static boolean isLandcode(byte eerste, byte tweede) {
        int een = eerste & ~0x20;
        int twee = tweede & ~0x20;
        return een == 'N' && twee == 'L' || (een == 'B' || een == 'D') && twee == 'E' || een == 'G' && twee == 'B';
    }

    private static boolean isPostcode(byte[] bytes, int van, int tot) {
        for (int i = van; i < van + 4; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                return false;
            }
        }
        boolean spatie = tot - van == 7;
        return bytes[van] != '0'
                && (!spatie || bytes[van + 4] == ' ')
                && isLetter(bytes[tot - 2])
                && isLetter(bytes[tot - 1]);
    }

    private static boolean isLetter(byte teken) {
        return teken >= 'A' && teken <= 'Z' || teken >= 'a' && teken <= 'z';
    }

    private static String tekst(byte[] bytes, int van, int tot) {
        return new String(bytes, van, tot - van, StandardCharsets.ISO_8859_1);
    }

    private Kolom kolom(int nummer) {
        while (kolommen.size() <= nummer) {
            kolommen.add(new Kolom());
        }
        return kolommen.get(nummer);
    }
}
