package nl.verzuimatlas.portal.figuur;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verzuimatlas.portal.proef.Cijfer;
import nl.verzuimatlas.warehouse.contract.Status;
import nl.verzuimatlas.warehouse.lezen.Selectie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A chart without anything to see is a sentence, never an empty frame. */
class FiguurBouwerTest {

    static Stream<Arguments> zonderIets() {
        Cijfer nul = Cijfer.aantal(0);
        Cijfer verborgen = Cijfer.zonder(Status.AFGESCHERMD);
        Cijfer ontbreekt = Cijfer.zonder(Status.ONTBREEKT);
        Cijfer weinig = Cijfer.zonder(Status.TE_WEINIG_RESPONS);
        return Stream.of(
                Arguments.of(nul, nul, "Er is geen grafiek: alle cijfers zijn 0."),
                Arguments.of(verborgen, verborgen, "Er is geen grafiek: de cijfers zijn afgeschermd (x)."),
                Arguments.of(ontbreekt, ontbreekt, "Er is geen grafiek: de cijfers zijn niet aangeleverd."),
                Arguments.of(weinig, weinig, "Er is geen grafiek: de cijfers komen van te weinig leerlingen."),
                Arguments.of(
                        verborgen,
                        ontbreekt,
                        "Er is geen grafiek: de cijfers zijn afgeschermd (x) of zijn niet aangeleverd."),
                Arguments.of(
                        nul,
                        verborgen,
                        "Er is geen grafiek: wat wij kunnen tonen, is 0. De andere cijfers zijn afgeschermd (x)."));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("zonderIets")
    void givenNoNumberToDraw_whenAFigureIsMade_thenASentenceSaysWhy(Cijfer een, Cijfer ander, String zin) {
        Figuur figuur = figuur(een, ander);

        assertThat(figuur.grafieken()).isEmpty();
        assertThat(figuur.zonderGrafiek()).isEqualTo(zin);
        assertThat(figuur.metTitel("anders").zonderGrafiek()).isEqualTo(zin);
        assertThat(figuur.tabel().rijen()).hasSize(2);
    }

    @Test
    void givenOneNumber_whenAFigureIsMade_thenItHasAChartAndNoSentence() {
        Figuur figuur = figuur(Cijfer.aantal(7), Cijfer.zonder(Status.AFGESCHERMD));

        assertThat(figuur.grafieken()).hasSize(1);
        assertThat(figuur.zonderGrafiek()).isEmpty();
    }

    private static Figuur figuur(Cijfer een, Cijfer ander) {
        Kruistabel tabel = new Kruistabel(
                "Schooljaar",
                List.of(Kop.van("2022-2023"), Kop.van("2023-2024")),
                List.of(Kop.van("Doetinchem")),
                List.of(List.of(Optional.of(een.waarneming())), List.of(Optional.of(ander.waarneming()))));
        return FiguurBouwer.van("proef", tabel, Selectie.van("relatief-verzuim"))
                .titel("titel")
                .onderschrift("onderschrift")
                .grafiek(Lijngrafiek::van, "leerlingen")
                .bouw("2022-2024", "proef-1");
    }
}
