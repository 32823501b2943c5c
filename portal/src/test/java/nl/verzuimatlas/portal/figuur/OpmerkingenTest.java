package nl.verzuimatlas.portal.figuur;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OpmerkingenTest {

    private static final Figuur EERSTE = figuur("a", "van beide", "van de eerste");
    private static final Figuur TWEEDE = figuur("b", "van de tweede", "van beide", "van de pagina");

    @Test
    void givenACautionOfTwoFigures_whenAPageSaysIt_thenItHasANumberAndNeitherFigureSaysIt() {
        Opmerkingen opmerkingen = Opmerkingen.van(List.of("van de pagina"), List.of(EERSTE, TWEEDE));

        assertThat(opmerkingen.gedeeld()).containsExactly("van de pagina", "van beide");
        assertThat(opmerkingen.nummers(EERSTE)).containsExactly(2);
        assertThat(opmerkingen.nummers(TWEEDE)).containsExactly(1, 2);
        assertThat(opmerkingen.eigen(EERSTE)).containsExactly("van de eerste");
        assertThat(opmerkingen.eigen(TWEEDE)).containsExactly("van de tweede");
    }

    @Test
    void givenOneFigure_whenAPageShowsIt_thenItSaysItsOwnCautions() {
        Opmerkingen opmerkingen = Opmerkingen.van(List.of(TWEEDE));

        assertThat(opmerkingen.gedeeld()).isEmpty();
        assertThat(opmerkingen.nummers(TWEEDE)).isEmpty();
        assertThat(opmerkingen.eigen(TWEEDE)).isEqualTo(TWEEDE.opmerkingen());
    }

    private static Figuur figuur(String id, String... opmerkingen) {
        return new Figuur(
                id,
                "titel",
                "onderschrift",
                List.of(),
                "",
                new Tabel(id + "-tabel", "onderschrift", "", List.of(), List.of()),
                List.of(opmerkingen),
                List.of(),
                "bron",
                "periode",
                "proef-1",
                "/download");
    }
}
