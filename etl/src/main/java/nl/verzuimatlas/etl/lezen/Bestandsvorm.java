package nl.verzuimatlas.etl.lezen;

import java.io.Serializable;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;

/**
 * How a file is written: what must be known to read it.
 *
 * @param naam file name, without folders
 * @param pad where it is
 * @param soort container
 * @param codering name of the character set
 * @param bom length of the byte order mark, 0 or 3
 * @param scheiding byte between cells
 * @param kopRij row of the header (1 = first); 0 when there is none
 * @param koppen the header as the file spells it, without spaces around; without a header the first row, or empty texts
 *     when it is known to have none
 * @param omschrijvingen what the file itself says of each column; empty when it says nothing
 * @param bron opens the records of a file that is no delimited text; at most one
 */
public record Bestandsvorm(
        String naam,
        String pad,
        Soort soort,
        String codering,
        int bom,
        byte scheiding,
        long kopRij,
        List<String> koppen,
        List<Omschrijving> omschrijvingen,
        List<Recordbron> bron)
        implements Serializable {

    public Bestandsvorm {
        koppen = List.copyOf(koppen);
        omschrijvingen = List.copyOf(omschrijvingen);
        bron = List.copyOf(bron);
    }

    /** A file of text or Parquet: only its header says what its columns are. */
    public Bestandsvorm(
            String naam,
            String pad,
            Soort soort,
            String codering,
            int bom,
            byte scheiding,
            long kopRij,
            List<String> koppen) {
        this(naam, pad, soort, codering, bom, scheiding, kopRij, koppen, List.of(), List.of());
    }

    /** A file that is no delimited text and names its own columns. */
    public static Bestandsvorm met(
            Path bestand, Soort soort, List<String> koppen, List<Omschrijving> omschrijvingen, Recordbron bron) {
        return new Bestandsvorm(
                bestand.getFileName().toString(),
                bestand.toString(),
                soort,
                StandardCharsets.UTF_8.name(),
                0,
                (byte) ';',
                0,
                koppen,
                omschrijvingen,
                List.of(bron));
    }

    /**
     * What a file says of a column.
     *
     * @param tekst may be empty
     * @param vrijeTekst whether its cells are text of any kind, and no numbers or choices from a list
     */
    public record Omschrijving(String tekst, boolean vrijeTekst) implements Serializable {}

    /** Container of the records. */
    public enum Soort {
        TEKST,
        GZIP,
        PARQUET,
        SPSS,
        KAART
    }

    /** Whether the columns have names. */
    public boolean heeftKop() {
        return kopRij > 0 || !bron.isEmpty();
    }

    public Path bestand() {
        return Path.of(pad);
    }

    public Charset charset() {
        return Charset.forName(codering);
    }

    /** The same file, known to have no header and {@code breedte} columns. */
    public Bestandsvorm zonderKop(int breedte) {
        return new Bestandsvorm(
                naam, pad, soort, codering, bom, scheiding, 0, Collections.nCopies(breedte, ""), omschrijvingen, bron);
    }

    /** The same file with another character set. */
    public Bestandsvorm met(Charset charset) {
        return new Bestandsvorm(naam, pad, soort, charset.name(), bom, scheiding, kopRij, koppen, omschrijvingen, bron);
    }

    /** The same file with its records opened otherwise. */
    public Bestandsvorm met(Recordbron andere) {
        return new Bestandsvorm(
                naam, pad, soort, codering, bom, scheiding, kopRij, koppen, omschrijvingen, List.of(andere));
    }
}
