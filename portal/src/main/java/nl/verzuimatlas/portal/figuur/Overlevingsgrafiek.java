package nl.verzuimatlas.portal.figuur;

import static nl.verzuimatlas.portal.figuur.Opties.map;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimatlas.warehouse.lezen.Waarneming;

/**
 * A curve that falls in steps from 100%, with its 95% interval as a band. A row of the table is a moment, the first column is the
 * share that is left. Between two points of which one in between is not shown the curve is a thin dashed line without a band:
 * somewhere there it fell.
 */
public final class Overlevingsgrafiek {

    private static final String STAP = "end";
    private static final String BAND = "95%-interval";
    private static final String BANDKLEUR = "#9ccbe8";
    private static final String TUSSEN = "Niet getoond";
    /** Number of the legend's mark for the dashed line. */
    private static final int GESTREEPT = 6;

    private static final Object NIETS = "-";

    private Overlevingsgrafiek() {}

    /**
     * The chart.
     *
     * @param eenheid unit, written above the axis
     */
    public static Grafiek van(Kruistabel cijfers, String eenheid) {
        List<Optional<Waarneming>> kolom = cijfers.kolom(0);
        String naam = cijfers.kolommen().get(0).label();
        List<Object> hoogten = new ArrayList<>(List.of(100));
        List<Object> lijn = new ArrayList<>(List.of(punt(100, "100%")));
        List<Object> onder = new ArrayList<>(List.of(100));
        List<Object> breedte = new ArrayList<>(List.of(0));
        List<String> labels = new ArrayList<>(List.of("0"));
        for (int r = 0; r < kolom.size(); r++) {
            Optional<Waarneming> cijfer = kolom.get(r).filter(Weergave::isCijfer);
            Object hoogte =
                    cijfer.<Object>map(w -> Weergave.getal(w).orElseThrow()).orElse(NIETS);
            hoogten.add(hoogte);
            lijn.add(punt(hoogte, cijfer.map(Weergave::tekstMetInterval).orElse(Weergave.tekst(kolom.get(r)))));
            Optional<Waarneming> metBand = cijfer.filter(Overlevingsgrafiek::heeftBand);
            onder.add(metBand.<Object>map(w -> w.ondergrens().getAsDouble()).orElse(NIETS));
            breedte.add(metBand.<Object>map(Overlevingsgrafiek::breedte).orElse(NIETS));
            String zonder = cijfer.isPresent() ? "" : "\n" + Opties.zonderCijfer(List.of(kolom.get(r)));
            labels.add(getal(cijfers.rijen().get(r).label()) + zonder);
        }
        List<Map<String, Object>> reeksen = new ArrayList<>(
                List.of(band("onder", onder, "transparent"), band(BAND, breedte, BANDKLEUR), stappen(naam, lijn)));
        List<Map<String, Object>> tussen = tussenstukken(hoogten);
        reeksen.addAll(tussen);
        List<Grafiek.Legendaregel> legenda = new ArrayList<>(
                List.of(new Grafiek.Legendaregel(1, "lijn", naam), new Grafiek.Legendaregel(1, "band", BAND)));
        if (!tussen.isEmpty()) {
            legenda.add(new Grafiek.Legendaregel(GESTREEPT, "lijn", TUSSEN));
        }

        Map<String, Object> optie = Opties.basis();
        Map<String, Object> as = Opties.categorieAs(labels);
        as.put("boundaryGap", false);
        optie.put("xAxis", as);
        Map<String, Object> hoogteAs = Opties.waardeAs(eenheid);
        hoogteAs.put("max", 100);
        optie.put("yAxis", hoogteAs);
        optie.put("series", reeksen);
        optie.put("tooltip", map("renderMode", "richText", "confine", true, "trigger", "axis"));
        return new Grafiek(Opties.json(optie), InWoorden.verloop(cijfers, eenheid), "middel", legenda);
    }

    /** A dashed line over each stretch of points that are not shown, if there is a point after it. */
    private static List<Map<String, Object>> tussenstukken(List<Object> hoogten) {
        List<Map<String, Object>> stukken = new ArrayList<>();
        int vorige = 0;
        for (int punt = 1; punt < hoogten.size(); punt++) {
            if (hoogten.get(punt).equals(NIETS)) {
                continue;
            }
            if (punt - vorige > 1) {
                List<Object> stuk = new ArrayList<>(Collections.nCopies(hoogten.size(), NIETS));
                // until the first point that is not shown nobody is known to have left
                stuk.set(vorige + 1, hoogten.get(vorige));
                stuk.set(punt, hoogten.get(punt));
                stukken.add(tussenstuk(stuk));
            }
            vorige = punt;
        }
        return stukken;
    }

    private static Map<String, Object> tussenstuk(List<Object> punten) {
        return map(
                "type",
                "line",
                "name",
                TUSSEN,
                "data",
                punten,
                "connectNulls",
                true,
                "symbol",
                "none",
                "silent",
                true,
                "lineStyle",
                map("color", "#767676", "type", "dashed", "width", 2),
                "emphasis",
                map("disabled", true));
    }

    private static boolean heeftBand(Waarneming punt) {
        return punt.ondergrens().isPresent() && punt.bovengrens().isPresent();
    }

    private static double breedte(Waarneming punt) {
        return punt.bovengrens().getAsDouble() - punt.ondergrens().getAsDouble();
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
                false,
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
                false,
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
