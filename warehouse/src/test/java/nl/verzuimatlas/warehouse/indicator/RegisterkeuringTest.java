package nl.verzuimatlas.warehouse.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.verzuimatlas.warehouse.contract.Bronbestand;
import nl.verzuimatlas.warehouse.protocol.Protocollen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An entry that is not whole stops the build, and says which file and field is wrong. */
class RegisterkeuringTest {

    private static final String GOED = Bronbestand.lees("indicatoren/luxeverzuim.yaml")
            .replace("id: luxeverzuim", "id: proef")
            .replace("volgorde: 30", "volgorde: 9999")
            .replace("mart_luxeverzuim", "proef");

    @Test
    void givenAnEntryOfAnOrganisation_whenTheRegistryIsRead_thenItIsThereWithItsQuery() {
        Registratie proef = lees(GOED).getRegistratie("proef");

        assertThat(proef.sql()).isEqualTo("select 1");
        assertThat(proef.indicator().dimensies().get("periode")).containsOnlyKeys("3-jaar", "5-jaar");
        assertThat(proef.indicator().jaren("periode", "5-jaar")).hasValue(5);
        assertThat(proef.indicator().jaren("leeftijd", "12-15")).isEmpty();
    }

    @Test
    void givenTheRegistry_whenItsFieldsAreCounted_thenThereAreAtLeastThirtyAndNoneIsForgotten() {
        List<Class<?>> delen = List.of(Indicator.class, Betekenis.class, Meetwijze.class, Herkomst.class);
        long velden = delen.stream()
                .flatMap(deel -> Arrays.stream(deel.getRecordComponents()))
                .map(RecordComponent::getType)
                .filter(soort -> !soort.isRecord())
                .count();

        assertThat(velden).isEqualTo(42);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "naam: Luxeverzuim | | naam is missing",
                "  vraag: Hoeveel leerlingen waren zonder toestemming op vakantie? | | betekenis.vraag is missing",
                "naam: Luxeverzuim | naam: ' ' | naam is missing",
                "mart: proef | mart: ander | berekening.mart names no SQL file: \"ander\"",
                "groep: melding | groep: ander | groep names no group: \"ander\"",
                "volgorde: 9999 | volgorde: 10 | berekening.volgorde occurs twice: \"10\"",
                "id: proef | id: luxeverzuim | id occurs twice: \"luxeverzuim\"",
                "bronnen: [duo-meldingen, leerplichtigen] | bronnen: [duo-meldingen, ander] | bronnen does not fit",
                "hoofddimensie: onderwijssoort | hoofddimensie: ander | hoofddimensie does not fit",
                "verzuimmeldingen: | ander: | betekenis.samenhang does not fit",
                "vereist: [duo-meldingen] | vereist: [emovo] | berekening.vereist does not fit",
                "optelbaar: [onderwijssoort, | optelbaar: [ander, | berekening.optelbaar does not fit",
                "zonder_verband: [leeftijd] | zonder_verband: [ander] | berekening.zonder_verband does not fit",
                "interval: garwood, | interval: garwood, sommen: [['leeftijd:tot-12', 'leeftijd:tot-13']], | "
                        + "berekening.sommen does not fit"
            })
    void givenAMistake_whenTheRegistryIsRead_thenTheMessageNamesIt(String goed, String fout, String melding) {
        String tekst = GOED.replace(goed, fout == null ? "" : fout);
        assertThat(tekst).isNotEqualTo(GOED);

        assertThatThrownBy(() -> lees(tekst))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("field " + melding);
    }

    @Test
    void givenAFieldThatNobodyKnows_whenTheRegistryIsRead_thenTheMessageNamesFileAndField() {
        assertThatThrownBy(() -> lees(GOED + "kleur: rood\n"))
                .hasMessageContaining("proef.yaml: ")
                .hasMessageContaining("\"kleur\"");
    }

    @Test
    void givenANewVersionAfterTheFirstYear_whenNoBreakIsNamed_thenTheRegistryIsRefused() {
        String nieuw = GOED + """
                definitieversie: '2.0'
                geldigVan: 2021-2022
                versies:
                  - {versie: '1.0', geldigVan: 2017-2018, geldigTot: 2020-2021, wijziging: Eerste versie., categorie: ''}
                  - {versie: '2.0', geldigVan: 2021-2022, geldigTot: '', wijziging: Ook korte vakanties., categorie: ''}
                """;

        assertThatThrownBy(() -> lees(nieuw)).hasMessageContaining("proef: field trendbreuken does not fit");
        assertThat(lees(nieuw + "trendbreuken: {2021-2022: Ook korte vakanties tellen mee.}\n")
                        .getRegistratie("proef")
                        .indicator()
                        .definitieversie())
                .isEqualTo("2.0");
    }

    private static Indicatorregister lees(String yaml) {
        return Indicatorregister.lees(Protocollen.lees(), Map.of("proef.yaml", yaml, "proef.sql", "select 1"));
    }
}
