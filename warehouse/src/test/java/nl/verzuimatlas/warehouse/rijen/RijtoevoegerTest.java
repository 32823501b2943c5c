package nl.verzuimatlas.warehouse.rijen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RijtoevoegerTest {

    private Connection verbinding;

    @BeforeEach
    void open() throws SQLException {
        verbinding = DriverManager.getConnection("jdbc:duckdb:");
        doe("create table dag (naam varchar, datum date, aantal bigint)");
        doe("create table school (code varchar)");
    }

    @AfterEach
    void sluit() throws SQLException {
        verbinding.close();
    }

    @Test
    void givenRowsForTwoTables_whenKept_thenBothTablesHaveThemWithTheirEmptyCells() throws SQLException {
        try (Rijtoevoeger rijen = Rijtoevoeger.begin(verbinding)) {
            rijen.voegToe("dag", "een", LocalDate.of(2024, 2, 29), 1);
            rijen.voegToe("school", "99AA");
            rijen.voegToe("dag", "twee", null, null);
            rijen.bewaar();
        }

        assertThat(tekst("select string_agg(dag::varchar, ' ' order by naam) from dag"))
                .isEqualTo(
                        "{'naam': een, 'datum': 2024-02-29, 'aantal': 1} {'naam': twee, 'datum': NULL, 'aantal': NULL}");
        assertThat(tekst("select string_agg(code) from school")).isEqualTo("99AA");
        assertThat(verbinding.getAutoCommit()).isTrue();
    }

    @Test
    void givenARowThatDoesNotFit_whenKept_thenWhatCameBeforeItIsUndone() throws SQLException {
        assertThatThrownBy(() -> {
                    try (Rijtoevoeger rijen = Rijtoevoeger.begin(verbinding)) {
                        rijen.voegToe("dag", "een", LocalDate.of(2024, 2, 29), 1);
                        rijen.voegToe("dag", "twee", "geen datum", 1);
                        rijen.bewaar();
                    }
                })
                .isInstanceOf(SQLException.class);

        assertThat(tekst("select count(*) from dag")).isEqualTo("0");
        assertThat(verbinding.getAutoCommit()).isTrue();
    }

    @Test
    void givenMoreRowsThanAreAddedAtOnce_whenKept_thenAllOfThemAreThereInTheirOrder() throws SQLException {
        try (Rijtoevoeger rijen = Rijtoevoeger.begin(verbinding)) {
            for (int i = 0; i < 137; i++) {
                rijen.voegToe("dag", "dag " + i, null, i);
                rijen.voegToe("school", "school " + i);
            }
            rijen.bewaar();
        }

        assertThat(tekst("select list(aantal order by rowid) = range(137) from dag"))
                .isEqualTo("true");
        assertThat(
                        tekst(
                                "select list(code order by rowid) = list_transform(range(137), lambda i: 'school ' || i) from school"))
                .isEqualTo("true");
    }

    @Test
    void givenRowsThatAreNotKept_whenClosed_thenNoneIsThere() throws SQLException {
        try (Rijtoevoeger rijen = Rijtoevoeger.begin(verbinding)) {
            for (int i = 0; i < 137; i++) {
                rijen.voegToe("school", "school " + i);
            }
        }

        assertThat(tekst("select count(*) from school")).isEqualTo("0");
    }

    @Test
    void givenARowWithFewerValuesThanTheOneBefore_whenItIsAdded_thenItIsRefused() throws SQLException {
        try (Rijtoevoeger rijen = Rijtoevoeger.begin(verbinding)) {
            rijen.voegToe("dag", "een", null, 1);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> rijen.voegToe("dag", "twee", null))
                    .withMessage("a row of dag has 2 values, one before it 3");
        }
    }

    private void doe(String sql) throws SQLException {
        try (Statement opdracht = verbinding.createStatement()) {
            opdracht.execute(sql);
        }
    }

    private String tekst(String sql) throws SQLException {
        try (Statement vraag = verbinding.createStatement();
                ResultSet rij = vraag.executeQuery(sql)) {
            rij.next();
            return rij.getString(1);
        }
    }
}
