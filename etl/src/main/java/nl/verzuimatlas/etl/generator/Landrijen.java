package nl.verzuimatlas.etl.generator;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.verzuimatlas.etl.generator.Afwezigheid.Reden;

/**
 * Writes the registration of a part of the country. Millions of rows: bytes that recur (dates, schools, codes) are made
 * once.
 */
final class Landrijen implements AutoCloseable {

    private static final int BUFFER = 1 << 20;
    private static final int LANGSTE_RIJ = 200;
    private static final int LAATSTE_UUR = 14;
    private static final byte KOMMA = ',';
    private static final byte[] GEEN = {};

    private final Wereld wereld;
    private final Landmaten.Rommel rommel;
    private final Codes codes;
    private final OutputStream uit;
    private final byte[] buffer = new byte[BUFFER];
    private final byte[][] dagen;
    private final long eersteDag;
    private int gevuld;
    private long rijen;
    private byte[] school = GEEN;
    private byte[][] codesVanSchool = {};
    private Rooster rooster;

    Landrijen(Wereld wereld, Landmaten maten, Codes codes, Path bestand) {
        this.wereld = wereld;
        this.rommel = maten.rommel();
        this.codes = codes;
        LocalDate eerste = LocalDate.of(maten.jaar(), 1, 1);
        this.eersteDag = eerste.toEpochDay();
        this.dagen = eerste.datesUntil(eerste.plusYears(2))
                .map(dag -> bytes(Opmaak.NIEUW.cel(dag)))
                .toArray(byte[][]::new);
        try {
            this.uit = Files.newOutputStream(bestand);
            zet(bytes(Opmaak.NIEUW.regel(RegistratieBron.KOLOMMEN.toArray(new String[0]))));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + bestand, e);
        }
    }

    /** The rows that follow are of pupils of this school. */
    void school(Vestiging vestiging, Rooster vanSchool) {
        school = bytes("," + vestiging.brin() + "," + vestiging.code() + ",");
        rooster = vanSchool;
        codesVanSchool = new byte[Reden.values().length][];
        for (Reden reden : Reden.values()) {
            codesVanSchool[reden.ordinal()] = reden == Reden.ONBEKEND ? GEEN : bytes(codes.van(vestiging, reden));
        }
    }

    /** Writes the absence of a pupil; some rows twice, and now and then one that is wrong. */
    void schrijf(Leerling leerling, List<Afwezigheid> afwezig) {
        Toeval toeval = wereld.toeval("landrij", leerling.nr());
        byte[] pseudoniem = bytes(leerling.pseudoniem());
        for (Afwezigheid rij : afwezig) {
            double lot = toeval.deel();
            byte[] code = rij.reden() == Reden.ONBEKEND
                    ? bytes(toeval.kies(RegistratieBron.ONBEKENDE_CODES))
                    : codesVanSchool[rij.reden().ordinal()];
            boolean eenDag = rij.eerste() == rij.laatste();
            int vanUur = rij.vanUur();
            if (!eenDag && rij.reden() == Reden.ZIEK && toeval.kans(rommel.naarHuis())) {
                vanUur = toeval.tussen(2, 4);
            }
            boolean open = eenDag && toeval.kans(rommel.zonderEinde());
            schrijf(pseudoniem, rij, vanUur, open, code);
            if (lot < rommel.fout()) {
                schrijfFout(toeval, pseudoniem, rij, code);
            } else if (lot < rommel.fout() + rommel.dubbel()) {
                int andere = (rij.reden().ordinal() + toeval.tussen(1, 7)) % (Reden.values().length - 1);
                schrijf(pseudoniem, rij, vanUur, open, codesVanSchool[andere]);
            }
        }
    }

    private void schrijf(byte[] pseudoniem, Afwezigheid rij, int vanUur, boolean open, byte[] code) {
        begin(pseudoniem, school, dag(rij.eerste()));
        uur(vanUur);
        buffer[gevuld++] = KOMMA;
        if (!open) {
            zet(dag(rij.laatste()));
        }
        buffer[gevuld++] = KOMMA;
        uur(rij.totUur());
        einde(code);
    }

    /** A row with one mistake: each kind of mistake as often. */
    private void schrijfFout(Toeval toeval, byte[] pseudoniem, Afwezigheid rij, byte[] code) {
        int soort = toeval.tussen(0, 5);
        byte[] dag = dag(rij.eerste());
        begin(soort == 0 ? GEEN : pseudoniem, soort == 1 ? bytes(",99A,99AA00,") : school, dag);
        if (soort == 2) {
            gevuld -= 2;
            zet(bytes("xx"));
        }
        uur(soort == 3 ? LAATSTE_UUR + 1 : 0);
        buffer[gevuld++] = KOMMA;
        if (soort == 4) {
            zet(dagen[0]);
        }
        buffer[gevuld++] = KOMMA;
        einde(soort == 5 ? GEEN : code);
    }

    private void begin(byte[] pseudoniem, byte[] vanSchool, byte[] dag) {
        if (gevuld > BUFFER - LANGSTE_RIJ) {
            leeg();
        }
        zet(pseudoniem);
        zet(vanSchool);
        zet(dag);
        buffer[gevuld++] = KOMMA;
    }

    private void einde(byte[] code) {
        buffer[gevuld++] = KOMMA;
        zet(code);
        buffer[gevuld++] = '\n';
        rijen++;
    }

    private byte[] dag(int plaats) {
        return dagen[(int) (rooster.dag(plaats).toEpochDay() - eersteDag)];
    }

    private void uur(int uur) {
        if (uur >= 10) {
            buffer[gevuld++] = (byte) ('0' + uur / 10);
        }
        if (uur > 0) {
            buffer[gevuld++] = (byte) ('0' + uur % 10);
        }
    }

    private void zet(byte[] bytes) {
        System.arraycopy(bytes, 0, buffer, gevuld, bytes.length);
        gevuld += bytes.length;
    }

    private static byte[] bytes(String tekst) {
        return tekst.getBytes(StandardCharsets.US_ASCII);
    }

    private void leeg() {
        try {
            uit.write(buffer, 0, gevuld);
            gevuld = 0;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the registration", e);
        }
    }

    long rijen() {
        return rijen;
    }

    @Override
    public void close() {
        leeg();
        try {
            uit.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot finish the registration", e);
        }
    }
}
