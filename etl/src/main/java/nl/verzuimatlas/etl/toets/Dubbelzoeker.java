package nl.verzuimatlas.etl.toets;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * Finds the rows whose key occurred before, from what {@link Sleutels} wrote of all pieces. One compartment at a time is
 * in memory, and of that only the keys that differ.
 */
final class Dubbelzoeker {

    private final Path map;
    private final List<Path> bestanden;
    private final List<Blok> blokken = new ArrayList<>();

    /** A block of a file: where it begins and how many keys each compartment has. */
    private record Blok(Path bestand, long begin, int[] aantallen) {
        long plaats(int vak) {
            long ervoor = 0;
            for (int i = 0; i < vak; i++) {
                ervoor += aantallen[i];
            }
            return begin + Sleutels.KOP + ervoor * Sleutels.PER_SLEUTEL * Long.BYTES;
        }
    }

    /**
     * @param map scratch
     * @param bestanden files with keys, in the order of the pieces
     */
    Dubbelzoeker(Path map, List<Path> bestanden) {
        this.map = map;
        this.bestanden = bestanden;
    }

    /** Writes all doubles to {@code doel}, as pairs (place, first place) by place. */
    void schrijf(Path doel) throws IOException {
        for (Path bestand : bestanden) {
            leesKoppen(bestand);
        }
        List<Path> delen = new ArrayList<>();
        for (int vak : IntStream.range(0, Sleutels.VAKKEN).toArray()) {
            Path deel = map.resolve("dubbel-%03d.bin".formatted(vak));
            if (zoek(vak, deel)) {
                delen.add(deel);
            }
        }
        voegSamen(delen, doel);
    }

    private void leesKoppen(Path bestand) throws IOException {
        try (FileChannel kanaal = FileChannel.open(bestand)) {
            long begin = 0;
            while (begin < kanaal.size()) {
                ByteBuffer kop = lees(kanaal, begin, Sleutels.KOP);
                int[] aantallen = new int[Sleutels.VAKKEN];
                long sleutels = 0;
                for (int vak = 0; vak < Sleutels.VAKKEN; vak++) {
                    aantallen[vak] = kop.getInt();
                    sleutels += aantallen[vak];
                }
                blokken.add(new Blok(bestand, begin, aantallen));
                begin += Sleutels.KOP + sleutels * Sleutels.PER_SLEUTEL * Long.BYTES;
            }
        }
    }

    /** Writes the doubles of one compartment, by place; says whether there are any. */
    private boolean zoek(int vak, Path deel) throws IOException {
        Tabel tabel = new Tabel();
        DataOutputStream uit = null;
        try {
            Path open = null;
            FileChannel kanaal = null;
            try {
                for (Blok blok : blokken) {
                    int aantal = blok.aantallen()[vak];
                    if (aantal == 0) {
                        continue;
                    }
                    if (!blok.bestand().equals(open)) {
                        sluit(kanaal);
                        kanaal = FileChannel.open(blok.bestand());
                        open = blok.bestand();
                    }
                    ByteBuffer sleutels = lees(kanaal, blok.plaats(vak), aantal * Sleutels.PER_SLEUTEL * Long.BYTES);
                    for (int i = 0; i < aantal; i++) {
                        long hoog = sleutels.getLong();
                        long laag = sleutels.getLong();
                        long plaats = sleutels.getLong();
                        long eerste = tabel.eerste(hoog, laag, plaats);
                        if (eerste != plaats) {
                            if (uit == null) {
                                uit = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(deel)));
                            }
                            uit.writeLong(plaats);
                            uit.writeLong(eerste);
                        }
                    }
                }
            } finally {
                sluit(kanaal);
            }
        } finally {
            if (uit != null) {
                uit.close();
            }
        }
        return uit != null;
    }

    private static void sluit(FileChannel kanaal) throws IOException {
        if (kanaal != null) {
            kanaal.close();
        }
    }

    private static ByteBuffer lees(FileChannel kanaal, long begin, int lengte) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(lengte);
        while (buffer.hasRemaining()) {
            if (kanaal.read(buffer, begin + buffer.position()) < 0) {
                throw new EOFException("a scratch file of keys is too short");
            }
        }
        return buffer.flip();
    }

    private record Stroom(DataInputStream in, long plaats, long eerste) {}

    private static void voegSamen(List<Path> delen, Path doel) throws IOException {
        PriorityQueue<Stroom> rij = new PriorityQueue<>(Comparator.comparingLong(Stroom::plaats));
        try (DataOutputStream uit = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(doel)))) {
            for (Path deel : delen) {
                volgende(new DataInputStream(new BufferedInputStream(Files.newInputStream(deel))), rij);
            }
            while (!rij.isEmpty()) {
                Stroom stroom = rij.poll();
                uit.writeLong(stroom.plaats());
                uit.writeLong(stroom.eerste());
                volgende(stroom.in(), rij);
            }
        } finally {
            for (Stroom stroom : rij) {
                stroom.in().close();
            }
        }
        for (Path deel : delen) {
            Files.delete(deel);
        }
    }

    private static void volgende(DataInputStream in, PriorityQueue<Stroom> rij) throws IOException {
        long plaats;
        try {
            plaats = in.readLong();
        } catch (EOFException einde) {
            in.close();
            return;
        }
        rij.add(new Stroom(in, plaats, in.readLong()));
    }

    /** Open-addressed table from key to the place where it occurred first; grows with the keys that differ. */
    private static final class Tabel {
        private int vakken = 1 << 10;
        private int gevuld;
        // an empty slot has place -1: places are 0 or more
        private long[] tabel = leeg(vakken);

        private static long[] leeg(int vakken) {
            long[] tabel = new long[vakken * Sleutels.PER_SLEUTEL];
            Arrays.fill(tabel, -1);
            return tabel;
        }

        /** Place where the key occurred first, which is {@code plaats} when it is new. */
        long eerste(long hoog, long laag, long plaats) {
            int vak = zoek(hoog, laag);
            if (tabel[vak + 2] >= 0) {
                return tabel[vak + 2];
            }
            zet(vak, hoog, laag, plaats);
            if (++gevuld * 2 > vakken) {
                groei();
            }
            return plaats;
        }

        private int zoek(long hoog, long laag) {
            int vak = (int) laag & vakken - 1;
            while (true) {
                int plek = vak * Sleutels.PER_SLEUTEL;
                if (tabel[plek + 2] < 0 || tabel[plek] == hoog && tabel[plek + 1] == laag) {
                    return plek;
                }
                vak = vak + 1 & vakken - 1;
            }
        }

        private void zet(int plek, long hoog, long laag, long plaats) {
            tabel[plek] = hoog;
            tabel[plek + 1] = laag;
            tabel[plek + 2] = plaats;
        }

        private void groei() {
            long[] oud = tabel;
            vakken *= 2;
            tabel = leeg(vakken);
            for (int i = 0; i < oud.length; i += Sleutels.PER_SLEUTEL) {
                if (oud[i + 2] >= 0) {
                    zet(zoek(oud[i], oud[i + 1]), oud[i], oud[i + 1], oud[i + 2]);
                }
            }
        }
    }
}
