package nl.verzuimatlas.etl.publicatie;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.verzuimatlas.etl.feit.FeitTelling;
import nl.verzuimatlas.warehouse.contract.FeitTabel;
import nl.verzuimatlas.warehouse.release.Feitherkomst;
import nl.verzuimatlas.warehouse.release.ReleaseBouwer;
import nl.verzuimatlas.warehouse.release.ReleaseManifest;
import nl.verzuimatlas.warehouse.thuis.Home;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VoorraadTest {

    @TempDir
    private Path map;

    private Home home;
    private final Map<String, String> herkomst = new HashMap<>();

    @BeforeEach
    void givenAReleaseWithAllTables() throws IOException {
        home = new Home(map.resolve("thuis"));
        FeitTabel.TABELLEN.forEach(tabel -> herkomst.put(tabel, "uit " + tabel));
        maakUitgave("u1", herkomst);
    }

    @Test
    void givenNothingChanged_whenLookedFor_thenAllTablesAreTakenOverWithTheirFilesAndSteps() throws IOException {
        Path doel = map.resolve("feiten");
        FeitTelling telling = Voorraad.zoek(home, herkomst).neemAlles(doel);

        assertThat(Voorraad.zoek(home, herkomst).isVolledig()).isTrue();
        for (String tabel : FeitTabel.TABELLEN) {
            assertThat(doel.resolve(tabel).resolve("deel/a.parquet")).hasContent(tabel);
        }
        assertThat(telling.stappen()).hasSize(FeitTabel.TABELLEN.size());
        assertThat(telling.rijen("melding")).isEqualTo(2);
    }

    @Test
    void givenATableOfOtherThings_whenLookedFor_thenOnlyThatOneIsMadeAgain() {
        herkomst.put("melding", "iets anders");
        assertThat(Voorraad.zoek(home, herkomst).tabellen())
                .doesNotContainKey("melding")
                .hasSize(FeitTabel.TABELLEN.size() - 1);
    }

    @Test
    void givenTablesThatAreMadeTogether_whenOneIsMadeOfOtherThings_thenNoneIsTakenOver() {
        herkomst.put("signaal", "iets anders");
        assertThat(Voorraad.zoek(home, herkomst).tabellen().keySet())
                .doesNotContain("verzuim_dag", "signaal", "signaal_leerling")
                .hasSize(FeitTabel.TABELLEN.size() - 3);
    }

    @Test
    void givenADamagedFileOrOneThatIsGone_whenLookedFor_thenItsTableIsMadeAgain() throws IOException {
        Files.writeString(bestand("u1", "melding"), "meldimg");
        Files.delete(bestand("u1", "actie"));
        assertThat(Voorraad.zoek(home, herkomst).tabellen().keySet())
                .doesNotContain("melding", "actie")
                .hasSize(FeitTabel.TABELLEN.size() - 2);
    }

    @Test
    void givenAnotherReleaseWithTheTable_whenTheFirstIsDamaged_thenItIsTakenFromThat() throws IOException {
        maakUitgave("u2", herkomst);
        Files.writeString(bestand("u2", "melding"), "meldimg");
        assertThat(Voorraad.zoek(home, herkomst).tabellen().get("melding").map())
                .isEqualTo(feiten("u1").resolve("melding"));
    }

    private Path feiten(String id) {
        return home.release(id).resolve(ReleaseBouwer.FEITEN);
    }

    private Path bestand(String id, String tabel) {
        return feiten(id).resolve(tabel).resolve("deel/a.parquet");
    }

    private void maakUitgave(String id, Map<String, String> uit) throws IOException {
        Map<String, List<ReleaseManifest.Stap>> stappen = new HashMap<>();
        for (String tabel : FeitTabel.TABELLEN) {
            Files.createDirectories(bestand(id, tabel).getParent());
            Files.writeString(bestand(id, tabel), tabel);
            stappen.put(tabel, List.of(new ReleaseManifest.Stap("laatste stand", 3, 2)));
        }
        Feitherkomst.van(feiten(id), uit, stappen).schrijf(feiten(id));
        Proefmanifest.van(id, Instant.parse("2026-01-01T10:00:00Z").plusSeconds(id.charAt(1)), "", Map.of(), "")
                .schrijf(home.release(id));
    }
}
