package nl.verzuimatlas.portal.figuur;

import static nl.verzuimatlas.portal.figuur.Opties.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimatlas.warehouse.lezen.Waarneming;

/**
 * A curve that falls in steps from 100%, with its 95% interval as a band. A row of the table is a moment, the first column is the
 * share that is left. A point that is not shown leaves the curve as it is until the next one.
 */
public final class Overlevingsgrafiek {

    private static final String STAP = "end";
    private static final String BAND = "95%-interval";
    private static final String BANDKLEUR = "#9ccbe8";

    private Overlevingsgrafiek() {}

    /**
     * The chart.
     *
     * @param eenheid unit, written above the axis
     */
    public static Grafiek van(Kruistabel cijfers, String eenheid) {
        List<Optional<Waarneming>> kolom = cijfers.kolom(0);
        String naam = cijfers.kolommen().get(0).label();
        List<Object> lijn = new ArrayList<>(List.of(punt(100, "100%")));
        List<Object> onder = new ArrayList<>(List.of(100));
        List<Object> breedte = new ArrayList<>(List.of(0));
        List<String> labels = new ArrayList<>(List.of("0"));
        int laatste = laatsteMetBand(kolom);
        for (int r = 0; r < kolom.size(); r++) {
            Optional<Waarneming> cijfer = kolom.get(r).filter(Weergave::isCijfer);
            lijn.add(cijfer.map(w -> punt(Weergave.getal(w).orElseThrow(), Weergave.tekstMetInterval(w)))
                    .orElse(punt("-", Weergave.tekst(kolom.get(r)))));
            Optional<Waarneming> metBand = cijfer.filter(Overlevingsgrafiek::heeftBand);
            // where a point is not shown the band goes on as the curve does
            onder.add(
                    r > laatste
                            ? "-"
                            : metBand.<Object>map(w -> w.ondergrens().getAsDouble())
                                    .orElse(onder.get(r)));
            breedte.add(r > laatste ? "-" : metBand.<Object>map(w -> breedte(w)).orElse(breedte.get(r)));
            String zonder = cijfer.isPresent() ? "" : "\n" + Opties.zonderCijfer(List.of(kolom.get(r)));
            labels.add(getal(cijfers.rijen().get(r).label()) + zonder);
        }

        Map<String, Object> optie = Opties.basis();
        Map<String, Object> as = Opties.categorieAs(labels);
        as.put("boundaryGap", false);
        optie.put("xAxis", as);
        Map<String, Object> hoogte = Opties.waardeAs(eenheid);
        hoogte.put("max", 100);
        optie.put("yAxis", hoogte);
        optie.put(
                "series",
                List.of(band("onder", onder, "transparent"), band(BAND, breedte, BANDKLEUR), stappen(naam, lijn)));
        optie.put("tooltip", map("renderMode", "richText", "confine", true, "trigger", "axis"));
        return new Grafiek(
                Opties.json(optie),
                InWoorden.verloop(cijfers, eenheid),
                "middel",
                List.of(new Grafiek.Legendaregel(1, "lijn", naam), new Grafiek.Legendaregel(1, "band", BAND)));
    }

    private static boolean heeftBand(Waarneming punt) {
        return punt.ondergrens().isPresent() && punt.bovengrens().isPresent();
    }

    private static double breedte(Waarneming punt) {
        return punt.bovengrens().getAsDouble() - punt.ondergrens().getAsDouble();
    }

    private static int laatsteMetBand(List<Optional<Waarneming>> kolom) {
        int laatste = -1;
        for (int r = 0; r < kolom.size(); r++) {
            if (kolom.get(r)
                    .filter(Weergave::isCijfer)
                    .filter(Overlevingsgrafiek::heeftBand)
                    .isPresent()) {
                laatste = r;
            }
        }
        return laatste;
    }

    /** Two areas on top of each other: the lower one is not seen. */
    private static Map<String, Object> band(String naam, List<Object> punten, String kleur) {
        return map(
                "type",
                "line",
                "name",
                naam,
                "stack",
                "band",
                "step",
                STAP,
                "data",
                punten,
                "connectNulls",
                true,
                "symbol",
                "none",
                "silent",
                true,
                "lineStyle",
                map("opacity", 0),
                "areaStyle",
                map("color", kleur, "opacity", kleur.equals("transparent") ? 0 : 0.6),
                "emphasis",
                map("disabled", true));
    }

    private static Map<String, Object> stappen(String naam, List<Object> punten) {
        String kleur = Opties.kies(Opties.KLEUREN, 0);
        return map(
                "type",
                "line",
                "name",
                naam,
                "step",
                STAP,
                "data",
                punten,
                "connectNulls",
                true,
                "symbol",
                "circle",
                "symbolSize",
                6,
                "lineStyle",
                map("color", kleur, "width", 3),
                "itemStyle",
                map("color", kleur),
                "emphasis",
                map("disabled", true));
    }

    private static Map<String, Object> punt(Object waarde, String tekst) {
        return map("value", waarde, "tekst", tekst);
    }

    private static String getal(String label) {
        return label.replaceAll("[^0-9]", "");
    }
}
