package nl.verzuimatlas.etl.lezen;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The first {@code over} bytes of a stream. */
final class Deelstroom extends FilterInputStream {

    private long over;

    Deelstroom(InputStream in, long over) {
        super(in);
        this.over = over;
    }

    @Override
    public int read() throws IOException {
        byte[] een = new byte[1];
        return read(een, 0, 1) < 0 ? -1 : een[0] & 0xff;
    }

    @Override
    public int read(byte[] doel, int van, int lengte) throws IOException {
        if (over <= 0) {
            return -1;
        }
        int gelezen = in.read(doel, van, (int) Math.min(lengte, over));
        over -= Math.max(gelezen, 0);
        return gelezen;
    }
}
