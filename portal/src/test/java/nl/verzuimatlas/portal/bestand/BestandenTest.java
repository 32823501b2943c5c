package nl.verzuimatlas.portal.bestand;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verzuimatlas.portal.proef.Cijfer;
import nl.verzuimatlas.portal.proef.ProefRelease;
import nl.verzuimatlas.portal.proef.Vrager;
import nl.verzuimatlas.portal.server.Portal;
import nl.verzuimatlas.warehouse.lezen.Waarneming;
import nl.verzuimatlas.warehouse.thuis.Home;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same figures and states in every format, and files that do no harm. */
class BestandenTest {

    private static final String GEPUBLICEERD =
            "/api/v1/waarnemingen?indicator=absoluut-verzuim&reeks=gepubliceerd&schooljaar=2014-2015";

    @TempDir
    private static Path map;

    private static Home home;
    private static Portal portal;
    private static Vrager vrager;

    @BeforeAll
    static void start() {
        home = ProefRelease.maak(map.resolve("home"), "proef-1");
        portal = Portal.start(home, "127.0.0.1", 0, Clock.systemUTC());
        vrager = new Vrager(portal.adres());
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void givenTheWholeCube_whenItIsReadInEveryFormat_thenEveryColumnOfEveryRowIsThatOfTheCube(@TempDir Path hier)
            throws SQLException, IOException {
        try (Formaatlezer lezer = new Formaatlezer(vrager, home.publiek("proef-1"), hier)) {
            assertThat(lezer.rijen()).isGreaterThan(1000);
            assertThat(lezer.bijzondereRijen()).isGreaterThan(100);
            assertThat(lezer.verschillen("", "true"))
                    .hasSize(5)
                    .allSatisfy(
                            (formaat, aantal) -> assertThat(aantal).as(formaat).isZero());
        }
    }

    @Test
    void givenASelection_whenItIsReadInEveryFormat_thenItIsThatSelection(@TempDir Path hier)
            throws SQLException, IOException {
        try (Formaatlezer lezer = new Formaatlezer(vrager, home.publiek("proef-1"), hier)) {
            String vraag = "indicator=thuiszitters&gemeente=GM0222,GM0246&schooljaar=2022-2023";
            String waar =
                    "indicator = 'thuiszitters' and regiocode in ('GM0222', 'GM0246') and schooljaar = '2022-2023'";
            assertThat(lezer.verschillen(vraag, waar))
                    .allSatisfy(
                            (formaat, aantal) -> assertThat(aantal).as(formaat).isZero());
            // the comparison can fail: one row more in the cube is seen in every format
            assertThat(lezer.verschillen(
                            vraag,
                            waar + " or (indicator = 'luxeverzuim' and regiocode = 'GM0222'"
                                    + " and schooljaar = '2022-2023')"))
                    .allSatisfy(
                            (formaat, aantal) -> assertThat(aantal).as(formaat).isEqualTo(1));
        }
    }

    @Test
    void givenDutchExcel_whenItsCsvIsMade_thenItHasMarkSemicolonAndDecimalComma() {
        String csv = vrager.vraag("/api/v1/waarnemingen?indicator=relatief-verzuim&formaat=csv-excel")
                .body();
        List<String> regels = csv.lines().toList();

        assertThat(csv).startsWith("\ufeffindicator;reeks;regiotype;");
        assertThat(regels).hasSizeGreaterThan(10).anyMatch(regel -> regel.matches(".*;\\d+,\\d+;per-1000;.*"));
        assertThat(regels).noneMatch(regel -> regel.matches(".*;\\d+\\.\\d+;per-1000;.*"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"=1+1, '=1+1", "+31, '+31", "-5, '-5", "@som, '@som", "a=b, a=b", "'s-Gravenhage, 's-Gravenhage"})
    void givenATextThatExcelWouldCompute_whenItIsWritten_thenExcelReadsItAsText(String naam, String verwacht)
            throws IOException {
        String csv = schrijf(Csv.excel(), rijMetNaam(naam));

        assertThat(csv.lines().toList().get(1).split(";")[4]).isEqualTo(verwacht);
        assertThat(schrijf(Csv.open(), rijMetNaam(naam)).lines().toList().get(1).split(",")[4])
                .isEqualTo(naam);
    }

    @Test
    void givenTextWithSeparatorsAndQuotes_whenItIsWritten_thenItIsQuoted() throws IOException {
        assertThat(schrijf(Csv.open(), rijMetNaam("a,\"b\""))).contains(",\"a,\"\"b\"\"\",");
        assertThat(schrijf(Csv.excel(), rijMetNaam("a;b"))).contains(";\"a;b\";");
    }

    @Test
    void givenAWorkbook_whenExcelWouldOpenIt_thenItExplainsItselfAndHoldsNoFormula(@TempDir Path hier)
            throws IOException {
        Path bestand = hier.resolve("boek.xlsx");
        vrager.bewaar(GEPUBLICEERD + "&formaat=xlsx", bestand);

        try (InputStream in = Files.newInputStream(bestand);
                XSSFWorkbook boek = new XSSFWorkbook(in)) {
            assertThat(boek)
                    .extracting(blad -> blad.getSheetName())
                    .containsExactly("Cijfers", "Toelichting", "Definities");
            List<CellType> soorten = new ArrayList<>();
            boek.forEach(blad -> blad.forEach(rij -> rij.forEach(cel -> soorten.add(cel.getCellType()))));
            assertThat(soorten).hasSizeGreaterThan(300).containsOnly(CellType.STRING, CellType.NUMERIC);
            assertThat(teksten(boek.getSheet("Cijfers").getRow(0))).isEqualTo(Kolommen.namen());
            assertThat(boek.getSheet("Cijfers").getLastRowNum()).isEqualTo(16);
            List<String> toelichting = new ArrayList<>();
            boek.getSheet("Toelichting").forEach(rij -> toelichting.addAll(teksten(rij)));
            assertThat(toelichting)
                    .contains("status afgeschermd", "kenmerk onvolledig", "Kolom bovengrens")
                    .anyMatch(tekst -> tekst.startsWith("CC BY 4.0"))
                    .anyMatch(tekst -> tekst.contains("indicator=absoluut-verzuim"))
                    .contains("Fictieve gegevens: deze cijfers zijn verzonnen.");
            assertThat(boek.getSheet("Definities").getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("absoluut-verzuim");
            assertThat(boek.getSheet("Definities").getLastRowNum()).isEqualTo(1);
        }
    }

    @Test
    void givenTheDescriptionOfTheCsv_whenItIsRead_thenItsColumnsAreThoseOfTheHeader() throws IOException {
        JsonNode csvw = new ObjectMapper()
                .readTree(vrager.vraag(GEPUBLICEERD + "&formaat=csvw").body());
        String kop = vrager.vraag(GEPUBLICEERD + "&formaat=csv")
                .body()
                .lines()
                .findFirst()
                .orElseThrow();
        List<String> namen = new ArrayList<>();
        csvw.at("/tableSchema/columns")
                .forEach(kolom -> namen.add(kolom.get("name").asText()));

        assertThat(String.join(",", namen)).isEqualTo(kop);
        assertThat(csvw.at("/@context/0").asText()).isEqualTo("http://www.w3.org/ns/csvw");
        assertThat(csvw.get("url").asText())
                .endsWith(GEPUBLICEERD + "&formaat=csv")
                .startsWith("http");
        assertThat(csvw.at("/tableSchema/primaryKey"))
                .extracting(JsonNode::asText)
                .containsExactly("indicator", "reeks", "regiotype", "regiocode", "schooljaar", "dimensie", "categorie");
        assertThat(csvw.at("/dc:license/@id").asText()).startsWith("https://creativecommons.org/");
        assertThat(csvw.at("/tableSchema/columns/8/datatype").asText()).isEqualTo("number");
        assertThat(vrager.vraag(GEPUBLICEERD + "&formaat=csv").headers().firstValue("Link"))
                .hasValueSatisfying(link -> assertThat(link).contains("formaat=csvw", "rel=\"describedby\""));
    }

    @ParameterizedTest
    @CsvSource({
        "csv, verzuimatlas_absoluut-verzuim_alle-gebieden_2014-2015_proef-1.csv",
        "csvw, verzuimatlas_absoluut-verzuim_alle-gebieden_2014-2015_proef-1.csv-metadata.json",
        "xlsx, verzuimatlas_absoluut-verzuim_alle-gebieden_2014-2015_proef-1.xlsx",
        "parquet, verzuimatlas_absoluut-verzuim_alle-gebieden_2014-2015_proef-1.parquet"
    })
    void givenADownload_whenItsNameIsRead_thenItTellsWhatIsInIt(String formaat, String naam) {
        HttpResponse<String> antwoord = vrager.stuur("HEAD", GEPUBLICEERD + "&formaat=" + formaat);

        assertThat(antwoord.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"" + naam + "\"");
    }

    @Test
    void givenACodeWithQuotesAndSlashes_whenItBecomesAFileName_thenOnlySafeSignsAreLeft() {
        String kop = vrager.stuur("HEAD", "/api/v1/waarnemingen?regiocode=%22..%2F%0D%0Ax&formaat=csv")
                .headers()
                .firstValue("Content-Disposition")
                .orElseThrow();

        assertThat(kop).matches("attachment; filename=\"[A-Za-z0-9_.-]+\"").doesNotContain("..");
    }

    @Test
    void givenAFileThatTheReaderHas_whenItIsAskedAgain_thenNothingIsSent() {
        String vraag = GEPUBLICEERD + "&formaat=parquet";
        String tag = vrager.stuur("HEAD", vraag).headers().firstValue("ETag").orElseThrow();

        assertThat(tag).startsWith("W/");
        assertThat(vrager.vraag(vraag, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(vrager.stuur("HEAD", GEPUBLICEERD + "&formaat=xlsx")
                        .headers()
                        .firstValue("ETag"))
                .isNotEqualTo(Optional.of(tag));
    }

    @Test
    void givenFilesWereMade_whenTheyHaveBeenSent_thenNoScratchIsLeft(@TempDir Path klad) throws IOException {
        Parquet.schrijf(verwerker -> verwerker.accept(rijMetNaam("Doetinchem")), new ByteArrayOutputStream(), klad);

        try (Stream<Path> over = Files.list(klad)) {
            assertThat(over).isEmpty();
        }
    }

    @Test
    void givenAPageOfAFile_whenItIsAsked_thenItHasThatPageOnlyAndLinksToTheNext() {
        HttpResponse<String> antwoord = vrager.vraag(GEPUBLICEERD + "&formaat=csv&paginagrootte=5&pagina=2");

        assertThat(antwoord.body().lines()).hasSize(6);
        assertThat(antwoord.headers().firstValue("Link"))
                .hasValueSatisfying(
                        link -> assertThat(link).contains("pagina=1>; rel=\"prev\"", "pagina=3>; rel=\"next\""));
    }

    private static List<String> teksten(Row rij) {
        List<String> teksten = new ArrayList<>();
        for (Cell cel : rij) {
            teksten.add(cel.getStringCellValue());
        }
        return teksten;
    }

    private static String schrijf(Csv csv, Waarneming rij) throws IOException {
        ByteArrayOutputStream uit = new ByteArrayOutputStream();
        csv.schrijf(verwerker -> verwerker.accept(rij), uit);
        return uit.toString(StandardCharsets.UTF_8);
    }

    private static Waarneming rijMetNaam(String naam) {
        return Cijfer.aantal(12).in(naam, 2023).waarneming();
    }
}
