package nl.verzuimatlas.etl.feit;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.unsafe.types.UTF8String;

/** The rows of a bucket per pupil, the pupils in the order of their keys. */
final class Leerlingrijen {

    private final UTF8String[] sleutels;
    private final int[] begin;
    private final long[] wat;
    private final long[] wanneer;

    private Leerlingrijen(UTF8String[] sleutels, int[] begin, long[] wat, long[] wanneer) {
        this.sleutels = sleutels;
        this.begin = begin;
        this.wat = wat;
        this.wanneer = wanneer;
    }

    /** The rows in {@code blokken}, as {@link Rijblok#bytes()} gave them. */
    static Leerlingrijen van(List<byte[]> blokken) {
        Sleutelnummers nummers = new Sleutelnummers();
        int[][] vertaling = new int[blokken.size()][];
        ByteBuffer[] lezers = new ByteBuffer[blokken.size()];
        int rijen = 0;
        for (int blok = 0; blok < lezers.length; blok++) {
            lezers[blok] = ByteBuffer.wrap(blokken.get(blok));
            vertaling[blok] = leesSleutels(lezers[blok], nummers);
            rijen = Math.addExact(rijen, lezers[blok].getInt(lezers[blok].position()));
        }
        UTF8String[] sleutels = new UTF8String[nummers.aantal()];
        Arrays.setAll(sleutels, nummer -> UTF8String.fromBytes(nummers.sleutel(nummer)));
        Arrays.sort(sleutels);
        int[] plaatsVan = new int[sleutels.length];
        for (int plaats = 0; plaats < sleutels.length; plaats++) {
            plaatsVan[nummers.nummer(sleutels[plaats])] = plaats;
        }
        int[] begin = new int[sleutels.length + 1];
        for (int blok = 0; blok < lezers.length; blok++) {
            naarPlaats(vertaling[blok], plaatsVan);
            tel(lezers[blok].duplicate(), vertaling[blok], begin);
        }
        Arrays.parallelPrefix(begin, Integer::sum);
        int[] volgende = begin.clone();
        long[] wat = new long[rijen];
        long[] wanneer = new long[rijen];
        for (int blok = 0; blok < lezers.length; blok++) {
            ByteBuffer lezer = lezers[blok];
            for (int over = lezer.getInt(); over > 0; over--) {
                int plaats = volgende[vertaling[blok][lezer.getInt()]]++;
                wat[plaats] = lezer.getLong();
                wanneer[plaats] = lezer.getLong();
            }
        }
        return new Leerlingrijen(sleutels, begin, wat, wanneer);
    }

    private static int[] leesSleutels(ByteBuffer lezer, Sleutelnummers nummers) {
        int[] vertaling = new int[lezer.getInt()];
        for (int i = 0; i < vertaling.length; i++) {
            byte[] sleutel = new byte[lezer.getInt()];
            lezer.get(sleutel);
            vertaling[i] = nummers.nummer(UTF8String.fromBytes(sleutel));
        }
        return vertaling;
    }

    private static void naarPlaats(int[] vertaling, int[] plaatsVan) {
        for (int i = 0; i < vertaling.length; i++) {
            vertaling[i] = plaatsVan[vertaling[i]];
        }
    }

    // counts the rows of a pupil one place further, so that the running sum is where they begin
    private static void tel(ByteBuffer lezer, int[] plaats, int[] aantal) {
        for (int over = lezer.getInt(); over > 0; over--) {
            aantal[plaats[lezer.getInt()] + 1]++;
            lezer.position(lezer.position() + 2 * Long.BYTES);
        }
    }

    int leerlingen() {
        return sleutels.length;
    }

    UTF8String sleutel(int leerling) {
        return sleutels[leerling];
    }

    /** Place of the first row of a pupil; the rows of the last one end at that of pupil {@link #leerlingen()}. */
    int begin(int leerling) {
        return begin[leerling];
    }

    long[] wat() {
        return wat;
    }

    long[] wanneer() {
        return wanneer;
    }
}
