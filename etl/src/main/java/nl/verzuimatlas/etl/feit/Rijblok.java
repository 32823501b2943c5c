package nl.verzuimatlas.etl.feit;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.spark.unsafe.types.UTF8String;

/** Rows ({@link Verzuimrij}) of the pupils of one bucket, gathered in arrays and handed over as bytes. */
final class Rijblok {

    private final Sleutelnummers sleutels = new Sleutelnummers();
    private int[] leerling = new int[1 << 10];
    private long[] wat = new long[1 << 10];
    private long[] wanneer = new long[1 << 10];
    private int aantal;

    /** Adds a row; {@code sleutel} may be a text that is overwritten later. */
    void voegToe(UTF8String sleutel, long rijWat, long rijWanneer) {
        int nummer = sleutels.nummer(sleutel);
        if (aantal == wat.length) {
            leerling = Arrays.copyOf(leerling, 2 * aantal);
            wat = Arrays.copyOf(wat, 2 * aantal);
            wanneer = Arrays.copyOf(wanneer, 2 * aantal);
        }
        leerling[aantal] = nummer;
        wat[aantal] = rijWat;
        wanneer[aantal] = rijWanneer;
        aantal++;
    }

    int aantal() {
        return aantal;
    }

    /** The rows as bytes. */
    byte[] bytes() {
        int perRij = Integer.BYTES + 2 * Long.BYTES;
        int perSleutel = Integer.BYTES;
        ByteBuffer uit = ByteBuffer.allocate(
                2 * Integer.BYTES + sleutels.lengte() + sleutels.aantal() * perSleutel + aantal * perRij);
        uit.putInt(sleutels.aantal());
        for (int nummer = 0; nummer < sleutels.aantal(); nummer++) {
            byte[] sleutel = sleutels.sleutel(nummer);
            uit.putInt(sleutel.length).put(sleutel);
        }
        uit.putInt(aantal);
        for (int i = 0; i < aantal; i++) {
            uit.putInt(leerling[i]).putLong(wat[i]).putLong(wanneer[i]);
        }
        return uit.array();
    }
}
