package nl.verzuimatlas.portal.voorbeeldregio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import nl.verzuimatlas.portal.api.Paginacijfers;
import nl.verzuimatlas.portal.proef.Vrager;
import nl.verzuimatlas.portal.server.Portal;
import nl.verzuimatlas.warehouse.lezen.Atlas;
import nl.verzuimatlas.warehouse.lezen.Gemeente;
import nl.verzuimatlas.warehouse.thuis.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables on the pages of the sample region against the downloads under them. */
class PaginacijfersIT {

    @Test
    void givenTheFigures_whenTheirTablesAreRead_thenEveryCellIsThatOfTheDownload(@TempDir Path map) throws IOException {
        String pad = System.getProperty("verzuimatlas.home", "");
        assumeFalse(pad.isBlank(), "no release given: set -Dverzuimatlas.home");
        Home home = new Home(Path.of(pad));
        // a copy: the portal of this process has the release itself open
        String id = home.huidigeRelease().orElseThrow();
        Home kopie = new Home(map);
        Files.createDirectories(kopie.release(id));
        Files.copy(home.publiek(id), kopie.publiek(id));
        Files.writeString(kopie.current(), id);
        Paginacijfers cijfers = new Paginacijfers();
        try (Portal portal = Portal.start(home, "127.0.0.1", 0, Clock.systemUTC());
                Atlas atlas = Atlas.open(kopie)) {
            Vrager vrager = new Vrager(portal.adres());
            for (String vast : List.of("/", "/verzuim", "/thuiszitters", "/protocolnaleving", "/risicofactoren")) {
                cijfers.vergelijk(vrager, atlas, vast);
            }
            for (Gemeente gemeente : atlas.lees(lezer -> lezer.gemeenten())) {
                String code = gemeente.code().code();
                cijfers.vergelijk(vrager, atlas, "/gemeenten/" + code);
                cijfers.vergelijk(vrager, atlas, "/verzuim?gebied=" + code);
                cijfers.vergelijk(vrager, atlas, "/thuiszitters?gebied=" + code);
            }
        }

        assertThat(cijfers.fouten()).isEmpty();
        assertThat(cijfers.cellen()).isGreaterThan(5_000);
        assertThat(cijfers.opPlaats()).isGreaterThan(cijfers.cellen() / 2);
    }
}
