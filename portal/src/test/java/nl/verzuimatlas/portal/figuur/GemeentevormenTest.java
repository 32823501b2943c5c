package nl.verzuimatlas.portal.figuur;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import nl.verzuimatlas.warehouse.contract.Gemeentecode;
import nl.verzuimatlas.warehouse.lezen.Kaartvlak;
import nl.verzuimatlas.warehouse.lezen.Kaartvlak.Punt;
import org.junit.jupiter.api.Test;

/** Two fictional municipalities of 10 by 10 kilometres beside each other, so that 20 kilometres are 1000 steps. */
class GemeentevormenTest {

    private static final List<String> CODES = List.of("GM0001", "GM0002");

    /** A closed ring of points that are given as x, y, x, y. */
    private static List<Punt> rand(double... getallen) {
        List<Punt> punten = new ArrayList<>();
        for (int i = 0; i < getallen.length; i += 2) {
            punten.add(new Punt(getallen[i], getallen[i + 1]));
        }
        punten.add(punten.get(0));
        return punten;
    }

    private static Kaartvlak vlak(String code, boolean inGraden, List<Punt> rand) {
        return new Kaartvlak(new Gemeentecode(code), 2024, inGraden, List.of(rand));
    }

    private static final Kaartvlak WEST =
            vlak("GM0001", false, rand(200_000, 450_000, 200_000, 460_000, 210_000, 460_000, 210_000, 450_000));

    // its western border has a point halfway and one that is a metre off, neither of which can be seen
    private static final Kaartvlak OOST = vlak(
            "GM0002",
            false,
            rand(
                    210_000, 450_000, 210_000, 455_000, 210_001, 455_001, 210_000, 460_000, 220_000, 460_000, 220_000,
                    450_000));

    @Test
    void givenTwoSquares_whenShapesAreMade_thenNorthIsUpAndOnlyCornersAreLeft() {
        Gemeentevormen vormen = Gemeentevormen.van(List.of(WEST, OOST), CODES).orElseThrow();

        assertThat(vormen.breedte()).isEqualTo(1000);
        assertThat(vormen.hoogte()).isEqualTo(500);
        assertThat(vormen.jaar()).isEqualTo(2024);
        assertThat(vormen.perGemeente().get("GM0001"))
                .isEqualTo(new Gemeentevormen.Vorm(0, 0, 500, 500, "M0 500L0 0L500 0L500 500Z", 0, 0));
        assertThat(vormen.perGemeente().get("GM0002"))
                .isEqualTo(new Gemeentevormen.Vorm(500, 0, 500, 500, "M0 500L0 0L500 0L500 500Z", 0, 0));
    }

    @Test
    void givenATriangle_whenItsShapeIsMade_thenTheNameStandsAtItsCentreOfGravityAndNotInTheMiddleOfItsBox() {
        Kaartvlak driehoek = vlak("GM0001", false, rand(200_000, 450_000, 200_000, 460_000, 210_000, 450_000));

        Gemeentevormen.Vorm vorm = Gemeentevormen.van(List.of(driehoek), List.of("GM0001"))
                .orElseThrow()
                .perGemeente()
                .get("GM0001");

        // corners (0,1000) (0,0) (1000,1000): centre (333,667), middle of the box (500,500)
        assertThat(List.of(vorm.ankerX(), vorm.ankerY())).containsExactly(-167, 167);
    }

    @Test
    void givenDegrees_whenShapesAreMade_thenADegreeToTheEastIsShorterThanOneToTheNorth() {
        Kaartvlak vlak = vlak("GM0001", true, rand(6, 52, 6, 53, 7, 53, 7, 52));

        Gemeentevormen vormen =
                Gemeentevormen.van(List.of(vlak), List.of("GM0001")).orElseThrow();

        assertThat(vormen.hoogte()).isEqualTo(1000);
        // the cosine of 52.2 degrees
        assertThat((double) vormen.breedte()).isCloseTo(613, within(1.0));
    }

    @Test
    void givenAMunicipalityWithoutBorders_whenShapesAreAsked_thenThereAreNone() {
        assertThat(Gemeentevormen.van(List.of(WEST), CODES)).isEmpty();
        assertThat(Gemeentevormen.van(List.of(), CODES)).isEmpty();
        assertThat(Gemeentevormen.van(List.of(WEST), List.of("GM0001"))).isPresent();
    }

    @Test
    void givenMapsOfTwoYears_whenShapesAreAsked_thenThereAreNone() {
        Kaartvlak ouder = new Kaartvlak(OOST.gemeente(), 2023, false, OOST.randen());

        assertThat(Gemeentevormen.van(List.of(WEST, ouder), CODES)).isEmpty();
    }
}
