package nl.verzuimatlas.warehouse.statistiek;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * Weighted prevalences equal those of R {@code survey} 4.1 on synthetic microdata: svydesign(ids = ~school, strata =
 * ~onderwijssoort:klas, weights = ~weegfactor, nest = TRUE), svyciprop(method = "xlogit").
 */
@TestInstance(Lifecycle.PER_CLASS)
class SteekproefTest {

    private static final double RELATIEF = 1e-6;
    private static final Map<String, Kenmerk> KENMERKEN = Map.ofEntries(
            Map.entry("ziek", new Kenmerk("ziek_4wk", List.of("ja"))),
            Map.entry("spijbel", new Kenmerk("spijbel_uren", List.of("1-2", "3+"))),
            Map.entry("spijbel3", new Kenmerk("spijbel_uren", List.of("3+"))),
            Map.entry("dep", new Kenmerk("depressieve_gevoelens", List.of("1", "2"))),
            Map.entry("dep2", new Kenmerk("depressieve_gevoelens", List.of("2"))),
            Map.entry("ech", new Kenmerk("echtscheiding", List.of("ja"))),
            Map.entry("psy", new Kenmerk("psychosociaal", List.of("verhoogd"))),
            Map.entry("gez", new Kenmerk("ziek_of_verslaafd_gezinslid", List.of("ja"))),
            Map.entry("snl", new Kenmerk("school_niet_leuk", List.of("ja"))),
            Map.entry("sm", new Kenmerk("problematisch_social_media", List.of("ja"))),
            Map.entry("gam", new Kenmerk("problematisch_gamen", List.of("ja"))));

    private final Map<String, Map<String, List<String>>> respondentenPerJaar = respondentenPerJaar();

    @Test
    void givenTheOracle_whenEveryPrevalenceIsComputed_thenCountsBoundsAndGapsAreEqual() {
        Map<String, Map<String, String>> verwacht = verwacht("expected-prevalentie.csv");

        assertThat(verwacht).hasSizeGreaterThan(400);
        verwacht.forEach((id, velden) -> assertThat(gevonden(id)).as(id).satisfies(prevalentie -> {
            assertThat(prevalentie.geldig()).isEqualTo(Long.parseLong(velden.get("n")));
            assertThat(prevalentie.ja()).isEqualTo(Long.parseLong(velden.getOrDefault("n_ja", "0")));
            gelijk(prevalentie.aandeel(), velden.get("p"));
            gelijk(prevalentie.standaardfout(), velden.get("se"));
            if (!velden.get("ci_laag").isEmpty()) {
                assertThat(prevalentie.vrijheidsgraden()).isEqualTo(Integer.parseInt(velden.get("df")));
            }
            assertThat(prevalentie.interval().isPresent())
                    .isEqualTo(!velden.get("ci_laag").isEmpty());
            prevalentie.interval().ifPresent(interval -> {
                gelijk(interval.onder(), velden.get("ci_laag"));
                gelijk(interval.boven(), velden.get("ci_hoog"));
            });
        }));
    }

    private static void gelijk(double gevonden, String verwacht) {
        if (verwacht.isEmpty()) {
            assertThat(gevonden).isNaN();
        } else {
            double getal = Double.parseDouble(verwacht);
            assertThat(gevonden).isCloseTo(getal, within(Math.max(1e-15, Math.abs(getal) * RELATIEF)));
        }
    }

    // R survey: svyglm(y ~ gemeente, subset(design, valid)), and p.adjust(p, "BH") per outcome
    @Test
    void givenTheOracle_whenEachGemeenteIsComparedWithTheRest_thenDifferenceAndCorrectedChanceAreEqual() {
        Map<String, Map<String, String>> verwacht = verwacht("expected-verschil.csv");
        Map<String, Map<String, Double>> pPerUitkomst = new LinkedHashMap<>();

        assertThat(verwacht).hasSize(88);
        verwacht.forEach((id, velden) -> {
            String[] deel = id.split("\\|");
            Optional<Steekproef.Verschil> verschil = verschil(deel);
            assertThat(verschil.isPresent())
                    .as(id)
                    .isEqualTo(!velden.get("verschil").isEmpty());
            verschil.ifPresent(v -> {
                gelijk(v.verschil(), velden.get("verschil"));
                gelijk(v.standaardfout(), velden.get("se"));
                assertThat(v.vrijheidsgraden()).isEqualTo(Integer.parseInt(velden.get("df")));
                gelijk(v.t(), velden.get("t"));
                gelijk(v.pWaarde(), velden.get("p_waarde"));
                pPerUitkomst
                        .computeIfAbsent(deel[3], u -> new LinkedHashMap<>())
                        .put(id, v.pWaarde());
                assertThat(ligging(deel).term())
                        .as(id)
                        .isEqualTo(velden.get("klasse_ci").replace("vergelijkbaar", "geen-verschil"));
            });
        });
        pPerUitkomst.forEach((uitkomst, pWaarden) -> Meervoudig.benjaminiHochberg(pWaarden)
                .forEach((id, p) -> gelijk(p, verwacht.get(id).get("p_bh"))));
    }

    private Optional<Steekproef.Verschil> verschil(String[] deel) {
        Map<String, List<String>> jaar = respondentenPerJaar.get(deel[2]);
        Kenmerk kenmerk = KENMERKEN.get(deel[3]);
        List<String> antwoorden = jaar.get(kenmerk.kolom());
        return steekproef(jaar)
                .verschilMetRest(
                        i -> !List.of("onbekend", "niet_gevraagd").contains(antwoorden.get(i)),
                        i -> jaar.get("gemeente").get(i).equals(deel[4]),
                        i -> kenmerk.waarden().contains(antwoorden.get(i)));
    }

    private Ligging ligging(String[] deel) {
        String vraag = "prev|D1|" + deel[2] + "|" + deel[3] + "|";
        double regio = gevonden(vraag + "totaal").aandeel();
        return Ligging.tegenover(
                gevonden(vraag + "gemeente=" + deel[4]).interval().orElseThrow(), regio);
    }

    private static Steekproef steekproef(Map<String, List<String>> jaar) {
        List<String> strata = new ArrayList<>();
        for (int i = 0; i < jaar.get("school").size(); i++) {
            strata.add(jaar.get("onderwijssoort").get(i) + jaar.get("klas").get(i));
        }
        double[] gewichten =
                jaar.get("weegfactor").stream().mapToDouble(Double::parseDouble).toArray();
        return Steekproef.van(strata, jaar.get("school"), gewichten);
    }

    private Steekproef.Prevalentie gevonden(String id) {
        String[] deel = id.split("\\|");
        Map<String, List<String>> jaar = respondentenPerJaar.get(deel[2]);
        Kenmerk kenmerk = KENMERKEN.get(deel[3]);
        List<String> antwoorden = jaar.get(kenmerk.kolom());
        IntPredicate inDomein = domein(jaar, deel[4]);
        return steekproef(jaar)
                .prevalentie(
                        i -> inDomein.test(i)
                                && !List.of("onbekend", "niet_gevraagd").contains(antwoorden.get(i)),
                        i -> kenmerk.waarden().contains(antwoorden.get(i)));
    }

    private static IntPredicate domein(Map<String, List<String>> jaar, String domein) {
        if (domein.equals("totaal")) {
            return i -> true;
        }
        return Arrays.stream(domein.split("&"))
                .<IntPredicate>map(voorwaarde -> {
                    String[] deel = voorwaarde.split("=");
                    // "havo+vwo" is either; "3+" and "1-2" are values of their own
                    List<String> waarden = deel[1].endsWith("+") ? List.of(deel[1]) : List.of(deel[1].split("\\+"));
                    return i -> waarden.contains(jaar.get(deel[0]).get(i));
                })
                .reduce(i -> true, IntPredicate::and);
    }

    private static Map<String, Map<String, String>> verwacht(String bestand) {
        Map<String, Map<String, String>> verwacht = new LinkedHashMap<>();
        List<String> regels = regels(bestand);
        for (String regel : regels.subList(1, regels.size())) {
            String[] deel = regel.replace("\"", "").split(",", -1);
            verwacht.computeIfAbsent(deel[0], id -> new LinkedHashMap<>()).put(deel[1], deel[2]);
        }
        return verwacht;
    }

    private static Map<String, Map<String, List<String>>> respondentenPerJaar() {
        List<String> regels = regels("microdata.csv");
        String[] kolommen = regels.get(0).split(",");
        Map<String, Map<String, List<String>>> perJaar = new LinkedHashMap<>();
        for (String regel : regels.subList(1, regels.size())) {
            String[] cellen = regel.split(",", -1);
            Map<String, List<String>> jaar = perJaar.computeIfAbsent(cellen[1], j -> new LinkedHashMap<>());
            for (int k = 0; k < kolommen.length; k++) {
                jaar.computeIfAbsent(kolommen[k], naam -> new ArrayList<>()).add(cellen[k]);
            }
        }
        return perJaar;
    }

    private static List<String> regels(String bestand) {
        try (BufferedReader lezer = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SteekproefTest.class.getResourceAsStream("emovo-open/" + bestand)),
                StandardCharsets.UTF_8))) {
            return lezer.lines().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private record Kenmerk(String kolom, List<String> waarden) {}
}
