package nl.verzuimatlas.portal.figuur;

import static nl.verzuimatlas.portal.figuur.Opties.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Bars over time: a row of the table is a moment, a column is a part of the bar. Where a part has no figure the moment says
 * so under its label, and the bar is drawn without that part.
 */
public final class Stapelgrafiek {

    private static final List<Map<String, Object>> PATRONEN = List.of(
            map("symbol", "none"),
            map(
                    "color",
                    "rgba(255,255,255,0.7)",
                    "dashArrayX",
                    List.of(1, 0),
                    "dashArrayY",
                    List.of(2, 6),
                    "rotation",
                    -0.785),
            map(
                    "color",
                    "rgba(255,255,255,0.7)",
                    "symbol",
                    "circle",
                    "dashArrayX",
                    List.of(List.of(8, 8), List.of(0, 8, 8, 0)),
                    "dashArrayY",
                    List.of(6, 0),
                    "symbolSize",
                    0.6),
            map(
                    "color",
                    "rgba(255,255,255,0.7)",
                    "dashArrayX",
                    List.of(1, 0),
                    "dashArrayY",
                    List.of(2, 6),
                    "rotation",
                    0.785),
            map("symbol", "none"));

    private Stapelgrafiek() {}

    /** Parts on top of each other. */
    public static Grafiek gestapeld(Kruistabel cijfers, String eenheid) {
        return maak(cijfers, eenheid, map("stack", "totaal"));
    }

    /** Parts beside each other. */
    public static Grafiek naastElkaar(Kruistabel cijfers, String eenheid) {
        return maak(cijfers, eenheid, map());
    }

    private static Grafiek maak(Kruistabel cijfers, String eenheid, Map<String, Object> stapel) {
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
