package nl.verzuimatlas.portal.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.verzuimatlas.portal.bestand.Kolommen;
import nl.verzuimatlas.portal.pagina.Verzoek;
import nl.verzuimatlas.portal.proef.ProefRelease;
import nl.verzuimatlas.portal.proef.Vrager;
import nl.verzuimatlas.portal.server.Portal;
import nl.verzuimatlas.warehouse.lezen.Atlas;
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

    @Test
    void givenAReaderWithoutScript_whenEachStepIsTaken_thenTheNextIsOfferedAndTheTableComesLast() {
        String pad = "/data/tabel";
        assertThat(vrager.tekst(pad)).contains("Stap 1 van 4").doesNotContain("Stap 2 van 4");
        pad += "?indicator=relatief-verzuim";
        assertThat(vrager.tekst(pad)).contains("Stap 2 van 4").doesNotContain("Stap 3 van 4");
        pad += "&gebied=gemeente:GM0222&gebied=gemeente:GM0246";
        assertThat(vrager.tekst(pad)).contains("Stap 3 van 4").doesNotContain("Stap 4 van 4");
        pad += "&schooljaar=2022-2023&schooljaar=2023-2024";
        assertThat(vrager.tekst(pad)).contains("Stap 4 van 4").doesNotContain("Toon tabel");
        pad += "&dimensie=onderwijssoort";

        assertThat(vrager.tekst(pad)).contains("Toon tabel", "|Heerde, Mbo|", "|Doetinchem, Alle onderwijs|");
        assertThat(vrager.vraag(pad).body()).contains("formaat=csv-excel", "release=proef-1", "checked>");
    }

    @Test
    void givenATable_whenItsFileIsFetched_thenItHasTheSameCells() {
        String pad = "/data/tabel?indicator=luxeverzuim&gebied=gemeente:GM0222&gebied=ggd:GG01&schooljaar=2022-2023"
                + "&dimensie=totaal";
        Matcher bestand = Pattern.compile("href=\"(/api/v1/waarnemingen[^\"]*formaat=csv)\"")
                .matcher(vrager.vraag(pad).body());

        assertThat(bestand.find()).isTrue();
        List<String> regels = vrager.vraag(bestand.group(1).replace("&amp;", "&"))
                .body()
                .lines()
                .skip(1)
                .toList();
        assertThat(regels).hasSize(2).allMatch(regel -> regel.startsWith("luxeverzuim,eigen,"));
        String tekst = vrager.tekst(pad);
        for (String regel : regels) {
            assertThat(tekst).contains(regel.split(",")[4] + "|" + regel.split(",")[10]);
        }
    }

    @Test
    void givenATableOfTheLimitAndOneCellMore_whenItIsAsked_thenOnlyTheSecondIsRefusedWithItsFiles(@TempDir Path hier) {
        Verzoek verzoek = new Verzoek(
                "/data/tabel",
                Map.of(),
                Map.of(
                        "indicator", List.of("luxeverzuim"),
                        "gebied", List.of("gemeente:GM0222", "gemeente:GM0246"),
                        "schooljaar", List.of("2021-2022", "2022-2023"),
                        "dimensie", List.of("totaal")),
                Optional.empty());
        // a home of its own: the portal of this process has the other open
        try (Atlas atlas = Atlas.open(ProefRelease.maak(hier, "proef-1"))) {
            TabelPage past = (TabelPage) atlas.lees(lezer -> new TabelHandler(4).pagina(lezer, verzoek));
            TabelPage teGroot = (TabelPage) atlas.lees(lezer -> new TabelHandler(3).pagina(lezer, verzoek));

            assertThat(past.tabel()).isPresent();
            assertThat(past.meldingen()).isEmpty();
            assertThat(teGroot.tabel()).isEmpty();
            assertThat(teGroot.meldingen())
                    .containsExactly("Deze tabel heeft 4 cellen. Op deze pagina passen er 3. Kies minder gebieden of"
                            + " schooljaren, of haal alles op als bestand.");
            assertThat(teGroot.bestanden()).hasSize(4);
        }
    }

    @Test
    void givenAChoiceThatDoesNotExist_whenItIsAsked_thenTheReaderIsToldAndTheStepIsOfferedAgain() {
        assertThat(vrager.tekst("/data/tabel?indicator=onzin"))
                .contains("is \u201conzin\u201d niet te kiezen", "Stap 1 van 4")
                .doesNotContain("Stap 2 van 4");
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
