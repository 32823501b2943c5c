package nl.verzuimatlas.etl.toets;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.verzuimatlas.etl.parquet.Kolombestand;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.apache.parquet.schema.Types.MessageTypeBuilder;

/** Writes accepted rows to one Parquet file, straight from the judged values. */
final class ParquetSchrijver implements Closeable {

    private static final int ONTHOUDEN = 256;

    private final Kolombestand bestand;
    // of each column texts that occurred and their bytes: many columns repeat a few
    private final String[][] eerder;
    private final Binary[][] eerderBytes;

    /**
     * A file in which no key of a pupil stands in the footer: no text does.
     *
     * @param uniekeKolommen columns of which every value differs
     */
    ParquetSchrijver(Path pad, Kolomindeling indeling, List<String> uniekeKolommen) throws IOException {
        Set<String> uniek = new HashSet<>(uniekeKolommen);
        uniek.add(Kolomindeling.RIJ);
        this.bestand = new Kolombestand(
                vorm(indeling),
                new LocalOutputFile(pad),
                ParquetFileWriter.Mode.OVERWRITE,
                uniek,
                // nothing is set: without this the writer of each file would read the defaults of Hadoop from XML again
                new Configuration(false));
        this.eerder = new String[indeling.kolommen().size()][ONTHOUDEN];
        this.eerderBytes = new Binary[indeling.kolommen().size()][ONTHOUDEN];
    }

    void schrijf(Object[] rij) throws IOException {
        bestand.schrijf(uit -> {
            for (int kolom = 0; kolom < rij.length; kolom++) {
                schrijf(uit, kolom, rij[kolom]);
            }
        });
    }

    @Override
    public void close() throws IOException {
        bestand.close();
    }

    private void schrijf(Kolombestand.Uitvoer uit, int kolom, Object waarde) {
        if (waarde == null) {
            uit.leeg();
        } else if (waarde instanceof String tekst) {
            uit.tekst(bytes(kolom, tekst));
        } else if (waarde instanceof Long getal) {
            uit.geheel(getal);
        } else if (waarde instanceof LocalDate dag) {
            uit.dag((int) dag.toEpochDay());
        } else if (waarde instanceof Double getal) {
            uit.getal(getal);
        } else {
            uit.jaNee((Boolean) waarde);
        }
    }

    private Binary bytes(int kolom, String tekst) {
        int plek = tekst.hashCode() & ONTHOUDEN - 1;
        if (!tekst.equals(eerder[kolom][plek])) {
            eerder[kolom][plek] = tekst;
            eerderBytes[kolom][plek] = Binary.fromConstantByteArray(tekst.getBytes(StandardCharsets.UTF_8));
        }
        return eerderBytes[kolom][plek];
    }

    private static MessageType vorm(Kolomindeling indeling) {
        MessageTypeBuilder vorm = Types.buildMessage();
        for (Kolomindeling.Kolom kolom : indeling.kolommen()) {
            switch (kolom.type()) {
                case STRING, GEMEENTECODE, SCHOOLJAAR ->
                    vorm.optional(PrimitiveTypeName.BINARY)
                            .as(LogicalTypeAnnotation.stringType())
                            .named(kolom.naam());
                case INTEGER -> vorm.optional(PrimitiveTypeName.INT64).named(kolom.naam());
                case NUMBER -> vorm.optional(PrimitiveTypeName.DOUBLE).named(kolom.naam());
                case DATE ->
                    vorm.optional(PrimitiveTypeName.INT32)
                            .as(LogicalTypeAnnotation.dateType())
                            .named(kolom.naam());
                case BOOLEAN -> vorm.optional(PrimitiveTypeName.BOOLEAN).named(kolom.naam());
            }
        }
        return vorm.named("rij");
    }
}
