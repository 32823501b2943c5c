package nl.verzuimatlas.warehouse.statistiek;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.verzuimatlas.warehouse.statistiek.Gelijkenis.Buur;
import nl.verzuimatlas.warehouse.statistiek.Gelijkenisregel.Kenmerk;
import nl.verzuimatlas.warehouse.statistiek.Gelijkenisregel.Schaal;
import org.junit.jupiter.api.Test;

/**
 * Distances equal numpy's: X = log or as is, Z = (X - X.mean(0)) / X.std(0), sqrt((w * (Z[i] - Z[j]) ** 2).sum() /
 * w.sum()). The gemeenten are made up.
 */
class GelijkenisTest {

    private static final Gelijkenisregel REGEL = new Gelijkenisregel(
            List.of(
                    new Kenmerk("leerplichtigen", Schaal.LOGARITMISCH, 2),
                    new Kenmerk("aandeel_vmbo", Schaal.LINEAIR, 1),
                    new Kenmerk("aandeel_mbo", Schaal.LINEAIR, 1)),
            2,
            1.0);

    @Test
    void givenProfiles_whenSimilarGemeentenAreSought_thenTheNearestComeFirst() {
        List<Buur> buren = Gelijkenis.van(REGEL, profielen()).vergelijkbaarMet("GM9001");

        assertThat(buren).extracting(Buur::code).containsExactly("GM9002", "GM9006");
        assertThat(buren.get(0).afstand()).isCloseTo(0.1551401876, within(1e-9));
        assertThat(buren.get(1).afstand()).isCloseTo(0.4339803969, within(1e-9));
    }

    @Test
    void givenAGemeenteUnlikeAnyOther_whenSimilarOnesAreSought_thenThereAreNone() {
        // nearest is GM9004 at 1.199
        assertThat(Gelijkenis.van(REGEL, profielen()).vergelijkbaarMet("GM9005"))
                .isEmpty();
    }

    @Test
    void givenAGemeenteWithoutAFeature_whenSimilarOnesAreSought_thenItIsLeftOut() {
        Map<String, Map<String, Double>> profielen = profielen();
        profielen.put("GM9007", Map.of("leerplichtigen", 1500.0));

        Gelijkenis gelijkenis = Gelijkenis.van(REGEL, profielen);

        assertThat(gelijkenis.vergelijkbaarMet("GM9007")).isEmpty();
        assertThat(gelijkenis.vergelijkbaarMet("GM9001"))
                .isEqualTo(Gelijkenis.van(REGEL, profielen()).vergelijkbaarMet("GM9001"));
    }

    @Test
    void givenTwoGemeentenAtTheSameDistance_whenSimilarOnesAreSought_thenTheLowestCodeComesFirst() {
        Map<String, Map<String, Double>> profielen = Map.of(
                "GM9003", profiel(1000, 0.5, 0.2),
                "GM9001", profiel(1000, 0.5, 0.2),
                "GM9002", profiel(1000, 0.5, 0.2));

        assertThat(Gelijkenis.van(REGEL, profielen).vergelijkbaarMet("GM9003"))
                .containsExactly(new Buur("GM9001", 0), new Buur("GM9002", 0));
    }

    @Test
    void givenASizeOfZero_whenProfilesAreMeasured_thenItIsRefused() {
        assertThatThrownBy(() -> Gelijkenis.van(REGEL, Map.of("GM9001", profiel(0, 0.5, 0.2))))
                .hasMessage("leerplichtigen cannot be measured: 0.0");
    }

    @Test
    void givenTheRuleOfTheProduct_whenRead_thenItNamesItsFeatures() {
        assertThat(Statistiekregels.lees().gelijkenis().kenmerken()).hasSizeGreaterThanOrEqualTo(3);
    }

    private static Map<String, Map<String, Double>> profielen() {
        return new HashMap<>(Map.of(
                "GM9001", profiel(1500, .52, .20),
                "GM9002", profiel(1600, .50, .22),
                "GM9003", profiel(3100, .48, .25),
                "GM9004", profiel(6400, .40, .35),
                "GM9005", profiel(25000, .30, .45),
                "GM9006", profiel(1500, .60, .18)));
    }

    private static Map<String, Double> profiel(double leerplichtigen, double vmbo, double mbo) {
        return Map.of("leerplichtigen", leerplichtigen, "aandeel_vmbo", vmbo, "aandeel_mbo", mbo);
    }
}
