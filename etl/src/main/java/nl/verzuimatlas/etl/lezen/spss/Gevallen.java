package nl.verzuimatlas.etl.lezen.spss;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import nl.verzuimatlas.etl.lezen.Leesfout;

/** The cases of an SPSS file, one after another; holds one case at a time. */
final class Gevallen implements Closeable {

    private static final int WOORD = 8;
    private static final int BUFFER = 1 << 16;
    private static final int VULLING = 0;
    private static final int LAATSTE_GETAL = 251;
    private static final int EINDE = 252;
    private static final int LETTERLIJK = 253;
    private static final int SPATIES = 254;
    private static final int LEEG = 255;

    private final Woordenboek woordenboek;
    private final InputStream in;
    private final boolean ingepakt;
    private final boolean[] isGetal;
    private final byte[] geval;
    private final ByteBuffer getallen;
    private final byte[] codes = new byte[WOORD];
    private int code = WOORD;
    private boolean uit;
    private long nummer;

    /** Opens the cases of {@code bestand}. */
    Gevallen(Path bestand, Woordenboek woordenboek) throws IOException {
        this.woordenboek = woordenboek;
        this.ingepakt = woordenboek.compressie() != Woordenboek.Compressie.GEEN;
        this.isGetal = woordenboek.getallen();
        this.geval = new byte[woordenboek.elementen() * WOORD];
        this.getallen = ByteBuffer.wrap(geval).order(woordenboek.orde());
        Bytebron bron = Bytebron.open(bestand);
        try {
            bron.zetOrde(woordenboek.orde());
            bron.slaOver(woordenboek.begin());
            this.in = woordenboek.compressie() == Woordenboek.Compressie.ZLIB ? zlib(bron) : bron.rest();
        } catch (IOException e) {
            bron.close();
            throw e;
        }
    }

    private InputStream zlib(Bytebron bron) throws IOException {
        long kop = bron.int64();
        long staart = bron.int64();
        long lengteStaart = bron.int64();
        long over = staart - bron.plaats();
        if (kop != woordenboek.begin() || over < 0 || lengteStaart < 0) {
            throw Bytebron.onmogelijk("een inhoudsopgave die niet klopt");
        }
        if (over > bron.over() || lengteStaart > bron.over() - over) {
            throw Bytebron.afgebroken();
        }
        return new BufferedInputStream(new Zlibstroom(bron.rest(), over), BUFFER);
    }

    /** Goes to the next case; false when there is none. */
    boolean volgende() throws IOException {
        if (uit || !(ingepakt ? pakUit() : lees(geval))) {
            eindig();
            return false;
        }
        nummer++;
        return true;
    }

    /** Number of this case, 1 or more. */
    long nummer() {
        return nummer;
    }

    /** The number in a group of 8 bytes. */
    double getal(int element) {
        return getallen.getDouble(element * WOORD);
    }

    /** The bytes of a text. */
    byte[] tekst(Variabele variabele) {
        if (variabele.delen().size() == 1) {
            int van = variabele.element() * WOORD;
            return Arrays.copyOfRange(geval, van, van + variabele.breedte());
        }
        byte[] heel = new byte[variabele.breedte()];
        int gevuld = 0;
        for (Variabele.Deel deel : variabele.delen()) {
            int lengte = Math.min(deel.bytes(), heel.length - gevuld);
            System.arraycopy(geval, deel.element() * WOORD, heel, gevuld, lengte);
            gevuld += lengte;
        }
        return heel;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void eindig() throws IOException {
        uit = true;
        if (nummer < woordenboek.gevallen()) {
            throw new Leesfout(
                    "VA-S02",
                    Map.of("reden", "het noemt " + woordenboek.gevallen() + " gevallen, maar bevat er " + nummer));
        }
    }

    private boolean lees(byte[] doel) throws IOException {
        int gelezen = in.readNBytes(doel, 0, doel.length);
        if (gelezen > 0 && gelezen < doel.length) {
            throw Bytebron.afgebroken();
        }
        return gelezen > 0;
    }

    private boolean pakUit() throws IOException {
        for (int element = 0; element < isGetal.length; element++) {
            int soort = volgendeCode();
            if (soort == EINDE) {
                if (element > 0) {
                    throw Bytebron.afgebroken();
                }
                return false;
            }
            int plaats = element * WOORD;
            if (soort == LETTERLIJK) {
                if (in.readNBytes(geval, plaats, WOORD) < WOORD) {
                    throw Bytebron.afgebroken();
                }
            } else if (soort == SPATIES && !isGetal[element]) {
                Arrays.fill(geval, plaats, plaats + WOORD, (byte) ' ');
            } else {
                zetGetal(element, soort);
            }
        }
        return true;
    }

    private void zetGetal(int element, int soort) throws IOException {
        if (soort == SPATIES) {
            throw Bytebron.onmogelijk("tekst waar een getal hoort te staan");
        }
        if (isGetal[element]) {
            getallen.putDouble(element * WOORD, soort == LEEG ? woordenboek.leeg() : soort - woordenboek.bias());
        } else if (soort <= LAATSTE_GETAL && soort - woordenboek.bias() == 0) {
            getallen.putLong(element * WOORD, 0);
        } else {
            throw Bytebron.onmogelijk("een getal waar tekst hoort te staan");
        }
    }

    private int volgendeCode() throws IOException {
        while (true) {
            if (code == WOORD) {
                if (!lees(codes)) {
                    return EINDE;
                }
                code = 0;
            }
            int soort = codes[code++] & 0xff;
            if (soort != VULLING) {
                return soort;
            }
        }
    }
}
