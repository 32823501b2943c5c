package nl.verzuimatlas.portal.figuur;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.verzuimatlas.warehouse.contract.Kenmerk;
import nl.verzuimatlas.warehouse.lezen.Waarneming;

/** What the options of all charts have in common: colours, type, marks for figures that are not there. */
final class Opties {

    /** Told apart with normal and with deficient colour vision, each at least 3:1 on white. */
    static final List<String> KLEUREN = List.of("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#000000");

    static final List<String> LIJNEN = List.of("solid", "dashed", "dotted", "solid", "dashed");
    static final List<String> SYMBOLEN = List.of("circle", "triangle", "rect", "diamond", "emptyCircle");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GRIJS = "#595959";
    private static final String INKT = "#1b1b1b";

    private Opties() {}

    static Map<String, Object> basis() {
        return map(
                "animation",
                false,
                "textStyle",
                map("fontFamily", "'Noto Sans', sans-serif", "fontSize", 14, "color", INKT),
                "grid",
                map("left", 8, "right", 24, "top", 32, "bottom", 8, "containLabel", true),
                "tooltip",
                map("renderMode", "richText", "confine", true));
    }

    static Map<String, Object> categorieAs(List<String> labels) {
        return map(
                "type",
                "category",
                "data",
                labels,
                "axisTick",
                map("show", false),
                "axisLine",
                map("lineStyle", map("color", GRIJS)),
                "axisLabel",
                map("color", INKT, "interval", 0, "hideOverlap", false, "lineHeight", 16));
    }

    static Map<String, Object> waardeAs(String naam) {
        return map(
                "type",
                "value",
                "min",
                0,
                "name",
                naam,
                "nameTextStyle",
                map("color", INKT, "align", "left"),
                "axisLabel",
                map("color", INKT),
                "splitLine",
                map("lineStyle", map("color", "#d9d9d9")));
    }

    /** Data of a series: the number to draw and the text that says it; nothing is drawn without a number. */
    static List<Object> punten(List<Optional<Waarneming>> cijfers) {
        List<Object> punten = new ArrayList<>();
        for (Optional<Waarneming> cijfer : cijfers) {
            Object waarde = cijfer.filter(Weergave::isCijfer)
                    .<Object>map(w -> Weergave.getal(w).orElseThrow())
                    .orElse("-");
            punten.add(map("value", waarde, "tekst", tekst(cijfer)));
        }
        return punten;
    }

    /**
     * Data of a series of bars with a white edge: a bar of zero has no edge, which would wipe out the axis.
     *
     * @param richting 1 for bars that go up, -1 for bars that go down
     */
    static List<Object> staven(List<Optional<Waarneming>> cijfers, int richting) {
        List<Object> staven = new ArrayList<>();
        for (Optional<Waarneming> cijfer : cijfers) {
            Object waarde = cijfer.filter(Weergave::isCijfer)
                    .<Object>map(w -> richting * Weergave.getal(w).orElseThrow())
                    .orElse("-");
            Map<String, Object> staaf = map("value", waarde, "tekst", tekst(cijfer));
            if (lengte(cijfer) == 0) {
                staaf.put("itemStyle", map("borderWidth", 0));
            }
            staven.add(staaf);
        }
        return staven;
    }

    private static String tekst(Optional<Waarneming> cijfer) {
        return cijfer.map(Weergave::tekstMetInterval).orElse(Weergave.ONTBREEKT);
    }

    /** Grey words on the axis where a figure is not there: {@code x}, {@code ontbreekt} and so on. */
    static Map<String, Object> merken(List<Object> merken) {
        return map(
                "type",
                "scatter",
                "name",
                "zonder cijfer",
                "silent",
                true,
                "symbolSize",
                1,
                "itemStyle",
                map("color", "transparent", "opacity", 1),
                "z",
                5,
                "data",
                merken);
    }

    static Map<String, Object> merk(Object x, Object y, String tekst, boolean staand) {
        return merk(x, y, tekst, staand, GRIJS);
    }

    /** The number of a bar, beside it. */
    static Map<String, Object> getal(Object x, Object y, String tekst) {
        return merk(x, y, tekst, false, INKT);
    }

    /** A word under a point, where a part of a bar that goes down is not there. */
    static Map<String, Object> merkOnder(Object x, Object y, String tekst) {
        return map(
                "value",
                List.of(x, y),
                "label",
                map("show", true, "formatter", tekst, "color", GRIJS, "position", "bottom", "distance", 6));
    }

    private static Map<String, Object> merk(Object x, Object y, String tekst, boolean staand, String kleur) {
        return map(
                "value",
                List.of(x, y),
                "label",
                map(
                        "show",
                        true,
                        "formatter",
                        tekst,
                        "color",
                        kleur,
                        "position",
                        staand ? "top" : "right",
                        "rotate",
                        staand && tekst.length() > 1 ? 90 : 0,
                        "align",
                        staand && tekst.length() > 1 ? "left" : staand ? "center" : "left",
                        "verticalAlign",
                        "middle",
                        "lineHeight",
                        16,
                        "distance",
                        6));
    }

    /** Words for the figures of one row that are not there, each once; empty when all are there. */
    static String zonderCijfer(List<Optional<Waarneming>> rij) {
        return String.join(
                ", ",
                rij.stream()
                        .filter(cijfer -> cijfer.filter(Weergave::isCijfer).isEmpty())
                        .map(Weergave::tekst)
                        .distinct()
                        .toList());
    }

    /**
     * What a mark of a series stands for. Of a series without a mark on the chart it says why, and it is nothing to switch on.
     *
     * @param getekend whether any figure of {@code kolom} is drawn
     */
    static Grafiek.Legendaregel legenda(
            int nummer, String vorm, String naam, List<Optional<Waarneming>> kolom, boolean getekend) {
        if (getekend) {
            return new Grafiek.Legendaregel(nummer, vorm, naam);
        }
        String waarom = String.join(
                ", ",
                kolom.stream()
                        .map(cijfer -> cijfer.map(Weergave::kaal).orElse(Weergave.ONTBREEKT))
                        .distinct()
                        .toList());
        return new Grafiek.Legendaregel(nummer, vorm, waarom.isEmpty() ? naam : naam + " (" + waarom + ")", "");
    }

    /** Whether a bar can be seen of one of the figures: a bar of zero cannot. */
    static boolean heeftStaaf(List<Optional<Waarneming>> kolom) {
        return kolom.stream().anyMatch(cijfer -> lengte(cijfer) != 0);
    }

    /** How long the bar of a figure is; 0 when there is no number. */
    static double lengte(Optional<Waarneming> cijfer) {
        return cijfer.map(Weergave::getal).orElse(OptionalDouble.empty()).orElse(0);
    }

    /** Sum of the bars of figures. */
    static double lengte(List<Optional<Waarneming>> cijfers) {
        return cijfers.stream().mapToDouble(Opties::lengte).sum();
    }

    static boolean isCompleet(List<Optional<Waarneming>> cijfers) {
        return cijfers.stream()
                .allMatch(cijfer -> cijfer.filter(Weergave::isCijfer).isPresent());
    }

    static boolean isTrendbreuk(List<Optional<Waarneming>> rij) {
        return rij.stream()
                .flatMap(Optional::stream)
                .anyMatch(cijfer -> cijfer.kenmerken().contains(Kenmerk.TRENDBREUK));
    }

    static List<String> labels(List<Kop> koppen) {
        return koppen.stream().map(Kop::label).toList();
    }

    static <T> T kies(List<T> keuzes, int nummer) {
        return keuzes.get(nummer % keuzes.size());
    }

    static String json(Map<String, Object> optie) {
        try {
            return JSON.writeValueAsString(optie);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("chart options cannot be written", e);
        }
    }

    /** A map in the order of its arguments: key, value, key, value. */
    static Map<String, Object> map(Object... sleutelsEnWaarden) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < sleutelsEnWaarden.length; i += 2) {
            map.put((String) sleutelsEnWaarden[i], sleutelsEnWaarden[i + 1]);
        }
        return map;
    }
}
