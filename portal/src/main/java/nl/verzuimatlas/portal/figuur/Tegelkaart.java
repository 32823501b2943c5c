package nl.verzuimatlas.portal.figuur;

import static nl.verzuimatlas.portal.figuur.Opties.map;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.verzuimatlas.portal.pagina.Gebied;
import nl.verzuimatlas.warehouse.lezen.Waarneming;

/** Map of municipalities as tiles of the same size; see {@link Kleurvlak} for how a tile shows a figure. */
public final class Tegelkaart {

    private Tegelkaart() {}

    /**
     * The map.
     *
     * @param cijfers a row for each of {@code gemeenten}, in the same order; the first column is drawn
     * @param alleJaren numbers that decide the classes: those of all years
     */
    public static Grafiek van(List<Gebied> gemeenten, Kruistabel cijfers, String eenheid, List<Double> alleJaren) {
        List<Tegelplaatsen.Plaats> plaatsen = Tegelplaatsen.van(
                gemeenten.stream().map(Gebied::code).toList(),
                gemeenten.stream().map(Gebied::naam).toList());
        Kleurklassen klassen = Kleurklassen.van(alleJaren);
        List<Object> tegels = new ArrayList<>();
        Set<Kleurvlak.Leeg> leeg = EnumSet.noneOf(Kleurvlak.Leeg.class);
        for (int r = 0; r < gemeenten.size(); r++) {
            Optional<Waarneming> cijfer = cijfers.cellen().get(r).get(0);
            Tegelplaatsen.Plaats plaats = plaatsen.get(r);
            String naam = gemeenten.get(r).naam();
            Map<String, Object> tegel = Kleurvlak.van(plaats.kolom(), plaats.rij(), cijfer, klassen);
            tegel.put("name", naam);
            tegel.put("kort", plaats.kort());
            tegel.put("lang", naam.replace(" ", "\n"));
            tegels.add(tegel);
            if (cijfer.filter(Weergave::isCijfer).isEmpty()) {
                leeg.add(Kleurvlak.Leeg.van(cijfer));
            }
        }
        int kolommen = plaatsen.stream().mapToInt(p -> p.kolom() + 1).max().orElse(1);
        int rijen = plaatsen.stream().mapToInt(p -> p.rij() + 1).max().orElse(1);
        Map<String, Object> optie = Opties.basis();
        optie.put("kaart", map("kolommen", kolommen, "rijen", rijen));
        optie.put("xAxis", as(kolommen, false));
        optie.put("yAxis", as(rijen, true));
        optie.put("series", List.of(vlakken(cijfers.kolommen().get(0).label(), tegels)));
        return new Grafiek(
                Opties.json(optie),
                InWoorden.vergelijking(cijfers, eenheid),
                "kaart",
                Kleurvlak.legenda(klassen, cijfers, leeg));
    }

    /** Squares of a map or a heatmap. */
    static Map<String, Object> vlakken(String naam, List<Object> vlakken) {
        return map(
                "type",
                "scatter",
                "name",
                naam,
                "symbol",
                "rect",
                "label",
                map("show", true, "lineHeight", 18),
                "emphasis",
                map("disabled", true),
                "data",
                vlakken);
    }

    private static Map<String, Object> as(int aantal, boolean omlaag) {
        return map("type", "value", "min", -0.5, "max", aantal - 0.5, "inverse", omlaag, "show", false);
    }
}
