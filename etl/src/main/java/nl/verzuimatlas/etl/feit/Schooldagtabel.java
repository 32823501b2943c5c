package nl.verzuimatlas.etl.feit;

import static org.apache.spark.sql.functions.broadcast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.verzuimatlas.etl.kalender.Schoolkalender;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The school calendar as two small tables.
 *
 * @param perRegio vakantieregio and datum of each schooldag
 * @param eigenVrij vestiging_code and datum of each day off of a vestiging's own
 */
record Schooldagtabel(Dataset<Row> perRegio, Dataset<Row> eigenVrij) {

    static Schooldagtabel van(SparkSession spark, Schoolkalender kalender) {
        List<Row> dagen = new ArrayList<>();
        for (String regio : kalender.regios()) {
            for (int dag : kalender.regio(regio).schooldagen()) {
                dagen.add(RowFactory.create(regio, LocalDate.ofEpochDay(dag)));
            }
        }
        List<Row> vrij = new ArrayList<>();
        kalender.eigenVrijeDagen()
                .forEach((vestiging, datums) -> datums.forEach(datum -> vrij.add(RowFactory.create(vestiging, datum))));
        return new Schooldagtabel(
                spark.createDataFrame(dagen, schema("vakantieregio")),
                spark.createDataFrame(vrij, schema("vestiging_code")));
    }

    /** {@code rijen} (vakantieregio, vestiging_code, datum) that fall on a schooldag of their vestiging. */
    Dataset<Row> opSchooldagen(Dataset<Row> rijen) {
        return rijen.join(broadcast(perRegio), sleutel("vakantieregio"))
                .join(broadcast(eigenVrij), sleutel("vestiging_code"), "left_anti");
    }

    private static String[] sleutel(String gebied) {
        return new String[] {gebied, "datum"};
    }

    private static StructType schema(String gebied) {
        return new StructType().add(gebied, DataTypes.StringType).add("datum", DataTypes.DateType);
    }
}
