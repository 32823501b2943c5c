package nl.verzuimatlas.warehouse.duiding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.verzuimatlas.warehouse.lezen.Waarneming;
import nl.verzuimatlas.warehouse.statistiek.Rangbereik;
import nl.verzuimatlas.warehouse.statistiek.Statistiekregels;
import nl.verzuimatlas.warehouse.statistiek.Trechter;
import nl.verzuimatlas.warehouse.statistiek.Zone;
import org.junit.jupiter.api.Test;

/** Ten gemeenten at 30 per 1,000, and one that is far higher. */
class TrechterbeeldTest {

    private static final Statistiekregels REGELS = Statistiekregels.lees();
    private static final Waarneming REGIO = ProefWaarneming.van("GG99", 2023).per1000(600, 20_000);

    @Test
    void givenGemeentenThatDifferByChance_whenAFunnelIsMade_thenLimitsAreExactAndNarrowWithSize() {
        Trechterbeeld beeld =
                Trechterbeeld.van(gemeenten(30, 60), REGIO, REGELS).orElseThrow();

        assertThat(beeld.regio()).isEqualTo(30);
        assertThat(beeld.spreiding()).isEqualTo(1);
        assertThat(beeld.punten())
                .hasSize(11)
                .allSatisfy(punt -> assertThat(punt.zone()).isEqualTo(Zone.BINNEN));
        Trechterbeeld.Grens kleinste = beeld.grenzen().get(0);
        assertThat(kleinste.omvang()).isEqualTo(1000);
        assertThat(kleinste.grens95().boven())
                .isCloseTo(Trechter.telling(30, 0.95, 1).boven(), within(1e-9));
        Trechterbeeld.Grens grootste = beeld.grenzen().get(beeld.grenzen().size() - 1);
        assertThat(grootste.omvang()).isEqualTo(2000);
        assertThat(grootste.grens95().boven()).isLessThan(kleinste.grens95().boven());
        assertThat(grootste.grens998().boven()).isGreaterThan(grootste.grens95().boven());
    }

    @Test
    void givenOneGemeenteThatIsFarHigher_whenAFunnelIsMade_thenItLiesAboveTheOuterLimit() {
        Trechterbeeld beeld =
                Trechterbeeld.van(gemeenten(30, 120), REGIO, REGELS).orElseThrow();

        assertThat(beeld.punten().get(10).zone()).isEqualTo(Zone.BOVEN_998);
        assertThat(beeld.punten().get(10).waarneming().regiocode()).isEqualTo("GM9010");
    }

    @Test
    void givenHiddenFigures_whenAFunnelIsMade_thenTheyAreNotInIt() {
        List<Waarneming> gebieden = gemeenten(30, 60);
        gebieden.set(0, ProefWaarneming.van("GM9000", 2023).verborgen(1000));

        assertThat(Trechterbeeld.van(gebieden, REGIO, REGELS).orElseThrow().punten())
                .hasSize(10)
                .noneMatch(punt -> punt.waarneming().regiocode().equals("GM9000"));
    }

    @Test
    void givenFourGemeenten_whenAFunnelIsMade_thenThereIsNone() {
        assertThat(Trechterbeeld.van(gemeenten(30, 60).subList(0, 4), REGIO, REGELS))
                .isEmpty();
        assertThat(Trechterbeeld.van(gemeenten(30, 60).subList(0, 5), REGIO, REGELS))
                .isPresent();
    }

    @Test
    void givenPlaces_whenRangesAreMade_thenOnlyTheOneThatIsFarHigherHasAPlaceOfItsOwn() {
        List<Waarneming> gebieden = gemeenten(30, 200);
        gebieden.set(0, ProefWaarneming.van("GM9000", 2023).verborgen(1000));
        Map<String, Rangbereik> rangen = Rangen.van(gebieden, 0.95);

        assertThat(rangen).hasSize(10).doesNotContainKey("GM9000");
        assertThat(rangen.get("GM9010")).isEqualTo(new Rangbereik(10, 10));
        assertThat(rangen.get("GM9001")).isEqualTo(new Rangbereik(1, 9));
    }

    private static List<Waarneming> gemeenten(long gewoon, long laatste) {
        List<Waarneming> gebieden = new ArrayList<>();
        for (int g = 0; g < 10; g++) {
            gebieden.add(ProefWaarneming.van("GM900" + g, 2023).per1000(gewoon, 1000));
        }
        gebieden.add(ProefWaarneming.van("GM9010", 2023).per1000(laatste, 2000));
        return gebieden;
    }
}
