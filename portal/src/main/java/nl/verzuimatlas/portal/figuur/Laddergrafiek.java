package nl.verzuimatlas.portal.figuur;

import static nl.verzuimatlas.portal.figuur.Opties.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Steps of ladders as lying bars: each next step of a ladder is longer. Thresholds of different ladders are in different
 * units, so the length shows the order only; the words beside the bar say the number.
 */
public final class Laddergrafiek {

    private static final String KLEUR = "#74a9cf";
    private static final int RUIMTE_VOOR_WOORDEN = 2;
    private static final int KLEIN = 5;
    private static final int MIDDEL = 10;
    private static final int GROOT = 14;

    private Laddergrafiek() {}

    /**
     * A ladder.
     *
     * @param naam what is counted
     * @param treden its steps, the lowest first
     */
    public record Ladder(String naam, List<Trede> treden) {
        public Ladder {
            treden = List.copyOf(treden);
        }
    }

    /**
     * A step.
     *
     * @param naam name of the rule
     * @param aantal threshold in words
     * @param periode period in which it is counted, in words; empty when each time counts
     * @param gevolg what must follow, in words
     */
    public record Trede(String naam, String aantal, String periode, String gevolg) {

        String grens() {
            return periode.isEmpty() ? aantal : aantal + " " + periode;
        }
    }

    /** Chart of {@code ladders}, one under the other, each under its name. */
    public static Grafiek van(List<Ladder> ladders) {
        List<String> namen = new ArrayList<>();
        List<Object> staven = new ArrayList<>();
        List<Object> merken = new ArrayList<>();
        int hoogste = 1;
        for (Ladder ladder : ladders) {
            namen.add(ladder.naam() + ":");
            staven.add(map("value", "-", "tekst", ""));
            for (int trede = 0; trede < ladder.treden().size(); trede++) {
                Trede deze = ladder.treden().get(trede);
                staven.add(map("value", trede + 1, "tekst", deze.grens() + ": " + deze.gevolg()));
                // on two lines, for narrow screens
                merken.add(Opties.getal(trede + 1, namen.size(), (deze.aantal() + "\n" + deze.periode()).strip()));
                namen.add(deze.naam());
                hoogste = Math.max(hoogste, trede + 1);
            }
        }
        Map<String, Object> reeks = map(
                "type",
                "bar",
                "name",
                "Trede",
                "data",
                staven,
                "barMaxWidth",
                22,
                "itemStyle",
                map("color", KLEUR, "borderColor", "#595959"),
                "emphasis",
                map("disabled", true));
        Map<String, Object> optie = Opties.basis();
        optie.put("grid", map("left", 8, "right", 8, "top", 8, "bottom", 8, "containLabel", true));
        Map<String, Object> waardeAs = Opties.waardeAs("");
        waardeAs.put("show", false);
        waardeAs.put("max", hoogste * RUIMTE_VOOR_WOORDEN + 1);
        optie.put("xAxis", waardeAs);
        Map<String, Object> categorieAs = Opties.categorieAs(namen);
        categorieAs.put("inverse", true);
        optie.put("yAxis", categorieAs);
        optie.put("series", List.of(reeks, Opties.merken(merken)));
        optie.put("ladder", true);
        return new Grafiek(Opties.json(optie), inWoorden(ladders), hoogte(namen.size()), List.of());
    }

    private static String inWoorden(List<Ladder> ladders) {
        List<String> zinnen = new ArrayList<>();
        for (Ladder ladder : ladders) {
            zinnen.add(ladder.naam() + ": "
                    + String.join(
                            "; ",
                            ladder.treden().stream()
                                    .map(trede -> trede.grens() + ", " + trede.gevolg())
                                    .toList())
                    + ".");
        }
        return "Ladder met treden. " + String.join(" ", zinnen) + " De tabel hieronder zegt hetzelfde.";
    }

    private static String hoogte(int rijen) {
        if (rijen <= KLEIN) {
            return "klein";
        }
        if (rijen <= MIDDEL) {
            return "middel";
        }
        return rijen <= GROOT ? "groot" : "lang";
    }
}
