package nl.verzuimatlas.portal.zoek;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZoekerTest {

    private static final Zoeker ZOEKER = new Zoeker(
            List.of(
                    gemeente("'s-Gravenhage", "Den Haag"),
                    gemeente("'s-Hertogenbosch", "Den Bosch"),
                    gemeente("Bergen op Zoom"),
                    gemeente("Bergen (NH.)", "Bergen", "Bergen (Noord-Holland)"),
                    gemeente("Oude IJsselstreek"),
                    gemeente("Zuid-West Frysl\u00e2n"),
                    new Treffer(
                            "Onderwerpen",
                            "Risicofactoren",
                            "/risicofactoren",
                            "",
                            List.of(List.of("risicofactoren")),
                            List.of("gespijbeld")),
                    new Treffer(
                            "Regio's",
                            "Doorstroompunt Achterhoek",
                            "/",
                            "",
                            List.of(List.of("doorstroompunt", "achterhoek")),
                            List.of())),
            List.of(new String[] {"spijbelen", "gespijbeld"}, new String[] {"rmc", "doorstroompunt"}));

    private static Treffer gemeente(String... namen) {
        return new Treffer(
                "Gemeenten",
                namen[0],
                "/g",
                "",
                Arrays.stream(namen).map(Woorden::van).toList(),
                List.of());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Den Haag | 's-Gravenhage",
                "s-Gravenhage | 's-Gravenhage",
                "\u2019s Gravenhage | 's-Gravenhage",
                "s-Hertogenbosch | 's-Hertogenbosch",
                "'s-Hertogenbosch | 's-Hertogenbosch",
                "den bosch | 's-Hertogenbosch",
                "Bergen NH | Bergen (NH.)",
                "OUDE ijssel | Oude IJsselstreek",
                "fryslan | Zuid-West Frysl\u00e2n",
                "spijbelen | Risicofactoren",
                "RMC Achterhoek | Doorstroompunt Achterhoek",
                "Hertogenbosh | 's-Hertogenbosch",
                "Zuid-West Frylsan | Zuid-West Frysl\u00e2n"
            })
    void givenAnotherSpellingOrWord_whenItIsSought_thenItIsFoundFirst(String vraag, String naam) {
        assertThat(ZOEKER.zoek(vraag)).extracting(Treffer::titel).first().isEqualTo(naam);
    }

    @Test
    void givenAWholeName_whenItIsSought_thenItStandsBeforeLongerNames() {
        assertThat(ZOEKER.zoek("bergen")).extracting(Treffer::titel).containsExactly("Bergen (NH.)", "Bergen op Zoom");
        assertThat(ZOEKER.zoek("bergen op zoom")).extracting(Treffer::titel).containsExactly("Bergen op Zoom");
    }

    @Test
    void givenNothingLikeIt_whenItIsSought_thenNothingIsFound() {
        assertThat(ZOEKER.zoek("xyzzy")).isEmpty();
        assertThat(ZOEKER.zoek("")).isEmpty();
        assertThat(ZOEKER.zoek("' - ?")).isEmpty();
        // both words must be found
        assertThat(ZOEKER.zoek("bergen haag")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "zutphen, zutpen, true",
        "zutphen, zutphenn, true",
        "zutphen, zuthpen, true",
        "zutphen, zutphem, true",
        "zutphen, zutphen, true",
        "zutphen, zutfem, false",
        "epe, ede, false"
    })
    void givenTwoWords_whenComparedWithOneMistake_thenOneLetterIsForgivenInWordsOfFourOrMore(
            String een, String ander, boolean bijna) {
        assertThat(Woorden.bijna(een, ander)).isEqualTo(bijna);
    }
}
