package nl.verzuimatlas.warehouse.statistiek;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Statistics of counts equal those of base R 4.2 on the open survey set: prop.test, qchisq, prop.trend.test, p.adjust. */
class OrakelTest {

    private static final double RELATIEF = 1e-6;
    private static final double NIVEAU = 0.95;
    // R was run with z = qnorm(.999) = 3.090232306
    private static final double BUITENNIVEAU = 0.998;

    @Test
    void givenTheOracle_whenWilsonIsComputed_thenBoundsAreEqual() {
        Map<String, Map<String, String>> rijen = rijen("wilson");

        assertThat(rijen).hasSize(66);
        rijen.forEach((id, velden) -> gelijk(
                Betrouwbaarheid.wilson(geheel(velden, "x"), geheel(velden, "n"), NIVEAU),
                velden.get("laag"),
                velden.get("hoog")));
    }

    @Test
    void givenTheOracle_whenCountsGetAnInterval_thenExactAndByarAreEqual() {
        Map<String, Map<String, String>> rijen = rijen("poisson");

        assertThat(rijen).hasSize(12);
        rijen.forEach((id, velden) -> {
            long aantal = geheel(velden, "aantal");
            Interval exact = Betrouwbaarheid.garwood(aantal, NIVEAU);
            gelijk(exact, velden.get("exact_laag"), velden.get("exact_hoog"));
            gelijk(Betrouwbaarheid.byar(aantal, NIVEAU), velden.get("byar_laag"), velden.get("byar_hoog"));
            gelijk(
                    exact.maal(1000.0 / geheel(velden, "noemer")),
                    velden.get("per1000_exact_laag"),
                    velden.get("per1000_exact_hoog"));
        });
    }

    @Test
    void givenTheOracle_whenFunnelLimitsAreComputed_thenLimitsAndZonesAreEqual() {
        Map<String, Map<String, String>> rijen = rijen("funnel");

        assertThat(rijen).hasSize(66);
        rijen.forEach((id, velden) -> {
            double regio = getal(velden, "p0");
            double totaal = getal(velden, "n");
            Interval grens95 = Trechter.aandeel(regio, totaal, NIVEAU, 1);
            Interval grens998 = Trechter.aandeel(regio, totaal, BUITENNIVEAU, 1);
            gelijk(grens95, velden.get("wilson95_laag"), velden.get("wilson95_hoog"));
            gelijk(grens998, velden.get("wilson998_laag"), velden.get("wilson998_hoog"));
            String zone = Zone.van(getal(velden, "p"), grens95, grens998).term();
            assertThat(zone.replaceFirst("(onder|boven)-(.*)", "buiten $2%"))
                    .as(id)
                    .isEqualTo(velden.get("zone_wilson"));
        });
    }

    @Test
    void givenTheOracle_whenALineIsDrawnThroughShares_thenItsZIsThatOfCochranAndArmitage() {
        Map<String, Map<String, String>> rijen = rijen("cochran_armitage");

        assertThat(rijen).hasSize(4);
        rijen.forEach((id, velden) -> {
            List<Trendpunt> punten = new ArrayList<>();
            String[] aantallen = velden.get("x").split(" +");
            String[] totalen = velden.get("n").split(" +");
            String[] scores = velden.get("scores").split(" +");
            for (int i = 0; i < aantallen.length; i++) {
                punten.add(new Trendpunt(
                        Integer.parseInt(scores[i]), Long.parseLong(aantallen[i]), Double.parseDouble(totalen[i])));
            }
            Helling lijn = Trendmodel.AANDEEL.helling(punten);
            gelijk(lijn.perJaar() / lijn.standaardfout(), velden.get("z"));
        });
    }

    @Test
    void givenTheOracle_whenFactorsAreCorrectedTogether_thenPValuesAreEqual() {
        Map<String, Map<String, Double>> pPerUitkomst = new LinkedHashMap<>();
        Map<String, Map<String, String>> rijen = rijen("bh");
        rijen.forEach((id, velden) -> pPerUitkomst
                .computeIfAbsent(id.split("\\|")[2], uitkomst -> new LinkedHashMap<>())
                .put(id, getal(velden, "p_waarde")));

        assertThat(pPerUitkomst).hasSize(2);
        pPerUitkomst
                .values()
                .forEach(familie -> Meervoudig.benjaminiHochberg(familie)
                        .forEach((id, p) -> gelijk(p, rijen.get(id).get("p_bh"))));
    }

    @Test
    void givenTheOracle_whenTwoGroupsAreCompared_thenRatiosIntervalsAndChanceAreEqual() {
        Map<String, Map<String, String>> rijen = rijen("kruistabel");

        assertThat(rijen).hasSize(22);
        rijen.forEach((id, velden) -> {
            long a = geheel(velden, "a");
            long c = geheel(velden, "c");
            Aandeel met = new Aandeel(a, a + geheel(velden, "b"));
            Aandeel zonder = new Aandeel(c, c + geheel(velden, "d"));
            gelijk(Vergelijking.verhouding(met, zonder, NIVEAU), velden, "rr");
            gelijk(Vergelijking.kansverhouding(met, zonder, NIVEAU), velden, "or");
        });
    }

    private static void gelijk(Effect effect, Map<String, String> velden, String naam) {
        gelijk(effect.schatting().orElseThrow(), velden.get(naam));
        gelijk(effect.interval().orElseThrow(), velden.get(naam + "_laag"), velden.get(naam + "_hoog"));
        gelijk(effect.pWaarde(), velden.get("p_waarde"));
    }

    private static void gelijk(Interval interval, String laag, String hoog) {
        gelijk(interval.onder(), laag);
        gelijk(interval.boven(), hoog);
    }

    private static void gelijk(double gevonden, String verwacht) {
        double getal = Double.parseDouble(verwacht);
        // p-values below 1e-12 are given to three digits
        double speling = Math.abs(getal) < 1e-12 ? 1e-3 : RELATIEF;
        assertThat(gevonden).isCloseTo(getal, within(Math.max(1e-300, Math.abs(getal) * speling)));
    }

    private static long geheel(Map<String, String> velden, String naam) {
        return Long.parseLong(velden.get(naam));
    }

    private static double getal(Map<String, String> velden, String naam) {
        return Double.parseDouble(velden.get(naam));
    }

    private static Map<String, Map<String, String>> rijen(String soort) {
        try (BufferedReader lezer = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(OrakelTest.class.getResourceAsStream("emovo-open/expected-telling.csv")),
                StandardCharsets.UTF_8))) {
            Map<String, Map<String, String>> rijen = new LinkedHashMap<>();
            lezer.lines().filter(regel -> regel.startsWith("\"" + soort + "|")).forEach(regel -> {
                String[] deel = regel.substring(1, regel.length() - 1).split("\",|,\"", 3);
                rijen.computeIfAbsent(deel[0], id -> new LinkedHashMap<>()).put(deel[1], deel[2]);
            });
            return rijen;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
