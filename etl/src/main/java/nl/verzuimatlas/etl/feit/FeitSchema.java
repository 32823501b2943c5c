package nl.verzuimatlas.etl.feit;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.raise_error;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.List;
import nl.verzuimatlas.warehouse.contract.FeitTabel;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The contract of a fact table in Spark's terms. */
final class FeitSchema {

    private FeitSchema() {}

    /** Columns and types of {@code feit}, in its order; nullable, as everything read from Parquet is. */
    static StructType van(FeitTabel feit) {
        StructField[] velden = feit.kolommen().stream()
                .map(kolom -> DataTypes.createStructField(kolom.naam(), type(kolom.type()), true))
                .toArray(StructField[]::new);
        return DataTypes.createStructType(velden);
    }

    /** Columns and types that stand in the files of {@code feit}: not the one that divides it. */
    static StructType zonderPartitie(FeitTabel feit) {
        StructField[] velden = Arrays.stream(van(feit).fields())
                .filter(veld -> feit.partitie().filter(veld.name()::equals).isEmpty())
                .toArray(StructField[]::new);
        return DataTypes.createStructType(velden);
    }

    /** {@code rijen} in the columns, order and types of {@code feit}; an empty required cell stops the run. */
    static Dataset<Row> passend(Dataset<Row> rijen, FeitTabel feit) {
        List<Column> kolommen = feit.kolommen().stream()
                .map(kolom -> kolom(feit.tabel(), kolom))
                .toList();
        return rijen.select(kolommen.toArray(Column[]::new));
    }

    private static Column kolom(String tabel, FeitTabel.Kolom kolom) {
        DataType type = type(kolom.type());
        Column waarde = col(kolom.naam()).cast(type);
        if (!kolom.verplicht()) {
            return waarde.as(kolom.naam());
        }
        String fout = "required column " + tabel + "." + kolom.naam() + " is empty";
        return when(waarde.isNotNull(), waarde)
                .otherwise(raise_error(lit(fout)).cast(type))
                .as(kolom.naam());
    }

    private static DataType type(FeitTabel.Type type) {
        return switch (type) {
            case STRING -> DataTypes.StringType;
            case INTEGER -> DataTypes.LongType;
            case NUMBER -> DataTypes.DoubleType;
            case DATE -> DataTypes.DateType;
            case BOOLEAN -> DataTypes.BooleanType;
        };
    }
}
