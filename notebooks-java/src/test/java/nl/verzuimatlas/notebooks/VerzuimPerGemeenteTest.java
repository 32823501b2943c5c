package nl.verzuimatlas.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import nl.verzuimatlas.warehouse.contract.Bronbestand;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.lezen.Atlas;
import nl.verzuimatlas.warehouse.thuis.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerzuimPerGemeenteTest {

    @Test
    void givenARelease_whenTheTableIsMade_thenNumbersAndStatesStandInIt(@TempDir Path map)
            throws SQLException, IOException {
        Home home = new Home(map);
        Files.createDirectories(home.release("proef"));
        try (Connection publiek = DriverManager.getConnection("jdbc:duckdb:" + home.publiek("proef"));
                Statement opdracht = publiek.createStatement()) {
            opdracht.execute(Bronbestand.lees("sql/publiek/schema.sql"));
            opdracht.execute("insert into release values ('proef', now()::timestamp, 'test', true, '2023-2024')");
            opdracht.execute("insert into waarnemingen values "
                    + "('relatief-verzuim', 'eigen', 'gemeente', 'GM0001', 'Proefstad', '2023-2024', 'onderwijssoort', "
                    + "'totaal', 20, 1000, 20, 'per-1000', 12.2, 30.9, 'cijfer', '', 'test', '1.0', '', null), "
                    + "('relatief-verzuim', 'eigen', 'gemeente', 'GM0002', 'Proefdorp', '2023-2024', 'onderwijssoort', "
                    + "'totaal', null, 300, null, 'per-1000', null, null, 'afgeschermd', '', 'test', '1.0', '', null)");
        }
        Files.writeString(home.current(), "proef\n");

        try (Atlas atlas = Atlas.open(home)) {
            assertThat(VerzuimPerGemeente.tabel(atlas, new Schooljaar(2023)))
                    .containsExactly("Proefdorp            afgeschermd", "Proefstad             20.0 (12.2-30.9)");
        }
    }
}
