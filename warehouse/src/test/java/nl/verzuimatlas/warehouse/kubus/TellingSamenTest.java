package nl.verzuimatlas.warehouse.kubus;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import nl.verzuimatlas.warehouse.rijen.Rijtoevoeger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Things that stand in one row are counted by number; those in several rows keep their key, so that an area counts them once. */
class TellingSamenTest {

    private Connection verbinding;

    @BeforeEach
    void open() throws SQLException {
        verbinding = DriverManager.getConnection("jdbc:duckdb:");
        doe("create temp table telling (indicator varchar, telsleutel varchar, gemeente_code varchar, "
                + "onderwijssoort varchar, schooljaar varchar, dimensie varchar, categorie varchar, in_teller boolean, "
                + "meting double, regiotype varchar, regiocode varchar, aantal bigint, oude_gemeente_code varchar, "
                + "school_gemeente_code varchar)");
    }

    @AfterEach
    void sluit() throws SQLException {
        verbinding.close();
    }

    @Test
    void givenKeysInOneRow_whenBroughtTogether_thenTheyAreANumberPerPlaceAndAnswer() throws SQLException {
        rij("a", "GM0001", true, null, null);
        rij("b", "GM0001", true, null, null);
        rij("c", "GM0001", false, null, null);
        rij("d", "GM0002", true, null, null);
        // many things without a key already
        rij(null, "GM0002", true, null, 40);

        assertThat(samen())
                .containsExactly("GM0001 null false null 1", "GM0001 null true null 2", "GM0002 null true null 41");
    }

    @Test
    void givenAKeyInTwoGemeenten_whenBroughtTogether_thenBothRowsKeepIt() throws SQLException {
        rij("a", "GM0001", true, null, null);
        rij("a", "GM0002", true, null, null);
        rij("b", "GM0002", true, null, null);

        assertThat(samen())
                .containsExactly("GM0001 a true null null", "GM0002 null true null 1", "GM0002 a true null null");
    }

    @Test
    void givenMeasures_whenBroughtTogether_thenEqualOnesAreOneRowAndAKeyTwiceStaysTwice() throws SQLException {
        rij("a", "GM0001", true, 3.0, null);
        rij("b", "GM0001", true, 3.0, null);
        rij("c", "GM0001", true, 4.0, null);
        rij("d", "GM0001", true, 5.0, null);
        rij("d", "GM0001", true, 5.0, null);

        assertThat(samen())
                .containsExactly(
                        "GM0001 null true 3.0 2",
                        "GM0001 null true 4.0 1",
                        "GM0001 d true 5.0 null",
                        "GM0001 d true 5.0 null");
    }

    private List<String> samen() throws SQLException {
        Sqlbestand.voerUit(verbinding, "kubus/telling_samen");
        List<String> rijen = new ArrayList<>();
        try (Statement vraag = verbinding.createStatement();
                ResultSet rij = vraag.executeQuery("select gemeente_code, telsleutel, in_teller, meting, aantal "
                        + "from telling_samen order by gemeente_code, telsleutel nulls first, in_teller, meting")) {
            while (rij.next()) {
                rijen.add(rij.getString(1) + " " + rij.getString(2) + " " + rij.getBoolean(3) + " " + rij.getObject(4)
                        + " " + rij.getObject(5));
            }
        }
        return rijen;
    }

    private void rij(String sleutel, String gemeente, boolean inTeller, Double meting, Integer aantal)
            throws SQLException {
        try (Rijtoevoeger rijen = Rijtoevoeger.begin(verbinding)) {
            rijen.voegToe(
                    "telling",
                    "verzuim",
                    sleutel,
                    gemeente,
                    "vo",
                    "2023-2024",
                    "totaal",
                    "totaal",
                    inTeller,
                    meting,
                    null,
                    null,
                    aantal,
                    null,
                    null);
            rijen.bewaar();
        }
    }

    private void doe(String sql) throws SQLException {
        try (Statement opdracht = verbinding.createStatement()) {
            opdracht.execute(sql);
        }
    }
}
