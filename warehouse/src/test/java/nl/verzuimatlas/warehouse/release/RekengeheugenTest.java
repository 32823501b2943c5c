package nl.verzuimatlas.warehouse.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RekengeheugenTest {

    private static final long GIB = 1L << 30;

    @Test
    void givenALargeHeap_whenAsked_thenDuckdbGetsHalfOfIt() {
        assertThat(new Rekengeheugen(0.5, 1024).mib(6 * GIB)).isEqualTo(3072);
    }

    @Test
    void givenASmallHeap_whenAsked_thenDuckdbGetsTheLeast() {
        assertThat(new Rekengeheugen(0.5, 1024).mib(GIB)).isEqualTo(1024);
    }

    @Test
    void givenTheSettings_whenConnected_thenDuckdbKeepsToThem(@TempDir Path map) throws Exception {
        try (Connection verbinding = DriverManager.getConnection(
                        "jdbc:duckdb:" + map.resolve("intern.duckdb"),
                        new Rekengeheugen(0.5, 256).instellingen(GIB, map.resolve("tijdelijk")));
                Statement vraag = verbinding.createStatement();
                ResultSet rij = vraag.executeQuery(
                        "select current_setting('memory_limit'), current_setting('temp_directory')")) {
            rij.next();
            assertThat(rij.getString(1)).isEqualTo("512.0 MiB");
            assertThat(rij.getString(2)).isEqualTo(map.resolve("tijdelijk").toString());
        }
    }

    @Test
    void givenNoMemory_whenRead_thenItIsRefused() {
        assertThatThrownBy(() -> new Rekengeheugen(0, 1024)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Rekengeheugen(0.5, 127)).isInstanceOf(IllegalArgumentException.class);
    }
}
