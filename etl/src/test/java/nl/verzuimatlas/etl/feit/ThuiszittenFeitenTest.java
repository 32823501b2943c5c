package nl.verzuimatlas.etl.feit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.verzuimatlas.etl.feit.FeitTelling.Stap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Absoluut verzuim, periods at home and coverage, from deliveries to facts. */
class ThuiszittenFeitenTest {

    private static final String SPELL =
            "pseudoniem swv brin woongemeentecode start einde reden passend_aanbod_op uitkomst";

    @TempDir
    static Path map;

    private static ProefFeiten feiten;

    @BeforeAll
    static void givenDeliveries() {
        ProefHome proef = new ProefHome(map);
        proef.lever(
                "gemeenten",
                "2023-2024",
                "gemeentecode gemeentenaam geldig_van opvolger",
                "GM0222;Doetinchem;1980-01-01;",
                "GM0236;Oud;1980-01-01;GM1955",
                "GM1955;Nieuw;2005-01-01;");
        proef.lever(
                "vestigingen",
                "2023-2024",
                "brin vestigingscode vestigingsnaam gemeentecode onderwijssoort vakantieregio lesuren_per_dag",
                "05SO;05SO00;Speciaal;GM0222;vso;midden;6",
                "02MI;02MI00;Hoofdgebouw;GM0222;vo;midden;7",
                "02MI;02MI01;Beroeps;GM0222;mbo;midden;7");
        leverAbsoluut(proef);
        leverRegistraties(proef);
        proef.lever(
                "duo-meldingen",
                "2023-2024",
                "meldingsnummer pseudoniem woongemeentecode brin onderwijssoort verzuimsoort begindatum einddatum melddatum"
                        + " status reden_afgesloten",
                "1;lrv;GM0222;02MI;vo;LRV;2023-10-02;2024-01-12;2023-10-30;G;Terug naar school",
                "2;los;GM0222;02MI;vo;LRV;2023-10-02;;2023-10-30;I;",
                "3;los;GM0222;02MI;vo;V3;2023-10-02;;2023-10-30;R;",
                "4;dicht;GM0222;02MI;vo;LRV;2023-10-02;;2023-10-30;G;overleden",
                "5;stil;GM0236;02MI;vo;V3;2024-01-15;2024-01-19;2024-01-22;G;");
        leverVrijstellingen(proef);
        leverSchoolregistratie(proef);
        feiten = ProefFeiten.schrijf(proef, map);
    }

    private static void leverVrijstellingen(ProefHome proef) {
        proef.lever(
                "vrijstellingen",
                "2023-2024",
                "pseudoniem woongemeentecode laatste_onderwijssoort artikel begindatum einddatum",
                // touches what the samenwerkingsverband knows: one period of both
                "klein;GM0222;so;5-onder-a;2023-08-01;2023-09-30",
                "vrij;GM0236;vso;5-onder-a;2023-08-01;",
                // belief, and a family that travels: no periods at home
                "geloof;GM0222;geen;5-onder-b;2023-08-01;",
                "kermis;GM0222;bo;5a;2023-08-01;2024-07-31");
    }

    // All Mondays to Fridays are schooldagen: no holidays were delivered, and no public holiday lies between.
    private static void leverSchoolregistratie(ProefHome proef) {
        proef.lever(
                new ProefHome.Levering(
                        "verzuimregistratie",
                        "2023-2024",
                        "02MI",
                        1,
                        "definitief",
                        List.of(),
                        Optional.of(LocalDate.of(2024, 3, 22))),
                "pseudoniem brin vestigingscode begindatum einddatum code soort geoorloofd woongemeentecode",
                // the absence of report 1 began a week before the report says: one period, of both
                "lrv;02MI;02MI00;2023-09-25;2023-10-27;S;afwezig;N;",
                // nobody reported it; lives in Nieuw according to a report of later truancy
                "stil;02MI;02MI00;2023-11-06;2023-12-08;S;afwezig;N;",
                // until the last day that is covered; nobody knows where the pupil lives
                "blijft;02MI;02MI00;2024-02-12;2024-03-22;S;afwezig;N;",
                // the school says where the pupil lives
                "weet;02MI;02MI00;2023-11-06;2023-12-08;S;afwezig;N;GM0236",
                // 26 days, and 5 weeks of illness
                "kort;02MI;02MI00;2023-11-06;2023-12-01;S;afwezig;N;",
                "ziek;02MI;02MI00;2023-11-06;2023-12-08;Z;ziek;J;");
    }

    private static void leverAbsoluut(ProefHome proef) {
        String kolommen = "pseudoniem woongemeentecode laatste_onderwijssoort begindatum einddatum reden_einde";
        proef.lever("absoluut-verzuim", "2022-2023", kolommen, "over;GM0236;pro;2023-05-08;;");
        proef.lever(
                new ProefHome.Levering(
                        "absoluut-verzuim",
                        "2023-2024",
                        "A",
                        1,
                        "voorlopig",
                        List.of("GM0236", "GM0222", "GM0197"),
                        Optional.of(LocalDate.of(2024, 3, 31))),
                kolommen,
                "over;GM0236;pro;2023-05-08;2023-11-20;ingeschreven",
                "drie;GM0222;;2023-09-01;2023-11-30;verhuisd",
                "langer;GM0222;geen;2023-09-01;2023-12-01;vrijstelling",
                "open;GM0222;sbo;2024-01-01;;",
                "fout;GM0222;vo;2023-09-01;2023-09-10;ten-onrechte");
    }

    private static void leverRegistraties(ProefHome proef) {
        proef.lever(
                "thuiszitters",
                "2023-08-01/2023-12-31",
                SPELL,
                "drie;VO2503;;GM0236;2023-12-01;;ziek;;",
                "lrv;VO2503;05SO;GM0222;2024-01-20;;wachtlijst;;");
        proef.lever(
                "thuiszitters",
                "2023-08-01/2024-03-31",
                SPELL,
                "drie;VO2503;;GM0236;2023-12-01;2024-02-29;ziek;2024-02-01;zorg",
                "lrv;VO2503;05SO;GM0222;2024-01-20;;wachtlijst;;",
                "klein;PO2503;02MI;GM0222;2023-10-01;2023-10-31;vrijstelling-5a;;vrijstelling",
                "dicht;VO2503;02MI;GM0222;2023-11-01;2023-12-22;ongeoorloofd;;terug-op-school");
    }

    @Test
    void givenCasesOverSchooljaren_whenWritten_thenEachSchooljaarHasItsRow() {
        assertThat(feiten.rijen("absoluut_geval", ""))
                .containsExactly(
                        // sleutel, gemeente, soort, begin, eind, reden, nieuw, opgelost, langer dan 3 maanden,
                        // voorlopig, jaar
                        "drie;GM0222;onbekend;2023-09-01;2023-11-30;verhuisd;true;false;false;true;2023-2024",
                        "fout;GM0222;vo;2023-09-01;2023-09-10;ten-onrechte;true;false;false;true;2023-2024",
                        "langer;GM0222;geen;2023-09-01;2023-12-01;vrijstelling;true;true;true;true;2023-2024",
                        "open;GM0222;po;2024-01-01;;;true;false;false;true;2023-2024",
                        "over;GM1955;vo;2023-05-08;2023-11-20;ingeschreven;false;true;true;true;2023-2024",
                        "over;GM1955;vo;2023-05-08;2023-11-20;ingeschreven;true;false;false;true;2022-2023");
        assertThat(feiten.telling().stappen())
                .contains(
                        new Stap("absoluut_geval", "laatste stand per geval", 6, 5),
                        new Stap("absoluut_geval", "gevallen x schooljaren", 5, 6));
    }

    @Test
    void givenFiveSources_whenPeriodsAreMade_thenPartsThatTouchAreOnePeriodPerGround() {
        assertThat(feiten.rijen("thuiszit_periode", ""))
                .containsExactly(
                        // sleutel, gemeente, soort, groep, begin, eind, aanbod, uitkomst, voorlopig, bronnen,
                        // gezien tot, jaar
                        "blijft;GM0222;vo;lrv;2024-02-12;;;;false;REGISTRATIE;2024-03-22;2023-2024",
                        "dicht;GM0222;vo;lrv;2023-10-02;2023-12-22;;terug-op-school;false;LRV,SWV;2023-12-22;2023-2024",
                        "drie;GM0222;onbekend;absoluut;2023-09-01;2023-11-30;;verhuisd;true;ABSOLUUT;2023-11-30;2023-2024",
                        "drie;GM1955;vo;geoorloofd;2023-12-01;2024-02-29;2024-02-01;zorg;false;SWV;2024-02-29;2023-2024",
                        "klein;GM0222;po;vrijstelling-5a;2023-08-01;2023-10-31;;vrijstelling;false;VRIJSTELLING,SWV;2023-10-31;2023-2024",
                        "langer;GM0222;geen;absoluut;2023-09-01;2023-12-01;;vrijstelling;true;ABSOLUUT;2023-12-01;2023-2024",
                        "lrv;GM0222;so;geoorloofd;2024-01-20;;;;false;SWV;2024-03-31;2023-2024",
                        "lrv;GM0222;vo;lrv;2023-09-25;2024-01-12;;terug-op-school;false;REGISTRATIE,LRV;2024-01-12;2023-2024",
                        "open;GM0222;po;absoluut;2024-01-01;;;;true;ABSOLUUT;2024-03-31;2023-2024",
                        "over;GM1955;vo;absoluut;2023-05-08;2023-11-20;;terug-op-school;true;ABSOLUUT;2023-11-20;2022-2023",
                        "stil;GM1955;vo;lrv;2023-11-06;2023-12-08;;terug-op-school;false;REGISTRATIE;2023-12-08;2023-2024",
                        "vrij;GM1955;so;vrijstelling-5a;2023-08-01;;;;false;VRIJSTELLING;2024-07-31;2023-2024",
                        "weet;GM1955;vo;lrv;2023-11-06;2023-12-08;;terug-op-school;false;REGISTRATIE;2023-12-08;2023-2024");
        assertThat(feiten.telling().stappen())
                .contains(
                        new Stap("thuiszit_periode", "laatste stand per periode van het SWV", 6, 4),
                        new Stap("thuiszit_periode", "aaneengesloten perioden uit delen", 16, 13));
    }

    @Test
    void givenPeriods_whenStaysAreMade_thenEachPeriodIsFilledByThem() {
        assertThat(feiten.rijen("thuiszit_verblijf", ""))
                .hasSize(13)
                .contains(
                        "lrv;lrv;2023-09-25;1;GM0222;2023-09-25;2024-01-12;2023-2024",
                        "stil;lrv;2023-11-06;1;GM1955;2023-11-06;2023-12-08;2023-2024",
                        "vrij;vrijstelling-5a;2023-08-01;1;GM1955;2023-08-01;;2023-2024");
    }

    @Test
    void givenDeliveries_whenCoverageIsWritten_thenGemeentenWithoutRowsAreCoveredToo() {
        assertThat(feiten.rijen("dekking", "bron gemeente_code schooljaar laatste_datum is_voorlopig"))
                .containsExactly(
                        "absoluut-verzuim;GM0197;2023-2024;2024-03-31;true",
                        "absoluut-verzuim;GM0222;2023-2024;2024-03-31;true",
                        "absoluut-verzuim;GM1955;2022-2023;2023-07-31;false",
                        "absoluut-verzuim;GM1955;2023-2024;2024-03-31;true",
                        "duo-meldingen;GM0222;2023-2024;2024-07-31;false",
                        "duo-meldingen;GM1955;2023-2024;2024-07-31;false",
                        "thuiszitters;GM0222;2023-2024;2024-03-31;false",
                        "thuiszitters;GM1955;2023-2024;2024-03-31;false",
                        "verzuimregistratie;GM0222;2023-2024;2024-03-22;false",
                        "vrijstellingen;GM0222;2023-2024;2024-07-31;false",
                        "vrijstellingen;GM1955;2023-2024;2024-07-31;false");
    }

    @Test
    void givenKeysOfPupils_whenFactsAreWritten_thenNoFooterTellsTheLeastOrGreatest() throws SQLException {
        String vraag = "select path_in_schema, count(*), count(stats_min) + count(stats_max) + count(stats_min_value)"
                + " + count(stats_max_value) from parquet_metadata('" + map
                + "/feiten/*/*/*.parquet') where row_group_num_rows > 0 and path_in_schema in ('leerling_sleutel', 'begin_datum') group by 1 order by 1";
        try (Connection verbinding = DriverManager.getConnection("jdbc:duckdb:");
                Statement opdracht = verbinding.createStatement();
                ResultSet rij = opdracht.executeQuery(vraag)) {
            assertThat(rij.next()).isTrue();
            assertThat(rij.getString(1)).isEqualTo("begin_datum");
            assertThat(rij.getLong(3)).as("days are told").isPositive();
            assertThat(rij.next()).isTrue();
            assertThat(rij.getString(1)).isEqualTo("leerling_sleutel");
            assertThat(rij.getLong(2)).isPositive();
            assertThat(rij.getLong(3)).isZero();
        }
    }
}
