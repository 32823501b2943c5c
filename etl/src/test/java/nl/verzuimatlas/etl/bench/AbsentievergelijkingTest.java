package nl.verzuimatlas.etl.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A release of one pupil with one day, one signal and one report; the figures of the script are typed by hand. */
class AbsentievergelijkingTest {

    private static final String GELIJK = """
            ('dagen per soort', '2023-2024 vo', 1), ('ongeoorloofde uren per soort', '2023-2024 vo', 55),
            ('geoorloofde uren per soort', '2023-2024 vo', 10), ('zieke uren per soort', '2023-2024 vo', 0),
            ('onbekende uren per soort', '2023-2024 vo', 0), ('keren te laat per soort', '2023-2024 vo', 2),
            ('dagen per gebied', 'gemeente GM0197', 1), ('dagen per gebied', 'rmc RMC-V01', 1), ('dagen per gebied', 'land', 1),
            ('signalen per gebied', 'gemeente GM0197', 1), ('signalen per gebied', 'rmc RMC-V01', 1),
            ('signalen per gebied', 'land', 1), ('uren bij signalen', '2023-2024', 165), ('dagen van vensters', '2023-2024', 9),
            ('naleving per gebied', 'gemeente GM0197 te-laat', 1), ('naleving per gebied', 'rmc RMC-V01 te-laat', 1),
            ('naleving per gebied', 'land te-laat', 1), ('gemelde leerlingen per gebied', 'gemeente GM0197', 1),
            ('gemelde leerlingen per gebied', 'rmc RMC-V01', 1), ('gemelde leerlingen per gebied', 'land', 1)""";

    @TempDir
    Path map;

    @BeforeEach
    void givenARelease() throws SQLException, IOException {
        schrijf("vestiging", "select '99AA00' as vestiging_code, 'GM0197' as gemeente_code, 'vo' as onderwijssoort");
        schrijf("regio_gemeente", "select 'rmc' as regiotype, 'RMC-V01' as regiocode, 'GM0197' as gemeente_code");
        schrijf("verzuim_dag/schooljaar=2023-2024", """
                select '99AA00' as vestiging_code, 5.5 as ongeoorloofd_uren, 1.0 as geoorloofd_uren, 0.0 as ziek_uren,
                    0.0 as onbekend_uren, 2 as te_laat_aantal""");
        schrijf("signaal/schooljaar=2023-2024", """
                select 'LPW-16U' as regel_id, '99AA00' as vestiging_code, date '2023-10-02' as venster_begin_datum,
                    date '2023-10-11' as signaal_datum, 16.5 as waarde
                union all
                select 'ANDERE', '99AA00', date '2023-10-02', date '2023-10-11', 3""");
        schrijf("naleving/schooljaar=2023-2024", """
                select 'LPW-16U' as regel_id, 1 as actie_nr, 'GM0197' as school_gemeente_code, 'te-laat' as uitkomst""");
        schrijf("melding/schooljaar=2023-2024", """
                select 'L1' as leerling_sleutel, 'GM0197' as woon_gemeente_code, 'V3' as verzuimsoort, true as telt_mee
                union all
                select 'L2', 'GM0197', 'V3', false""");
    }

    @Test
    void givenTheSameFigures_whenCompared_thenNothingDiffers() throws SQLException, IOException {
        assertThat(Absentievergelijking.verschillen(map.resolve("feiten"), script(GELIJK)))
                .isEmpty();
    }

    @Test
    void givenOneOtherFigureAndOneMissing_whenCompared_thenBothAreNamed() throws SQLException, IOException {
        Path script = script(GELIJK.replace("'land te-laat', 1", "'land te-laat', 2")
                .replace("('dagen van vensters', '2023-2024', 9),", ""));

        assertThat(Absentievergelijking.verschillen(map.resolve("feiten"), script))
                .containsExactly(
                        "dagen van vensters, 2023-2024: 9 tegen geen", "naleving per gebied, land te-laat: 1 tegen 2");
    }

    @Test
    void givenAScriptWithoutFigures_whenCompared_thenThatIsNoEquality() {
        assertThatThrownBy(() -> Absentievergelijking.verschillen(map.resolve("feiten"), script("('niets', 'x', 0)")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("there is nothing to compare");
    }

    private void schrijf(String tabel, String sql) throws SQLException, IOException {
        Path folder = Files.createDirectories(map.resolve("feiten").resolve(tabel));
        voerUit("copy (" + sql + ") to '" + folder.resolve("deel.parquet") + "' (format parquet)");
    }

    private Path script(String rijen) throws SQLException {
        Path bestand = map.resolve("script.parquet");
        voerUit("copy (select * from (values " + rijen + ") as rijen(maat, sleutel, aantal)) to '" + bestand
                + "' (format parquet)");
        return bestand;
    }

    private static void voerUit(String sql) throws SQLException {
        try (Connection verbinding = DriverManager.getConnection("jdbc:duckdb:");
                Statement opdracht = verbinding.createStatement()) {
            opdracht.execute(sql);
        }
    }
}
