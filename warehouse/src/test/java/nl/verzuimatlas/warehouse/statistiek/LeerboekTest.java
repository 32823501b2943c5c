package nl.verzuimatlas.warehouse.statistiek;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Examples of textbooks and articles, which the file names, as R computed them to ten digits. */
@TestInstance(Lifecycle.PER_CLASS)
class LeerboekTest {

    private static final double NIVEAU = 0.95;

    private final JsonNode boek = boek();

    @Test
    void givenAspirinAndSmoking_whenCompared_thenRatiosAreThoseOfAgrestiAndOfDollAndHill() {
        assertThat(boek.get("kruistabel")).hasSize(2).allSatisfy(geval -> {
            JsonNode b = geval.get("berekend");
            Aandeel met = new Aandeel(
                    b.get("a").asLong(), b.get("a").asLong() + b.get("b").asLong());
            Aandeel zonder = new Aandeel(
                    b.get("c").asLong(), b.get("c").asLong() + b.get("d").asLong());
            Effect or = Vergelijking.kansverhouding(met, zonder, NIVEAU);
            gelijk(or.schatting().getAsDouble(), b.get("or"));
            gelijk(or.interval().orElseThrow().onder(), b.get("or_laag"));
            gelijk(or.interval().orElseThrow().boven(), b.get("or_hoog"));
            Effect rr = Vergelijking.verhouding(met, zonder, NIVEAU);
            gelijk(rr.schatting().getAsDouble(), b.get("rr"));
            gelijk(rr.interval().orElseThrow().onder(), b.get("rr_laag"));
            gelijk(rr.interval().orElseThrow().boven(), b.get("rr_hoog"));
            gelijk(rr.pWaarde(), b.get("p_waarde"));
        });
    }

    @Test
    void givenEightCitiesAndSixDepartments_whenCombined_thenMantelHaenszelAndBreslowDayAreThosePublished() {
        assertThat(boek.get("mantel_haenszel")).hasSize(2).allSatisfy(geval -> {
            List<MantelHaenszel.Kruis> strata = new ArrayList<>();
            geval.get("strata_abcd")
                    .forEach(s -> strata.add(new MantelHaenszel.Kruis(
                            s.get(0).asLong(),
                            s.get(1).asLong(),
                            s.get(2).asLong(),
                            s.get(3).asLong())));
            MantelHaenszel.Samenhang gevonden =
                    MantelHaenszel.van(strata, NIVEAU).orElseThrow();
            JsonNode b = geval.get("berekend");
            gelijk(gevonden.kansverhouding(), b.get("or_mh"));
            gelijk(gevonden.interval().onder(), b.get("or_laag"));
            gelijk(gevonden.interval().boven(), b.get("or_hoog"));
            gelijk(gevonden.chiKwadraat(), b.get("chi2_mh"));
            gelijk(gevonden.chiKwadraatMetCorrectie(), b.get("chi2_mh_cc"));
            gelijk(gevonden.breslowDay(), b.get("breslow_day"));
            gelijk(gevonden.tarone(), b.get("breslow_day_tarone"));
            gelijk(gevonden.pTarone(), b.get("p_bd_tarone"));
        });
    }

    @Test
    void givenDrinkingAndSnoring_whenALineIsDrawn_thenItsZIsThatOfAgrestiAndOfNortonAndDunn() {
        assertThat(boek.get("cochran_armitage")).hasSize(2).allSatisfy(geval -> {
            List<Trendpunt> punten = new ArrayList<>();
            for (int i = 0; i < geval.get("x").size(); i++) {
                // scores 0, 0.5, 1.5, 4 and 7 doubled: the test does not depend on their unit
                punten.add(new Trendpunt(
                        (int) Math.round(2 * geval.get("scores").get(i).asDouble()),
                        geval.get("x").get(i).asLong(),
                        geval.get("n").get(i).asDouble()));
            }
            Helling lijn = Trendmodel.AANDEEL.helling(punten);
            gelijk(lijn.perJaar() / lijn.standaardfout(), geval.get("berekend").get("z"));
        });
    }

    @Test
    void givenTheExamplesOfNewcombe_whenWilsonIsComputed_thenBoundsAreEqual() {
        assertThat(boek.get("wilson").get("rijen"))
                .hasSize(4)
                .allSatisfy(rij -> gelijk(
                        Betrouwbaarheid.wilson(
                                rij.get("x").asLong(), rij.get("n").asLong(), NIVEAU),
                        rij.get("berekend")));
    }

    @Test
    void givenTheTableOfGarwood_whenExactBoundsAreComputed_thenTheyAreEqual() {
        assertThat(boek.get("poisson_exact").get("rijen"))
                .hasSize(5)
                .allSatisfy(rij ->
                        gelijk(Betrouwbaarheid.garwood(rij.get("aantal").asLong(), NIVEAU), rij.get("berekend")));
    }

    @Test
    void givenTheExampleOfBenjaminiAndHochberg_whenCorrected_thenTheFirstFourStand() {
        JsonNode voorbeeld = boek.get("benjamini_hochberg");
        Map<Integer, Double> p = new LinkedHashMap<>();
        for (int i = 0; i < voorbeeld.get("p").size(); i++) {
            p.put(i, voorbeeld.get("p").get(i).asDouble());
        }
        Map<Integer, Double> gecorrigeerd = Meervoudig.benjaminiHochberg(p);

        gecorrigeerd.forEach((i, waarde) -> gelijk(waarde, voorbeeld.get("p_bh").get(i)));
        assertThat(gecorrigeerd.values().stream()
                        .filter(waarde -> waarde <= 0.05)
                        .count())
                .isEqualTo(voorbeeld.get("verworpen").asLong());
    }

    @Test
    void givenTenPeople_whenIqAndTelevisionAreRanked_thenSpearmanIsMinus29In165() {
        JsonNode voorbeeld = boek.get("spearman");
        Rangcorrelatie.Samenhang gevonden = Rangcorrelatie.spearman(
                        getallen(voorbeeld.get("x")), getallen(voorbeeld.get("y")))
                .orElseThrow();

        assertThat(gevonden.rho()).isCloseTo(-29.0 / 165, within(1e-12));
        gelijk(gevonden.t(), voorbeeld.get("t"));
        gelijk(gevonden.pWaarde(), voorbeeld.get("p_waarde"));
    }

    @Test
    void givenAPerfectOrder_whenRanked_thenRhoIsOneWithoutAnInterval() {
        Rangcorrelatie.Samenhang gevonden = Rangcorrelatie.spearman(
                        new double[] {1, 2, 3, 4, 9}, new double[] {2, 3, 5, 8, 13})
                .orElseThrow();

        assertThat(gevonden.rho()).isEqualTo(1);
        assertThat(gevonden.interval()).isEmpty();
        assertThat(Rangcorrelatie.spearman(new double[] {1, 2, 3}, new double[] {1, 2, 3}))
                .isEmpty();
        assertThat(Rangcorrelatie.spearman(new double[] {1, 1, 1, 1}, new double[] {1, 2, 3, 4}))
                .isEmpty();
    }

    @Test
    void givenADesignOfHandSize_whenAShareIsEstimated_thenVarianceAndBoundsAreThoseWorkedByHand() {
        JsonNode voorbeeld = boek.get("klein_ontwerp");
        List<JsonNode> rijen =
                StreamSupport.stream(voorbeeld.get("data").spliterator(), false).toList();
        Steekproef steekproef = Steekproef.van(
                rijen.stream().map(rij -> rij.get("stratum").asText()).toList(),
                rijen.stream().map(rij -> rij.get("cluster").asText()).toList(),
                rijen.stream().mapToDouble(rij -> rij.get("w").asDouble()).toArray());
        Steekproef.Prevalentie gevonden =
                steekproef.prevalentie(i -> true, i -> rijen.get(i).get("y").asInt() == 1);

        gelijk(gevonden.aandeel(), voorbeeld.get("p"));
        gelijk(gevonden.standaardfout() * gevonden.standaardfout(), voorbeeld.get("variantie"));
        assertThat(gevonden.vrijheidsgraden()).isEqualTo(voorbeeld.get("df").asInt());
        gelijk(gevonden.interval().orElseThrow().onder(), voorbeeld.get("ci_laag"));
        gelijk(gevonden.interval().orElseThrow().boven(), voorbeeld.get("ci_hoog"));
    }

    private static double[] getallen(JsonNode lijst) {
        return StreamSupport.stream(lijst.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }

    private static void gelijk(Interval interval, JsonNode grenzen) {
        gelijk(interval.onder(), grenzen.get(0));
        gelijk(interval.boven(), grenzen.get(1));
    }

    private static void gelijk(double gevonden, JsonNode verwacht) {
        double getal = verwacht.asDouble();
        double speling = Math.abs(getal) < 1e-12 ? 1e-3 : 1e-6;
        assertThat(gevonden).isCloseTo(getal, within(Math.max(1e-300, Math.abs(getal) * speling)));
    }

    private static JsonNode boek() {
        try {
            return new ObjectMapper().readTree(LeerboekTest.class.getResourceAsStream("emovo-open/textbook.json"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
