package nl.verzuimatlas.etl.lezen;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.function.Function;

/**
 * Remembers what short cells of one column turned out to be, by their bytes: most columns hold few different values, and
 * then no text is made. Its size is fixed; it stops by itself in a column where nearly every cell is new. Not for use by
 * two threads.
 *
 * @param <T> what a cell turns out to be
 */
public final class Celgeheugen<T> {

    private static final VarHandle ACHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int VAKKEN = 1 << 13;
    private static final int BUREN = 4;
    private static final int LANGSTE = 64;
    private static final int PROEF = 1 << 14;
    private static final long MENG = 0x9E3779B97F4A7C15L;
    private static final int BOVENSTE = 51;

    private final Function<String, T> maak;
    private final byte[][] cellen = new byte[VAKKEN + BUREN][];
    private final Object[] uitkomsten = new Object[VAKKEN + BUREN];
    private int gevonden;
    private int gemist;
    private boolean uit;

    /** @param maak what a cell is; must give the same for the same cell */
    public Celgeheugen(Function<String, T> maak) {
        this.maak = maak;
    }

    /** What {@code cel} is. */
    T voor(String cel) {
        return maak.apply(cel);
    }

    /** What the cell {@code bytes[van..tot)} is. */
    T voor(byte[] bytes, int van, int tot, Charset charset) {
        if (uit || tot - van > LANGSTE) {
            return maak.apply(new String(bytes, van, tot - van, charset));
        }
        int vak = vak(bytes, van, tot);
        int vrij = vak;
        for (int plek = vak; plek < vak + BUREN; plek++) {
            byte[] cel = cellen[plek];
            if (cel == null) {
                vrij = plek;
                break;
            }
            if (Arrays.equals(cel, 0, cel.length, bytes, van, tot)) {
                gevonden++;
                @SuppressWarnings("unchecked") // only what maak gave is in it
                T uitkomst = (T) uitkomsten[plek];
                return uitkomst;
            }
        }
        T uitkomst = maak.apply(new String(bytes, van, tot - van, charset));
        cellen[vrij] = Arrays.copyOfRange(bytes, van, tot);
        uitkomsten[vrij] = uitkomst;
        if (++gemist > PROEF && gemist > gevonden) {
            uit = true;
            Arrays.fill(cellen, null);
            Arrays.fill(uitkomsten, null);
        }
        return uitkomst;
    }

    private static int vak(byte[] bytes, int van, int tot) {
        long hash = tot - van;
        int plek = van;
        for (; plek + Long.BYTES <= tot; plek += Long.BYTES) {
            hash = (hash ^ (long) ACHT_BYTES.get(bytes, plek)) * MENG;
            hash ^= hash >>> Integer.SIZE;
        }
        for (; plek < tot; plek++) {
            hash = (hash ^ bytes[plek]) * MENG;
        }
        return (int) (hash * MENG >>> BOVENSTE);
    }
}
