package nl.verzuimatlas.etl.feit;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import nl.verzuimatlas.etl.parquet.Kolombestand;
import nl.verzuimatlas.warehouse.contract.FeitTabel;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;

/** Opens a file of a fact table, with the columns of its contract but the one that its folder tells. */
final class Feitbestand {

    private Feitbestand() {}

    static Kolombestand open(FeitTabel feit, String pad, Configuration instellingen) throws IOException {
        return new Kolombestand(
                vorm(feit),
                HadoopOutputFile.fromPath(new Path(pad), instellingen),
                ParquetFileWriter.Mode.CREATE,
                Set.of(),
                instellingen);
    }

    private static MessageType vorm(FeitTabel feit) {
        Types.MessageTypeBuilder vorm = Types.buildMessage();
        List<FeitTabel.Kolom> kolommen = feit.kolommen().stream()
                .filter(kolom -> feit.partitie().filter(kolom.naam()::equals).isEmpty())
                .toList();
        for (FeitTabel.Kolom kolom : kolommen) {
            Repetition herhaling = kolom.verplicht() ? Repetition.REQUIRED : Repetition.OPTIONAL;
            switch (kolom.type()) {
                case STRING ->
                    vorm.primitive(PrimitiveTypeName.BINARY, herhaling)
                            .as(LogicalTypeAnnotation.stringType())
                            .named(kolom.naam());
                case INTEGER ->
                    vorm.primitive(PrimitiveTypeName.INT64, herhaling).named(kolom.naam());
                case NUMBER ->
                    vorm.primitive(PrimitiveTypeName.DOUBLE, herhaling).named(kolom.naam());
                case DATE ->
                    vorm.primitive(PrimitiveTypeName.INT32, herhaling)
                            .as(LogicalTypeAnnotation.dateType())
                            .named(kolom.naam());
                case BOOLEAN ->
                    vorm.primitive(PrimitiveTypeName.BOOLEAN, herhaling).named(kolom.naam());
            }
        }
        return vorm.named(feit.tabel());
    }
}
