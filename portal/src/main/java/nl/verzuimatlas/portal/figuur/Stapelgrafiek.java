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
    static final int REST = 6;

    private static final String STAPEL = "totaal";
    private static final String RAND_REST = "#767676";
    private static final String NIET_UITGESPLITST = "Niet uitgesplitst";

    private Stapelgrafiek() {}

    /**
     * Parts on top of each other. Where parts are not shown and the total is, the rest of the bar is drawn as a part of its
     * own, so that the bar has its true height. Where the total is not shown either, a sign on top of the bar says that it is
     * higher.
     *
     * @param totalen total of each row of {@code cijfers}
     */
    public static Grafiek gestapeld(Kruistabel cijfers, String eenheid, List<Optional<Waarneming>> totalen) {
        List<Object> resten = new ArrayList<>();
        List<Object> merken = new ArrayList<>();
        boolean heeftRest = false;
        for (int r = 0; r < cijfers.rijen().size(); r++) {
            List<Optional<Waarneming>> delen = cijfers.cellen().get(r);
            Optional<Waarneming> totaal =
                    r < totalen.size() ? totalen.get(r).filter(Weergave::isCijfer) : Optional.empty();
            double getekend = Opties.lengte(delen);
            double rest = Opties.isCompleet(delen) || totaal.isEmpty() ? 0 : Opties.lengte(totaal) - getekend;
            resten.add(rest > 0 ? map("value", rest, "tekst", Getallen.geheel(rest)) : map("value", "-", "tekst", ""));
            heeftRest |= rest > 0;
            if (!Opties.isCompleet(delen) && totaal.isEmpty() && getekend > 0) {
                merken.add(Opties.merk(r, getekend, "+ " + Opties.zonderCijfer(delen), true));
            }
        }
        return maak(cijfers, eenheid, heeftRest ? resten : List.of(), merken);
    }

    private static Grafiek maak(Kruistabel cijfers, String eenheid, List<Object> resten, List<Object> merken) {
        List<Object> reeksen = new ArrayList<>();
        List<Grafiek.Legendaregel> legenda = new ArrayList<>();
        for (int k = 0; k < cijfers.kolommen().size(); k++) {
            String naam = cijfers.kolommen().get(k).label();
            List<Optional<Waarneming>> kolom = cijfers.kolom(k);
            legenda.add(Opties.legenda(k % Opties.KLEUREN.size() + 1, "vlak", naam, kolom, Opties.heeftStaaf(kolom)));
            Map<String, Object> stijl = stijl(Opties.kies(Opties.KLEUREN, k), Opties.kies(PATRONEN, k), "#ffffff");
            Map<String, Object> reeks = staven(naam, Opties.staven(kolom, 1), stijl);
            reeks.put("stack", STAPEL);
            reeksen.add(reeks);
        }
        if (!resten.isEmpty()) {
            legenda.add(new Grafiek.Legendaregel(REST, "vlak", NIET_UITGESPLITST));
            Map<String, Object> reeks = rest(NIET_UITGESPLITST, resten);
            reeks.put("stack", STAPEL);
            reeksen.add(reeks);
        }
        reeksen.add(Opties.merken(merken));
        Map<String, Object> optie = Opties.basis();
        optie.put("xAxis", Opties.categorieAs(labels(cijfers)));
        optie.put("yAxis", Opties.waardeAs(eenheid));
        optie.put("series", reeksen);
        optie.put("tooltip", tooltip());
        return new Grafiek(Opties.json(optie), InWoorden.verloop(cijfers, eenheid), "middel", legenda);
    }

    /** Series of the rest of bars, of which the parts are not shown. */
    static Map<String, Object> rest(String naam, List<Object> resten) {
        return staven(naam, resten, stijl("#ffffff", strepen(RAND_REST, 1, 7, 0.785), RAND_REST));
    }

    /** Series of bars. */
    static Map<String, Object> staven(String naam, List<Object> punten, Map<String, Object> stijl) {
        return map(
                "type",
                "bar",
                "name",
                naam,
                "data",
                punten,
                "barMaxWidth",
                48,
                "itemStyle",
                stijl,
                "emphasis",
                map("disabled", true));
    }

    /** How bars of a series look. */
    static Map<String, Object> stijl(String kleur, Map<String, Object> patroon, String rand) {
        return map("color", kleur, "decal", patroon, "borderColor", rand, "borderWidth", 1);
    }

    /** What is read of all bars above a place on the axis. */
    static Map<String, Object> tooltip() {
        return map("renderMode", "richText", "confine", true, "trigger", "axis", "axisPointer", map("type", "shadow"));
    }

    private static Map<String, Object> strepen(String kleur, int dikte, int tussen, double hoek) {
        return map("color", kleur, "dashArrayX", List.of(1, 0), "dashArrayY", List.of(dikte, tussen), "rotation", hoek);
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
