package nl.verzuimatlas.etl.feit;

import java.util.stream.Stream;
import nl.verzuimatlas.warehouse.contract.BronSchema;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The accepted rows of a source in Spark's terms: its fields, their status columns and what ingestion derived. */
final class BronKolommen {

    private BronKolommen() {}

    static StructType van(BronSchema schema) {
        StructType kolommen = new StructType();
        for (BronSchema.Veld veld : Stream.concat(schema.fields().stream(), schema.afgeleid().stream())
                .toList()) {
            kolommen = kolommen.add(veld.kolom(), type(veld.type()));
            if (!veld.suppressieTekens().isEmpty()) {
                kolommen = kolommen.add(veld.kolom() + "_status", DataTypes.StringType);
            }
        }
        return kolommen;
    }

    private static DataType type(BronSchema.Type type) {
        return switch (type) {
            case STRING, GEMEENTECODE, SCHOOLJAAR -> DataTypes.StringType;
            case INTEGER -> DataTypes.LongType;
            case NUMBER -> DataTypes.DoubleType;
            case DATE -> DataTypes.DateType;
            case BOOLEAN -> DataTypes.BooleanType;
        };
    }
}
