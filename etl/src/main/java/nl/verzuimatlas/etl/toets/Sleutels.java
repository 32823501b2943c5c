package nl.verzuimatlas.etl.toets;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/**
 * Primary keys of accepted rows as 128-bit hashes with their place, in the order of reading. Two different keys with the
 * same hash are not to be expected in any number of rows.
 */
public final class Sleutels implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int PER_SLEUTEL = 3;

    private long[] getallen = new long[PER_SLEUTEL * 64];
    private int gevuld;
    private transient MessageDigest samenvatting;

    void voegToe(Object[] rij, int[] sleutelKolommen, long plaats) {
        StringBuilder sleutel = new StringBuilder();
        for (int kolom : sleutelKolommen) {
            sleutel.append(rij[kolom]).append('\u0001');
        }
        ByteBuffer hash =
                ByteBuffer.wrap(samenvatting().digest(sleutel.toString().getBytes(StandardCharsets.UTF_8)));
        if (gevuld == getallen.length) {
            getallen = Arrays.copyOf(getallen, gevuld * 2);
        }
        getallen[gevuld++] = hash.getLong();
        getallen[gevuld++] = hash.getLong();
        getallen[gevuld++] = plaats;
    }

    /**
     * Rows whose key occurred before, with where that was.
     *
     * @param delen keys of all pieces, in order
     * @param noem how to mention a place
     */
    static Map<Long, String> dubbelen(List<Sleutels> delen, LongFunction<String> noem) {
        int aantal = delen.stream().mapToInt(deel -> deel.gevuld / PER_SLEUTEL).sum();
        int vakken = Integer.highestOneBit(Math.max(16, aantal * 2)) * 2;
        long[] tabel = new long[vakken * PER_SLEUTEL];
        Map<Long, String> dubbel = new HashMap<>();
        for (Sleutels deel : delen) {
            for (int i = 0; i < deel.gevuld; i += PER_SLEUTEL) {
                long hoog = deel.getallen[i];
                long laag = deel.getallen[i + 1];
                int vak = (int) (hoog & vakken - 1);
                while (tabel[vak * PER_SLEUTEL + 2] != 0
                        && (tabel[vak * PER_SLEUTEL] != hoog || tabel[vak * PER_SLEUTEL + 1] != laag)) {
                    vak = vak + 1 & vakken - 1;
                }
                if (tabel[vak * PER_SLEUTEL + 2] == 0) {
                    System.arraycopy(deel.getallen, i, tabel, vak * PER_SLEUTEL, PER_SLEUTEL);
                } else {
                    dubbel.put(deel.getallen[i + 2], noem.apply(tabel[vak * PER_SLEUTEL + 2]));
                }
            }
        }
        return dubbel;
    }

    /** Share of the keys in {@code oud} that occur in {@code nieuw}; 1 when there are none. */
    static double aandeelTerug(Sleutels oud, List<Sleutels> nieuw) {
        int aantal = nieuw.stream().mapToInt(deel -> deel.gevuld / PER_SLEUTEL).sum();
        // half a hash is enough to estimate a share, and sorts in place
        long[] bekend = new long[aantal];
        int plaats = 0;
        for (Sleutels deel : nieuw) {
            for (int i = 0; i < deel.gevuld; i += PER_SLEUTEL) {
                bekend[plaats++] = deel.getallen[i];
            }
        }
        Arrays.sort(bekend);
        long terug = 0;
        for (int i = 0; i < oud.gevuld; i += PER_SLEUTEL) {
            terug += Arrays.binarySearch(bekend, oud.getallen[i]) >= 0 ? 1 : 0;
        }
        return oud.gevuld == 0 ? 1 : (double) terug * PER_SLEUTEL / oud.gevuld;
    }

    private MessageDigest samenvatting() {
        if (samenvatting == null) {
            try {
                samenvatting = MessageDigest.getInstance("MD5");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("this Java has no MD5", e);
            }
        }
        return samenvatting;
    }
}
