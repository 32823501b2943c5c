package nl.verzuimatlas.etl.toets;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import nl.verzuimatlas.etl.lezen.Stuk;

/**
 * Rows whose key occurred before, in a scratch file: pairs (place, first place) by place.
 *
 * @param pad the file; empty text when there are no such rows
 * @param bestandsnamen names of the files of the delivery, by number
 */
public record Dubbelen(String pad, List<String> bestandsnamen) implements Serializable {

    /** No row occurred before, as far as is known. */
    public static final Dubbelen GEEN = new Dubbelen("", List.of());

    private static final int PER_PAAR = 2 * Long.BYTES;
    private static final int PAREN_INEENS = 1 << 14;

    public Dubbelen {
        bestandsnamen = List.copyOf(bestandsnamen);
    }

    /** Finds the doubles among the keys that judging {@code stukken} left in {@code map}. */
    public static Dubbelen zoek(Path map, List<Stuk> stukken) throws IOException {
        Path doel = map.resolve("dubbelen.bin");
        List<Path> sleutels =
                stukken.stream().map(stuk -> sleutelbestand(map, stuk)).toList();
        new Dubbelzoeker(map, sleutels).schrijf(doel);
        for (Path bestand : sleutels) {
            Files.delete(bestand);
        }
        List<String> namen = new ArrayList<>();
        for (Stuk stuk : stukken) {
            if (stuk.bestandNummer() == namen.size()) {
                namen.add(stuk.vorm().naam());
            }
        }
        return new Dubbelen(Files.size(doel) == 0 ? "" : doel.toString(), namen);
    }

    /** How many pairs in {@code bestand}, as {@link Dubbelzoeker} wrote it, have a place from {@code plaats} on. */
    static long aantalVanaf(Path bestand, long plaats) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(bestand)))) {
            long aantal = 0;
            for (long i = Files.size(bestand) / PER_PAAR; i > 0; i--) {
                aantal += in.readLong() >= plaats ? 1 : 0;
                in.readLong();
            }
            return aantal;
        }
    }

    /** Where the keys of a piece go. */
    static Path sleutelbestand(Path map, Stuk stuk) {
        return map.resolve("sleutels-%05d.bin".formatted(stuk.nummer()));
    }

    /** Whether there are none. */
    public boolean isLeeg() {
        return pad.isEmpty();
    }

    /** The pieces that hold a row whose key occurred before. */
    public List<Stuk> stukken(List<Stuk> stukken) {
        TreeSet<Integer> geraakt = new TreeSet<>();
        Lezer lezer = new Lezer(this, 0);
        int nummer = 0;
        for (long plaats = lezer.plaats(); plaats >= 0; plaats = lezer.plaats()) {
            while (nummer + 1 < stukken.size() && eerste(stukken.get(nummer + 1)) <= plaats) {
                nummer++;
            }
            geraakt.add(nummer);
            lezer.verder();
        }
        return geraakt.stream().map(stukken::get).toList();
    }

    /** Reads along with a piece. */
    Lezer lezer(Stuk stuk) {
        return new Lezer(this, eerste(stuk));
    }

    private static long eerste(Stuk stuk) {
        return Toetsplan.Rijplaats.van(stuk.bestandNummer(), stuk.eersteRij(), 0);
    }

    private String noem(long plaats) {
        String rij = "rij " + Toetsplan.Rijplaats.rij(plaats);
        return bestandsnamen.size() == 1 ? rij : bestandsnamen.get(Toetsplan.Rijplaats.bestand(plaats)) + ", " + rij;
    }

    /** Walks along the doubles in the order of the rows; keeps no file open. */
    static final class Lezer {
        private final Dubbelen dubbelen;
        private ByteBuffer paren = ByteBuffer.allocate(0);
        private long volgendBegin;
        private long plaats;
        private long eerste;

        private Lezer(Dubbelen dubbelen, long vanaf) {
            this.dubbelen = dubbelen;
            this.volgendBegin = dubbelen.isLeeg() ? 0 : zoekBegin(vanaf);
            verder();
        }

        /** Where the key of this row occurred first; rows must be asked for in their order. */
        Optional<String> eerste(long gevraagd) {
            while (plaats >= 0 && plaats < gevraagd) {
                verder();
            }
            return plaats == gevraagd ? Optional.of(dubbelen.noem(eerste)) : Optional.empty();
        }

        /** Place of the next double; -1 at the end. */
        private long plaats() {
            return plaats;
        }

        private void verder() {
            if (!paren.hasRemaining() && !dubbelen.isLeeg()) {
                paren = lees(volgendBegin, PAREN_INEENS * PER_PAAR);
                volgendBegin += paren.remaining();
            }
            plaats = paren.hasRemaining() ? paren.getLong() : -1;
            eerste = paren.hasRemaining() ? paren.getLong() : -1;
        }

        private long zoekBegin(long vanaf) {
            try {
                long onder = 0;
                long boven = Files.size(Path.of(dubbelen.pad())) / PER_PAAR;
                while (onder < boven) {
                    long midden = (onder + boven) >>> 1;
                    if (lees(midden * PER_PAAR, PER_PAAR).getLong() < vanaf) {
                        onder = midden + 1;
                    } else {
                        boven = midden;
                    }
                }
                return onder * PER_PAAR;
            } catch (IOException e) {
                throw new java.io.UncheckedIOException("cannot read the doubles of a delivery", e);
            }
        }

        private ByteBuffer lees(long begin, int hoogstens) {
            try (FileChannel kanaal = FileChannel.open(Path.of(dubbelen.pad()))) {
                ByteBuffer gelezen = ByteBuffer.allocate((int) Math.max(0, Math.min(hoogstens, kanaal.size() - begin)));
                while (gelezen.hasRemaining()) {
                    kanaal.read(gelezen, begin + gelezen.position());
                }
                return gelezen.flip();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException("cannot read the doubles of a delivery", e);
            }
        }
    }
}
