package nl.verzuimatlas.warehouse.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The gate before anything is hidden: balances of thuiszitters that do not close stop a release. */
class PoortTest {

    private Connection intern;

    @BeforeEach
    void givenBalancesThatClose() throws SQLException {
        intern = DriverManager.getConnection("jdbc:duckdb:");
        voerUit(
                "create table kubus_gebied (indicator varchar, regiotype varchar, regiocode varchar, schooljaar varchar, "
                        + "dimensie varchar, categorie varchar, is_geleverd boolean, ontbrekende_gemeenten varchar[], teller bigint)");
        voerUit("create table int_peildatum (schooljaar varchar, peil_datum date, einde_datum date)");
        voerUit("insert into int_peildatum values ('2022-2023', '2023-07-31', '2023-07-31'), "
                + "('2023-2024', '2024-07-31', '2024-07-31')");
        voerUit("create table stg_thuiszit_periode (leerling_sleutel varchar, groep varchar, begin_datum date, "
                + "eind_datum date, schooljaar varchar)");
        voerUit("create table stg_thuiszit_verblijf (leerling_sleutel varchar, groep varchar, begin_datum date, "
                + "volgnummer bigint, van_datum date, tot_datum date)");
        kwartaal("2022-2023", "k3", 10, 4, 3, 1, 10);
        kwartaal("2022-2023", "k4", 10, 4, 2, 0, 12);
        kwartaal("2023-2024", "k1", 12, 0, 0, 0, 12);
        voerUit("insert into kubus_gebied values "
                + "('thuiszitters', 'gemeente', 'GM0001', '2022-2023', 'duur', 'totaal', true, [], 12), "
                + "('thuiszitters', 'gemeente', 'GM0001', '2023-2024', 'duur', 'totaal', true, [], 12)");
        voerUit("insert into stg_thuiszit_periode values ('a', 'lrv', '2023-03-01', null, '2022-2023')");
        voerUit("insert into stg_thuiszit_verblijf values ('a', 'lrv', '2023-03-01', 1, '2023-03-01', '2023-04-30'), "
                + "('a', 'lrv', '2023-03-01', 2, '2023-05-01', null)");
    }

    @AfterEach
    void close() throws SQLException {
        intern.close();
    }

    @Test
    void givenBalancesThatClose_whenTheyAreChecked_thenNothingIsWrong() throws SQLException {
        assertThat(Poort.controleerIntern(intern)).isEmpty();
    }

    @Test
    void givenACaseThatIsLostWithinAQuarter_whenItIsChecked_thenTheReleaseStops() throws SQLException {
        zet("k3", "uitstroom", 2);

        assertThat(Poort.controleerIntern(intern))
                .containsExactly("balans_sluit_niet: thuiszitters-kwartaal GM0001 2022-2023 k3: "
                        + "begin 10 + nieuw 4 - weg 3 is niet eind 10");
    }

    @Test
    void givenAQuarterThatBeginsElsewhere_whenItIsChecked_thenTheReleaseStops() throws SQLException {
        zet("k4", "beginstand", 11);
        zet("k4", "uitstroom", 3);

        assertThat(Poort.controleerIntern(intern))
                .containsExactly("kwartalen_sluiten_niet_aan: GM0001 2022-2023 k4: begint met 11, "
                        + "het kwartaal ervoor eindigde met 10");
    }

    @Test
    void givenAYearThatBeginsElsewhere_whenItIsChecked_thenTheReleaseStops() throws SQLException {
        zet("k1", "beginstand", 13);
        zet("k1", "uitstroom", 1);

        assertThat(Poort.controleerIntern(intern))
                .containsExactly("kwartalen_sluiten_niet_aan: GM0001 2023-2024 k1: begint met 13, "
                        + "het kwartaal ervoor eindigde met 12");
    }

    @Test
    void givenAnotherStockOnThePeildatum_whenItIsChecked_thenTheReleaseStops() throws SQLException {
        voerUit("update kubus_gebied set teller = 14 where indicator = 'thuiszitters' and schooljaar = '2023-2024'");

        assertThat(Poort.controleerIntern(intern))
                .containsExactly("kwartalen_sluiten_niet_aan: GM0001 2023-2024 k1: eindigt met 12, "
                        + "op de peildatum waren er 14");
    }

    @Test
    void givenAGapBetweenStays_whenItIsChecked_thenTheReleaseStops() throws SQLException {
        voerUit("update stg_thuiszit_verblijf set van_datum = '2023-05-02' where volgnummer = 2");

        assertThat(Poort.controleerIntern(intern))
                .containsExactly(
                        "periode_zonder_verblijf: 1 perioden thuis uit 2022-2023 hebben geen sluitende verblijven");
    }

    private void kwartaal(String jaar, String kwartaal, int begin, int in, int uit, int verhuisd, int eind)
            throws SQLException {
        String kop = "('thuiszitters-kwartaal', 'gemeente', 'GM0001', '" + jaar + "', '" + kwartaal + "', ";
        voerUit("insert into kubus_gebied values " + kop + "'beginstand', true, [], " + begin + "), " + kop
                + "'instroom', true, [], " + in + "), " + kop + "'uitstroom', true, [], " + uit + "), " + kop
                + "'verhuisd', true, [], " + verhuisd + "), " + kop + "'eindstand', true, [], " + eind + ")");
    }

    private void zet(String kwartaal, String categorie, int aantal) throws SQLException {
        voerUit("update kubus_gebied set teller = " + aantal + " where dimensie = '" + kwartaal + "' and categorie = '"
                + categorie + "'");
    }

    private void voerUit(String sql) throws SQLException {
        try (Statement opdracht = intern.createStatement()) {
            opdracht.execute(sql);
        }
    }
}
