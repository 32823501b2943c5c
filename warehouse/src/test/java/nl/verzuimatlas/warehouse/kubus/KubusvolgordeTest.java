package nl.verzuimatlas.warehouse.kubus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import nl.verzuimatlas.warehouse.contract.Bronbestand;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import org.junit.jupiter.api.Test;

class KubusvolgordeTest {

    @Test
    void givenKindsOfAreas_whenCellsAreReadInOrder_thenItIsTheOrderOfTheirKeys() {
        String kinds = Arrays.stream(Regiotype.values())
                .map(type -> "'" + type.term() + "'")
                .collect(Collectors.joining(", "));
        assertThat(Bronbestand.lees("sql/kubus/eigen.sql")).contains("[" + kinds + "]");
    }
}
