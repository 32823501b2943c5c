package nl.verzuimatlas.etl.feit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import nl.verzuimatlas.etl.ProefSpark;
import nl.verzuimatlas.etl.feit.FeitTelling.Stap;
import nl.verzuimatlas.warehouse.contract.FeitTabel;
import nl.verzuimatlas.warehouse.protocol.Protocollen;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From registered absence to absence per day, signals and what followed them. */
class VerzuimFeitenTest {

    private static final String KOLOMMEN =
            "pseudoniem brin vestigingscode begindatum beginlesuur einddatum eindlesuur code soort geoorloofd";

    private static final List<String> REGISTRATIE = List.of(
            // lesson hours 2-4 and 4-5: hours 2, 3, 4 and 5
            "uren;02MI;02MI00;2023-11-06;2;;4;S;afwezig;N",
            "uren;02MI;02MI00;2023-11-06;4;;5;S;afwezig;N",
            // hour 3 both N and J: geoorloofd; hour 4 unknown and N: ongeoorloofd; hour 5 unknown
            "beide;02MI;02MI00;2023-11-06;3;;4;S;afwezig;N",
            "beide;02MI;02MI00;2023-11-06;3;;3;V;verlof;J",
            "beide;02MI;02MI00;2023-11-06;4;;5;?;onbekend;onbekend",
            // a whole day ill and an hour of truancy: the day covers it
            "ziek;02MI;02MI00;2023-11-06;;;;Z;ziek;J",
            "ziek;02MI;02MI00;2023-11-06;2;;2;S;afwezig;N",
            // a whole day of truancy with 2 hours of leave
            "spijbel;02MI;02MI00;2023-11-06;;;;S;afwezig;N",
            "spijbel;02MI;02MI00;2023-11-06;1;;2;V;verlof;J",
            // late twice, once in two rows; sent out; not absent at all
            "laat;02MI;02MI00;2023-11-06;1;;1;L;te-laat;N",
            "laat;02MI;02MI00;2023-11-06;1;;1;L;te-laat;N",
            "laat;02MI;02MI00;2023-11-06;5;;5;L;te-laat;N",
            "eruit;02MI;02MI00;2023-11-06;6;;6;U;verwijderd;N",
            "aanwezig;02MI;02MI00;2023-11-06;1;;1;A;geen-verzuim;J",
            // Friday hour 6 to Monday hour 2 (a whole day has 7.5 hours: hours 6, 7 and 8)
            "lang;02MI;02MI00;2023-11-10;6;2023-11-13;2;V;verlof;J",
            // Thursday to Tuesday around herfst: Thursday, Friday and Monday and Tuesday after it
            "herfst;02MI;02MI00;2023-10-12;;2023-10-24;;V;verlof;J",
            // study day of 02MI01 only; and a vestiging that nobody knows
            "studiedag;02MI;02MI01;2023-10-09;1;;1;S;afwezig;N",
            "lesdag;02MI;02MI00;2023-10-09;1;;1;S;afwezig;N",
            "onbekend;99ZZ;99ZZ00;2023-11-06;1;;1;S;afwezig;N",
            // 2 whole days of 7.5 hours and 1 hour: 16 on Wednesday; reported after 5 schoolwerkdagen
            "tijdig;02MI;02MI00;2023-11-06;;2023-11-07;;S;afwezig;N",
            "tijdig;02MI;02MI00;2023-11-08;1;;1;S;afwezig;N",
            // the same, reported after 6; in time were a withdrawn report and one of absence after the signal
            "telaat;02MI;02MI00;2023-11-06;;2023-11-07;;S;afwezig;N",
            "telaat;02MI;02MI00;2023-11-08;1;;1;S;afwezig;N",
            // 15 hours: no signal
            "net-niet;02MI;02MI00;2023-11-06;;2023-11-07;;S;afwezig;N",
            // at the end of what is covered
            "loopt;02MI;02MI00;2024-07-09;;2024-07-10;;S;afwezig;N",
            "loopt;02MI;02MI00;2024-07-11;1;;1;S;afwezig;N");

    private static final String MELDING =
            "meldingsnummer pseudoniem woongemeentecode brin vestigingscode onderwijssoort"
                    + " verzuimsoort begindatum melddatum status";

    @TempDir
    static Path map;

    private static ProefHome proef;
    private static ProefFeiten feiten;

    @BeforeAll
    static void givenARegistration() {
        proef = proef(map, REGISTRATIE);
        feiten = ProefFeiten.schrijf(proef, map);
    }

    private static ProefHome proef(Path map, List<String> registratie) {
        ProefHome proef = new ProefHome(map);
        proef.lever("gemeenten", "2023-2024", "gemeentecode gemeentenaam geldig_van", "GM0222;Doetinchem;1980-01-01");
        proef.lever(
                "vestigingen",
                "2023-2024",
                "brin vestigingscode vestigingsnaam gemeentecode onderwijssoort vakantieregio lesuren_per_dag",
                "02MI;02MI00;Hoofdgebouw;GM0222;vo;midden;7.5",
                "02MI;02MI01;Dependance;GM0222;vo;midden;7");
        proef.lever(
                "schoolvakanties",
                "2023-2024",
                "schooljaar regio naam begin einde",
                "2023-2024;midden;Herfstvakantie;2023-10-14;2023-10-22",
                "2023-2024;midden;Kerstvakantie;2023-12-23;2024-01-07",
                "2023-2024;midden;Zomervakantie;2024-07-13;2024-08-25",
                "2023-2024;02MI01;Studiedag;2023-10-09;2023-10-09");
        proef.lever(
                new ProefHome.Levering(
                        "verzuimregistratie",
                        "2023-2024",
                        "A",
                        1,
                        "definitief",
                        List.of(),
                        Optional.of(LocalDate.of(2024, 7, 12))),
                KOLOMMEN,
                registratie.toArray(String[]::new));
        proef.lever(
                "duo-meldingen",
                "2023-2024",
                MELDING,
                "1;tijdig;GM0222;02MI;;vo;V3;2023-11-06;2023-11-15;G",
                "2;telaat;GM0222;02MI;02MI00;vo;V3;2023-11-06;2023-11-09;I",
                "3;telaat;GM0222;02MI;02MI00;vo;L;2023-11-06;2023-11-09;R",
                "4;telaat;GM0222;02MI;02MI01;vo;V3;2023-11-06;2023-11-16;R",
                "5;telaat;GM0222;02MI;02MI00;vo;V3;2023-11-09;2023-11-10;R");
        return proef;
    }

    @Test
    void givenLessonsAndWholeDays_whenDaysAreMade_thenEachHourCountsOnce() {
        assertThat(
                        feiten.rijen(
                                "verzuim_dag",
                                "leerling_sleutel datum ongeoorloofd_uren geoorloofd_uren ziek_uren onbekend_uren te_laat_aantal"))
                .filteredOn(rij -> rij.contains(";2023-11-06;") && !rij.matches("(tijdig|telaat|net-niet);.*"))
                .containsExactly(
                        "beide;2023-11-06;1.0;1.0;0.0;1.0;0",
                        "eruit;2023-11-06;0.0;1.0;0.0;0.0;0",
                        "laat;2023-11-06;0.0;0.0;0.0;0.0;2",
                        "spijbel;2023-11-06;5.5;2.0;0.0;0.0;0",
                        "uren;2023-11-06;4.0;0.0;0.0;0.0;0",
                        "ziek;2023-11-06;0.0;7.5;7.5;0.0;0");
    }

    @Test
    void givenPeriods_whenDaysAreMade_thenOnlySchooldagenOfTheVestigingCount() {
        assertThat(feiten.rijen(
                        "verzuim_dag", "leerling_sleutel vestiging_code datum geoorloofd_uren ongeoorloofd_uren"))
                .filteredOn(rij -> rij.matches("(lang|herfst|studiedag|lesdag);.*"))
                .containsExactly(
                        "herfst;02MI00;2023-10-12;7.5;0.0",
                        "herfst;02MI00;2023-10-13;7.5;0.0",
                        "herfst;02MI00;2023-10-23;7.5;0.0",
                        "herfst;02MI00;2023-10-24;7.5;0.0",
                        "lang;02MI00;2023-11-10;3.0;0.0",
                        "lang;02MI00;2023-11-13;2.0;0.0",
                        "lesdag;02MI00;2023-10-09;0.0;1.0");
    }

    @Test
    void given16Hours_whenSignalsAreSought_thenTheyAreFound() {
        assertThat(feiten.rijen("signaal", ""))
                .containsExactly(
                        "landelijk|LPW-16U|loopt|02MI00|2024-07-11;landelijk;2009-01-01;LPW-16U;loopt;02MI;02MI00;2024-07-09;2024-07-11;1;16.0;1;leerplichtig;2023-2024",
                        "landelijk|LPW-16U|telaat|02MI00|2023-11-08;landelijk;2009-01-01;LPW-16U;telaat;02MI;02MI00;2023-11-06;2023-11-08;1;16.0;1;leerplichtig;2023-2024",
                        "landelijk|LPW-16U|tijdig|02MI00|2023-11-08;landelijk;2009-01-01;LPW-16U;tijdig;02MI;02MI00;2023-11-06;2023-11-08;1;16.0;1;leerplichtig;2023-2024");
    }

    @Test
    void givenReports_whenSignalsAreJudged_thenTheFirstThatCountsDecides() {
        assertThat(
                        feiten.rijen(
                                "naleving",
                                "leerling_sleutel school_gemeente_code onderwijssoort uiterste_datum melding_nummer actie_datum"
                                        + " uitkomst meldtermijn_dagen te_laat_dagen uren_bij_actie actie_nr actie is_wettelijk"))
                .containsExactly(
                        "loopt;GM0222;vo;2024-08-29;;;loopt-nog;;0;;1;duo-melding;true",
                        "telaat;GM0222;vo;2023-11-15;4;2023-11-16;te-laat;6;1;16.0;1;duo-melding;true",
                        "tijdig;GM0222;vo;2023-11-15;1;2023-11-15;op-tijd;5;0;16.0;1;duo-melding;true");
    }

    @Test
    void givenRowsThatDoNotCount_whenFactsAreWritten_thenEachStepTellsHowManyItLeftOut() {
        assertThat(feiten.telling().stappen())
                .contains(
                        new Stap("verzuim_dag", "rijen van bekende vestigingen", 26, 25),
                        new Stap("verzuim_dag", "rijen met afwezigheid", 25, 24),
                        new Stap("verzuim_dag", "dagen die schooldag zijn", 43, 31),
                        new Stap("verzuim_dag", "regio's x schooljaren met schoolvakanties", 1, 1),
                        new Stap("verzuim_dag", "leerlingdagen uit die dagen", 31, 24));
        assertThat(feiten.telling().rijen("naleving")).isEqualTo(3);
    }

    @Test
    void givenRegistrationAndReports_whenCoverageIsWritten_thenItTellsSchoolsAndGemeenten() {
        assertThat(feiten.rijen("dekking", ""))
                .containsExactly(
                        "duo-meldingen;GM0222;;2023-2024;2024-07-31;false",
                        "verzuimregistratie;GM0222;02MI00;2023-2024;2024-07-12;false",
                        "verzuimregistratie;GM0222;02MI01;2023-2024;2024-07-12;false");
    }

    @Test
    void givenTheRowsInAnotherOrder_whenFactsAreWrittenByMoreTasks_thenTheyAreTheSameRowForRow(@TempDir Path andere) {
        List<String> geschud = new ArrayList<>(REGISTRATIE);
        Collections.shuffle(geschud, new Random(7));
        String feitenMap = andere.resolve("feiten").toString();
        ProefHome zelfde = proef(andere, geschud);
        Feiten.schrijf(
                ProefSpark.sessie(),
                zelfde.home(),
                zelfde.leveringen(),
                Protocollen.lees(zelfde.home()),
                feitenMap,
                Overname.NIETS,
                nu -> {},
                5);

        FeitSchrijver gelezen = new FeitSchrijver(ProefSpark.sessie(), feitenMap, 1);
        FeitSchrijver eerste =
                new FeitSchrijver(ProefSpark.sessie(), map.resolve("feiten").toString(), 1);
        for (String tabel : FeitTabel.TABELLEN) {
            assertThat(gelezen.lees(tabel).collectAsList())
                    .as(tabel)
                    .isEqualTo(eerste.lees(tabel).collectAsList());
        }
    }
}
