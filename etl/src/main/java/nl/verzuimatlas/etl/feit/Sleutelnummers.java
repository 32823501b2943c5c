package nl.verzuimatlas.etl.feit;

import java.util.Arrays;
import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.array.ByteArrayMethods;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Numbers keys of pupils in the order in which they come. Keys lie one after the other in one array, so that looking one up
 * touches the memory in two places; a map of objects touches it in four, and with millions of rows that is what counts.
 */
final class Sleutelnummers {

    private static final int VULLING = 2;
    private static final int EMMERBITS = 8;

    // per place: hash of the key in the upper half, its number plus one in the lower; 0 is free
    private long[] plaatsen = new long[1 << 10];
    private byte[] bytes = new byte[1 << 14];
    private int[] begin = new int[1 << 9];
    private int aantal;

    /** Number of {@code sleutel}, from 0; a key that was not seen before gets the next one. */
    int nummer(UTF8String sleutel) {
        int hash = sleutel.hashCode();
        int plaats = plaats(hash);
        while (plaatsen[plaats] != 0) {
            int nummer = (int) plaatsen[plaats] - 1;
            if ((int) (plaatsen[plaats] >>> Integer.SIZE) == hash && isGelijk(nummer, sleutel)) {
                return nummer;
            }
            plaats = plaats + 1 & plaatsen.length - 1;
        }
        plaatsen[plaats] = (long) hash << Integer.SIZE | aantal + 1;
        bewaar(sleutel);
        if (aantal * VULLING > plaatsen.length) {
            vergroot();
        }
        return aantal - 1;
    }

    int aantal() {
        return aantal;
    }

    /** Bytes of all keys together. */
    int lengte() {
        return begin[aantal];
    }

    /** The key of a number. */
    byte[] sleutel(int nummer) {
        return Arrays.copyOfRange(bytes, begin[nummer], begin[nummer + 1]);
    }

    // the last bits are alike in a bucket: they chose it
    private int plaats(int hash) {
        return Integer.rotateRight(hash, EMMERBITS) & plaatsen.length - 1;
    }

    private boolean isGelijk(int nummer, UTF8String sleutel) {
        int lengte = begin[nummer + 1] - begin[nummer];
        return lengte == sleutel.numBytes()
                && ByteArrayMethods.arrayEquals(
                        bytes,
                        Platform.BYTE_ARRAY_OFFSET + (long) begin[nummer],
                        sleutel.getBaseObject(),
                        sleutel.getBaseOffset(),
                        lengte);
    }

    private void bewaar(UTF8String sleutel) {
        int einde = Math.addExact(begin[aantal], sleutel.numBytes());
        if (einde > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * einde);
        }
        sleutel.writeToMemory(bytes, Platform.BYTE_ARRAY_OFFSET + (long) begin[aantal]);
        aantal++;
        if (aantal == begin.length) {
            begin = Arrays.copyOf(begin, 2 * aantal);
        }
        begin[aantal] = einde;
    }

    private void vergroot() {
        long[] oud = plaatsen;
        plaatsen = new long[2 * oud.length];
        for (long inhoud : oud) {
            if (inhoud != 0) {
                int plaats = plaats((int) (inhoud >>> Integer.SIZE));
                while (plaatsen[plaats] != 0) {
                    plaats = plaats + 1 & plaatsen.length - 1;
                }
                plaatsen[plaats] = inhoud;
            }
        }
    }
}
