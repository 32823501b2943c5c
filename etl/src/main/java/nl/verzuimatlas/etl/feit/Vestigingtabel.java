package nl.verzuimatlas.etl.feit;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The vestigingen, numbered in the order of their codes.
 *
 * @param vestigingen in the order of their codes
 */
record Vestigingtabel(List<Vestiging> vestigingen) implements Serializable {

    /** A vestiging. */
    record Vestiging(String code, String brin, String vakantieregio, Lesuren lesuren) implements Serializable {}

    Vestigingtabel {
        vestigingen = List.copyOf(vestigingen);
    }

    /** The vestigingen of fact table {@code vestiging}. */
    static Vestigingtabel van(Dataset<Row> vestigingen) {
        return new Vestigingtabel(vestigingen
                .select("vestiging_code", "brin", "vakantieregio", "lesuren_per_dag", "dagdeel_lesuren")
                .collectAsList()
                .stream()
                .sorted(Comparator.comparing(rij -> rij.getString(0)))
                .map(rij -> new Vestiging(
                        rij.getString(0),
                        rij.getString(1),
                        rij.getString(2),
                        new Lesuren(rij.getDouble(3), rij.getDouble(4))))
                .toList());
    }

    Vestiging vestiging(int nummer) {
        return vestigingen.get(nummer);
    }
}
