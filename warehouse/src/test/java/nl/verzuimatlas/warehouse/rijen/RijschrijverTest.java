package nl.verzuimatlas.warehouse.rijen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RijschrijverTest {

    private DuckDBConnection verbinding;

    @BeforeEach
    void open() throws SQLException {
        verbinding = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
        voerUit(
                "create table doel (naam varchar not null, maat double, waar boolean, dag date, \"een 'naam'\" varchar)");
    }

    @AfterEach
    void sluit() throws SQLException {
        verbinding.close();
    }

    @Test
    void schrijft_elke_soort_waarde_achter_wat_er_stond() throws SQLException {
        voerUit("insert into doel values ('eerst', null, null, null, null)");
        try (Rijschrijver rijen = Rijschrijver.begin(verbinding, "doel")) {
            rijen.rij()
                    .tekst("a'b\"c")
                    .getal(OptionalDouble.of(-0.1))
                    .is(true)
                    .datum(Optional.of(LocalDate.of(2024, 2, 29)))
                    .tekst("")
                    .klaar();
            rijen.rij()
                    .tekst("")
                    .getal(OptionalDouble.empty())
                    .is(false)
                    .datum(Optional.empty())
                    .tekst("a'b\"c")
                    .klaar();
            rijen.bewaar();
        }
        assertThat(inhoud("select string_agg(coalesce(d::varchar, 'leeg'), '; ' order by rowid) from doel as d"))
                .isEqualTo("{'naam': eerst, 'maat': NULL, 'waar': NULL, 'dag': NULL, 'een \\'naam\\'': NULL}; "
                        + "{'naam': 'a\\'b\"c', 'maat': -0.1, 'waar': true, 'dag': 2024-02-29, 'een \\'naam\\'': ''}; "
                        + "{'naam': '', 'maat': NULL, 'waar': false, 'dag': NULL, 'een \\'naam\\'': 'a\\'b\"c'}");
    }

    @Test
    void houdt_de_volgorde_van_vele_rijen() throws SQLException {
        voerUit("create temp table veel (i double, eigen varchar, gedeeld varchar)");
        try (Rijschrijver rijen = Rijschrijver.begin(verbinding, "veel")) {
            for (int i = 0; i < 300_000; i++) {
                rijen.rij()
                        .getal(OptionalDouble.of(i))
                        .tekst("r" + i % 20_000)
                        .tekst("g" + i % 7)
                        .klaar();
            }
            rijen.bewaar();
        }
        assertThat(inhoud("select count(*) || ' ' || count(*) filter (i <> rowid or eigen <> 'r' || (i::int % 20000) "
                        + "or gedeeld <> 'g' || (i::int % 7)) from veel"))
                .isEqualTo("300000 0");
    }

    @Test
    void zonder_bewaar_komt_er_niets_bij_en_er_blijft_niets_achter() throws SQLException {
        try (Rijschrijver rijen = Rijschrijver.begin(verbinding, "doel")) {
            rij(rijen, "a");
        }
        assertThat(inhoud("select count(*) from doel")).isEqualTo("0");
        assertThat(inhoud("select count(*) from duckdb_tables() where temporary"))
                .isEqualTo("0");
    }

    @Test
    void schrijft_naar_twee_tabellen_tegelijk_en_binnen_een_transactie() throws SQLException {
        voerUit("create table ander as from doel");
        verbinding.setAutoCommit(false);
        try (Rijschrijver een = Rijschrijver.begin(verbinding, "doel");
                Rijschrijver twee = Rijschrijver.begin(verbinding, "ander")) {
            rij(een, "een");
            rij(twee, "twee");
            rij(een, "drie");
            een.bewaar();
            twee.bewaar();
        }
        verbinding.commit();
        assertThat(inhoud("select string_agg(naam, ' ' order by rowid) from (select rowid, naam from doel) "))
                .isEqualTo("een drie");
        assertThat(inhoud("select string_agg(naam, ' ') from ander")).isEqualTo("twee");
    }

    @Test
    void een_rij_die_niet_past_is_een_fout() throws SQLException {
        try (Rijschrijver rijen = Rijschrijver.begin(verbinding, "doel")) {
            rijen.rij().tekst("a");
            assertThatThrownBy(rijen::klaar).isInstanceOf(SQLException.class);
        }
        assertThatThrownBy(() -> Rijschrijver.begin(verbinding, "geen")).isInstanceOf(SQLException.class);
    }

    private static void rij(Rijschrijver rijen, String naam) throws SQLException {
        rijen.rij()
                .tekst(naam)
                .getal(OptionalDouble.of(1))
                .is(true)
                .datum(Optional.empty())
                .tekst("")
                .klaar();
    }

    private void voerUit(String sql) throws SQLException {
        try (Statement opdracht = verbinding.createStatement()) {
            opdracht.execute(sql);
        }
    }

    private String inhoud(String vraag) throws SQLException {
        try (Statement opdracht = verbinding.createStatement();
                ResultSet antwoord = opdracht.executeQuery(vraag)) {
            antwoord.next();
            return antwoord.getString(1);
        }
    }
}
