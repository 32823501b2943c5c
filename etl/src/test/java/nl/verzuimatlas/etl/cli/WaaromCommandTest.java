package nl.verzuimatlas.etl.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.verzuimatlas.etl.ProefSpark;
import nl.verzuimatlas.etl.feit.Regelteksten;
import nl.verzuimatlas.etl.inname.ProefLevering;
import nl.verzuimatlas.etl.publicatie.Publicatie;
import nl.verzuimatlas.warehouse.thuis.Home;
import nl.verzuimatlas.warehouse.thuis.Slot;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/**
 * From a figure to the days behind it. A school in Aalten with days of 7 lessons, herfst from 26 October to 3 November 2024:
 *
 * <pre>
 *        Mo Tu We Th Fr
 * 2 sep   7  7 4!  .  .     PAF1: 18 hours on Wednesday, 2 above the threshold go on; term until Wednesday 11
 * 9 sep   7 7!  >  .  .     PAF1: the other 2 and 14 is 16 on Tuesday; term until Tuesday 17
 * 16 sep  .  >  .  .  a     PAF1: reported on Friday 20, 7 schoolwerkdagen after the first term
 *
 * 21 oct  .  .  .  7  7     PBF2 and PCF3
 * 28 oct  v  v  v  v  v
 * 4 nov  2!  .  .  .  .     16 on Monday; term until Monday 11
 * 11 nov >a  .  .  .  .     PBF2 is reported on Monday 11; PCF3 is not
 * </pre>
 */
class WaaromCommandTest {

    private static final String REGISTRATIE =
            "PSEUDONIEM;BRIN;VESTIGINGSCODE;BEGINDATUM;BEGINLESUUR;EINDDATUM;EINDLESUUR;CODE";
    private static final String[] NALEVING = {
        "--indicator", "protocolnaleving", "--gemeente", "GM0197", "--schooljaar", "2024-2025"
    };

    @TempDir
    static Path map;

    private final StringWriter uit = new StringWriter();
    private final StringWriter fout = new StringWriter();

    @BeforeAll
    static void givenARelease() throws Exception {
        lever("gemeenten", "GEMEENTECODE;GEMEENTENAAM;GELDIG_VAN;GELDIG_TOT;OPVOLGER", "GM0197;Aalten;1980-01-01;;");
        lever(
                "regio-indeling",
                "REGIOTYPE;REGIOCODE;REGIONAAM;GEMEENTECODE;POSTCODEGEBIEDEN;GELDIG_VAN;GELDIG_TOT",
                "ggd;GG01;Proefregio;GM0197;;2014-08-01;");
        lever(
                "leerplichtigen",
                "SCHOOLJAAR;GEMEENTECODE;LEEFTIJD;LEERPLICHTIG;KWALIFICATIEPLICHTIG",
                "2024-2025;GM0197;14;1000;0");
        lever(
                "vestigingen",
                "BRIN;VESTIGINGSCODE;VESTIGINGSNAAM;GEMEENTECODE;ONDERWIJSSOORT;VAKANTIEREGIO;LESUREN_PER_DAG",
                "99AA;99AA00;Voorbeeldschool;GM0197;vo;midden;7");
        lever(
                "schoolvakanties",
                "SCHOOLJAAR;REGIO;NAAM;BEGIN;EINDE",
                "2024-2025;midden;Herfstvakantie;2024-10-26;2024-11-03");
        lever(
                "duo-meldingen",
                ProefLevering.KOP_MELDINGEN,
                "1;PAF1;2009;V;GM0197;99AA;99AA00;vo;V3;2024-09-02;;18;;N;2024-09-20;G;",
                "2;PBF2;2009;V;GM0197;99AA;99AA00;vo;V3;2024-10-24;;16;;N;2024-11-11;G;",
                "3;PCF3;2009;V;GM0197;99AA;99AA00;vo;V3;2024-10-24;;16;;N;2024-11-05;I;");
        leverRegistratie(
                "PAF1;99AA;99AA00;2024-09-02;;2024-09-03;;S",
                "PAF1;99AA;99AA00;2024-09-04;1;;4;S",
                "PAF1;99AA;99AA00;2024-09-09;;2024-09-10;;S",
                "PBF2;99AA;99AA00;2024-10-24;;2024-10-25;;S",
                "PBF2;99AA;99AA00;2024-11-04;1;;2;S",
                "PCF3;99AA;99AA00;2024-10-24;;2024-10-25;;S",
                "PCF3;99AA;99AA00;2024-11-04;1;;2;S");
        try (Slot slot = Slot.neem(home(), Duration.ZERO)) {
            new Publicatie(slot.home(), Clock.systemUTC(), Regelteksten::alle, stap -> {})
                    .publiceer(ProefSpark::sessie);
        }
    }

    @Test
    void givenAFigure_whenItIsTraced_thenItsSignalsAreListedAndNoKeyIsShownWhole() {
        assertThat(waarom(NALEVING)).isZero();

        assertThat(uit.toString())
                .startsWith("Interne cijfers over leerlingen")
                .contains("Geteld: 1 van 4 signalen.")
                .contains("Openbaar is dit cijfer: afgeschermd.");
        assertThat(signaalregels())
                .containsExactly(
                        "1 nee 2024-09-04 18 te-laat 2024-09-20",
                        "2 nee 2024-09-10 16 niet-gedaan -",
                        "3 %s 2024-11-04 16 %s"
                                .formatted(
                                        eerstGemeld() ? "ja" : "nee",
                                        eerstGemeld() ? "op-tijd 2024-11-11" : "niet-gedaan -"),
                        "4 %s 2024-11-04 16 %s"
                                .formatted(
                                        eerstGemeld() ? "nee" : "ja",
                                        eerstGemeld() ? "niet-gedaan -" : "op-tijd 2024-11-11"));
        assertThat(uit.toString()).doesNotContain("PAF1", "PBF2", "PCF3").doesNotContainPattern("[0-9a-f]{9,}");
    }

    @ParameterizedTest
    @CsvSource({
        "protocolnaleving, LPW-16U, 1, 4",
        "niet-gemeld, LPW-16U, 2, 4",
        "te-laat-gemeld, totaal, 1, 1",
        "te-laat-gemeld, 6-10-dagen, 1, 1",
        "te-laat-gemeld, 1-5-dagen, 0, 0",
        "meldtermijn, mediaan, 2, 2"
    })
    void givenEachFigureOnSignals_whenItIsTraced_thenTheSignalsAddUpToIt(
            String indicator, String categorie, int teller, int noemer) throws IOException {
        assertThat(waarom(
                        "--indicator",
                        indicator,
                        "--categorie",
                        categorie,
                        "--gemeente",
                        "GM0197",
                        "--schooljaar",
                        "2024-2025",
                        "--json"))
                .isZero();
        JsonNode cijfer = json().get("cijfer");
        assertThat(cijfer.get("teller").asInt()).isEqualTo(teller);
        assertThat(cijfer.get("noemer").asInt()).isEqualTo(noemer);
        assertThat(cijfer.get("signalen")).hasSize(noemer);
    }

    @Test
    void givenASignalAcrossAHoliday_whenItIsTraced_thenItsCalendarIsDrawn() {
        waarom(met(NALEVING, "--nummer", eerstGemeld() ? "3" : "4"));

        assertThat(uit.toString())
                .contains("In het venster telt 16 lesuren, vanaf donderdag 24 oktober 2024; de drempel is 16 of meer.")
                .contains("De drempel is bereikt op maandag 4 november 2024, in lesuur 2.")
                .contains("binnen 5 schoolwerkdagen, dus uiterlijk op maandag 11 november 2024.")
                .contains(
                        "Gemeld als V3 op maandag 11 november 2024, 5 schoolwerkdagen na het signaal. Uitkomst: op-tijd.")
                .contains("""
                          lesweek  maandag       ma       di       wo       do       vr
                                1  2024-10-21        .        .        .       7*       7*
                                -  2024-10-28        v        v        v        v        v
                                2  2024-11-04      2*!        .        .        .        .
                                3  2024-11-11       >a        .        .        .        .
                        """)
                .containsPattern("duo-meldingen  \\S+  \\(1 rijen\\)")
                .containsPattern("verzuimregistratie  \\S+  \\(2 rijen\\)");
    }

    @Test
    void givenHoursThatAnEarlierSignalUsed_whenTheNextIsTraced_thenItSaysHowMany() {
        waarom(met(NALEVING, "--nummer", "2"));

        assertThat(uit.toString())
                .contains("In het venster telt 16 lesuren, vanaf woensdag 4 september 2024")
                .contains("Van woensdag 4 september 2024 telden 2 lesuren al mee voor een eerder signaal.")
                .contains("Het is signaal 2 van deze leerling")
                .contains("Uitkomst: niet-gedaan.");
    }

    @Test
    void givenASignalAsListed_whenItIsAsked_thenItIsFound() {
        waarom(NALEVING);
        String kort = uit.toString()
                .lines()
                .filter(regel -> regel.contains("2024-09-20"))
                .map(regel -> regel.substring(regel.lastIndexOf(' ') + 1))
                .findFirst()
                .orElseThrow();
        uit.getBuffer().setLength(0);

        assertThat(waarom("--signaal", kort)).isZero();

        assertThat(uit.toString()).contains("Signaal " + kort, "7 schoolwerkdagen te laat");
    }

    @Test
    void givenAPage_whenItIsWritten_thenOnlyItsOwnerMayReadItAndItNeedsNothingElse() throws IOException {
        Path pagina = map.resolve("waarom.html");
        Files.writeString(pagina, "van iedereen");

        assertThat(waarom(met(NALEVING, "--nummer", "1", "--html", pagina.toString())))
                .isZero();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(pagina)))
                .isEqualTo("rw-------");
        assertThat(uit.toString()).isEmpty();
        assertThat(pagina)
                .content()
                .startsWith("<!doctype html>\n<html lang=\"nl\">")
                .contains("<caption>Signalen in dit cijfer</caption>", "<th scope=\"col\">maandag</th>")
                .contains("<th scope=\"row\">2024-09-02</th><td>1</td><td>7 uur, in het venster</td>")
                .contains("<td>4 uur, in het venster, drempel bereikt</td>")
                .doesNotContain("http", "<script", "PAF1")
                .doesNotContainPattern("[0-9a-f]{9,}");
    }

    @ParameterizedTest
    @CsvSource({
        "relatief-verzuim, GM0197, --categorie, totaal, Dit cijfer telt geen signalen",
        "protocolnaleving, GM9999, --categorie, LPW-16U, Er is geen cijfer protocolnaleving voor gemeente GM9999",
        "protocolnaleving, GM0197, --categorie, X, 'Kies een van de categorieën met --categorie (en --dimensie): LPW-16U'",
        "protocolnaleving, GM0197, --nummer, 9, Er zijn 4 signalen; nummer 9 is er niet."
    })
    void givenAQuestionWithoutATrace_whenItIsAsked_thenItSaysWhy(
            String indicator, String gemeente, String optie, String waarde, String melding) {
        assertThat(waarom("--indicator", indicator, "--gemeente", gemeente, "--schooljaar", "2024-2025", optie, waarde))
                .isEqualTo(1);
        assertThat(fout.toString()).contains(melding);
        assertThat(uit.toString()).isEmpty();
    }

    @Test
    void givenASignalOrReleaseThatIsNotThere_whenItIsAsked_thenItSaysSo() {
        assertThat(waarom("--signaal", "landelijk|LPW-16U|x|99AA00|2024-09-04")).isEqualTo(1);
        assertThat(fout.toString()).contains("staat niet in deze uitgave");
        assertThat(waarom(met(NALEVING, "--release", "geen"))).isEqualTo(1);
        assertThat(fout.toString()).contains("Deze uitgave is er niet.");
        assertThat(waarom("--indicator", "protocolnaleving")).isEqualTo(2);
    }

    // keys are made with a secret of their own, so the order of two signals on one day is not known before
    private boolean eerstGemeld() {
        if (uit.toString().isEmpty()) {
            waarom(NALEVING);
        }
        return signaalregels().get(2).startsWith("3 ja");
    }

    private List<String> signaalregels() {
        return uit.toString()
                .lines()
                .filter(regel -> regel.matches(" +\\d+  (ja|nee) .*"))
                .map(regel -> regel.strip().replaceAll(" +", " "))
                .map(regel -> regel.substring(0, regel.lastIndexOf(' ')))
                .toList();
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(uit.toString());
    }

    private int waarom(String... opdracht) {
        CommandLine regel = EtlMain.commandLine();
        regel.setOut(new PrintWriter(uit, true));
        regel.setErr(new PrintWriter(fout, true));
        return regel.execute(
                Stream.of(Stream.of("waarom", "--home", home().pad().toString()), Arrays.stream(opdracht))
                        .flatMap(delen -> delen)
                        .toArray(String[]::new));
    }

    private static String[] met(String[] opdracht, String... meer) {
        return Stream.concat(Arrays.stream(opdracht), Arrays.stream(meer)).toArray(String[]::new);
    }

    private static Home home() {
        return new Home(map.resolve("home"));
    }

    private static void lever(String bron, String kop, String... rijen) throws IOException {
        neemIn(ProefLevering.levering(map.resolve(bron), bron, "tot: 2025-07-31", kop, List.of(rijen)));
    }

    private static void leverRegistratie(String... rijen) throws IOException {
        Path levering = map.resolve("verzuimregistratie");
        ProefLevering.levering(
                levering, "verzuimregistratie", "tot: 2025-07-31\ncodetabel: codes.csv", REGISTRATIE, List.of(rijen));
        Files.writeString(
                levering.resolve("codes.csv"), "BRIN,CODE,OMSCHRIJVING,SOORT,GEOORLOOFD\n99AA,S,Spijbelen,afwezig,N\n");
        neemIn(levering);
    }

    private static void neemIn(Path levering) {
        StringWriter alles = new StringWriter();
        CommandLine regel = EtlMain.commandLine();
        regel.setOut(new PrintWriter(alles, true));
        regel.setErr(new PrintWriter(alles, true));
        List<String> opdracht =
                new ArrayList<>(List.of("ingest", "--home", home().pad().toString()));
        opdracht.add(levering.toString());
        assertThat(regel.execute(opdracht.toArray(String[]::new)))
                .as(alles.toString())
                .isZero();
    }
}
