package nl.verzuimatlas.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import nl.verzuimatlas.portal.proef.ProefRelease;
import nl.verzuimatlas.portal.proef.Vrager;
import nl.verzuimatlas.warehouse.thuis.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The map on the home page: borders when a map was delivered that has all municipalities, tiles otherwise. */
class KaartTest {

    private static final String TEGELS = "Op de kaart is elke gemeente een even grote tegel";

    // squares of 5 kilometres in a row: nobody takes them for real borders
    private static final String GRENZEN = "insert into kaart select gemeente_code, 2024, 'rd', "
            + "format('{{\"type\":\"Polygon\",\"coordinates\":[[[{0},450000],[{0},455000],[{1},455000],[{1},450000],[{0},450000]]]}}', "
            + "200000 + 5000 * row_number() over (order by gemeente_code), "
            + "205000 + 5000 * row_number() over (order by gemeente_code)) from gemeenten";
    private static final String LEVERING =
            "insert into leveringen values ('kaart', 'k-1', 'Verzonnen kaart', '2024-2025', 1, "
                    + "'definitief', true, timestamp '2026-11-19 08:00:00', 22, 22, 0)";

    @Test
    void givenAMapWithAllGemeenten_whenTheHomePageIsAsked_thenItHasTheirBordersAndSaysWhose(@TempDir Path map) {
        Home home = ProefRelease.maak(map, "proef-1");
        ProefRelease.publiceer(home, "proef-2", GRENZEN, LEVERING);

        String pagina = vraag(home);

        assertThat(pagina)
                .contains("Grenzen van gemeenten in 2024: Verzonnen kaart")
                .contains("path://M")
                .doesNotContain(TEGELS);
    }

    @Test
    void givenAMapThatLacksAGemeente_whenTheHomePageIsAsked_thenItHasTiles(@TempDir Path map) {
        Home home = ProefRelease.maak(map, "proef-1");
        ProefRelease.publiceer(home, "proef-2", GRENZEN, LEVERING, "delete from kaart where gemeente_code = 'GM0222'");

        assertThat(vraag(home)).contains(TEGELS).doesNotContain("path://M");
    }

    @Test
    void givenNoMap_whenTheHomePageIsAsked_thenItHasTiles(@TempDir Path map) {
        assertThat(vraag(ProefRelease.maak(map, "proef-1"))).contains(TEGELS).doesNotContain("path://M");
    }

    @Test
    void givenAReleaseOfBeforeTheMap_whenTheHomePageIsAsked_thenItHasTiles(@TempDir Path map) {
        Home home = ProefRelease.maak(map, "proef-1");
        ProefRelease.publiceer(home, "proef-2", "drop table kaart");

        assertThat(vraag(home)).contains(TEGELS);
    }

    private static String vraag(Home home) {
        try (Portal portal = Portal.start(home, "127.0.0.1", 0, Clock.systemUTC())) {
            return new Vrager(portal.adres()).vraag("/").body();
        }
    }
}
