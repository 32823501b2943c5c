package nl.verzuimatlas.etl.lezen;

import java.io.Serializable;
import java.nio.charset.Charset;
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
 */
public record Bestandsvorm(
        String naam,
        String pad,
        Soort soort,
        String codering,
        int bom,
        byte scheiding,
        long kopRij,
        List<String> koppen)
        implements Serializable {

    public Bestandsvorm {
        koppen = List.copyOf(koppen);
    }

    /** Container of the records. */
    public enum Soort {
        TEKST,
        GZIP,
        PARQUET
    }

    public Path bestand() {
        return Path.of(pad);
    }

    public Charset charset() {
        return Charset.forName(codering);
    }

    /** The same file, known to have no header and {@code breedte} columns. */
    public Bestandsvorm zonderKop(int breedte) {
        return new Bestandsvorm(naam, pad, soort, codering, bom, scheiding, 0, Collections.nCopies(breedte, ""));
    }

    /** The same file with another character set. */
    public Bestandsvorm met(Charset charset) {
        return new Bestandsvorm(naam, pad, soort, charset.name(), bom, scheiding, kopRij, koppen);
    }
}
