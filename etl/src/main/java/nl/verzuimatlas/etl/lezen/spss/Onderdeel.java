package nl.verzuimatlas.etl.lezen.spss;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The bytes of one extension record of a dictionary. */
final class Onderdeel {

    private final ByteBuffer bytes;

    Onderdeel(byte[] bytes, ByteOrder orde) {
        this.bytes = ByteBuffer.wrap(bytes).order(orde);
    }

    int over() {
        return bytes.remaining();
    }

    int int32() throws IOException {
        if (over() < Integer.BYTES) {
            throw Bytebron.onmogelijk("een onderdeel van een verkeerde lengte");
        }
        return bytes.getInt();
    }

    byte[] bytes(int aantal) throws IOException {
        if (aantal < 0 || aantal > over()) {
            throw Bytebron.onmogelijk("een lengte van " + aantal + " bytes");
        }
        byte[] gelezen = new byte[aantal];
        bytes.get(gelezen);
        return gelezen;
    }

    /** Bytes that are preceded by how many they are. */
    byte[] metLengte() throws IOException {
        return bytes(int32());
    }
}
