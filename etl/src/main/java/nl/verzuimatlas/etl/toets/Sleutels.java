package nl.verzuimatlas.etl.toets;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Writes the primary keys of the accepted rows of one piece to scratch, as 128-bit hashes with their place, in the order
 * of reading. Two different keys with the same hash are not to be expected in any number of rows. Blocks are ordered by
 * compartment, so that {@link Dubbelzoeker} can look at one compartment of all pieces at a time: memory does not grow
 * with the number of rows.
 *
 * <p>A block is: per compartment the number of keys in it (int), then the keys by compartment (high, low, place).
 */
final class Sleutels implements Closeable {

    /** Compartments; a key belongs in the one that its first byte names. */
    static final int VAKKEN = 256;

    /** Longs of one key. */
    static final int PER_SLEUTEL = 3;

    /** Bytes before the keys of a block. */
    static final int KOP = VAKKEN * Integer.BYTES;

    private static final int VAK_SCHUIF = 56;
    private static final int MEESTE_PER_BLOK = 1 << 18;
    private static final int EERST = 64;

    private final FileChannel kanaal;
    private final int[] sleutelKolommen;
    private final MessageDigest samenvatting;
    private final StringBuilder sleutel = new StringBuilder();
    private long[] getallen = new long[PER_SLEUTEL * EERST];
    private int gevuld;

    /**
     * @param bestand where to write; replaced when it is there
     * @param sleutelKolommen places of the key's columns in an accepted row
     */
    Sleutels(Path bestand, int[] sleutelKolommen) throws IOException {
        Files.createDirectories(bestand.getParent());
        this.kanaal = FileChannel.open(
                bestand, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        this.sleutelKolommen = sleutelKolommen;
        try {
            this.samenvatting = MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no MD5", e);
        }
    }

    /** Notes the key of an accepted row. */
    void voegToe(Object[] rij, long plaats) throws IOException {
        sleutel.setLength(0);
        for (int kolom : sleutelKolommen) {
            sleutel.append(rij[kolom]).append('\u0001');
        }
        ByteBuffer hash = ByteBuffer.wrap(samenvatting.digest(sleutel.toString().getBytes(StandardCharsets.UTF_8)));
        voegToe(hash.getLong(), hash.getLong(), plaats);
    }

    private void voegToe(long hoog, long laag, long plaats) throws IOException {
        if (gevuld == getallen.length) {
            if (gevuld == MEESTE_PER_BLOK * PER_SLEUTEL) {
                schrijfBlok();
            } else {
                getallen = java.util.Arrays.copyOf(getallen, Math.min(gevuld * 2, MEESTE_PER_BLOK * PER_SLEUTEL));
            }
        }
        getallen[gevuld++] = hoog;
        getallen[gevuld++] = laag;
        getallen[gevuld++] = plaats;
    }

    /** Compartment of a key by the first half of its hash. */
    static int vak(long hoog) {
        return (int) (hoog >>> VAK_SCHUIF);
    }

    private void schrijfBlok() throws IOException {
        int[] aantallen = new int[VAKKEN];
        for (int i = 0; i < gevuld; i += PER_SLEUTEL) {
            aantallen[vak(getallen[i])]++;
        }
        ByteBuffer blok = ByteBuffer.allocate(KOP + gevuld * Long.BYTES);
        int[] plaatsen = new int[VAKKEN];
        int plaats = KOP;
        for (int vak = 0; vak < VAKKEN; vak++) {
            blok.putInt(aantallen[vak]);
            plaatsen[vak] = plaats;
            plaats += aantallen[vak] * PER_SLEUTEL * Long.BYTES;
        }
        for (int i = 0; i < gevuld; i += PER_SLEUTEL) {
            int vak = vak(getallen[i]);
            for (int deel = 0; deel < PER_SLEUTEL; deel++) {
                blok.putLong(plaatsen[vak] + deel * Long.BYTES, getallen[i + deel]);
            }
            plaatsen[vak] += PER_SLEUTEL * Long.BYTES;
        }
        blok.position(0);
        while (blok.hasRemaining()) {
            kanaal.write(blok);
        }
        gevuld = 0;
    }

    @Override
    public void close() throws IOException {
        try (kanaal) {
            if (gevuld > 0) {
                schrijfBlok();
            }
        }
    }
}
