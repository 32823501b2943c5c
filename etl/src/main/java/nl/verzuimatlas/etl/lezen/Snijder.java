package nl.verzuimatlas.etl.lezen;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * Cuts a file into pieces between records, so that they can be read apart. A file that is no plain text is one
 * piece.
 *
 * @param grootte bytes of a piece, about
 */
public record Snijder(long grootte) {

    /** Pieces that keep a processor busy for some seconds. */
    public static final Snijder HUIS = new Snijder(16L << 20);

    /**
     * The pieces of a file, in order, at least one; each is found when it is asked for.
     *
     * @param vorm how the file is written, as far as its first bytes show
     * @param bestandNummer place of the file in the delivery
     * @param eersteNummer number of the first piece
     */
    public Snede snij(Bestandsvorm vorm, int bestandNummer, int eersteNummer) throws IOException {
        return new Snede(vorm, bestandNummer, eersteNummer);
    }

    /** Walks through a file, from piece to piece. Not readable files give an {@link UncheckedIOException}. */
    public final class Snede implements Iterator<Stuk>, Closeable {
        private final Bestandsvorm vorm;
        private final int bestandNummer;
        private final Recordlezer lezer;
        private int nummer;
        private long van;
        private long eersteRij = 1;
        private boolean einde;

        private Snede(Bestandsvorm vorm, int bestandNummer, int eersteNummer) throws IOException {
            this.vorm = vorm;
            this.bestandNummer = bestandNummer;
            this.nummer = eersteNummer;
            this.van = vorm.bom();
            InputStream in = Files.newInputStream(vorm.bestand());
            in.skipNBytes(vorm.bom());
            this.lezer = new Recordlezer(in, vorm.scheiding(), vorm.charset(), eersteRij);
        }

        @Override
        public boolean hasNext() {
            return !einde;
        }

        @Override
        public Stuk next() {
            if (einde) {
                throw new NoSuchElementException("no pieces are left");
            }
            if (vorm.soort() != Bestandsvorm.Soort.TEKST) {
                einde = true;
                return new Stuk(nummer++, bestandNummer, vorm, van, Long.MAX_VALUE, eersteRij);
            }
            try {
                while (lezer.volgende() && plek() - van < grootte) {
                    // on to the next record
                }
                einde = lezer.isUitgelezen();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot cut " + vorm.naam(), e);
            }
            Stuk stuk = new Stuk(nummer++, bestandNummer, vorm, van, plek(), eersteRij);
            van = stuk.tot();
            eersteRij = lezer.rij() + 1;
            return stuk;
        }

        private long plek() {
            return lezer.positie() + vorm.bom();
        }

        @Override
        public void close() throws IOException {
            lezer.close();
        }
    }
}
