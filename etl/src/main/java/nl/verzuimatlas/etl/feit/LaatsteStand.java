package nl.verzuimatlas.etl.feit;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Keeps one row per key: the one of the last delivery. */
final class LaatsteStand {

    private LaatsteStand() {}

    /**
     * The last state of each key. Rows of one delivery with the same key are ordered by their values, so that the outcome
     * never depends on the order in which rows arrive.
     *
     * @param rijen rows with the delivery columns of {@link Invoer}, those of a key together in one partition
     * @param sleutel columns that together name a thing
     */
    static Dataset<Row> perSleutel(Dataset<Row> rijen, List<String> sleutel) {
        Stream<String> overige = Arrays.stream(rijen.columns())
                .filter(naam -> !sleutel.contains(naam) && !naam.equals(Invoer.LEVERING_RANG));
        Column[] stand = Stream.concat(Stream.of(Invoer.LEVERING_RANG), overige)
                .map(naam -> col(naam))
                .toArray(Column[]::new);
        Column[] groep = sleutel.stream().map(naam -> col(naam)).toArray(Column[]::new);
        Column[] resultaat = Stream.concat(sleutel.stream(), Stream.of("stand.*"))
                .map(naam -> col(naam))
                .toArray(Column[]::new);
        return rijen.groupBy(groep).agg(max(struct(stand)).as("stand")).select(resultaat);
    }
}
