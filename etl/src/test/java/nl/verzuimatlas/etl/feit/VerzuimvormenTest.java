package nl.verzuimatlas.etl.feit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dagdelen, double bookings, contradictions, coming late, luxe and open periods, each worked out by hand. */
class VerzuimvormenTest {

    private static final String KOLOMMEN = "pseudoniem brin vestigingscode begindatum beginlesuur einddatum eindlesuur"
            + " soort geoorloofd dagdeel open geboortejaar geboortemaand startkwalificatie woongemeentecode";

    private static final List<String> REGISTRATIE = List.of(
            // 03PO00: a day of 5.5 hours, so a dagdeel of 2.75
            "ochtend;03PO;03PO00;2023-11-06;;;;afwezig;N;ochtend;;;;;",
            "dag;03PO;03PO00;2023-11-06;;;;afwezig;N;ochtend;;;;;",
            "dag;03PO;03PO00;2023-11-06;;;;afwezig;N;middag;;;;;",
            // lessons 1-3 lie in the ochtend (2.75 hours); lesson 2 is named twice, lesson 4 is an hour more
            "les;03PO;03PO00;2023-11-06;;;;afwezig;N;ochtend;;;;;",
            "les;03PO;03PO00;2023-11-06;2;;2;afwezig;N;;;;;;",
            "les;03PO;03PO00;2023-11-06;4;;4;afwezig;N;;;;;;",
            // the whole day away, of which the ochtend with leave
            "half;03PO;03PO00;2023-11-06;;;;afwezig;N;;;;;;",
            "half;03PO;03PO00;2023-11-06;;;;verlof;J;ochtend;;;;;",
            // the whole day ill in two dagdelen: truancy in lesson 2 is covered
            "ziek;03PO;03PO00;2023-11-06;;;;ziek;J;ochtend;;;;;",
            "ziek;03PO;03PO00;2023-11-06;;;;ziek;J;middag;;;;;",
            "ziek;03PO;03PO00;2023-11-06;2;;2;afwezig;N;;;;;;",
            // 03PO01 says itself that a dagdeel has 3 hours
            "eigen;03PO;03PO01;2023-11-06;;;;afwezig;N;middag;;;;;",
            // 02MI00: a day of 7.5 hours; hour 4 twice, and a day twice
            "dubbel;02MI;02MI00;2023-11-06;2;;4;afwezig;N;;;;;;",
            "dubbel;02MI;02MI00;2023-11-06;4;;5;afwezig;N;;;;;;",
            "dubbel;02MI;02MI00;2023-11-07;;;;ziek;J;;;;;;",
            "dubbel;02MI;02MI00;2023-11-07;;;;verlof;J;;;;;;",
            // hour 3 both N and J; a day N with hours 1 and 2 J: what stays are hours 3-8
            "tegen;02MI;02MI00;2023-11-06;3;;4;afwezig;N;;;;;;",
            "tegen;02MI;02MI00;2023-11-06;3;;3;verlof;J;;;;;;",
            "tegen;02MI;02MI00;2023-11-07;;;;afwezig;N;;;;;;",
            "tegen;02MI;02MI00;2023-11-07;1;;2;verlof;J;;;;;;",
            // late without reason (hour 1), with reason (hour 4), and both said of hour 6
            "laat;02MI;02MI00;2023-11-06;1;;1;te-laat;N;;;;;;",
            "laat;02MI;02MI00;2023-11-06;4;;4;te-laat;J;;;;;;",
            "laat;02MI;02MI00;2023-11-06;6;;6;te-laat;N;;;;;;",
            "laat;02MI;02MI00;2023-11-06;6;;6;te-laat;J;;;;;;",
            // late in both dagdelen
            "laat-po;03PO;03PO00;2023-11-06;;;;te-laat;N;ochtend;;;;;",
            "laat-po;03PO;03PO00;2023-11-06;;;;te-laat;N;middag;;;;;",
            // a holiday of 7.5 hours; one of 4 hours of which 2 ill; one that was allowed
            "luxe;02MI;02MI00;2023-11-06;;;;luxe;N;;;;;;",
            "luxe;02MI;02MI00;2023-11-07;1;;4;luxe;N;;;;;;",
            "luxe;02MI;02MI00;2023-11-07;3;;4;ziek;J;;;;;;",
            "luxe;02MI;02MI00;2023-11-08;;;;luxe;J;;;;;;",
            // known of the pupil, in two rows of the same day; the gemeente merged
            "wie;02MI;02MI00;2023-11-06;1;;1;afwezig;N;;;2008;;N;GM0001",
            "wie;02MI;02MI00;2023-11-06;2;;2;afwezig;N;;;2008;12;N;GM0001",
            "wie;02MI;02MI00;2023-11-07;1;;1;afwezig;N;;;;;J;",
            // open until the next row, also when that says present; then until the delivery's last day (Tuesday 12-12)
            "open;02MI;02MI00;2023-11-06;;;;ziek;J;;true;;;;",
            "open;02MI;02MI00;2023-11-08;1;;1;geen-verzuim;J;;;;;;",
            "open;02MI;02MI00;2023-12-08;;;;ziek;J;;true;;;;",
            // a row at another vestiging closes nothing; rows of the same day neither; late has no length
            "elders;02MI;02MI00;2023-12-11;;;;afwezig;N;;true;;;;",
            "elders;02MI;02MI00;2023-12-11;1;;1;verlof;J;;;;;;",
            "elders;02MI;02MI01;2023-12-12;1;;1;afwezig;N;;;;;;",
            "laat-open;02MI;02MI00;2023-12-11;;;;te-laat;N;;true;;;;");

    private static ProefFeiten feiten;

    @BeforeAll
    static void givenARegistration(@TempDir Path map) {
        ProefHome proef = new ProefHome(map);
        proef.lever(
                "gemeenten",
                "2023-2024",
                "gemeentecode gemeentenaam geldig_van opvolger",
                "GM0222;Doetinchem;1980-01-01;",
                "GM0001;Vroegerdorp;1980-01-01;GM0222");
        proef.lever(
                "vestigingen",
                "2023-2024",
                "brin vestigingscode vestigingsnaam gemeentecode onderwijssoort vakantieregio lesuren_per_dag dagdeel_lesuren",
                "02MI;02MI00;Hoofdgebouw;GM0222;vo;midden;7.5;",
                "02MI;02MI01;Dependance;GM0222;vo;midden;7;",
                "03PO;03PO00;Basisschool;GM0222;bo;midden;5.5;",
                "03PO;03PO01;Bijgebouw;GM0222;bo;midden;5.5;3");
        proef.lever(
                new ProefHome.Levering(
                        "verzuimregistratie",
                        "2023-2024",
                        "A",
                        1,
                        "voorlopig",
                        List.of(),
                        Optional.of(LocalDate.of(2023, 12, 12))),
                KOLOMMEN,
                REGISTRATIE.toArray(String[]::new));
        feiten = ProefFeiten.schrijf(proef, map);
    }

    private static List<String> van(String leerlingen, String kolommen) {
        return feiten.rijen("verzuim_dag", "leerling_sleutel datum " + kolommen).stream()
                .filter(rij -> rij.matches("(" + leerlingen + ");.*"))
                .toList();
    }

    @Test
    void givenDagdelenOfTwoAndThreeQuarterHours_whenDaysAreMade_thenNoHourCountsTwice() {
        assertThat(van(
                        "ochtend|dag|les|half|ziek|eigen",
                        "ongeoorloofd_uren geoorloofd_uren ziek_uren dag_uren dagdeel_uren ongeoorloofd_masker"))
                .containsExactly(
                        "dag;2023-11-06;5.5;0.0;0.0;5.5;2.75;1",
                        "eigen;2023-11-06;3.0;0.0;0.0;5.5;3.0;65536",
                        "half;2023-11-06;2.75;2.75;0.0;5.5;2.75;65536",
                        "les;2023-11-06;3.75;0.0;0.0;5.5;2.75;32788",
                        "ochtend;2023-11-06;2.75;0.0;0.0;5.5;2.75;32768",
                        "ziek;2023-11-06;0.0;5.5;5.5;5.5;2.75;0");
    }

    @Test
    void givenAnHourInTwoRows_whenDaysAreMade_thenItCountsOnceAndIsSaidToBeDouble() {
        assertThat(van("dubbel|les", "ongeoorloofd_uren geoorloofd_uren dubbel_uren tegenstrijdig_uren"))
                .containsExactly(
                        "dubbel;2023-11-06;4.0;0.0;1.0;0.0",
                        "dubbel;2023-11-07;0.0;7.5;7.5;0.0",
                        "les;2023-11-06;3.75;0.0;1.0;0.0");
    }

    @Test
    void givenAnHourThatIsSaidToBeBoth_whenDaysAreMade_thenItIsGeoorloofdAndSaidToBeContradictory() {
        assertThat(van(
                        "tegen|half",
                        "ongeoorloofd_uren geoorloofd_uren tegenstrijdig_uren dubbel_uren ongeoorloofd_masker"))
                .containsExactly(
                        "half;2023-11-06;2.75;2.75;2.75;0.0;65536",
                        "tegen;2023-11-06;1.0;1.0;1.0;0.0;16",
                        "tegen;2023-11-07;5.5;2.0;2.0;0.0;504");
    }

    @Test
    void givenComingLate_whenDaysAreMade_thenOnlyWithoutReasonIsOngeoorloofd() {
        assertThat(van("laat|laat-po", "te_laat_aantal te_laat_ongeoorloofd_aantal ongeoorloofd_uren"))
                .containsExactly("laat-po;2023-11-06;2;2;0.0", "laat;2023-11-06;3;1;0.0");
    }

    @Test
    void givenAHolidayWithoutLeave_whenDaysAreMade_thenItsHoursArePartOfOngeoorloofd() {
        assertThat(van("luxe", "ongeoorloofd_uren luxe_uren geoorloofd_uren"))
                .containsExactly(
                        "luxe;2023-11-06;7.5;7.5;0.0", "luxe;2023-11-07;2.0;2.0;2.0", "luxe;2023-11-08;0.0;0.0;7.5");
    }

    @Test
    void givenWhatIsKnownOfAPupil_whenDaysAreMade_thenTheyTellItAndNothingElse() {
        assertThat(van("wie|ochtend", "geboorte_jaar geboorte_maand heeft_startkwalificatie woon_gemeente_code"))
                .containsExactly(
                        "ochtend;2023-11-06;;;;", "wie;2023-11-06;2008;12;false;GM0222", "wie;2023-11-07;;;true;");
    }

    @Test
    void givenAnOpenRow_whenDaysAreMade_thenItRunsUntilTheNextRowOrTheLastDayOfTheDelivery() {
        assertThat(van("open|elders|laat-open", "vestiging_code geoorloofd_uren ongeoorloofd_uren te_laat_aantal"))
                .containsExactly(
                        "elders;2023-12-11;02MI00;1.0;6.5;0",
                        "elders;2023-12-12;02MI00;0.0;7.5;0",
                        "elders;2023-12-12;02MI01;0.0;1.0;0",
                        "laat-open;2023-12-11;02MI00;0.0;0.0;1",
                        "open;2023-11-06;02MI00;7.5;0.0;0",
                        "open;2023-11-07;02MI00;7.5;0.0;0",
                        "open;2023-12-08;02MI00;7.5;0.0;0",
                        "open;2023-12-11;02MI00;7.5;0.0;0",
                        "open;2023-12-12;02MI00;7.5;0.0;0");
    }
}
