package nl.verzuimatlas.portal.duiding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import nl.verzuimatlas.portal.proef.Cijfer;
import nl.verzuimatlas.warehouse.contract.Kenmerk;
import nl.verzuimatlas.warehouse.contract.Status;
import org.junit.jupiter.api.Test;

class TegelTest {

    private static final String ACHT =
            "zonder Apeldoorn, Bronckhorst, Brummen, Elburg, Ermelo, Oldebroek, Oost Gelre, Oude " + "IJsselstreek";

    @Test
    void givenCautions_whenKeyFiguresAreShown_thenEachIsSaidOnceWithASignAtItsFigures() {
        List<Tegel> tegels = List.of(
                tegel("Een", Cijfer.aantal(30).met(Kenmerk.ONVOLLEDIG, ACHT)),
                tegel("Twee", Cijfer.aantal(40).met(Kenmerk.ONVOLLEDIG, ACHT)),
                tegel("Drie", Cijfer.aantal(50).met(Kenmerk.VOORLOPIG, "")),
                tegel("Vier", Cijfer.zonder(Status.AFGESCHERMD)));

        assertThat(tegels)
                .extracting(Tegel::getal, Tegel::uitleg)
                .containsExactly(
                        tuple("30", "leerlingen, schooljaar 2023-2024, onvolledig"),
                        tuple("40", "leerlingen, schooljaar 2023-2024, onvolledig"),
                        tuple("50*", "leerlingen, schooljaar 2023-2024"),
                        tuple("x", "afgeschermd, schooljaar 2023-2024"));
        assertThat(Tegel.tekens(tegels))
                .containsExactly(
                        "x = afgeschermd (minder dan 5, of om een ander cijfer te beschermen)",
                        "* = voorlopig",
                        "onvolledig = " + ACHT);
    }

    @Test
    void givenFiguresThatLackDifferentGemeenten_whenShown_thenEachSaysItsOwn() {
        String ander = ACHT + ", Zutphen";
        List<Tegel> tegels = List.of(
                tegel("Een", Cijfer.aantal(30).met(Kenmerk.ONVOLLEDIG, ACHT)),
                tegel("Twee", Cijfer.aantal(40))
                        .metRegio(Optional.of(Cijfer.aantal(400)
                                .met(Kenmerk.ONVOLLEDIG, ander)
                                .waarneming())));

        assertThat(tegels.get(1).regio()).isEqualTo("Regio: 400 leerlingen, onvolledig");
        assertThat(Tegel.tekens(tegels)).containsExactly("Een: " + ACHT, "Twee: " + ander);
    }

    @Test
    void givenOneThatIsLacking_whenShown_thenItIsNamedAtTheFigure() {
        Tegel tegel = tegel("Een", Cijfer.aantal(30).met(Kenmerk.ONVOLLEDIG, "zonder Heerde"));

        assertThat(tegel.uitleg()).isEqualTo("leerlingen, schooljaar 2023-2024, zonder Heerde");
        assertThat(Tegel.tekens(List.of(tegel))).isEmpty();
    }

    private static Tegel tegel(String naam, Cijfer cijfer) {
        return Tegel.van("relatief-verzuim", naam, Optional.of(cijfer.waarneming()));
    }
}
