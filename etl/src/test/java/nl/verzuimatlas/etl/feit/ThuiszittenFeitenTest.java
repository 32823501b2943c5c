package nl.verzuimatlas.etl.feit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
                "4;dicht;GM0222;02MI;vo;LRV;2023-10-02;;2023-10-30;G;overleden");
        feiten = ProefFeiten.schrijf(proef, map);
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
    void givenThreeSources_whenPeriodsAreMade_thenPartsThatTouchAreOnePeriodPerGround() {
        assertThat(feiten.rijen("thuiszit_periode", ""))
                .containsExactly(
                        // sleutel, gemeente, soort, groep, begin, eind, aanbod, uitkomst, voorlopig, jaar
                        "dicht;GM0222;vo;lrv;2023-10-02;2023-12-22;;terug-op-school;false;2023-2024",
                        "drie;GM0222;onbekend;absoluut;2023-09-01;2023-11-30;;verhuisd;true;2023-2024",
                        "drie;GM1955;vo;geoorloofd;2023-12-01;2024-02-29;2024-02-01;zorg;false;2023-2024",
                        "klein;GM0222;po;vrijstelling-5a;2023-10-01;2023-10-31;;vrijstelling;false;2023-2024",
                        "langer;GM0222;geen;absoluut;2023-09-01;2023-12-01;;vrijstelling;true;2023-2024",
                        "lrv;GM0222;so;geoorloofd;2024-01-20;;;;false;2023-2024",
                        "lrv;GM0222;vo;lrv;2023-10-02;2024-01-12;;terug-op-school;false;2023-2024",
                        "open;GM0222;po;absoluut;2024-01-01;;;;true;2023-2024",
                        "over;GM1955;vo;absoluut;2023-05-08;2023-11-20;;terug-op-school;true;2022-2023");
        assertThat(feiten.telling().stappen())
                .contains(
                        new Stap("thuiszit_periode", "laatste stand per periode van het SWV", 6, 4),
                        new Stap("thuiszit_periode", "aaneengesloten perioden uit delen", 10, 9));
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
                        "thuiszitters;GM0222;2023-2024;2024-03-31;false",
                        "thuiszitters;GM1955;2023-2024;2024-03-31;false");
    }
}
