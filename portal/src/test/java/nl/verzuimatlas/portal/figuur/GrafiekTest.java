package nl.verzuimatlas.portal.figuur;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verzuimatlas.portal.pagina.Gebied;
import nl.verzuimatlas.portal.proef.Cijfer;
import nl.verzuimatlas.warehouse.contract.Kenmerk;
import nl.verzuimatlas.warehouse.contract.Regiotype;
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
        assertThat(grafiek.legenda()).extracting(Grafiek.Legendaregel::label).contains("Niet uitgesplitst");
    }

    @Test
    void givenPartsThatAreMissingAndATotalThatIsWhole_whenBarsAreStacked_thenThereIsNoRest() throws IOException {
        Grafiek grafiek = Stapelgrafiek.gestapeld(
                twee(Cijfer.aantal(7), Cijfer.zonder(Status.ONTBREEKT)),
                "leerlingen",
                List.of(Optional.of(Cijfer.aantal(7).waarneming())));

        assertThat(grafiek.legenda())
                .extracting(Grafiek.Legendaregel::label)
                .containsExactly("Deel 1", "Deel 2 (ontbreekt)");
        assertThat(JSON.readTree(grafiek.optie()).get("series").findValuesAsText("name"))
                .doesNotContain("Niet uitgesplitst");
    }

    @Test
    void givenAHiddenPartAndAHiddenTotal_whenBarsAreStacked_thenASignOnTheBarSaysThatItIsHigher() throws IOException {
        Grafiek grafiek = Stapelgrafiek.gestapeld(
                twee(Cijfer.aantal(7), Cijfer.zonder(Status.AFGESCHERMD)),
                "leerlingen",
                List.of(Optional.of(Cijfer.zonder(Status.AFGESCHERMD).waarneming())));

        JsonNode merk =
                JSON.readTree(grafiek.optie()).get("series").get(2).get("data").get(0);
        assertThat(merk.get("value").toString()).isEqualTo("[0,7.0]");
        assertThat(merk.get("label").get("formatter").asText()).isEqualTo("+ x");
    }

    @Test
    void givenAPartOfZero_whenBarsAreStacked_thenItHasNoEdgeOnTheAxisAndItsNameIsNoSwitch() throws IOException {
        Grafiek grafiek = Stapelgrafiek.gestapeld(twee(Cijfer.aantal(7), Cijfer.aantal(0)), "leerlingen", List.of());

        JsonNode reeksen = JSON.readTree(grafiek.optie()).get("series");
        assertThat(reeksen.get(0).get("data").get(0).has("itemStyle")).isFalse();
        assertThat(reeksen.get(1)
                        .get("data")
                        .get(0)
                        .get("itemStyle")
                        .get("borderWidth")
                        .asInt())
                .isZero();
        assertThat(grafiek.legenda())
                .containsExactly(
                        new Grafiek.Legendaregel(1, "vlak", "Deel 1", "Deel 1"),
                        new Grafiek.Legendaregel(2, "vlak", "Deel 2 (0)", ""));
    }

    @Test
    void givenALineWithoutAnyFigure_whenLinesAreDrawn_thenTheLegendSaysWhy() {
        Grafiek grafiek = Lijngrafiek.van(twee(Cijfer.aantal(0), Cijfer.zonder(Status.AFGESCHERMD)), "leerlingen");

        assertThat(grafiek.legenda())
                .containsExactly(
                        new Grafiek.Legendaregel(1, "lijn", "Deel 1", "Deel 1"),
                        new Grafiek.Legendaregel(2, "lijn", "Deel 2 (x)", ""));
    }

    @Test
    void givenHiddenWaysOut_whenTheOthersSayHowManyWentInAll_thenTheRestIsDrawn() throws IOException {
        // 20 there, 9 came, 12 are left: 17 went, of whom 5 are shown
        JsonNode optie = balans(
                Cijfer.aantal(20),
                Cijfer.aantal(9),
                Cijfer.aantal(5),
                Cijfer.zonder(Status.AFGESCHERMD),
                Cijfer.aantal(12));

        JsonNode rest = optie.get("series").get(3);
        assertThat(rest.get("name").asText()).isEqualTo("Eraf, niet uitgesplitst");
        assertThat(rest.get("data").findValuesAsText("value")).containsExactly("-12.0");
        assertThat(optie.get("series").get(5).get("data")).isEmpty();
    }

    @Test
    void givenHiddenWaysOutAndAHiddenBegin_whenBarsAreDrawn_thenASignStandsUnderTheBarThatIsShown() throws IOException {
        JsonNode optie = balans(
                Cijfer.zonder(Status.AFGESCHERMD),
                Cijfer.aantal(9),
                Cijfer.aantal(5),
                Cijfer.zonder(Status.AFGESCHERMD),
                Cijfer.aantal(12));

        assertThat(optie.get("series").findValuesAsText("name")).doesNotContain("Eraf, niet uitgesplitst");
        JsonNode merk = optie.get("series").get(4).get("data").get(0);
        assertThat(merk.get("value").toString()).isEqualTo("[0,-5.0]");
        assertThat(merk.get("label").get("formatter").asText()).isEqualTo("x");
        assertThat(merk.get("label").get("position").asText()).isEqualTo("bottom");
    }

    @Test
    void givenAHiddenPoint_whenACurveFalls_thenItIsDashedWithoutABandUpToTheNextPoint() throws IOException {
        Grafiek grafiek = Overlevingsgrafiek.van(
                tabel(Cijfer.per1000(80, 75, 85), Cijfer.zonder(Status.AFGESCHERMD), Cijfer.per1000(40, 35, 45)), "%");

        JsonNode reeksen = JSON.readTree(grafiek.optie()).get("series");
        assertThat(reeksen.get(0).get("data").toString()).isEqualTo("[100,75.0,\"-\",35.0]");
        assertThat(reeksen.get(1).get("data").toString()).isEqualTo("[0,10.0,\"-\",10.0]");
        assertThat(reeksen.get(2).get("data").findValuesAsText("value")).containsExactly("100", "80.0", "-", "40.0");
        assertThat(reeksen.get(2).get("connectNulls").asBoolean()).isFalse();
        assertThat(reeksen.get(3).get("data").toString()).isEqualTo("[\"-\",\"-\",80.0,40.0]");
        assertThat(reeksen.get(3).get("lineStyle").get("type").asText()).isEqualTo("dashed");
        assertThat(grafiek.legenda()).extracting(Grafiek.Legendaregel::label).contains("Niet getoond");
    }

    @Test
    void givenHiddenPointsAtTheEnd_whenACurveFalls_thenNothingIsDrawnThere() throws IOException {
        Grafiek grafiek = Overlevingsgrafiek.van(
                tabel(Cijfer.per1000(80, 75, 85), Cijfer.zonder(Status.AFGESCHERMD), Cijfer.zonder(Status.AFGESCHERMD)),
                "%");

        assertThat(JSON.readTree(grafiek.optie()).get("series")).hasSize(3);
        assertThat(grafiek.legenda()).extracting(Grafiek.Legendaregel::label).doesNotContain("Niet getoond");
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

    @Test
    void givenTotalsThatLackMuch_whenAllBarsDo_thenTheirNamesDoNotSayItAndElseTheyDo() throws IOException {
        Cijfer onvolledig = Cijfer.aantal(20).met(Kenmerk.ONVOLLEDIG, "");

        assertThat(namen(tabel(onvolledig, onvolledig, onvolledig)))
                .containsExactly("2021-2022", "2022-2023", "2023-2024");
        assertThat(namen(tabel(onvolledig, Cijfer.aantal(10), onvolledig)))
                .containsExactly("2021-2022 (onvolledig)", "2022-2023", "2023-2024 (onvolledig)");
    }

    @Test
    void givenZeroHiddenAndMissing_whenTilesAreDrawn_thenEachLooksAndReadsDifferent() throws IOException {
        Kruistabel tabel = new Kruistabel(
                "Gemeente",
                List.of(Kop.van("Brummen"), Kop.van("Epe"), Kop.van("Heerde")),
                List.of(Kop.van("2023-2024")),
                List.of(
                        List.of(Optional.of(Cijfer.aantal(0).waarneming())),
                        List.of(Optional.of(Cijfer.zonder(Status.AFGESCHERMD).waarneming())),
                        List.of(Optional.empty())));

        Grafiek kaart = Tegelkaart.van(
                List.of(gemeente("GM0213", "Brummen"), gemeente("GM0232", "Epe"), gemeente("GM0246", "Heerde")),
                tabel,
                "leerlingen",
                List.of(0.0, 5.0, 10.0, 15.0, 20.0));

        JsonNode tegels = JSON.readTree(kaart.optie()).get("series").get(0).get("data");
        assertThat(tegels.findValuesAsText("teken")).containsExactly("0", "x", "ontbreekt");
        assertThat(tegels.findValuesAsText("borderType")).containsExactly("solid", "solid", "dashed");
        assertThat(tegels.get(0).get("itemStyle").get("color").asText()).isEqualTo("#f1eef6");
        assertThat(tegels.get(1).get("itemStyle").get("color").asText()).isEqualTo("#e0e0e0");
        assertThat(tegels.get(2).get("itemStyle").get("color").asText()).isEqualTo("#ffffff");
        assertThat(kaart.legenda())
                .extracting(Grafiek.Legendaregel::label)
                .containsExactly(
                        "minder dan 5",
                        "5 tot 10",
                        "10 tot 15",
                        "15 tot 20",
                        "20 of meer",
                        "x = afgeschermd",
                        "ontbreekt = niet aangeleverd");
        assertThat(kaart.omschrijving()).contains("Brummen 0; Epe afgeschermd; Heerde ontbreekt");
    }

    @Test
    void givenAGapAndAZero_whenAHeatmapIsDrawn_thenEachCellHasItsPlaceItsColourAndItsWord() throws IOException {
        Grafiek kaart = Warmtekaart.van(
                tabel(Cijfer.aantal(10), Cijfer.zonder(Status.AFGESCHERMD), Cijfer.aantal(0)), "leerlingen");

        JsonNode vlakken = JSON.readTree(kaart.optie()).get("series").get(0).get("data");
        assertThat(vlakken.findValuesAsText("teken")).containsExactly("10", "x", "0");
        assertThat(vlakken.get(2).get("value").toString()).isEqualTo("[0,2]");
        assertThat(vlakken.get(2).get("name").asText()).isEqualTo("2023-2024, Doetinchem");
        assertThat(vlakken.get(0).get("itemStyle").get("color").asText()).isEqualTo("#045a8d");
        assertThat(vlakken.get(0).get("label").get("color").asText()).isEqualTo("#ffffff");
        assertThat(kaart.omschrijving())
                .isEqualTo("Grafiek, in leerlingen. Rijen: 3, kolommen: 1. Hoogste: 10 in 2021-2022, Doetinchem. "
                        + "Laagste: 0 in 2023-2024, Doetinchem. Vakken zonder cijfer: 1. "
                        + "De tabel hieronder heeft alle cijfers.");
    }

    @Test
    void givenMunicipalitiesOutsideTheDrawnRegion_whenTilesArePlaced_thenTheyFollowUnderneathWithoutOverlap() {
        List<Tegelplaatsen.Plaats> plaatsen = Tegelplaatsen.van(
                List.of("GM0222", "GM0518", "GM0363"), List.of("Doetinchem", "'s-Gravenhage", "Amsterdam"));

        assertThat(plaatsen).extracting(Tegelplaatsen.Plaats::kort).containsExactly("Doe", "Grav", "Amst");
        assertThat(plaatsen.get(1).rij()).isEqualTo(plaatsen.get(0).rij() + 1);
        assertThat(plaatsen).doesNotHaveDuplicates();
    }

    @Test
    void givenARegionAndAHiddenArea_whenDotsAreDrawn_thenTheRegionIsALineAndTheHiddenOneAWord() throws IOException {
        JsonNode reeksen = JSON.readTree(Puntgrafiek.van(
                                tabel(
                                        Cijfer.per1000(20, 18, 22),
                                        Cijfer.zonder(Status.AFGESCHERMD),
                                        Cijfer.per1000(30, 25, 35)),
                                "per 1.000 leerlingen")
                        .optie())
                .get("series");

        assertThat(reeksen.get(0).get("data")).hasSize(2);
        // two intervals and the line of the region
        assertThat(reeksen.get(0).get("markLine").get("data")).hasSize(3);
        assertThat(reeksen.get(0)
                        .get("markLine")
                        .get("data")
                        .get(2)
                        .get("xAxis")
                        .asDouble())
                .isEqualTo(20);
        assertThat(reeksen.get(1)
                        .get("data")
                        .get(0)
                        .get("label")
                        .get("formatter")
                        .asText())
                .isEqualTo("x");
    }

    @Test
    void givenCells_whenTheTableIsExplained_thenOnlyTheSignsInItAreNamed() {
        Tabel tabel = Tabel.kruis(
                "t",
                "bijschrift",
                tabel(Cijfer.aantal(0).met(Kenmerk.VOORLOPIG, ""), Cijfer.zonder(Status.ONTBREEKT), Cijfer.aantal(10)));

        assertThat(tabel.tekens()).containsExactly("0 = geen", "ontbreekt = niet aangeleverd", "* = voorlopig");
    }

    @Test
    void givenNoNumber_whenItsColumnHoldsWords_thenItStandsWhereTheWordsDo() {
        Cel staat = new Cel("ontbreekt", "niet aangeleverd", Cel.Soort.STAAT);
        Tabel tabel = new Tabel(
                "t",
                "bijschrift",
                "Bron",
                List.of(Kop.tekst("2022-2023"), Kop.van("Aantal")),
                List.of(new Tabel.Rij(Kop.van("emovo"), List.of(staat, staat))));

        assertThat(tabel.rechts(0, staat)).isFalse();
        assertThat(tabel.rechts(1, staat)).isTrue();
        assertThat(tabel.rechts(0, Cel.getal("12"))).isTrue();
        assertThat(tabel.rechts(1, Cel.tekst("geleverd"))).isFalse();
    }

    private static List<String> namen(Kruistabel tabel) throws IOException {
        List<String> namen = new ArrayList<>();
        JSON.readTree(Staafgrafiek.van(tabel, "leerlingen").optie())
                .get("yAxis")
                .get("data")
                .forEach(naam -> namen.add(naam.asText()));
        return namen;
    }

    private static JsonNode balans(Cijfer... delen) throws IOException {
        Kruistabel tabel = new Kruistabel(
                "Kwartaal",
                List.of(Kop.van("aug-okt 2023")),
                List.of(Kop.van("Begin"), Kop.van("Erbij"), Kop.van("Opgelost"), Kop.van("Verhuisd"), Kop.van("Eind")),
                List.of(rij(delen)));
        return JSON.readTree(Balansgrafiek.van(tabel, "gevallen").optie());
    }

    private static List<Optional<Waarneming>> rij(Cijfer... cijfers) {
        return Stream.of(cijfers).map(Cijfer::waarneming).map(Optional::of).toList();
    }

    /** One year of two parts. */
    private static Kruistabel twee(Cijfer een, Cijfer ander) {
        return new Kruistabel(
                "Schooljaar",
                List.of(Kop.van("2023-2024")),
                List.of(Kop.van("Deel 1"), Kop.van("Deel 2")),
                List.of(rij(een, ander)));
    }

    private static Gebied gemeente(String code, String naam) {
        return new Gebied(Regiotype.GEMEENTE, code, naam);
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
