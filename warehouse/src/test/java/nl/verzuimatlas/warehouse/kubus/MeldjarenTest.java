package nl.verzuimatlas.warehouse.kubus;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.meldgedrag.Meldjaar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A made-up region of two gemeenten: 300 vo pupils and 60 reports, so one report is expected per 5 pupils. */
class MeldjarenTest {

    private Connection intern;

    private static final List<Meldjaren.Jaar> GETOOND =
            List.of(new Meldjaren.Jaar("GM9001", "2022-2023"), new Meldjaren.Jaar("GM9002", "2022-2023"));

    @BeforeEach
    void maakTabellen() throws SQLException {
        intern = DriverManager.getConnection("jdbc:duckdb:");
        voerUit("create table stg_inschrijving as select *, '2022-2023' as schooljaar from (values "
                + "('99AA00', 'GM9001', 'vo', 100), ('99AA01', 'GM9001', 'vo', 50), ('99BB00', 'GM9001', 'vo', 20), "
                + "('99CC00', 'GM9001', 'vo', 10), ('99AA00', 'GM9002', 'vo', 120), ('99DD00', 'GM9002', 'po', null)) "
                + "as t(vestiging_code, woon_gemeente_code, onderwijssoort, leerling_aantal)");
        voerUit("create table stg_melding (schooljaar varchar, woon_gemeente_code varchar, brin varchar, "
                + "onderwijssoort varchar, verzuimsoort varchar, telt_mee boolean)");
        voerUit(
                "create table int_signaal_verstreken (schooljaar varchar, school_gemeente_code varchar, uitkomst varchar)");
        meldingen("2022-2023", "GM9001", "99AA", "V3", true, 25);
        meldingen("2022-2023", "GM9001", "99AA", "O", true, 15);
        meldingen("2022-2023", "GM9002", "99AA", "V3", true, 20);
    }

    @AfterEach
    void sluit() throws SQLException {
        intern.close();
    }

    @Test
    void givenSchoolsAndReports_whenRead_thenExpectationAndSilentSchoolsAreThoseWorkedByHand() throws SQLException {
        voerUit("insert into int_signaal_verstreken values ('2022-2023', 'GM9001', 'op-tijd'), "
                + "('2022-2023', 'GM9001', 'eerder'), ('2022-2023', 'GM9001', 'niet-gedaan')");

        // GM9001: 180 pupils, 36 expected; 99AA expects 30, 99BB 4 (silent), 99CC 2 (too small to say)
        assertThat(Meldjaren.lees(intern, 3, GETOOND))
                .containsExactly(
                        new Meldjaar("GM9001", new Schooljaar(2022), 2, 1, 40, 36, 15, 3, 2),
                        new Meldjaar("GM9002", new Schooljaar(2022), 1, 0, 20, 24, 0, 0, 0));
    }

    @Test
    void givenASmallerSchoolThatCounts_whenRead_thenItIsSilentToo() throws SQLException {
        assertThat(Meldjaren.lees(intern, 2, GETOOND).get(0).stilleScholen()).isEqualTo(2);
    }

    @Test
    void givenWithdrawnReportsAndYearsNotShown_whenRead_thenTheyDoNotCount() throws SQLException {
        meldingen("2022-2023", "GM9001", "99BB", "V3", false, 5);
        meldingen("2021-2022", "GM9001", "99BB", "V3", true, 5);
        meldingen("2022-2023", "GM9999", "99BB", "V3", true, 5);

        assertThat(Meldjaren.lees(intern, 3, GETOOND))
                .containsExactly(
                        new Meldjaar("GM9001", new Schooljaar(2022), 2, 1, 40, 36, 15, 0, 0),
                        new Meldjaar("GM9002", new Schooljaar(2022), 1, 0, 20, 24, 0, 0, 0));
    }

    @Test
    void givenAGemeenteThatIsNotShown_whenRead_thenItsReportsAreNoMeasureForTheOther() throws SQLException {
        List<Meldjaren.Jaar> alleenEen = GETOOND.subList(0, 1);
        List<Meldjaar> eerst = Meldjaren.lees(intern, 3, alleenEen);
        meldingen("2022-2023", "GM9002", "99DD", "V3", true, 90);

        assertThat(Meldjaren.lees(intern, 3, alleenEen)).isEqualTo(eerst).hasSize(1);
    }

    private void meldingen(String schooljaar, String gemeente, String brin, String soort, boolean teltMee, int aantal)
            throws SQLException {
        voerUit("insert into stg_melding select '%s', '%s', '%s', 'vo', '%s', %b from range(%d)"
                .formatted(schooljaar, gemeente, brin, soort, teltMee, aantal));
    }

    private void voerUit(String sql) throws SQLException {
        try (Statement opdracht = intern.createStatement()) {
            opdracht.execute(sql);
        }
    }
}
