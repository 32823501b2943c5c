package nl.verzuimatlas.etl.lezen.spss;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The blocks of zlib data of a {@code .zsav} file, unpacked one after another. */
final class Zlibstroom extends InputStream {

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final byte[] invoer = new byte[BUFFER];
    private final Inflater inflater = new Inflater();
    private long over;
    private int gevuld;
    private boolean blokBezig;

    /** @param over bytes of packed data in {@code in}, from here */
    Zlibstroom(InputStream in, long over) {
        this.in = in;
        this.over = over;
    }

    @Override
    public int read() throws IOException {
        byte[] een = new byte[1];
        return read(een, 0, 1) < 0 ? -1 : een[0] & 0xff;
    }

    @Override
    public int read(byte[] doel, int van, int lengte) throws IOException {
        try {
            while (true) {
                if (inflater.finished()) {
                    int rest = inflater.getRemaining();
                    inflater.reset();
                    inflater.setInput(invoer, gevuld - rest, rest);
                    blokBezig = false;
                }
                if (inflater.needsInput() && !vul()) {
                    if (blokBezig) {
                        throw Bytebron.afgebroken();
                    }
                    return -1;
                }
                blokBezig = true;
                int gelezen = inflater.inflate(doel, van, lengte);
                if (gelezen > 0) {
                    return gelezen;
                }
                if (inflater.needsDictionary()) {
                    throw Bytebron.onmogelijk("ingepakte gegevens die niet uit te pakken zijn");
                }
            }
        } catch (DataFormatException e) {
            throw Bytebron.onmogelijk("ingepakte gegevens die niet uit te pakken zijn");
        }
    }

    private boolean vul() throws IOException {
        gevuld = in.readNBytes(invoer, 0, (int) Math.min(invoer.length, over));
        over -= gevuld;
        inflater.setInput(invoer, 0, gevuld);
        return gevuld > 0;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
