package nl.verzuimatlas.etl.lezen;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.util.zip.GZIPInputStream;

/**
 * A piece of a file that begins and ends between two records, so that pieces can be read apart.
 *
 * @param nummer place among all pieces of the delivery, 0 or more
 * @param bestandNummer place of the file in the delivery, 0 or more
 * @param vorm how the file is written
 * @param van first byte
 * @param tot byte after the last; {@link Long#MAX_VALUE} is the end of the file
 * @param eersteRij row of the first record as a spreadsheet shows it (1 = first of the file)
 */
public record Stuk(int nummer, int bestandNummer, Bestandsvorm vorm, long van, long tot, long eersteRij)
        implements Serializable {

    private static final int INPUT = 1 << 16;

    /** All of a file as one piece. */
    public static Stuk geheel(Bestandsvorm vorm) {
        return new Stuk(0, 0, vorm, vorm.bom(), Long.MAX_VALUE, 1);
    }

    /** The records of this piece. */
    public Records open() throws IOException {
        return switch (vorm.soort()) {
            case PARQUET -> new ParquetRecords(vorm.bestand());
            case GZIP -> new Recordlezer(gunzip(), vorm.scheiding(), vorm.charset(), eersteRij);
            case TEKST -> new Recordlezer(deel(), vorm.scheiding(), vorm.charset(), eersteRij);
            case SPSS, KAART -> vorm.bron().get(0).open(vorm.bestand());
        };
    }

    /** The same piece of the same file, when more is known of how that is written. */
    public Stuk met(Bestandsvorm zeker) {
        return new Stuk(nummer, bestandNummer, zeker, van, tot, eersteRij);
    }

    /** The records of this piece, while {@code proef} finds out whether it is UTF-8. */
    public Records open(Utf8Proef proef) throws IOException {
        return switch (vorm.soort()) {
            case PARQUET, SPSS, KAART -> open();
            case GZIP -> new Recordlezer(proef.langs(gunzip()), vorm.scheiding(), vorm.charset(), eersteRij);
            case TEKST -> new Recordlezer(proef.langs(deel()), vorm.scheiding(), vorm.charset(), eersteRij);
        };
    }

    /** Size of this piece as it is stored. */
    public long bytes() {
        try {
            return tot == Long.MAX_VALUE ? Files.size(vorm.bestand()) : tot - van;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the size of " + vorm.naam(), e);
        }
    }

    private InputStream gunzip() throws IOException {
        InputStream in = new GZIPInputStream(Files.newInputStream(vorm.bestand()), INPUT);
        in.skipNBytes(van);
        return in;
    }

    private InputStream deel() throws IOException {
        FileChannel kanaal = FileChannel.open(vorm.bestand());
        kanaal.position(van);
        return new Deelstroom(Channels.newInputStream(kanaal), tot - van);
    }
}
