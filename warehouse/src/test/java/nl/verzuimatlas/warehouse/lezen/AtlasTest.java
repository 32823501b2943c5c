package nl.verzuimatlas.warehouse.lezen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import nl.verzuimatlas.warehouse.thuis.Home;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opening and closing a release. Two who name the same file in one process get one instance of DuckDB. */
class AtlasTest {

    private static final String ID = "proef-1";
    private static final String RELEASE = "create table release as select 'proef-1' as release_id, "
            + "timestamp '2026-01-15 12:00:00' as gemaakt_op, '1.0' as productversie, true as is_fictief, "
            + "'2024-2025' as laatste_schooljaar";

    @TempDir
    private Path map;

    private Home home;

    @BeforeEach
    void nameARelease() throws IOException {
        home = new Home(map);
        Files.createDirectories(home.release(ID));
        Files.writeString(home.current(), ID);
    }

    @Test
    void givenAReleaseThatIsOpen_whenAnotherAtlasReadsIt_thenBothDo() throws SQLException {
        schrijf(RELEASE);
        try (Atlas een = Atlas.open(home)) {
            assertThat(gelezen(een)).isEqualTo(ID);
            try (Atlas ander = Atlas.open(home)) {
                assertThat(gelezen(ander)).isEqualTo(ID);
            }
            assertThat(gelezen(een)).isEqualTo(ID);
        }
        assertIsDicht();
    }

    @Test
    void givenAnOpenRelease_whenAQueryReachesOutside_thenItIsRefusedAndCannotBeAllowed() throws SQLException {
        schrijf(RELEASE);
        Path elders = map.resolve("elders.csv");
        List<String> verboden = List.of(
                "select * from read_csv('" + elders + "')",
                "copy release to '" + elders + "'",
                "attach '" + map.resolve("ander.duckdb") + "'",
                "set enable_external_access = true",
                "insert into release from release");
        try (Atlas atlas = Atlas.open(home)) {
            for (String sql : verboden) {
                assertThatThrownBy(() -> atlas.lees(lezer -> lezer.vraag(sql, List.of(), rij -> rij.getString(1))))
                        .as(sql)
                        .isInstanceOf(LeesException.class)
                        .rootCause()
                        .hasMessageFindingMatch("disabled by configuration|has been locked|read-only mode");
            }
        }
        assertThat(elders).doesNotExist();
    }

    @Test
    void givenAReleaseThatCannotBeRead_whenItIsPutRight_thenItIsRead() throws Exception {
        schrijf("create table iets_anders (x integer)");
        try (Atlas atlas = Atlas.open(home)) {
            for (int keer = 1; keer <= 2; keer++) {
                assertThatThrownBy(() -> gelezen(atlas)).rootCause().hasMessageContaining("release does not exist");
            }
            assertIsDicht();
            Files.delete(home.publiek(ID));
            schrijf(RELEASE);

            assertThat(gelezen(atlas)).isEqualTo(ID);
        }
    }

    @Test
    void givenAReader_whenTheAtlasIsClosed_thenTheReleaseIsClosedWhenTheReaderIsDone() throws SQLException {
        schrijf(RELEASE);
        Atlas atlas = Atlas.open(home);

        String gelezen = atlas.lees(lezer -> {
            atlas.close();
            return lezer.vraag("select release_id from release", List.of(), rij -> rij.getString(1))
                    .get(0);
        });

        assertThat(gelezen).isEqualTo(ID);
        assertIsDicht();
    }

    private static String gelezen(Atlas atlas) {
        return atlas.lees(lezer -> lezer.release().id());
    }

    private void schrijf(String sql) throws SQLException {
        try (Connection verbinding = schrijver();
                Statement opdracht = verbinding.createStatement()) {
            opdracht.execute(sql);
        }
    }

    /** DuckDB refuses to open a file for writing that this process has open for reading. */
    private void assertIsDicht() {
        assertThatCode(() -> schrijver().close()).doesNotThrowAnyException();
    }

    private Connection schrijver() throws SQLException {
        return DriverManager.getConnection("jdbc:duckdb:" + home.publiek(ID));
    }
}
