package nl.verzuimatlas.portal.figuur;

import static nl.verzuimatlas.portal.figuur.Opties.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimatlas.warehouse.lezen.Waarneming;

/**
 * A dot with its 95% interval for each row of the table, and a line at the number of the first row, the region. A row without a number
 * has the word that says why.
 */
public final class Puntgrafiek {

    private static final String GEWOON = "#0072B2";
    private static final String NADRUK = "#000000";

    private Puntgrafiek() {}

    /** Dots of the first column of {@code cijfers}; the first row is what the others are compared with. */
    public static Grafiek van(Kruistabel cijfers, String eenheid) {
        List<Optional<Waarneming>> kolom = cijfers.kolom(0);
        List<Object> punten = new ArrayList<>();
        List<Object> strepen = new ArrayList<>();
        List<Object> merken = new ArrayList<>();
        for (int r = 0; r < kolom.size(); r++) {
            Optional<Waarneming> cijfer = kolom.get(r).filter(Weergave::isCijfer);
            boolean nadruk = cijfers.rijen().get(r).nadruk();
            if (cijfer.isEmpty()) {
                merken.add(Opties.merk(0, r, kolom.get(r).map(Weergave::kort).orElse(Weergave.ONTBREEKT), false));
                continue;
            }
            Waarneming w = cijfer.get();
            punten.add(map(
                    "value",
                    List.of(Weergave.getal(w).orElseThrow(), r),
                    "name",
                    cijfers.rijen().get(r).label(),
                    "tekst",
                    Weergave.tekstMetInterval(w),
                    "symbol",
                    nadruk ? "diamond" : "circle",
                    "symbolSize",
                    nadruk ? 14 : 10,
                    "itemStyle",
                    map("color", nadruk ? NADRUK : GEWOON, "opacity", 1)));
            if (w.ondergrens().isPresent() && w.bovengrens().isPresent()) {
                strepen.add(streep(w.ondergrens().getAsDouble(), w.bovengrens().getAsDouble(), r, nadruk));
            }
        }
        kolom.get(0)
                .filter(Weergave::isCijfer)
                .ifPresent(regio -> strepen.add(map(
                        "xAxis",
                        Weergave.getal(regio).orElseThrow(),
                        "lineStyle",
                        map("type", "dashed", "color", "#595959", "width", 1))));
        Map<String, Object> optie = Opties.basis();
        optie.put("grid", map("left", 8, "right", 24, "top", 8, "bottom", 32, "containLabel", true));
        Map<String, Object> waardeAs = Opties.waardeAs(eenheid);
        waardeAs.put("nameLocation", "middle");
        waardeAs.put("nameGap", 28);
        waardeAs.put("nameTextStyle", map("color", "#1b1b1b"));
        optie.put("xAxis", waardeAs);
        Map<String, Object> categorieAs = Opties.categorieAs(Opties.labels(cijfers.rijen()));
        categorieAs.put("inverse", true);
        categorieAs.put("splitLine", map("show", true, "lineStyle", map("color", "#ececec")));
        optie.put("yAxis", categorieAs);
        optie.put(
                "series",
                List.of(
                        map(
                                "type",
                                "scatter",
                                "name",
                                cijfers.kolommen().get(0).label(),
                                "data",
                                punten,
                                "emphasis",
                                map("disabled", true),
                                "markLine",
                                map(
                                        "silent",
                                        true,
                                        "symbol",
                                        "none",
                                        "label",
                                        map("show", false),
                                        "lineStyle",
                                        map("type", "solid", "width", 2),
                                        "data",
                                        strepen)),
                        Opties.merken(merken)));
        return new Grafiek(
                Opties.json(optie),
                InWoorden.vergelijking(cijfers, eenheid),
                kolom.size() <= 14 ? "groot" : "lang",
                List.of());
    }

    private static Object streep(double onder, double boven, int rij, boolean nadruk) {
        Map<String, Object> begin = map(
                "coord",
                List.of(onder, rij),
                "lineStyle",
                map("color", nadruk ? NADRUK : GEWOON, "type", "solid", "width", 2));
        return List.of(begin, map("coord", List.of(boven, rij)));
    }
}
