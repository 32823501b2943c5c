package nl.verzuimatlas.portal.figuur;

import static nl.verzuimatlas.portal.figuur.Opties.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimatlas.warehouse.lezen.Waarneming;

/**
 * What came in above the axis, what went out under it, and a line of what was there at the end. A row of the table is a period;
 * the first column is the stock at its begin, then what came in, what went out (one column or more), and the stock at its end.
 * Where a part has no figure the period says so under its label.
 */
public final class Balansgrafiek {

    private static final int INSTROOM = 1;
    /** Place of the colour and the line of the stock. */
    private static final int STAND = 4;

    private Balansgrafiek() {}

    /**
     * The chart.
     *
     * @param eenheid unit, written above the axis
     */
    public static Grafiek van(Kruistabel cijfers, String eenheid) {
        int eind = cijfers.kolommen().size() - 1;
        List<Object> reeksen = new ArrayList<>();
        List<Grafiek.Legendaregel> legenda = new ArrayList<>();
        for (int k = INSTROOM; k < eind; k++) {
            String naam = cijfers.kolommen().get(k).label();
            legenda.add(new Grafiek.Legendaregel(k, "vlak", naam));
            reeksen.add(staven(naam, k - 1, punten(cijfers.kolom(k), k == INSTROOM ? 1 : -1)));
        }
        String stand = cijfers.kolommen().get(eind).label();
        legenda.add(new Grafiek.Legendaregel(STAND + 1, "lijn", stand));
        reeksen.add(lijn(stand, Opties.punten(cijfers.kolom(eind))));

        Map<String, Object> optie = Opties.basis();
        optie.put("xAxis", Opties.categorieAs(labels(cijfers)));
        Map<String, Object> as = Opties.waardeAs(eenheid);
        as.remove("min");
        optie.put("yAxis", as);
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

    private static Map<String, Object> staven(String naam, int kleur, List<Object> punten) {
        return map(
                "type",
                "bar",
                "name",
                naam,
                "stack",
                "balans",
                "data",
                punten,
                "barMaxWidth",
                40,
                "itemStyle",
                map(
                        "color",
                        Opties.kies(Opties.KLEUREN, kleur),
                        "decal",
                        Opties.kies(Stapelgrafiek.PATRONEN, kleur),
                        "borderColor",
                        "#ffffff",
                        "borderWidth",
                        1),
                "emphasis",
                map("disabled", true));
    }

    private static Map<String, Object> lijn(String naam, List<Object> punten) {
        String kleur = Opties.kies(Opties.KLEUREN, STAND);
        return map(
                "type",
                "line",
                "name",
                naam,
                "data",
                punten,
                "connectNulls",
                false,
                "symbol",
                Opties.kies(Opties.SYMBOLEN, STAND),
                "symbolSize",
                8,
                "lineStyle",
                map("color", kleur, "type", Opties.kies(Opties.LIJNEN, STAND), "width", 2),
                "itemStyle",
                map("color", kleur),
                "emphasis",
                map("disabled", true));
    }

    private static List<Object> punten(List<Optional<Waarneming>> cijfers, int richting) {
        List<Object> punten = new ArrayList<>();
        for (Optional<Waarneming> cijfer : cijfers) {
            Object waarde = cijfer.filter(Weergave::isCijfer)
                    .<Object>map(w -> richting * Weergave.getal(w).orElseThrow())
                    .orElse("-");
            punten.add(map(
                    "value",
                    waarde,
                    "tekst",
                    cijfer.map(Weergave::tekstMetInterval).orElse(Weergave.ONTBREEKT)));
        }
        return punten;
    }

    private static List<String> labels(Kruistabel cijfers) {
        List<String> labels = new ArrayList<>();
        for (int r = 0; r < cijfers.rijen().size(); r++) {
            String zonder = Opties.zonderCijfer(cijfers.cellen().get(r));
            // the year stands under the months
            String label = cijfers.rijen().get(r).label().replace(' ', '\n');
            labels.add(zonder.isEmpty() ? label : label + "\n" + zonder);
        }
        return labels;
    }
}
