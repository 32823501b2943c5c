package nl.verzuimatlas.warehouse.rijen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RijlezerTest {

    @Test
    void geeft_elke_kolom_van_elke_rij_in_de_volgorde_van_de_vraag() throws SQLException {
        String vraag =
                "select * from (values ('b', 'x y', 1.5, 3, true, date '2024-02-29'), ('a', '', null, null, null, null), "
                        + "('b', null, -0.25, 7, false, date '1999-12-31')) as t(naam, \"een \"\"vreemde\"\" naam\", maat, keer, waar, dag) "
                        + "order by naam desc, keer";
        List<List<Object>> rijen = new ArrayList<>();
        try (Connection verbinding = DriverManager.getConnection("jdbc:duckdb:")) {
            Rijlezer.hoor(verbinding, vraag, rij -> {
                List<Object> een = new ArrayList<>();
                een.add(rij.tekst("naam"));
                een.add(rij.tekst("een \"vreemde\" naam"));
                een.add(rij.getal("maat"));
                een.add(rij.aantal("keer"));
                een.add(rij.is("waar"));
                een.add(rij.datum("dag"));
                rijen.add(een);
            });
        }
        List<Object> leeg = List.of("a", "", OptionalDouble.empty(), 0L, false, Optional.empty());
        assertThat(rijen)
                .containsExactly(
                        List.of("b", "x y", OptionalDouble.of(1.5), 3L, true, Optional.of(LocalDate.of(2024, 2, 29))),
                        metLeeg("b", OptionalDouble.of(-0.25), 7L, false, Optional.of(LocalDate.of(1999, 12, 31))),
                        leeg);
    }

    private static List<Object> metLeeg(Object naam, Object... meer) {
        List<Object> rij = new ArrayList<>();
        rij.add(naam);
        rij.add(null);
        rij.addAll(List.of(meer));
        return rij;
    }

    @Test
    void houdt_de_volgorde_en_de_teksten_van_vele_rijen() throws SQLException {
        // over more than one lot of the database, with texts of one row and of many
        String vraag =
                "select 'r' || i as eigen, 'g' || (i % 7) as gedeeld, i from range(20000) as t(i) order by i desc";
        List<String> gezien = new ArrayList<>();
        List<String> verwacht = new ArrayList<>();
        for (int i = 19_999; i >= 0; i--) {
            verwacht.add("r" + i + " g" + i % 7 + " " + i);
        }
        try (Connection verbinding = DriverManager.getConnection("jdbc:duckdb:")) {
            Rijlezer.hoor(
                    verbinding,
                    vraag,
                    rij -> gezien.add(rij.tekst("eigen") + " " + rij.tekst("gedeeld") + " " + rij.aantal("i")));
        }
        assertThat(gezien).isEqualTo(verwacht);
    }

    @Test
    void gelijke_teksten_zijn_een_ook_van_twee_databases() throws SQLException {
        List<String> teksten = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            try (Connection verbinding = DriverManager.getConnection("jdbc:duckdb:")) {
                teksten.addAll(
                        Rijlezer.lees(verbinding, "select 'ge' || 'lijk' as t from range(2)", rij -> rij.tekst("t")));
            }
        }
        assertThat(teksten).hasSize(4).allSatisfy(tekst -> assertThat(tekst).isSameAs(teksten.get(0)));
    }

    @Test
    void leest_zonder_teksten_zonder_rijen_en_met_parameters() throws SQLException {
        try (Connection verbinding = DriverManager.getConnection("jdbc:duckdb:")) {
            assertThat(Rijlezer.lees(verbinding, "select 5 as n", rij -> rij.aantal("n")))
                    .containsExactly(5L);
            assertThat(Rijlezer.lees(verbinding, "select 'x' as t where false", rij -> rij.tekst("t")))
                    .isEmpty();
            assertThat(Rijlezer.lees(
                            verbinding,
                            "select ? || t as t from (values ('a'), ('b')) as v(t) where t <> ? order by t",
                            rij -> rij.tekst("t"),
                            "het ",
                            "a"))
                    .containsExactly("het b");
        }
    }

    @Test
    void leest_terwijl_er_wordt_gelezen_en_laat_niets_achter() throws SQLException {
        try (Connection verbinding = DriverManager.getConnection("jdbc:duckdb:");
                Statement opdracht = verbinding.createStatement()) {
            List<String> gezien = new ArrayList<>();
            Rijlezer.hoor(verbinding, "select 'a' as t union all select 'b' order by t", rij -> {
                String buiten = rij.tekst("t");
                gezien.addAll(Rijlezer.lees(verbinding, "select 'c' as u", binnen -> buiten + binnen.tekst("u")));
            });
            assertThat(gezien).containsExactly("ac", "bc");
            assertThatThrownBy(() -> Rijlezer.hoor(verbinding, "select 'a' as t", rij -> rij.tekst("geen")))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("no column geen");
            try (ResultSet over = opdracht.executeQuery("select count(*) from duckdb_tables() where temporary")) {
                over.next();
                assertThat(over.getInt(1)).isZero();
            }
        }
    }

    @Test
    void leest_een_database_die_niet_mag_worden_beschreven(@TempDir Path map) throws Exception {
        Path bestand = map.resolve("x.duckdb");
        try (Connection verbinding = DriverManager.getConnection("jdbc:duckdb:" + bestand);
                Statement opdracht = verbinding.createStatement()) {
            opdracht.execute("create table x as select 'a' as t");
        }
        byte[] ervoor = Files.readAllBytes(bestand);
        Properties alleenLezen = new Properties();
        alleenLezen.setProperty("duckdb.read_only", "true");
        try (Connection verbinding = DriverManager.getConnection("jdbc:duckdb:" + bestand, alleenLezen)) {
            assertThat(Rijlezer.lees(verbinding, "select t from x", rij -> rij.tekst("t")))
                    .containsExactly("a");
        }
        assertThat(Files.readAllBytes(bestand)).isEqualTo(ervoor);
    }
}
