package nl.verzuimatlas.warehouse.bescherming;

import static nl.verzuimatlas.warehouse.bescherming.Proefcellen.aantal;
import static nl.verzuimatlas.warehouse.bescherming.Proefcellen.region;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.verzuimatlas.warehouse.contract.Status;
import nl.verzuimatlas.warehouse.indicator.Indicatorregister;
import nl.verzuimatlas.warehouse.kubus.Cel;
import org.junit.jupiter.api.Test;

/** What is hidden of the pupils whom a protocol and its rules signal. */
class ProtocolBeschermingTest {

    private final Bescherming bescherming =
            new Bescherming(new Beschermingsregel(5, 30, 5, "test"), Indicatorregister.lees());

    @Test
    void givenARuleThatSignalsAllOfItsProtocol_whenAnotherRuleIsSmall_thenTheProtocolIsNeverFewer() {
        List<Cel> cellen = new ArrayList<>();
        String protocol = "s-hertogenbosch-een-week";
        int[][] perGemeente = {{20, 20, 3}, {35, 35, 11}, {40, 40, 12}};
        for (int gemeente = 0; gemeente < perGemeente.length; gemeente++) {
            String code = "GM000" + (gemeente + 1);
            int[] leerlingen = perGemeente[gemeente];
            cellen.add(aantal("protocol-signalen", code, "protocol", protocol, leerlingen[0]));
            cellen.add(aantal("protocol-signalen", code, "regel", protocol + ":DB-Z0", leerlingen[1]));
            cellen.add(aantal("protocol-signalen", code, "regel", protocol + ":DB-JA", leerlingen[2]));
        }
        cellen.add(region("protocol-signalen", "GG01", "protocol", protocol, 95));
        cellen.add(region("protocol-signalen", "GG01", "regel", protocol + ":DB-Z0", 95));
        cellen.add(region("protocol-signalen", "GG01", "regel", protocol + ":DB-JA", 26));

        List<Cel> beschermd = bescherming
                .bescherm(cellen, Map.of("ggd|GG01", Set.of("GM0001", "GM0002", "GM0003")), Vorige.GEEN)
                .cellen();

        // not the protocol of one gemeente against another's: each is at least its shown rule, and those make up the
        // region; nor that rule, which is at most the protocol
        assertThat(beschermd.stream()
                        .filter(cel -> cel.waarde().status() == Status.AFGESCHERMD)
                        .map(cel ->
                                cel.sleutel().regiocode() + " " + cel.sleutel().categorie()))
                .containsExactlyInAnyOrder(
                        "GM0001 s-hertogenbosch-een-week",
                        "GM0001 s-hertogenbosch-een-week:DB-JA",
                        "GG01 s-hertogenbosch-een-week",
                        "GG01 s-hertogenbosch-een-week:DB-JA");
    }
}
