package nl.verzuimatlas.portal.figuur;

import static nl.verzuimatlas.portal.figuur.Opties.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.verzuimatlas.warehouse.lezen.Waarneming;

/**
 * Lying bars, one for each row of the table, with the number and the 95% interval. A row without a number has the word that
 * says why in the place of the bar.
 */
public final class Staafgrafiek {

    private static final String GEWOON = "#74a9cf";
    private static final String NADRUK = "#045a8d";

    private Staafgrafiek() {}

    /** Bars of the first column of {@code cijfers}; bars with emphasis are darker. */
    public static Grafiek van(Kruistabel cijfers, String eenheid) {
        List<Optional<Waarneming>> kolom = cijfers.kolom(0);
        List<Object> punten = Opties.punten(kolom);
        List<Object> staven = new ArrayList<>();
        List<Object> merken = new ArrayList<>();
        List<Object> intervallen = new ArrayList<>();
        for (int r = 0; r < kolom.size(); r++) {
            Optional<Waarneming> cijfer = kolom.get(r);
            boolean nadruk = cijfers.rijen().get(r).nadruk();
            Map<String, Object> staaf =
                    map("itemStyle", map("color", nadruk ? NADRUK : GEWOON, "borderColor", "#595959"));
            staaf.putAll(asMap(punten.get(r)));
            staven.add(staaf);
            String tekst = cijfer.map(Weergave::kort).orElse(Weergave.ONTBREEKT);
            boolean getal = cijfer.filter(Weergave::isCijfer).isPresent();
            merken.add(getal ? Opties.getal(rand(cijfer), r, tekst) : Opties.merk(0, r, tekst, false));
            int rij = r;
            cijfer.filter(w -> w.ondergrens().isPresent() && w.bovengrens().isPresent())
                    .ifPresent(w -> intervallen.add(List.of(
                            map("coord", List.of(w.ondergrens().getAsDouble(), rij)),
                            map("coord", List.of(w.bovengrens().getAsDouble(), rij)))));
        }
        Map<String, Object> reeks = map(
                "type",
                "bar",
                "name",
                cijfers.kolommen().get(0).label(),
                "data",
                staven,
                "barMaxWidth",
                22,
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
                        map("color", "#000000", "type", "solid", "width", 2),
                        "data",
                        intervallen));
        Map<String, Object> optie = Opties.basis();
        optie.put("grid", map("left", 8, "right", 64, "top", 8, "bottom", 32, "containLabel", true));
        Map<String, Object> waardeAs = Opties.waardeAs(eenheid);
        waardeAs.put("nameLocation", "middle");
        waardeAs.put("nameGap", 28);
        waardeAs.put("nameTextStyle", map("color", "#1b1b1b"));
        optie.put("xAxis", waardeAs);
        Map<String, Object> categorieAs = Opties.categorieAs(labels(cijfers));
        categorieAs.put("inverse", true);
        optie.put("yAxis", categorieAs);
        optie.put("series", List.of(reeks, Opties.merken(merken)));
        return new Grafiek(
                Opties.json(optie), InWoorden.vergelijking(cijfers, eenheid), hoogte(kolom.size()), List.of());
    }

    /** Names of the rows, with what is missing from an incomplete total; that all are incomplete is said under the table. */
    private static List<String> labels(Kruistabel cijfers) {
        List<String> onvolledig = cijfers.cellen().stream()
                .map(rij -> rij.get(0).map(Weergave::onvolledig).orElse(""))
                .toList();
        boolean alle = onvolledig.stream().allMatch((" (" + Weergave.ONVOLLEDIG + ")")::equals);
        List<String> labels = new ArrayList<>();
        for (int r = 0; r < cijfers.rijen().size(); r++) {
            labels.add(cijfers.rijen().get(r).label() + (alle ? "" : onvolledig.get(r)));
        }
        return labels;
    }

    /** Where the label of a bar starts: past the bar and its interval. */
    private static double rand(Optional<Waarneming> cijfer) {
        OptionalDouble getal = cijfer.map(Weergave::getal).orElse(OptionalDouble.empty());
        OptionalDouble boven = cijfer.map(Waarneming::bovengrens).orElse(OptionalDouble.empty());
        return Math.max(getal.orElse(0), getal.isPresent() ? boven.orElse(0) : 0);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asMap(Object punt) {
        return (Map<String, Object>) punt;
    }

    private static String hoogte(int rijen) {
        if (rijen <= 3) {
            return "klein";
        }
        if (rijen <= 8) {
            return "middel";
        }
        return rijen <= 14 ? "groot" : "lang";
    }
}
