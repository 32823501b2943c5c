package nl.verzuimatlas.portal.figuur;

import static nl.verzuimatlas.portal.figuur.Opties.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimatlas.warehouse.lezen.Waarneming;

/** Lines over time: a row of the table is a moment, a column is a line. A missing figure is a gap with a word on the axis. */
public final class Lijngrafiek {

    private Lijngrafiek() {}

    /**
     * Lines of all columns.
     *
     * @param eenheid unit, written above the axis
     */
    public static Grafiek van(Kruistabel cijfers, String eenheid) {
        return maak(cijfers, eenheid, List.of());
    }

    /**
     * Lines of all columns, and a line at {@code doel}.
     *
     * @param doel target in {@code eenheid}
     * @param naamDoel what the target is
     */
    public static Grafiek metDoel(Kruistabel cijfers, String eenheid, double doel, String naamDoel) {
        Map<String, Object> lijn =
                map("yAxis", doel, "label", map("formatter", naamDoel, "position", "insideEndTop", "color", "#1b1b1b"));
        return maak(cijfers, eenheid, List.of(lijn));
    }

    private static Grafiek maak(Kruistabel cijfers, String eenheid, List<Object> doelen) {
        List<Object> reeksen = new ArrayList<>();
        List<Grafiek.Legendaregel> legenda = new ArrayList<>();
        for (int k = 0; k < cijfers.kolommen().size(); k++) {
            String naam = cijfers.kolommen().get(k).label();
            List<Optional<Waarneming>> kolom = cijfers.kolom(k);
            boolean getekend = kolom.stream().flatMap(Optional::stream).anyMatch(Weergave::isCijfer);
            legenda.add(Opties.legenda(k % Opties.KLEUREN.size() + 1, "lijn", naam, kolom, getekend));
            reeksen.add(reeks(cijfers, k, naam));
        }
        List<Object> strepen = new ArrayList<>(doelen);
        List<Object> merken = new ArrayList<>();
        for (int r = 0; r < cijfers.rijen().size(); r++) {
            String zonder = Opties.zonderCijfer(cijfers.cellen().get(r));
            if (!zonder.isEmpty()) {
                merken.add(Opties.merk(r, 0, zonder, true));
            }
            if (Opties.isTrendbreuk(cijfers.cellen().get(r))) {
                strepen.add(map("xAxis", r, "label", map("formatter", "\u2020", "color", "#1b1b1b")));
            }
        }
        Map<String, Object> merkreeks = Opties.merken(merken);
        merkreeks.put(
                "markLine",
                map(
                        "silent",
                        true,
                        "symbol",
                        "none",
                        "lineStyle",
                        map("color", "#595959", "type", "dashed"),
                        "data",
                        strepen));
        reeksen.add(merkreeks);

        Map<String, Object> optie = Opties.basis();
        optie.put("xAxis", Opties.categorieAs(Opties.labels(cijfers.rijen())));
        optie.put("yAxis", Opties.waardeAs(eenheid));
        optie.put("series", reeksen);
        optie.put("tooltip", map("renderMode", "richText", "confine", true, "trigger", "axis"));
        return new Grafiek(Opties.json(optie), InWoorden.verloop(cijfers, eenheid), "middel", legenda);
    }

    private static Map<String, Object> reeks(Kruistabel cijfers, int kolom, String naam) {
        boolean nadruk = cijfers.kolommen().get(kolom).nadruk();
        String kleur = Opties.kies(Opties.KLEUREN, kolom);
        return map(
                "type",
                "line",
                "name",
                naam,
                "data",
                Opties.punten(cijfers.kolom(kolom)),
                "connectNulls",
                false,
                "symbol",
                Opties.kies(Opties.SYMBOLEN, kolom),
                "symbolSize",
                8,
                "lineStyle",
                map("color", kleur, "type", Opties.kies(Opties.LIJNEN, kolom), "width", nadruk ? 3 : 2),
                "itemStyle",
                map("color", kleur),
                "emphasis",
                map("disabled", true));
    }
}
