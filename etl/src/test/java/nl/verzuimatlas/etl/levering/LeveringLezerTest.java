package nl.verzuimatlas.etl.levering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.verzuimatlas.etl.bevinding.Bevinding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeveringLezerTest {

    private static final String GOED =
            "bron: thuiszitters\nleverancier: Samenwerkingsverband X\nperiode: 2023-2024\nbestanden: [lijst.csv]\n";

    @TempDir
    private Path map;

    @Test
    void givenALineWithoutAColon_whenItIsRead_thenThatLineIsNamedAndNotItsValue() throws IOException {
        assertThat(teksten(GOED.replace("leverancier:", "leverancier")))
                .singleElement()
                .asString()
                .contains("regel 2: na \"leverancier\" ontbreekt de dubbele punt")
                .doesNotContain("Samenwerkingsverband");
    }

    @Test
    void givenATab_whenItIsRead_thenItsLineIsNamed() throws IOException {
        assertThat(teksten(GOED + "vast:\n\tBRIN: 99AA\n"))
                .singleElement()
                .asString()
                .contains("regel 6 begint met een tab; gebruik spaties");
    }

    @Test
    void givenAKeyThatStandsTwice_whenItIsRead_thenBothLinesAreNamed() throws IOException {
        assertThat(teksten(GOED + "vast: {BRIN: 99AA}\nvast: {VESTIGINGSCODE: 99AA00}\n"))
                .singleElement()
                .asString()
                .contains("\"vast\" staat twee keer (regel 5 en 6). Voeg ze samen.");
    }

    @ParameterizedTest
    @CsvSource({
        "thuiszitters, schrijf 2022-2023 of 2023-2024.",
        "emovo, schrijf 2023-2024 voor een onderzoek in het najaar van 2023."
    })
    void givenAYearForAPeriod_whenItIsRead_thenTheSchoolYearsAreGiven(String bron, String verwacht) throws IOException {
        assertThat(teksten(GOED.replace("thuiszitters", bron).replace("2023-2024", "2023")))
                .singleElement()
                .asString()
                .containsIgnoringCase(verwacht);
    }

    @Test
    void givenNamesThatAreNearlyRight_whenItIsRead_thenTheRightOnesAreGiven() throws IOException {
        List<String> teksten =
                teksten(GOED.replace("thuiszitters", "thuiszitter").replace("lijst.csv", "lijst-.csv"));

        assertThat(teksten).anyMatch(tekst -> tekst.contains("Bedoelt u thuiszitters?"));
        assertThat(teksten).anyMatch(tekst -> tekst.contains("In de map staat wel: \"lijst.csv\"."));
    }

    @Test
    void givenColumnsTheWrongWayRound_whenItIsRead_thenTheyAreGivenTheRightWay() throws IOException {
        assertThat(teksten(GOED + "kolommen: {PSEUDONIEM: kenmerk}\n"))
                .singleElement()
                .asString()
                .contains("draai het om: links uw naam, rechts de onze, dus {\"kenmerk\": PSEUDONIEM}");
    }

    @Test
    void givenAnEmptyEndThatMeansNothingHere_whenItIsRead_thenItIsSaidWhatItMayBe() throws IOException {
        assertThat(teksten(GOED + "einde-leeg: open\n"))
                .singleElement()
                .asString()
                .contains("einde-leeg", "alleen voor verzuimregistratie");
        assertThat(teksten(GOED.replace("thuiszitters", "verzuimregistratie") + "einde-leeg: straks\n"))
                .singleElement()
                .asString()
                .contains("straks", "open of zelfde-dag");
        assertThat(teksten(GOED.replace("thuiszitters", "verzuimregistratie") + "einde-leeg: open\n"))
                .isEmpty();
    }

    private List<String> teksten(String inhoud) throws IOException {
        Files.writeString(map.resolve("lijst.csv"), "PSEUDONIEM\nP01\n");
        Files.writeString(map.resolve("levering.yaml"), inhoud);
        return LeveringLezer.lees(map).bevindingen().stream()
                .map(Bevinding::tekst)
                .toList();
    }
}
