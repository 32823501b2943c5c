package nl.verzuimatlas.etl.feit;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Tables without rows, for sources that were not delivered. */
final class Leeg {

    private Leeg() {}

    static Dataset<Row> rijen(SparkSession spark, StructType schema) {
        return spark.createDataFrame(List.<Row>of(), schema);
    }
}
