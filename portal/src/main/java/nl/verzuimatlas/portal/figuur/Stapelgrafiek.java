package nl.verzuimatlas.portal.figuur;

import static nl.verzuimatlas.portal.figuur.Opties.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimatlas.warehouse.lezen.Waarneming;

/**
 * Bars over time: a row of the table is a moment, a column is a part of the bar. Where a part has no figure the moment says
 * so under its label.
 */
public final class Stapelgrafiek {

    private static final String WIT = "rgba(255,255,255,0.7)";
    /** Patterns of bars, by the number of the colour. */
    static final List<Map<String, Object>> PATRONEN = List.of(
            map("symbol", "none"),
            strepen(WIT, 2, 6, -0.785),
            map(
                    "color",
                    WIT,
                    "symbol",
                    "circle",
                    "dashArrayX",
                    List.of(List.of(8, 8), List.of(0, 8, 8, 0)),
                    "dashArrayY",
                    List.of(6, 0),
                    "symbolSize",
                    0.6),
            strepen(WIT, 2, 6, 0.785),
            map("symbol", "none"));

    /** Number of the legend's mark for what is not split. */
    private static final int REST = 6;

    private static final String NIET_UITGESPLITST = "Niet uitgesplitst (x)";

    private Stapelgrafiek() {}

    /**
     * Parts on top of each other. Where parts are not shown and the total is, the rest of the bar is drawn as a part of its
     * own, so that the bar has its true height.
     *
     * @param totalen total of each row of {@code cijfers}
     */
    public static Grafiek gestapeld(Kruistabel cijfers, String eenheid, List<Optional<Waarneming>> totalen) {
        return maak(cijfers, eenheid, map("stack", "totaal"), resten(cijfers, totalen));
    }

    /** Parts beside each other. */
    public static Grafiek naastElkaar(Kruistabel cijfers, String eenheid) {
        return maak(cijfers, eenheid, map(), List.of());
    }

    private static Map<String, Object> strepen(String kleur, int dikte, int tussen, double hoek) {
        return map("color", kleur, "dashArrayX", List.of(1, 0), "dashArrayY", List.of(dikte, tussen), "rotation", hoek);
    }

    private static List<Object> resten(Kruistabel cijfers, List<Optional<Waarneming>> totalen) {
        List<Object> resten = new ArrayList<>();
        boolean nodig = false;
        for (int r = 0; r < totalen.size(); r++) {
            List<Optional<Waarneming>> delen = cijfers.cellen().get(r);
            boolean heel = delen.stream()
                    .allMatch(deel -> deel.filter(Weergave::isCijfer).isPresent());
            Optional<Waarneming> totaal = totalen.get(r).filter(Weergave::isCijfer);
            if (heel || totaal.isEmpty()) {
                resten.add(map("value", "-", "tekst", ""));
                continue;
            }
            double rest = getal(totaal)
                    - delen.stream().mapToDouble(Stapelgrafiek::getal).sum();
            resten.add(map("value", rest, "tekst", Getallen.geheel(rest)));
            nodig = true;
        }
        return nodig ? resten : List.of();
    }

    private static double getal(Optional<Waarneming> cijfer) {
        return cijfer.filter(Weergave::isCijfer)
                .map(w -> Weergave.getal(w).orElseThrow())
                .orElse(0.0);
    }

    private static Grafiek maak(Kruistabel cijfers, String eenheid, Map<String, Object> stapel, List<Object> resten) {
        List<Object> reeksen = new ArrayList<>();
        List<Grafiek.Legendaregel> legenda = new ArrayList<>();
        for (int k = 0; k < cijfers.kolommen().size(); k++) {
            String naam = cijfers.kolommen().get(k).label();
            legenda.add(new Grafiek.Legendaregel(k % Opties.KLEUREN.size() + 1, "vlak", naam));
            Map<String, Object> reeks = map(
                    "type",
                    "bar",
                    "name",
                    naam,
                    "data",
                    Opties.punten(cijfers.kolom(k)),
                    "barMaxWidth",
                    48,
                    "itemStyle",
                    map(
                            "color",
                            Opties.kies(Opties.KLEUREN, k),
                            "decal",
                            Opties.kies(PATRONEN, k),
                            "borderColor",
                            "#ffffff",
                            "borderWidth",
                            1),
                    "emphasis",
                    map("disabled", true));
            reeks.putAll(stapel);
            reeksen.add(reeks);
        }
        if (!resten.isEmpty()) {
            legenda.add(new Grafiek.Legendaregel(REST, "vlak", NIET_UITGESPLITST));
            Map<String, Object> reeks = map(
                    "type",
                    "bar",
                    "name",
                    NIET_UITGESPLITST,
                    "data",
                    resten,
                    "barMaxWidth",
                    48,
                    "itemStyle",
                    map(
                            "color",
                            "#ffffff",
                            "decal",
                            strepen("#767676", 1, 7, 0.785),
                            "borderColor",
                            "#767676",
                            "borderWidth",
                            1),
                    "emphasis",
                    map("disabled", true));
            reeks.putAll(stapel);
            reeksen.add(reeks);
        }
        Map<String, Object> optie = Opties.basis();
        optie.put("xAxis", Opties.categorieAs(labels(cijfers)));
        optie.put("yAxis", Opties.waardeAs(eenheid));
        optie.put("series", reeksen);
        optie.put(
                "tooltip",
                map(
                        "renderMode",
                        "richText",
                        "confine",
                        true,
                        "trigger",
                        "axis",
                        "axisPointer",
                        map("type", "shadow")));
        return new Grafiek(Opties.json(optie), InWoorden.verloop(cijfers, eenheid), "middel", legenda);
    }

    private static List<String> labels(Kruistabel cijfers) {
        List<String> labels = new ArrayList<>();
        for (int r = 0; r < cijfers.rijen().size(); r++) {
            String zonder = Opties.zonderCijfer(cijfers.cellen().get(r));
            String label = cijfers.rijen().get(r).label();
            labels.add(zonder.isEmpty() ? label : label + "\n" + zonder);
        }
        return labels;
    }
}
