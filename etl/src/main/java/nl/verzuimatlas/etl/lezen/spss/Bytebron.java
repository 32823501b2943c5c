package nl.verzuimatlas.etl.lezen.spss;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.verzuimatlas.etl.lezen.Leesfout;

/** Numbers and bytes of a binary file, one after another; never reserves room for more than the file can hold. */
final class Bytebron implements Closeable {

    private static final int BUFFER = 1 << 16;
    private static final int MEESTE_BYTES_IN_EEN_KEER = 1 << 24;
    private static final int HELE_GETALLEN = 4;
    private static final int WOORD = 8;

    private final InputStream in;
    private final long grootte;
    private final byte[] woord = new byte[WOORD];
    private final ByteBuffer getal = ByteBuffer.wrap(woord);
    private long plaats;

    private Bytebron(InputStream in, long grootte) {
        this.in = in;
        this.grootte = grootte;
    }

    static Bytebron open(Path bestand) throws IOException {
        return new Bytebron(new BufferedInputStream(Files.newInputStream(bestand), BUFFER), Files.size(bestand));
    }

    /** The order of the bytes in the numbers from here on. */
    void zetOrde(ByteOrder orde) {
        getal.order(orde);
    }

    ByteOrder orde() {
        return getal.order();
    }

    /** Place of the next byte. */
    long plaats() {
        return plaats;
    }

    /** Bytes not read yet. */
    long over() {
        return grootte - plaats;
    }

    /** The rest of the file. */
    InputStream rest() {
        return in;
    }

    int int32() throws IOException {
        vul(HELE_GETALLEN);
        return getal.getInt(0);
    }

    long int64() throws IOException {
        vul(WOORD);
        return getal.getLong(0);
    }

    double flt64() throws IOException {
        vul(WOORD);
        return getal.getDouble(0);
    }

    byte[] bytes(long aantal) throws IOException {
        if (aantal < 0 || aantal > MEESTE_BYTES_IN_EEN_KEER) {
            throw onmogelijk("een lengte van " + aantal + " bytes");
        }
        eis(aantal);
        byte[] gelezen = in.readNBytes((int) aantal);
        plaats += gelezen.length;
        if (gelezen.length < aantal) {
            throw afgebroken();
        }
        return gelezen;
    }

    void slaOver(long aantal) throws IOException {
        if (aantal < 0) {
            throw onmogelijk("een lengte van " + aantal + " bytes");
        }
        eis(aantal);
        try {
            in.skipNBytes(aantal);
        } catch (EOFException e) {
            throw afgebroken();
        }
        plaats += aantal;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** The file ends too early. */
    static Leesfout afgebroken() {
        return new Leesfout("VA-S02", Map.of("reden", "het eindigt midden in de gegevens"));
    }

    /** The file says something that cannot be. */
    static Leesfout onmogelijk(String wat) {
        return new Leesfout("VA-S03", Map.of("reden", wat));
    }

    private void vul(int aantal) throws IOException {
        int gelezen = in.readNBytes(woord, 0, aantal);
        plaats += gelezen;
        if (gelezen < aantal) {
            throw afgebroken();
        }
    }

    private void eis(long aantal) throws Leesfout {
        if (aantal > over()) {
            throw afgebroken();
        }
    }
}
