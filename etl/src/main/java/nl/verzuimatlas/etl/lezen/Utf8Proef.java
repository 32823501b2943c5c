package nl.verzuimatlas.etl.lezen;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Finds out, while a file or a piece of it passes, whether all of that is UTF-8; nearly all files of other encodings are
 * not. Pieces end with a record, so never within a character.
 */
public final class Utf8Proef {

    private static final VarHandle ACHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long HOOGSTE_BITS = 0x8080808080808080L;

    private int vervolg;
    private boolean geldig = true;

    /** The same stream, of which every byte is seen. */
    public InputStream langs(InputStream bron) {
        return new FilterInputStream(bron) {
            @Override
            public int read() throws IOException {
                byte[] een = new byte[1];
                return read(een, 0, 1) < 0 ? -1 : een[0] & 0xff;
            }

            @Override
            public int read(byte[] doel, int van, int lengte) throws IOException {
                int gelezen = in.read(doel, van, lengte);
                if (gelezen > 0) {
                    zie(doel, van, van + gelezen);
                }
                return gelezen;
            }
        };
    }

    /** Whether {@code bytes} are UTF-8; when not {@code geheel}, the last character may be cut. */
    public static boolean isUtf8(byte[] bytes, boolean geheel) {
        Utf8Proef proef = new Utf8Proef();
        proef.zie(bytes, 0, bytes.length);
        return proef.geldig && (!geheel || proef.vervolg == 0);
    }

    /** Whether everything that passed was UTF-8. */
    public boolean geldig() {
        return geldig && vervolg == 0;
    }

    private void zie(byte[] bytes, int van, int tot) {
        int plek = van;
        while (geldig && plek < tot) {
            if (vervolg == 0) {
                while (plek + 8 <= tot && ((long) ACHT_BYTES.get(bytes, plek) & HOOGSTE_BITS) == 0) {
                    plek += 8;
                }
                if (plek == tot) {
                    return;
                }
            }
            zie(bytes[plek++] & 0xff);
        }
    }

    private void zie(int teken) {
        if (vervolg > 0) {
            geldig = (teken & 0xc0) == 0x80;
            vervolg--;
        } else if (teken >= 0x80) {
            vervolg = teken >= 0xc2 && teken < 0xe0
                    ? 1
                    : teken >= 0xe0 && teken < 0xf0 ? 2 : teken >= 0xf0 && teken < 0xf5 ? 3 : -1;
            geldig = vervolg > 0;
        }
    }
}
