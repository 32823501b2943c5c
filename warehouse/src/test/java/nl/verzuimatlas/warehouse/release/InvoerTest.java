package nl.verzuimatlas.warehouse.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InvoerTest {

    @Test
    void givenARule_whenDefinitionsAreNamed_thenItStandsAmongTheRules() {
        Invoer invoer = new Invoer(List.of(), Map.of("feit/proef.yaml", "grens: 1"), "test");
        assertThat(invoer.definities()).containsEntry("regels/feit/proef.yaml", Hash.sha256("grens: 1"));
    }
}
