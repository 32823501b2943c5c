package nl.verzuimatlas.portal.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.verzuimatlas.portal.bestand.Kolommen;
import nl.verzuimatlas.portal.proef.ProefRelease;
import nl.verzuimatlas.portal.proef.Vrager;
import nl.verzuimatlas.portal.server.Portal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages about the data: what they offer exists, and what they show as a program runs. */
class DataTest {

    @TempDir
    private static Path map;

    private static Portal portal;
    private static Vrager vrager;

    @BeforeAll
    static void start() {
        portal = Portal.start(ProefRelease.maak(map, "proef-1"), "127.0.0.1", 0, Clock.systemUTC());
        vrager = new Vrager(portal.adres());
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    static Stream<Voorbeeld> voorbeelden() {
        return Voorbeeld.van("http://localhost").stream();
    }

    @Test
    void givenTheListOfDataSets_whenItsLinksAreFollowed_thenEachFileIsThere() {
        String html = vrager.vraag("/data").body();
        Matcher link = Pattern.compile("href=\"(/api/v1/[^\"]+)\"").matcher(html);
        int gevolgd = 0;
        while (link.find()) {
            String pad = link.group(1).replace("&amp;", "&");
            assertThat(vrager.stuur("HEAD", pad).statusCode()).as(pad).isEqualTo(200);
            gevolgd++;
        }

        assertThat(gevolgd).isGreaterThanOrEqualTo(24);
        assertThat(vrager.tekst("/data"))
                .contains("CC BY 4.0", "Alle cijfers over schoolverzuim", "20 november 2026", "proef-1")
                .contains("status afgeschermd|", "kenmerk voorlopig|", "|Ondergrens van het 95%-interval.");
    }

    @Test
    void givenTheSizeOfADataSet_whenTheFileIsFetched_thenItIsAboutThatLarge() {
        int echt = vrager.vraag("/api/v1/waarnemingen?formaat=csv").body().getBytes(StandardCharsets.UTF_8).length;
        Matcher gezegd = Pattern.compile("([\\d.]+) rijen\\. Als CSV ongeveer ([\\d.,]+) (kB|MB)")
                .matcher(vrager.tekst("/data"));

        assertThat(gezegd.find()).isTrue();
        double grootte = Double.parseDouble(gezegd.group(2).replace(".", "").replace(',', '.'))
                * (gezegd.group(3).equals("kB") ? 1e3 : 1e6);
        assertThat(grootte).isBetween(echt * 0.85, echt * 1.15);
        assertThat(vrager.vraag("/api/v1/waarnemingen?formaat=csv")
                                .body()
                                .lines()
                                .count()
                        - 1)
                .isEqualTo(Long.parseLong(gezegd.group(1).replace(".", "")));
    }

    @Test
    void givenThePageOfTheApi_whenItIsRead_thenEveryOperationAndVersionIsOnIt() {
        String tekst = vrager.tekst("/data/api");

        assertThat(tekst)
                .contains("GET /api/v1/waarnemingen", "GET /api/v1/gemeenten/{code}", "GET /api/v1/samenhang")
                .contains("1.0.0", "|Aantal rijen per pagina.|1000|")
                .contains(portal.adres() + "api/v1");
        assertThat(vrager.vraag("/data/api").body()).contains("href=\"/api/v1/gemeenten/GM0222\"");
    }

    @ParameterizedTest
    @MethodSource("voorbeelden")
    void givenAnExample_whenItsAddressIsAsked_thenItGivesFigures(Voorbeeld voorbeeld) {
        String adres = voorbeeld.adres().replace("http://localhost", "");

        assertThat(voorbeeld.code()).contains(voorbeeld.adres());
        assertThat(vrager.vraag(adres).statusCode()).isEqualTo(200);
        if (adres.endsWith("csv")) {
            assertThat(vrager.vraag(adres).body().lines()).hasSizeGreaterThan(5);
        }
        // columns that the program names are columns that there are
        Matcher kolom = Pattern.compile("(?:cijfer\\$|rij\\[\"|\\{\")([a-z]+)").matcher(voorbeeld.code());
        while (kolom.find()) {
            assertThat(Kolommen.namen()).contains(kolom.group(1));
        }
    }

    @Test
    void givenTheExampleInCurl_whenItIsRun_thenTheFileIsThere(@TempDir Path hier) throws Exception {
        draai("curl", List.of("sh", "-e", "-c", code("curl")), hier);

        assertThat(Files.readAllLines(hier.resolve("verzuim.csv")))
                .hasSizeGreaterThan(5)
                .first()
                .isEqualTo(String.join(",", Kolommen.namen()));
    }

    @Test
    void givenTheExampleInPython_whenItIsRun_thenItPrintsFigures(@TempDir Path hier) throws Exception {
        Path programma = Files.writeString(hier.resolve("voorbeeld.py"), code("Python"));

        assertThat(draai("python3", List.of("python3", programma.toString()), hier))
                .contains("2022-2023 totaal ");
    }

    private static String code(String naam) {
        String basis = portal.adres().substring(0, portal.adres().length() - 1);
        return Voorbeeld.van(basis).stream()
                .filter(voorbeeld -> voorbeeld.naam().equals(naam))
                .findFirst()
                .orElseThrow()
                .code();
    }

    private static String draai(String nodig, List<String> opdracht, Path hier)
            throws IOException, InterruptedException {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(":")).anyMatch(map -> Files.isExecutable(Path.of(map, nodig))),
                () -> "no " + nodig + " here");
        Process proces = new ProcessBuilder(opdracht)
                .directory(hier.toFile())
                .redirectErrorStream(true)
                .start();
        String uitvoer = new String(proces.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(proces.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(proces.exitValue()).as(uitvoer).isZero();
        return uitvoer;
    }
}
