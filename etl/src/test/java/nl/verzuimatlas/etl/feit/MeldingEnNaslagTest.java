package nl.verzuimatlas.etl.feit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimatlas.etl.feit.FeitTelling.Stap;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports, counts, survey and reference data: what is delivered comes out under our names, on the division of today. */
class MeldingEnNaslagTest {

    private static final String MELDING = "meldingsnummer pseudoniem geboortejaar geslacht woongemeentecode brin"
            + " vestigingscode onderwijssoort verzuimsoort begindatum einddatum verzuimuren melddatum status";

    @TempDir
    static Path map;

    private static ProefFeiten feiten;

    @BeforeAll
    static void givenDeliveries() {
        ProefHome proef = new ProefHome(map);
        // GM0236 -> GM9001 -> GM1955: two mergers in a row
        proef.lever(
                "gemeenten",
                "2023-2024",
                "gemeentecode gemeentenaam geldig_van geldig_tot opvolger",
                "GM0236;Oud;1980-01-01;2005-01-01;GM9001",
                "GM9001;Tussen;2005-01-01;2010-01-01;GM1955",
                "GM1955;Nieuw;2010-01-01;;",
                "GM0222;Doetinchem;1980-01-01;;");
        proef.lever(
                "regio-indeling",
                "2023-2024",
                "regiotype regiocode regionaam gemeentecode postcodegebieden geldig_van geldig_tot",
                "swv-vo;VO2503;Doetinchem e.o.;GM1955;14;2014-08-01;",
                "rmc;RMC15;Achterhoek;GM1955;;2014-08-01;2020-01-01");
        proef.lever(
                "vestigingen",
                "2023-2024",
                "brin vestigingscode vestigingsnaam gemeentecode onderwijssoort vakantieregio lesuren_per_dag",
                "16AH;16AH00;Voorbeeldcollege;GM0236;pro;midden;7");
        proef.lever(
                "kaart",
                "2023-2024",
                "gebiedscode gebiedsnaam regiotype jaar stelsel geometrie",
                "GM0222;Doetinchem;gemeente;2024;rd;{}");
        leverMeldingen(proef);
        leverTellingen(proef);
        feiten = ProefFeiten.schrijf(proef, map);
    }

    private static void leverMeldingen(ProefHome proef) {
        proef.lever(
                "duo-meldingen",
                "2023-2024",
                MELDING,
                "1;p1;2009;V;GM0236;16AH;16AH00;vo;V3;2023-09-11;;16;2023-10-02;R",
                "2;p2;;;GM0222;16AH;;sbo;L;2024-07-31;2024-08-01;;2024-08-02;I",
                "3;p3;;;GM0222;16AH;;mbo;O;2024-08-01;;;2024-08-02;W");
        ProefHome.Levering tweede = new ProefHome.Levering(
                "duo-meldingen", "2023-2024", "B", 2, "voorlopig", List.of(), Optional.of(LocalDate.of(2024, 7, 31)));
        proef.lever(tweede, MELDING, "1;p1;2009;V;GM0236;16AH;16AH00;vo;V3;2023-09-11;2023-10-01;18;2023-10-02;G");
    }

    private static void leverTellingen(ProefHome proef) {
        proef.lever(
                "inschrijvingen",
                "2023-2024",
                "schooljaar brin vestigingscode woongemeentecode onderwijssoort leerjaar aantal aantal_status",
                "2023-2024;16AH;16AH00;GM0236;vo;1;20;cijfer",
                "2023-2024;16AH;16AH00;GM1955;vo;1;0;cijfer",
                "2023-2024;16AH;16AH00;GM1955;pro;1;5;cijfer",
                "2023-2024;16AH;16AH00;GM0222;vo;1;20;cijfer",
                "2023-2024;16AH;16AH00;GM0222;pro;1;;afgeschermd",
                "2023-2024;16AH;16AH00;GM0222;vo;2;0;cijfer");
        proef.lever(
                "leerplichtigen",
                "2023-2024",
                "schooljaar gemeentecode leeftijd leerplichtig leerplichtig_status kwalificatieplichtig"
                        + " kwalificatieplichtig_status",
                "2023-2024;GM0236;14;100;cijfer;0;cijfer",
                "2023-2024;GM1955;14;200;cijfer;0;cijfer",
                "2023-2024;GM1955;16;;ontbreekt;150;cijfer");
        proef.lever(
                "emovo",
                "2015-10-01/2015-11-30",
                "resp_id jaar gemeente school onderwijssoort klas geslacht weegfactor weegfactor_gemeente ziek_4wk"
                        + " spijbel_uren depressieve_gevoelens echtscheiding psychosociaal"
                        + " ziek_of_verslaafd_gezinslid school_niet_leuk problematisch_social_media"
                        + " problematisch_gamen",
                "r1;2015;GM0236;s1;vmbo;2;meisje;0.5;;ja;0;0;nee;normaal;nee;nee;nee;niet_gevraagd",
                "r2;2015;GM0222;s1;havo;4;;0.5;1.5;ja;3+;0;nee;normaal;nee;nee;nee;onbekend");
        proef.lever(
                "referentiecijfers",
                "2014-2015",
                "indicator regiotype regiocode schooljaar dimensie categorie teller noemer waarde eenheid status kenmerken"
                        + " uitgever titel tabel url toelichting",
                "absoluut-verzuim;gemeente;GM0236;2014-2015;duur;totaal;17;;17;leerlingen;cijfer;;GGD;Titel;tabel 3;;",
                "absoluut-verzuim;gemeente;GM0222;2014-2015;duur;totaal;;;;leerlingen;ontbreekt;;GGD;Titel;;;");
    }

    @Test
    void givenAReportInTwoDeliveries_whenFactsAreWritten_thenTheStateOfTheLastCounts() {
        assertThat(feiten.rijen("melding", ""))
                .containsExactly(
                        "1;p1;GM1955;GM0236;16AH;16AH00;vo;V3;2023-09-11;2023-10-01;18.0;2023-10-02;G;true;2009;V;true;2023-2024",
                        "2;p2;GM0222;GM0222;16AH;;po;L;2024-07-31;2024-08-01;;2024-08-02;I;false;;;false;2023-2024",
                        "3;p3;GM0222;GM0222;16AH;;mbo;O;2024-08-01;;;2024-08-02;W;false;;;false;2024-2025");
        assertThat(feiten.telling().stappen()).contains(new Stap("melding", "laatste stand van duo-meldingen", 4, 3));
    }

    @Test
    void givenMergedGemeenten_whenEnrolmentIsCounted_thenCountsAddUpAndAHiddenPartHidesTheSum() {
        assertThat(feiten.rijen("inschrijving", "woon_gemeente_code onderwijssoort leerjaar leerling_aantal status"))
                .containsExactly("GM0222;vo;1;;afgeschermd", "GM0222;vo;2;0;cijfer", "GM1955;vo;1;25;cijfer");
    }

    @Test
    void givenMergedGemeenten_whenResidentsAreCounted_thenEachIsThereByTheGemeenteOfThenAndAMissingCountStaysMissing() {
        assertThat(feiten.rijen("leerplichtige", ""))
                .containsExactly(
                        "GM1955;GM0236;14;100;0;cijfer;2023-2024",
                        "GM1955;GM1955;14;200;0;cijfer;2023-2024",
                        "GM1955;GM1955;16;;150;ontbreekt;2023-2024");
    }

    @Test
    void givenNoWeightForTheGemeente_whenRespondentsAreWritten_thenTheRegionalWeightIsUsed() {
        assertThat(feiten.rijen(
                        "emovo_respondent",
                        "respondent_sleutel meetjaar gemeente_code gewicht_regio gewicht_gemeente schooljaar"))
                .containsExactly("r1;2015;GM1955;0.5;0.5;2015-2016", "r2;2015;GM0222;0.5;1.5;2015-2016");
    }

    @Test
    void givenPublishedFigures_whenWritten_thenSourceIsASentenceAndTheCodeIsThePublishers() {
        assertThat(feiten.rijen("referentiecijfer", "regiocode waarde status bron"))
                .containsExactly("GM0222;;ontbreekt;GGD, Titel", "GM0236;17.0;cijfer;GGD, Titel, tabel 3");
    }

    @Test
    void givenReferenceData_whenWritten_thenCodesAreKeptAndSchoolsMoveToTheGemeenteOfToday() {
        assertThat(feiten.rijen("gemeente", ""))
                .contains("GM0236;Oud;1980-01-01;2005-01-01;GM9001", "GM0222;Doetinchem;1980-01-01;;");
        assertThat(feiten.rijen("regio_gemeente", ""))
                .containsExactly(
                        "rmc;RMC15;Achterhoek;GM1955;false;2014-08-01;2020-01-01",
                        "swv-vo;VO2503;Doetinchem e.o.;GM1955;true;2014-08-01;");
        assertThat(feiten.rijen("kaart_vlak", "")).containsExactly("GM0222;2024;rd;{}");
        assertThat(feiten.rijen("vestiging", ""))
                .containsExactly("16AH;16AH00;Voorbeeldcollege;GM1955;vo;midden;7.0;3.5");
    }

    @Test
    void givenGemeentenInACircle_whenSuccessorsAreSought_thenTheRunStops() {
        Assertions.assertThatIllegalStateException()
                .isThrownBy(() -> Gemeenteindeling.laatsteOpvolgers(Map.of("GM0001", "GM0002", "GM0002", "GM0001")))
                .withMessageStartingWith("gemeenten succeed each other in a circle: [GM000");
    }
}
