package nl.verzuimatlas.etl.lezen.kaart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import nl.verzuimatlas.etl.bevinding.Bevinding;
import nl.verzuimatlas.etl.deur.Deurwacht;
import nl.verzuimatlas.etl.levering.Periode;
import nl.verzuimatlas.etl.lezen.Bestandsvorm;
import nl.verzuimatlas.etl.lezen.Kopvertaling;
import nl.verzuimatlas.etl.lezen.Leesfout;
import nl.verzuimatlas.etl.lezen.Opmerking;
import nl.verzuimatlas.etl.lezen.Records;
import nl.verzuimatlas.etl.lezen.Stuk;
import nl.verzuimatlas.warehouse.contract.BronSchema;
import nl.verzuimatlas.warehouse.contract.BronSchema.Over;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Maps of squares, in the layouts of CBS, PDOK and those who pass them on. */
class KaartonderzoekTest {

    private static final Optional<Periode> JAAR_2024 = Periode.lees("2024-01-01/2024-12-31");
    private static final Path CORPUS = Path.of("src/test/resources/nl/verzuimatlas/etl/corpus");

    @TempDir
    Path map;

    // two squares of 1 km side by side: arc 0 is their border from south to north, 1 goes round the western square from
    // north to south, 2 round the eastern one from south to north
    private static final String TOPOJSON = """
            {"type":"Topology","transform":{"scale":[10,10],"translate":[220000,440000]},
             "objects":{"gebieden":{"type":"GeometryCollection","geometries":[
               {"type":"Polygon","arcs":[[0,1]],"properties":{"code":"GM0197"}},
               {"type":"MultiPolygon","arcs":[[[2,-1]]],"properties":{"code":"GM1586"}}]}},
             "arcs":[[[100,0],[0,100]],[[100,100],[-100,0],[0,-100],[100,0]],[[100,0],[100,0],[0,100],[-100,0]]]}
            """;

    @Test
    void givenTopojsonInWholeNumbers_whenItIsRead_thenTheAreasAreBuiltFromTheirArcs() throws IOException {
        List<List<String>> rijen = lees(schrijf(TOPOJSON));

        assertThat(rijen)
                .containsExactly(
                        List.of(
                                "1",
                                "GM0197",
                                "",
                                "gemeente",
                                "2024",
                                "rd",
                                "{\"type\":\"Polygon\",\"coordinates\":[[[221000.0,440000.0],[221000.0,441000.0],"
                                        + "[220000.0,441000.0],[220000.0,440000.0],[221000.0,440000.0]]]}"),
                        List.of(
                                "2",
                                "GM1586",
                                "",
                                "gemeente",
                                "2024",
                                "rd",
                                "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[221000.0,440000.0],[222000.0,440000.0],"
                                        + "[222000.0,441000.0],[221000.0,441000.0],[221000.0,440000.0]]]]}"));
    }

    @Test
    void givenTopojsonThatNamesAnArcThatIsNotThere_whenItIsRead_thenThatIsSaid() throws IOException {
        assertThat(bevinding(TOPOJSON.replace("[[0,1]]", "[[0,9]]"))).isEqualTo("VA-A03");
    }

    @Test
    void givenGeojsonWithHeights_whenItIsRead_thenTheyAreLeftOutAndTheNumbersAreKept() throws IOException {
        String kaart = """
                {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"statcode":"GG1413","jaarcode":2024},
                 "geometry":{"type":"Polygon","coordinates":[[[6.125,52.1,0],[6.25,52.1,0],[6.25,52.2,0],[6.125,52.1,0]]]}}]}
                """;

        assertThat(lees(schrijf(kaart)))
                .containsExactly(
                        List.of(
                                "1",
                                "GG1413",
                                "",
                                "ggd",
                                "2024",
                                "wgs84",
                                "{\"type\":\"Polygon\",\"coordinates\":[[[6.125,52.1],[6.25,52.1],[6.25,52.2],[6.125,52.1]]]}"));
    }

    @Test
    void givenTextWhereNumbersBelong_whenTheMapIsRead_thenTheTextStaysOut() throws IOException {
        String kaart = kaart(kenmerk("\"statcode\":\"GM0197\"").replace("221000,441000", "\"J. Jansen\",441000"));

        assertThat(lees(schrijf(kaart)).get(0).get(6)).contains("[null,441000]").doesNotContain("Jansen");
    }

    @Test
    void givenCoordinatesWithManyDecimals_whenTheDoorLooks_thenItSeesNoServiceNumbersInThem() throws IOException {
        // 6.123456782 has the digits of a service number behind its point
        Path bestand = schrijf(kaart(kenmerk("\"statcode\":\"GM0197\",\"jaar\":2024")
                .replace("[[220000,440000],[221000,440000]", "[[6.123456782,52.123456782],[6.123456782,52.2]")
                .replace("[221000,441000],[220000,440000]", "[6.2,52.2],[6.123456782,52.123456782]")));
        Bestandsvorm vorm = onderzoek(bestand, JAAR_2024).vorm();

        assertThat(Deurwacht.oordeel(vorm, Deurwacht.tel(new Stuk(0, 0, vorm, 0, Long.MAX_VALUE, 1)), Over.GEBIEDEN))
                .isEmpty();
    }

    @Test
    void givenAPropertyWithServiceNumbers_whenTheDoorLooks_thenItKeepsTheMapOut() throws IOException {
        Path bestand = schrijf(kaart(
                kenmerk("\"statcode\":\"GM0197\",\"jaar\":2024,\"beheerder\":\"123456782\""),
                kenmerk("\"statcode\":\"GM0222\",\"jaar\":2024,\"beheerder\":\"111222333\"")));
        Bestandsvorm vorm = onderzoek(bestand, JAAR_2024).vorm();

        assertThat(Deurwacht.oordeel(vorm, Deurwacht.tel(new Stuk(0, 0, vorm, 0, Long.MAX_VALUE, 1)), Over.GEBIEDEN))
                .extracting(Bevinding::id)
                .containsExactly("VA-D01");
    }

    @Test
    void givenSeveralYearsAndWater_whenTheMapIsRead_thenTheRowIsThePlaceInTheFile() throws IOException {
        String kaart = kaart(
                kenmerk("\"statcode\":\"GM0197\",\"jrstatcode\":\"2023GM0197\""),
                kenmerk("\"statcode\":\"GM0197\",\"jrstatcode\":\"2024GM0197\",\"water\":\"JA\""),
                kenmerk("\"statcode\":\"GM0197\",\"jrstatcode\":\"2024GM0197\",\"water\":\"NEE\""));

        assertThat(lees(schrijf(kaart)).stream().map(rij -> rij.subList(0, 2))).containsExactly(List.of("3", "GM0197"));
        assertThat(opmerkingen(kaart)).contains("VA-A05", "VA-A06");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        // both years in a school year: that in which it begins
        "2023-2024, 2023",
        "2024-2025, 2024",
        "2024-01-01/2024-12-31, 2024"
    })
    void givenAMapOfTwoYears_whenThePeriodIsKnown_thenItsFirstYearIsTaken(String periode, int jaar) throws IOException {
        String kaart = kaart(
                kenmerk("\"statcode\":\"GM0197\",\"jaarcode\":2023"),
                kenmerk("\"statcode\":\"GM0197\",\"jaarcode\":2024"));

        assertThat(onderzoek(schrijf(kaart), Periode.lees(periode)).jaar()).isEqualTo(jaar);
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        // the corners of the Netherlands, as CBS has them
        "13600, 306800, RD",
        "278100, 619400, RD",
        "3.31, 50.75, WGS84",
        "7.23, 53.56, WGS84",
        "0, 0, ''",
        "52.1, 6.2, ''",
        "690000, 6830000, ''"
    })
    void givenAPoint_whenItsSystemIsSought_thenItsRangeTells(double x, double y, String stelsel) {
        assertThat(Stelsel.van(x, y).map(Enum::name).orElse("")).isEqualTo(stelsel);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void givenDamagedMaps_whenTheyAreRead_thenThatIsSaidOrTheyAreRead(long seed) throws IOException {
        Random toeval = new Random(seed);
        int gezegd = 0;
        for (String naam : List.of("goed-kaart-wfs/gemeenten.geojson", "VA-A07/gemeenten.topojson")) {
            byte[] heel = Files.readAllBytes(CORPUS.resolve(naam));
            for (int keer = 0; keer < 100; keer++) {
                byte[] stuk = heel.clone();
                for (int i = 0; i <= toeval.nextInt(3); i++) {
                    stuk[toeval.nextInt(stuk.length)] = (byte) (' ' + toeval.nextInt(95));
                }
                try {
                    lees(Files.write(map.resolve("kaart.geojson"), stuk));
                } catch (Leesfout e) {
                    gezegd++;
                }
            }
        }
        assertThat(gezegd).isBetween(20, 199);
    }

    private String bevinding(String kaart) throws IOException {
        try {
            lees(schrijf(kaart));
            return "";
        } catch (Leesfout e) {
            return e.bevinding();
        }
    }

    private List<String> opmerkingen(String kaart) throws IOException {
        return onderzoek(schrijf(kaart), JAAR_2024).opmerkingen().stream()
                .map(Opmerking::bevinding)
                .toList();
    }

    private static List<List<String>> lees(Path bestand) throws IOException {
        List<List<String>> rijen = new ArrayList<>();
        try (Records records =
                onderzoek(bestand, JAAR_2024).vorm().bron().get(0).open(bestand)) {
            while (records.volgende()) {
                List<String> rij = new ArrayList<>(List.of(String.valueOf(records.rij())));
                for (int kolom = 0; kolom < records.aantal(); kolom++) {
                    rij.add(records.cel(kolom));
                }
                rijen.add(rij);
            }
        }
        return rijen;
    }

    private static Kaartonderzoek.Uitkomst onderzoek(Path bestand, Optional<Periode> periode) throws IOException {
        return Kaartonderzoek.doe(bestand, new Kopvertaling(BronSchema.lees("kaart"), Map.of()), periode);
    }

    private static String kaart(String... kenmerken) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", kenmerken) + "]}";
    }

    private static String kenmerk(String eigenschappen) {
        return "{\"type\":\"Feature\",\"properties\":{" + eigenschappen + "},\"geometry\":{\"type\":\"Polygon\","
                + "\"coordinates\":[[[220000,440000],[221000,440000],[221000,441000],[220000,440000]]]}}";
    }

    private Path schrijf(String kaart) throws IOException {
        return Files.writeString(map.resolve("kaart.geojson"), kaart);
    }
}
