package nl.verzuimatlas.etl.lezen;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * What is known of a file before it is seen.
 *
 * @param kopscore how many columns of the source a row names; the row that names most, and at least one, is the header
 * @param zonderKop whether there is no header; then {@code kopscore} only helps to find the separator
 * @param breedte number of cells of a record without a header; 0 is: as the first rows have it
 * @param scheiding byte between cells; empty is: to be recognised
 * @param codering character set; empty is: to be recognised
 */
public record Leeswijze(
        ToIntFunction<List<String>> kopscore,
        boolean zonderKop,
        int breedte,
        Optional<Byte> scheiding,
        Optional<Charset> codering) {

    /** A file with a header. */
    public static Leeswijze metKop(ToIntFunction<List<String>> kopscore) {
        return new Leeswijze(kopscore, false, 0, Optional.empty(), Optional.empty());
    }
}
