package nl.verzuimatlas.portal.voorbeeldregio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import nl.verzuimatlas.portal.bestand.Formaatlezer;
import nl.verzuimatlas.portal.proef.Vrager;
import nl.verzuimatlas.portal.server.Portal;
import nl.verzuimatlas.warehouse.thuis.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every row of the cube of the sample region, in every format. Runs on the release named by {@code verzuimatlas.home}. */
class FormatenIT {

    @Test
    void givenTheSampleRegion_whenItsCubeIsReadInEveryFormat_thenEveryColumnOfEveryRowIsThatOfTheCube(@TempDir Path map)
            throws SQLException, IOException {
        String pad = System.getProperty("verzuimatlas.home", "");
        assumeFalse(pad.isBlank(), "no release given: set -Dverzuimatlas.home");
        Home home = new Home(Path.of(pad));
        Path publiek = home.publiek(home.huidigeRelease().orElseThrow());
        try (Portal portal = Portal.start(home, "127.0.0.1", 0, Clock.systemUTC());
                Formaatlezer lezer = new Formaatlezer(new Vrager(portal.adres()), publiek, map)) {
            assertThat(lezer.rijen()).isGreaterThan(50_000);
            assertThat(lezer.bijzondereRijen()).isGreaterThan(10_000);
            assertThat(lezer.verschillen("", "true"))
                    .hasSize(5)
                    .allSatisfy(
                            (formaat, aantal) -> assertThat(aantal).as(formaat).isZero());
        }
    }
}
