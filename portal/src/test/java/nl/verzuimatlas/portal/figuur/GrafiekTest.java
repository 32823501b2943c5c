package nl.verzuimatlas.portal.figuur;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import nl.verzuimatlas.portal.proef.Cijfer;
import nl.verzuimatlas.warehouse.contract.Kenmerk;
import nl.verzuimatlas.warehouse.contract.Status;
import nl.verzuimatlas.warehouse.lezen.Waarneming;
import org.junit.jupiter.api.Test;

/** A figure without a number is never drawn as zero, and the chart says why it is not there. */
class GrafiekTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void givenAHiddenYear_whenALineIsDrawn_thenThereIsAGapWithASign() throws IOException {
        Grafiek grafiek = Lijngrafiek.van(
                tabel(Cijfer.aantal(7), Cijfer.zonder(Status.AFGESCHERMD), Cijfer.aantal(0)), "leerlingen");
        JsonNode reeksen = JSON.readTree(grafiek.optie()).get("series");

        assertThat(reeksen.get(0).get("data").findValuesAsText("value")).containsExactly("7.0", "-", "0.0");
        assertThat(reeksen.get(0).get("connectNulls").asBoolean()).isFalse();
        assertThat(reeksen.get(1).get("data")).hasSize(1);
        assertThat(reeksen.get(1)
                        .get("data")
                        .get(0)
                        .get("label")
                        .get("formatter")
                        .asText())
                .isEqualTo("x");
        assertThat(grafiek.omschrijving())
                .isEqualTo("Grafiek, in leerlingen. Doetinchem: 7 in 2021-2022, 0 in 2023-2024; "
                        + "zonder cijfer: 2022-2023 afgeschermd. De tabel hieronder heeft alle cijfers.");
    }

    @Test
    void givenABreakInSeries_whenALineIsDrawn_thenTheYearIsMarked() throws IOException {
        Grafiek grafiek = Lijngrafiek.van(
                tabel(Cijfer.aantal(7), Cijfer.aantal(8).met(Kenmerk.TRENDBREUK, ""), Cijfer.aantal(9)), "leerlingen");

        JsonNode strepen = JSON.readTree(grafiek.optie())
                .get("series")
                .get(1)
                .get("markLine")
                .get("data");
        assertThat(strepen).hasSize(1);
        assertThat(strepen.get(0).get("xAxis").asInt()).isEqualTo(1);
    }

    @Test
    void givenAMissingPart_whenBarsAreStacked_thenTheYearSaysSo() throws IOException {
        Grafiek grafiek = Stapelgrafiek.gestapeld(
                tabel(Cijfer.aantal(7), Cijfer.zonder(Status.ONTBREEKT), Cijfer.aantal(9)), "leerlingen", List.of());

        assertThat(JSON.readTree(grafiek.optie())
                        .get("xAxis")
                        .get("data")
                        .get(1)
                        .asText())
                .isEqualTo("2022-2023\nontbreekt");
    }

    @Test
    void givenAHiddenPartAndAShownTotal_whenBarsAreStacked_thenTheBarHasItsTrueHeight() throws IOException {
        Grafiek grafiek = Stapelgrafiek.gestapeld(
                tabel(Cijfer.aantal(7), Cijfer.zonder(Status.AFGESCHERMD), Cijfer.aantal(9)),
                "leerlingen",
                List.of(
                        Optional.of(Cijfer.aantal(7).waarneming()),
                        Optional.of(Cijfer.aantal(12).waarneming()),
                        Optional.of(Cijfer.zonder(Status.AFGESCHERMD).waarneming())));

        JsonNode rest = JSON.readTree(grafiek.optie()).get("series").get(1);
        assertThat(rest.get("data").findValuesAsText("value")).containsExactly("-", "12.0", "-");
        assertThat(grafiek.legenda()).extracting(Grafiek.Legendaregel::label).contains("Niet uitgesplitst (x)");
    }

    @Test
    void givenNoNumber_whenBarsAreDrawn_thenTheWordStandsInItsPlace() throws IOException {
        Grafiek grafiek = Staafgrafiek.van(
                tabel(Cijfer.per1000(20, 18, 22), Cijfer.zonder(Status.TE_WEINIG_RESPONS), Cijfer.aantal(0)), "%");
        JsonNode reeksen = JSON.readTree(grafiek.optie()).get("series");

        assertThat(reeksen.get(0).get("data").get(1).get("value").asText()).isEqualTo("-");
        assertThat(reeksen.get(0).get("markLine").get("data")).hasSize(1);
        assertThat(reeksen.get(1)
                        .get("data")
                        .get(1)
                        .get("label")
                        .get("formatter")
                        .asText())
                .isEqualTo("te weinig antwoorden");
        assertThat(grafiek.omschrijving()).contains("2022-2023 te weinig antwoorden");
    }

    private static Kruistabel tabel(Cijfer... cijfers) {
        List<List<Optional<Waarneming>>> cellen = List.of(
                List.of(Optional.of(cijfers[0].waarneming())),
                List.of(Optional.of(cijfers[1].waarneming())),
                List.of(Optional.of(cijfers[2].waarneming())));
        return new Kruistabel(
                "Schooljaar",
                List.of(Kop.van("2021-2022"), Kop.van("2022-2023"), Kop.van("2023-2024")),
                List.of(Kop.van("Doetinchem")),
                cellen);
    }
}
