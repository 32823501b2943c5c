package nl.verzuimatlas.portal.figuur;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import nl.verzuimatlas.portal.proef.Cijfer;
import nl.verzuimatlas.warehouse.contract.Eenheid;
import nl.verzuimatlas.warehouse.contract.Kenmerk;
import nl.verzuimatlas.warehouse.contract.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeergaveTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1234, 1.234",
        "17.4, 17",
        "17.5, 18",
        "-0.2, 0",
        "-3, \u22123",
        "1234567, 1.234.567",
    })
    void givenANumber_whenItIsWrittenWhole_thenItIsDutch(double getal, String tekst) {
        assertThat(Getallen.geheel(getal)).isEqualTo(tekst);
    }

    @ParameterizedTest
    @CsvSource(
            value = {"0; 0,0", "27.35; 27,4", "-0.04; 0,0", "-0.4; \u22120,4", "1234.5; 1.234,5"},
            delimiter = ';')
    void givenANumber_whenItIsWrittenWithOneDecimal_thenItIsDutch(double getal, String tekst) {
        assertThat(Getallen.eenDecimaal(getal)).isEqualTo(tekst);
    }

    @ParameterizedTest
    @CsvSource({
        "AFGESCHERMD, x",
        "ONTBREEKT, ontbreekt",
        "NIET_VAN_TOEPASSING, n.v.t.",
        "TE_WEINIG_RESPONS, te weinig antwoorden"
    })
    void givenNoNumber_whenItIsWritten_thenTheReasonIsTold(Status status, String tekst) {
        assertThat(Weergave.tekst(Cijfer.zonder(status).waarneming())).isEqualTo(tekst);
        assertThat(Weergave.cel(Cijfer.zonder(status).waarneming()).uitleg()).isNotEmpty();
    }

    @Test
    void givenTrueZero_whenItIsWritten_thenItIsTheDigit() {
        assertThat(Weergave.tekst(Cijfer.aantal(0).waarneming())).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "0; PROCENT; 35%; 32% tot 37%",
                "1; PROCENT; 34,7%; 32,5% tot 37,0%",
                "2; PROCENT; 34,68%; 32,45% tot 36,97%",
                "0; PER_1000; 35; 32 tot 37",
                "1; PER_1000; 34,7; 32,5 tot 37,0",
                "0; WEKEN; 35; 32 tot 37",
                "1; WEKEN; 34,7; 32,5 tot 37",
            },
            delimiter = ';')
    void givenTheDecimalsOfTheDefinition_whenAShareARateOrADurationIsWritten_thenItAndItsIntervalHaveThem(
            int decimalen, Eenheid eenheid, String tekst, String interval) {
        Cijfer cijfer = Cijfer.aantal(34.6772544611)
                .met(eenheid, 2610)
                .metInterval(32.4528717037, 36.9706526873)
                .metDecimalen(decimalen);

        assertThat(Weergave.tekst(cijfer.waarneming())).isEqualTo(tekst);
        assertThat(Weergave.interval(cijfer.waarneming())).isEqualTo(interval);
    }

    @Test
    void givenANarrowInterval_whenItsBoundsWouldBeWrittenAlike_thenTheyHaveADigitMore() {
        Cijfer smal = Cijfer.aantal(4.1)
                .met(Eenheid.PROCENT, 14040)
                .metInterval(3.79, 4.42)
                .metDecimalen(0);

        assertThat(Weergave.tekstMetInterval(smal.waarneming())).isEqualTo("4% (95%-interval 3,8% tot 4,4%)");
        assertThat(Weergave.interval(smal.metInterval(3.4, 4.42).waarneming())).isEqualTo("3% tot 4%");
        assertThat(Weergave.interval(smal.metInterval(0, 0).waarneming())).isEqualTo("0% tot 0%");
    }

    @Test
    void givenNoSuchRow_whenItIsWritten_thenItIsMissing() {
        assertThat(Weergave.cel(Optional.empty()).tekst()).isEqualTo("ontbreekt");
    }

    @ParameterizedTest
    @CsvSource({
        "VOORLOPIG, 17*",
        "TRENDBREUK, 17\u2020",
        "LAGE_MELDGRAAD, 17\u2021",
        "MELDGEDRAG_GEWIJZIGD, 17\u00a7",
        "GESCHAT, 17(s)"
    })
    void givenACaution_whenTheNumberIsWritten_thenItsSignFollows(Kenmerk kenmerk, String tekst) {
        assertThat(Weergave.tekst(Cijfer.aantal(17).met(kenmerk, "").waarneming()))
                .isEqualTo(tekst);
    }

    @Test
    void givenAnIncompleteTotal_whenItIsWritten_thenItSaysWithoutWhom() {
        Cijfer totaal = Cijfer.aantal(30).met(Kenmerk.ONVOLLEDIG, "zonder Heerde");

        assertThat(Weergave.tekst(totaal.waarneming())).isEqualTo("30 (zonder Heerde)");
        assertThat(Weergave.tekst(totaal.met(Kenmerk.ONVOLLEDIG, "").waarneming()))
                .isEqualTo("30 (onvolledig)");
    }

    @Test
    void givenASmallDenominator_whenAShareIsWritten_thenThereAreNoDecimals() {
        Cijfer aandeel = Cijfer.per1000(35.25, 30, 40.26);

        assertThat(Weergave.tekst(aandeel.met(Eenheid.PROCENT, 99).waarneming()))
                .isEqualTo("35%");
        assertThat(Weergave.tekst(aandeel.met(Eenheid.PROCENT, 100).waarneming()))
                .isEqualTo("35,3%");
        assertThat(Weergave.interval(aandeel.waarneming())).isEqualTo("30,0 tot 40,3");
    }
}
