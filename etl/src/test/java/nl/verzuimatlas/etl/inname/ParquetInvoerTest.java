package nl.verzuimatlas.etl.inname;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import nl.verzuimatlas.etl.bevinding.Bevinding;
import nl.verzuimatlas.etl.levering.LeveringLezer;
import nl.verzuimatlas.etl.lezen.ParquetRecords;
import nl.verzuimatlas.etl.lezen.Parquetproef;
import nl.verzuimatlas.etl.lezen.Snijder;
import nl.verzuimatlas.etl.verslag.Verslag;
import nl.verzuimatlas.warehouse.thuis.Home;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A Parquet file that was damaged on its way is refused, and never read as other values. */
class ParquetInvoerTest {

    /** Length of the footer and the mark that end a Parquet file. */
    private static final int SLOT = 8;

    @TempDir
    private Path map;

    private Path bestand;
    private byte[] heel;

    @BeforeEach
    void schrijf() throws IOException {
        ProefLevering.beschrijf(map.resolve("in"), "duo-meldingen", "m.parquet", "");
        bestand = map.resolve("in").resolve("m.parquet");
        String[] koppen = ProefLevering.KOP_MELDINGEN.split(";");
        Types.MessageTypeBuilder vorm = Types.buildMessage();
        for (String kop : koppen) {
            vorm.optional(PrimitiveTypeName.BINARY)
                    .as(LogicalTypeAnnotation.stringType())
                    .named(kop);
        }
        MessageType schema = vorm.named("melding");
        SimpleGroupFactory rijen = new SimpleGroupFactory(schema);
        try (ParquetWriter<Group> uit = ExampleParquetWriter.builder(new LocalOutputFile(bestand))
                .withConf(new PlainParquetConfiguration())
                .withType(schema)
                .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
                .build()) {
            for (String rij : ProefLevering.meldingen(200)) {
                Group groep = rijen.newGroup();
                String[] cellen = rij.split(";", -1);
                for (int i = 0; i < cellen.length; i++) {
                    groep.add(koppen[i], cellen[i]);
                }
                uit.write(groep);
            }
        }
        heel = Files.readAllBytes(bestand);
    }

    @Test
    void givenAFileAsItWasWritten_whenItIsChecked_thenEveryRowIsAccepted() throws IOException {
        Verslag verslag = check();

        assertThat(verslag.geaccepteerd()).isEqualTo(200);
        assertThat(verslag.bevindingen()).extracting(Bevinding::id).doesNotContain("VA-B11", "VA-B13");
    }

    @ParameterizedTest(name = "a part of {0}")
    @ValueSource(doubles = {0.01, 0.25, 0.5, 0.9, 0.999})
    void givenAFileCutShort_whenItIsChecked_thenItIsRefusedAsDamaged(double deel) throws IOException {
        Files.write(bestand, Arrays.copyOf(heel, (int) (heel.length * deel)));

        Verslag verslag = check();

        assertThat(verslag.isGeweigerd()).isTrue();
        assertThat(verslag.bevindingen()).extracting(Bevinding::id).contains("VA-B11");
    }

    @Test
    void givenOneByteTurnedOverInAPage_whenItIsChecked_thenItIsRefusedAsDamaged() throws IOException {
        int plek = vindt("2024-09-09");
        byte[] kapot = heel.clone();
        // 2024-09-09 would become 2024-09-19: a good date
        kapot[plek + 8] = '1';
        Files.write(bestand, kapot);

        assertThat(check().bevindingen()).extracting(Bevinding::id).contains("VA-B11");
    }

    @Test
    void givenAnyByteTurnedOverBeforeTheFooter_whenTheFileIsRead_thenItFailsOrGivesTheSameRows() throws IOException {
        List<List<String>> rijen = lees();
        int voet = heel.length - SLOT - voetlengte();
        Random toeval = new Random(3);
        int geweigerd = 0;
        for (int keer = 0; keer < 150; keer++) {
            byte[] kapot = heel.clone();
            kapot[4 + toeval.nextInt(voet - 4)] ^= (byte) (1 << toeval.nextInt(8));
            Files.write(bestand, kapot);
            try {
                Parquetproef.van(bestand);
                assertThat(lees()).isEqualTo(rijen);
            } catch (IOException e) {
                geweigerd++;
            }
        }
        assertThat(geweigerd).isGreaterThan(100);
    }

    private int voetlengte() {
        int lengte = 0;
        for (int i = 3; i >= 0; i--) {
            lengte = (lengte << 8) | (heel[heel.length - SLOT + i] & 0xff);
        }
        return lengte;
    }

    private int vindt(String tekst) {
        byte[] gezocht = tekst.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        for (int i = 0; i < heel.length - gezocht.length; i++) {
            if (Arrays.equals(gezocht, 0, gezocht.length, heel, i, i + gezocht.length)) {
                return i;
            }
        }
        throw new AssertionError("no " + tekst + " in the file");
    }

    private List<List<String>> lees() throws IOException {
        List<List<String>> rijen = new ArrayList<>();
        try (ParquetRecords records = new ParquetRecords(bestand)) {
            while (records.volgende()) {
                rijen.add(Stream.iterate(0, i -> i + 1)
                        .limit(records.aantal())
                        .map(records::cel)
                        .toList());
            }
        }
        return rijen;
    }

    private Verslag check() throws IOException {
        Home home = new Home(map.resolve("home"));
        return new Beoordelaar(home, Clock.systemUTC(), Snijder.HUIS, Meter.STIL)
                .check(LeveringLezer.lees(map.resolve("in")));
    }
}
