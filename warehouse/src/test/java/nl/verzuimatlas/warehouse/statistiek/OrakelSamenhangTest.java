package nl.verzuimatlas.warehouse.statistiek;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import nl.verzuimatlas.warehouse.statistiek.MantelHaenszel.Kruis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * Associations equal those of R 4.2 with {@code survey} 4.1 on synthetic microdata: svyglm(family = quasibinomial) iterated to
 * full convergence, svychisq(statistic = "F"), mantelhaen.test and a Breslow-Day test written after the article, cor(method =
 * "spearman").
 */
@TestInstance(Lifecycle.PER_CLASS)
class OrakelSamenhangTest {

    private static final double RELATIEF = 1e-6;
    private static final List<String> BASIS = List.of("meisje", "klas4", "havo", "vwo");
    private static final Map<String, List<String>> VOL = Map.of(
            "D1|2015|ziek",
            List.of(
                    "dep_1",
                    "dep_2",
                    "ech",
                    "psy_grens",
                    "psy_verh",
                    "gez",
                    "snl",
                    "sm",
                    "gam",
                    "meisje",
                    "klas4",
                    "havo",
                    "vwo"),
            "D1|2015|spijbel",
            List.of(
                    "dep_1",
                    "dep_2",
                    "ech",
                    "psy_grens",
                    "psy_verh",
                    "gez",
                    "snl",
                    "sm",
                    "gam",
                    "meisje",
                    "klas4",
                    "havo",
                    "vwo"),
            "D2|2015|ziek",
            List.of("dep_1", "dep_2", "ech", "meisje", "klas4", "havo", "vwo"));

    private final Microdata alle = Microdata.lees();
    private final Microdata jaar2015 = alle.van("2015");

    @Test
    void givenTheOracle_whenOneFactorIsFitted_thenCoefficientsErrorsAndOddsRatiosAreEqual() {
        Map<String, Map<String, String>> verwacht = verwacht("logit_ruw");

        assertThat(verwacht).hasSize(28);
        verwacht.forEach((id, velden) -> {
            String[] deel = id.split("\\|");
            gelijk(id, model(jaar2015.perOnderwijs(), jaar2015, deel[3], List.of(deel[4])), deel[5], velden);
        });
    }

    @Test
    void givenTheOracle_whenAFactorIsAdjustedForBackground_thenCoefficientsErrorsAndOddsRatiosAreEqual() {
        Map<String, Map<String, String>> verwacht = verwacht("logit_basis");

        assertThat(verwacht).hasSize(84);
        verwacht.forEach((id, velden) -> {
            String[] deel = id.split("\\|");
            List<String> factoren = new ArrayList<>(List.of(deel[4]));
            factoren.addAll(BASIS);
            gelijk(id, model(jaar2015.perOnderwijs(), jaar2015, deel[3], factoren), deel[5], velden);
        });
    }

    @Test
    void givenTheOracle_whenAllFactorsAreFittedInTwoDesigns_thenCoefficientsErrorsAndOddsRatiosAreEqual() {
        Map<String, Map<String, String>> verwacht = verwacht("logit_vol");

        assertThat(verwacht).hasSize(36);
        verwacht.forEach((id, velden) -> {
            String[] deel = id.split("\\|");
            Steekproef ontwerp = deel[1].equals("D1") ? jaar2015.perOnderwijs() : jaar2015.perGemeente();
            List<String> factoren = VOL.get(String.join("|", deel[1], deel[2], deel[3]));
            gelijk(id, model(ontwerp, jaar2015, deel[3], factoren), deel[4], velden);
        });
    }

    @Test
    void givenTheOracle_whenTheTrendOverFourMeasurementsIsFitted_thenItIsEqual() {
        Map<String, Map<String, String>> verwacht = verwacht("trend_logit");

        assertThat(verwacht).hasSize(6);
        verwacht.forEach((id, velden) -> {
            String[] deel = id.split("\\|");
            gelijk(id, model(alle.perOnderwijs(), alle, deel[2], List.of("meting")), deel[3], velden);
        });
    }

    @Test
    void givenTheOracle_whenTwoYearsAreCompared_thenDifferenceErrorAndChanceAreEqual() {
        Map<String, Map<String, String>> verwacht = verwacht("jaarverschil");
        Steekproef ontwerp = alle.perOnderwijs();

        assertThat(verwacht).hasSize(9);
        verwacht.forEach((id, velden) -> {
            String[] deel = id.split("\\|");
            Steekproef.Verschil verschil = ontwerp.verschilMetRest(
                            i -> (is("jaar", deel[3], i) || is("jaar", deel[4], i)) && alle.heeft(deel[2], i),
                            i -> is("jaar", deel[4], i),
                            i -> alle.waarde(deel[2], i) == 1)
                    .orElseThrow();
            gelijk(id, verschil.verschil(), velden.get("verschil"));
            gelijk(id, verschil.standaardfout(), velden.get("se"));
            assertThat(verschil.vrijheidsgraden()).isEqualTo(Integer.parseInt(velden.get("df")));
            gelijk(id, verschil.t(), velden.get("t"));
            gelijk(id, verschil.pWaarde(), velden.get("p_waarde"));
        });
    }

    @Test
    void givenTheOracle_whenTablesAreTested_thenRaoScottAndCramersVAreEqual() {
        Map<String, Map<String, String>> verwacht = verwacht("rao_scott");
        Steekproef ontwerp = jaar2015.perOnderwijs();

        assertThat(verwacht).hasSize(6);
        verwacht.forEach((id, velden) -> {
            String[] deel = id.split("\\|");
            List<String> rijen = jaar2015.categorieen(deel[3]);
            List<String> kolommen = jaar2015.categorieen(deel[4]);
            Kruistoets.Samenhang toets = Kruistoets.toets(
                            ontwerp, rijen.size(), kolommen.size(), nummer(deel[3], rijen), nummer(deel[4], kolommen))
                    .orElseThrow();
            assertThat(toets.geldig()).as(id).isEqualTo(Long.parseLong(velden.get("n")));
            gelijk(id, toets.chiKwadraat(), velden.get("chi2_pearson"));
            gelijk(id, toets.f(), velden.get("F"));
            gelijk(id, toets.vrijheidsgradenTeller(), velden.get("ndf"));
            gelijk(id, toets.vrijheidsgradenNoemer(), velden.get("ddf"));
            gelijk(id, toets.pWaarde(), velden.get("p_F"));
            gelijk(id, toets.pEersteOrde(), velden.get("p_chi2_orde1"));
            gelijk(id, toets.cramersV(), velden.get("cramers_v"));
        });
    }

    @Test
    void givenTheOracle_whenStrataAreCombined_thenMantelHaenszelAndBreslowDayAreEqual() {
        Map<String, Map<String, String>> verwacht = verwacht("mantel_haenszel");

        assertThat(verwacht).hasSize(12);
        verwacht.forEach((id, velden) -> {
            String[] deel = id.split("\\|");
            Map<String, long[]> tabellen = new LinkedHashMap<>();
            for (int i = 0; i < jaar2015.omvang(); i++) {
                if (jaar2015.heeft(deel[2], i) && jaar2015.heeft(deel[3], i)) {
                    StringBuilder stratum = new StringBuilder();
                    for (String kolom : deel[4].split("\\*")) {
                        stratum.append(jaar2015.tekst(kolom, i)).append('|');
                    }
                    int cel = (jaar2015.waarde(deel[2], i) == 1 ? 0 : 2) + (jaar2015.waarde(deel[3], i) == 1 ? 0 : 1);
                    tabellen.computeIfAbsent(stratum.toString(), s -> new long[4])[cel]++;
                }
            }
            List<Kruis> strata = tabellen.values().stream()
                    .map(t -> new Kruis(t[0], t[1], t[2], t[3]))
                    .toList();
            gelijk(id, MantelHaenszel.van(strata, 0.95).orElseThrow(), velden);
        });
    }

    @Test
    void givenTheOracle_whenGemeentenAreRanked_thenSpearmanIsEqual() {
        Map<String, Map<String, String>> verwacht = verwacht("spearman");
        Steekproef ontwerp = jaar2015.perOnderwijs();

        assertThat(verwacht).hasSize(16);
        verwacht.forEach((id, velden) -> {
            String[] deel = id.split("\\|");
            int minste = Math.max(1, Integer.parseInt(deel[4].substring("min_n=".length())));
            List<double[]> punten = new ArrayList<>();
            for (String gemeente : jaar2015.categorieen("gemeente")) {
                Steekproef.Prevalentie x = prevalentie(ontwerp, deel[2], gemeente);
                Steekproef.Prevalentie y = prevalentie(ontwerp, deel[3], gemeente);
                if (x.geldig() >= minste && y.geldig() >= minste) {
                    punten.add(new double[] {x.aandeel(), y.aandeel()});
                }
            }
            Rangcorrelatie.Samenhang gevonden = Rangcorrelatie.spearman(
                            punten.stream().mapToDouble(punt -> punt[0]).toArray(),
                            punten.stream().mapToDouble(punt -> punt[1]).toArray())
                    .orElseThrow();
            assertThat(gevonden.gebieden()).as(id).isEqualTo(Integer.parseInt(velden.get("gemeenten")));
            gelijk(id, gevonden.rho(), velden.get("rho"));
            gelijk(id, gevonden.t(), velden.get("t"));
            gelijk(id, gevonden.pWaarde(), velden.get("p_waarde"));
            gelijk(id, gevonden.interval().orElseThrow().onder(), velden.get("laag"));
            gelijk(id, gevonden.interval().orElseThrow().boven(), velden.get("hoog"));
        });
    }

    @Test
    void givenAModelWithTooFewOutcomesPerCoefficient_whenFitted_thenItIsRefused() {
        // 14 coefficients ask for 140 respondents of the rarer outcome; with 139 there is no model, with 140 there is
        assertThat(metZoveel(139)).isEmpty();
        assertThat(metZoveel(140)).isPresent();
    }

    @Test
    void givenAFactorThatPredictsTheOutcomeFully_whenFitted_thenItIsRefused() {
        assertThat(Logistisch.pas(
                        jaar2015.perOnderwijs(),
                        i -> jaar2015.heeft("ziek", i),
                        i -> jaar2015.waarde("ziek", i) == 1,
                        List.of(new Logistisch.Factor("zelf", i -> jaar2015.waarde("ziek", i)))))
                .isEmpty();
    }

    private Optional<Logistisch.Model> metZoveel(int ziek) {
        List<Integer> zieken = new ArrayList<>();
        List<String> factoren = VOL.get("D1|2015|ziek");
        for (int i = 0; i < jaar2015.omvang(); i++) {
            if (compleet(jaar2015, "ziek", factoren).test(i) && jaar2015.waarde("ziek", i) == 1) {
                zieken.add(i);
            }
        }
        List<Integer> gekozen = zieken.subList(0, ziek);
        IntPredicate compleet = compleet(jaar2015, "ziek", factoren);
        return Logistisch.pas(
                jaar2015.perOnderwijs(),
                i -> compleet.test(i) && (jaar2015.waarde("ziek", i) == 0 || gekozen.contains(i)),
                i -> jaar2015.waarde("ziek", i) == 1,
                factoren(jaar2015, factoren));
    }

    private Steekproef.Prevalentie prevalentie(Steekproef ontwerp, String naam, String gemeente) {
        return ontwerp.prevalentie(
                i -> jaar2015.tekst("gemeente", i).equals(gemeente) && jaar2015.heeft(naam, i),
                i -> jaar2015.waarde(naam, i) == 1);
    }

    private IntUnaryOperator nummer(String kolom, List<String> categorieen) {
        return i -> categorieen.indexOf(jaar2015.tekst(kolom, i));
    }

    private boolean is(String kolom, String waarde, int i) {
        return alle.tekst(kolom, i).equals(waarde);
    }

    private static Logistisch.Model model(Steekproef ontwerp, Microdata data, String uitkomst, List<String> factoren) {
        return Logistisch.pas(
                        ontwerp,
                        compleet(data, uitkomst, factoren),
                        i -> data.waarde(uitkomst, i) == 1,
                        factoren(data, factoren))
                .orElseThrow();
    }

    private static IntPredicate compleet(Microdata data, String uitkomst, List<String> factoren) {
        return i -> data.heeft(uitkomst, i) && factoren.stream().allMatch(factor -> data.heeft(factor, i));
    }

    private static List<Logistisch.Factor> factoren(Microdata data, List<String> namen) {
        return namen.stream()
                .map(naam -> new Logistisch.Factor(naam, i -> data.waarde(naam, i)))
                .toList();
    }

    private static void gelijk(String id, Logistisch.Model model, String term, Map<String, String> velden) {
        Logistisch.Coefficient coefficient =
                model.coefficienten().get(term.equals("(Intercept)") ? Logistisch.CONSTANTE : term);
        assertThat(model.geldig()).as(id).isEqualTo(Long.parseLong(velden.get("n")));
        assertThat(model.vrijheidsgraden()).as(id).isEqualTo(Integer.parseInt(velden.get("df")));
        gelijk(id, coefficient.b(), velden.get("b"));
        gelijk(id, coefficient.standaardfout(), velden.get("se"));
        gelijk(id, coefficient.t(), velden.get("t"));
        gelijk(id, coefficient.pWaarde(), velden.get("p_waarde"));
        gelijk(id, coefficient.kansverhouding(), velden.get("or"));
        gelijk(id, coefficient.interval().onder(), velden.get("or_laag"));
        gelijk(id, coefficient.interval().boven(), velden.get("or_hoog"));
    }

    private static void gelijk(String id, MantelHaenszel.Samenhang gevonden, Map<String, String> velden) {
        assertThat(gevonden.strata()).as(id).isEqualTo(Integer.parseInt(velden.get("strata")));
        gelijk(id, gevonden.kansverhouding(), velden.get("or_mh"));
        gelijk(id, gevonden.interval().onder(), velden.get("or_laag"));
        gelijk(id, gevonden.interval().boven(), velden.get("or_hoog"));
        gelijk(id, gevonden.chiKwadraat(), velden.get("chi2_mh"));
        gelijk(id, gevonden.pWaarde(), velden.get("p_mh"));
        gelijk(id, gevonden.chiKwadraatMetCorrectie(), velden.get("chi2_mh_cc"));
        gelijk(id, gevonden.pWaardeMetCorrectie(), velden.get("p_mh_cc"));
        gelijk(id, gevonden.breslowDay(), velden.get("breslow_day"));
        gelijk(id, gevonden.tarone(), velden.get("breslow_day_tarone"));
        assertThat(gevonden.vrijheidsgraden()).as(id).isEqualTo(Integer.parseInt(velden.get("bd_df")));
        gelijk(id, gevonden.pBreslowDay(), velden.get("p_bd"));
        gelijk(id, gevonden.pTarone(), velden.get("p_bd_tarone"));
    }

    private static void gelijk(String id, double gevonden, String verwacht) {
        double getal = Double.parseDouble(verwacht);
        // p-values below 1e-12 are given to three digits
        double speling = Math.abs(getal) < 1e-12 ? 1e-3 : RELATIEF;
        assertThat(gevonden).as(id).isCloseTo(getal, within(Math.max(1e-300, Math.abs(getal) * speling)));
    }

    private static Map<String, Map<String, String>> verwacht(String soort) {
        return Microdata.verwacht("expected-samenhang.csv", soort);
    }
}
