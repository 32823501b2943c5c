package nl.verzuimatlas.warehouse.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.verzuimatlas.warehouse.contract.BronSchema;
import nl.verzuimatlas.warehouse.indicator.Berekening.Maat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The registry is whole, and the pages in {@code docs/definities} say the same (-Dverzuimatlas.docs=schrijf writes them). */
class IndicatorregisterTest {

    private static final Path DOCS = Path.of("..", "docs", "definities");

    static Stream<Registratie> registraties() {
        return Indicatorregister.lees().registraties().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("registraties")
    void givenAnIndicator_whenItsEntryIsRead_thenItHasItsMartItsSourcesAndItsMainBreakdown(Registratie registratie) {
        Indicator indicator = registratie.indicator();
        Berekening berekening = registratie.berekening();

        assertThat(indicator.dimensies()).containsKey(indicator.hoofddimensie());
        assertThat(BronSchema.BRONNEN).containsAll(indicator.bronnen());
        assertThat(indicator.bronnen()).containsAll(berekening.vereist());
        assertThat(indicator.dimensies().keySet()).containsAll(berekening.optelbaar());
        assertThat(indicator.uitleg()).isNotBlank();
        assertThat(indicator.kanttekeningen()).isNotEmpty();
        assertThat(berekening.cijfereenheid()).isNotNull();
        if (!Set.of(Maat.ENQUETE, Maat.OVERLEVING, Maat.GEPUBLICEERD).contains(berekening.maat())) {
            assertThat(registratie.sql()).startsWith("-- ");
        }
    }

    @Test
    void givenTheRegistry_whenIdsAndPlacesAreListed_thenNoneOccursTwice() {
        List<Registratie> registraties = Indicatorregister.lees().registraties();

        assertThat(registraties).extracting(r -> r.indicator().id()).doesNotHaveDuplicates();
        assertThat(registraties).extracting(r -> r.berekening().volgorde()).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("registraties")
    void givenAnIndicator_whenItsPageIsCompared_thenItIsUpToDate(Registratie registratie) throws IOException {
        Path pagina = DOCS.resolve(registratie.indicator().id() + ".md");
        String verwacht = Definitiepagina.markdown(registratie.indicator());
        if ("schrijf".equals(System.getProperty("verzuimatlas.docs"))) {
            Files.createDirectories(DOCS);
            Files.writeString(pagina, verwacht);
        }

        assertThat(pagina).exists().content().isEqualTo(verwacht);
    }
}
