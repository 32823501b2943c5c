package nl.verzuimatlas.portal.figuur;

import static nl.verzuimatlas.portal.figuur.Opties.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.verzuimatlas.warehouse.duiding.Trechterbeeld;
import nl.verzuimatlas.warehouse.duiding.Trechterbeeld.Grens;
import nl.verzuimatlas.warehouse.duiding.Trechterbeeld.Punt;
import nl.verzuimatlas.warehouse.statistiek.Interval;
import nl.verzuimatlas.warehouse.statistiek.Zone;

/** A funnel: areas by their size, between the limits within which they lie by chance. */
public final class Trechtergrafiek {

    private static final String GRIJS = "#595959";

    private Trechtergrafiek() {}

    /**
     * The funnel.
     *
     * @param eenheid unit of the figures, above the axis
     * @param omvang what the size of an area counts, under the axis
     */
    public static Grafiek van(Trechterbeeld beeld, String eenheid, String omvang) {
        List<Object> reeksen = new ArrayList<>();
        List<Object> midden = List.of(
                List.of(eerste(beeld).omvang(), beeld.regio()),
                List.of(laatste(beeld).omvang(), beeld.regio()));
        reeksen.add(lijn("Regio", midden, "solid", 2));
        reeksen.add(lijn("95%", grens(beeld, Grens::grens95, Interval::onder), "dashed", 1.5));
        reeksen.add(lijn("95%", grens(beeld, Grens::grens95, Interval::boven), "dashed", 1.5));
        reeksen.add(lijn("99,8%", grens(beeld, Grens::grens998, Interval::onder), "dotted", 2));
        reeksen.add(lijn("99,8%", grens(beeld, Grens::grens998, Interval::boven), "dotted", 2));
        reeksen.add(map(
                "type",
                "scatter",
                "name",
                "Gemeente",
                "data",
                beeld.punten().stream().map(Trechtergrafiek::punt).toList(),
                "emphasis",
                map("disabled", true)));
        Map<String, Object> optie = Opties.basis();
        optie.put("grid", map("left", 8, "right", 24, "top", 36, "bottom", 32, "containLabel", true));
        Map<String, Object> xAs = Opties.waardeAs(omvang);
        xAs.put("nameLocation", "middle");
        xAs.put("nameGap", 28);
        xAs.put("nameTextStyle", map("color", "#1b1b1b"));
        optie.put("xAxis", xAs);
        optie.put("yAxis", Opties.waardeAs(eenheid));
        optie.put("series", reeksen);
        return new Grafiek(Opties.json(optie), inWoorden(beeld, eenheid), "groot", List.of());
    }

    private static Object punt(Punt punt) {
        boolean buiten = punt.zone() == Zone.BOVEN_998 || punt.zone() == Zone.ONDER_998;
        double waarde = Weergave.getal(punt.waarneming()).orElseThrow();
        Map<String, Object> tekening = map(
                "value",
                List.of(punt.omvang(), waarde),
                "name",
                punt.waarneming().regionaam(),
                "tekst",
                Weergave.tekst(punt.waarneming()),
                "symbol",
                buiten ? "diamond" : "circle",
                "symbolSize",
                buiten ? 14 : 9,
                "itemStyle",
                map("color", buiten ? "#D55E00" : "#0072B2", "opacity", 1));
        if (buiten) {
            tekening.put(
                    "label",
                    map(
                            "show",
                            true,
                            "formatter",
                            punt.waarneming().regionaam(),
                            "position",
                            punt.zone() == Zone.BOVEN_998 ? "top" : "bottom",
                            "color",
                            "#1b1b1b"));
        }
        return tekening;
    }

    private static Map<String, Object> lijn(String naam, List<Object> punten, String soort, double dikte) {
        return map(
                "type",
                "line",
                "name",
                naam,
                "data",
                punten,
                "silent",
                true,
                "showSymbol",
                false,
                "lineStyle",
                map("color", GRIJS, "type", soort, "width", dikte),
                "emphasis",
                map("disabled", true));
    }

    private static List<Object> grens(
            Trechterbeeld beeld, Function<Grens, Interval> welke, Function<Interval, Double> kant) {
        return beeld.grenzen().stream()
                .<Object>map(grens -> List.of(grens.omvang(), kant.apply(welke.apply(grens))))
                .toList();
    }

    private static Grens eerste(Trechterbeeld beeld) {
        return beeld.grenzen().get(0);
    }

    private static Grens laatste(Trechterbeeld beeld) {
        return beeld.grenzen().get(beeld.grenzen().size() - 1);
    }

    private static String inWoorden(Trechterbeeld beeld, String eenheid) {
        List<String> buiten = beeld.punten().stream()
                .filter(punt -> punt.zone() == Zone.BOVEN_998 || punt.zone() == Zone.ONDER_998)
                .map(punt -> punt.waarneming().regionaam() + " " + Weergave.tekst(punt.waarneming()))
                .toList();
        return "Grafiek, in " + eenheid + ", van " + beeld.punten().size()
                + " gemeenten naar hun omvang. Buiten de grenzen van 99,8%: "
                + (buiten.isEmpty() ? "geen gemeente" : String.join("; ", buiten))
                + ". Alle getallen staan in de tabel.";
    }
}
