package nl.verzuimatlas.etl.protocol.toetsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.verzuimatlas.etl.protocol.toetsing.Uitkomst.Signaal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The slow evaluator against what was worked out by hand. */
class NaslagGevallenTest {

    static List<Geval> gevallen() {
        return Gevallezer.alle();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("gevallen")
    void givenAHandWorkedCase_whenEvaluatedByTheWords_thenItsSignalsAndOutcomesAreThose(Geval geval) {
        List<Signaal> gevonden = geval.versies().stream()
                .flatMap(versie -> new Naslag(versie.regel(), versie.geldigVan(), versie.geldigTot())
                        .signalen(geval.leerling()).stream())
                .toList();
        List<String> signalen = gevonden.stream()
                .map(signaal -> voorvoegsel(geval, signaal) + signaal.tekst())
                .toList();
        List<String> naleving = new Nalevingsnaslag(
                        geval.versies(),
                        (bron, school, datum) ->
                                Optional.ofNullable(geval.gedekt().get(bron)))
                .oordelen(geval.leerling(), gevonden).stream()
                        .map(oordeel -> voorvoegsel(geval, oordeel.signaal()) + oordeel.tekst())
                        .toList();
        assertThat(signalen).isEqualTo(geval.signalen());
        geval.naleving().ifPresent(verwacht -> assertThat(naleving).isEqualTo(verwacht));
    }

    @Test
    void givenTheCases_whenCounted_thenThereAreManyAndEachHasItsOwnName() {
        assertThat(gevallen()).hasSizeGreaterThan(200);
        assertThat(gevallen()).extracting(Geval::toString).doesNotHaveDuplicates();
    }

    static String voorvoegsel(Geval geval, Signaal signaal) {
        return geval.leerling().scholen().size() > 1 ? signaal.vestiging() + " " : "";
    }
}
