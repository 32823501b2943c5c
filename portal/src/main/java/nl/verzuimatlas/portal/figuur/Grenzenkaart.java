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

/** Map of municipalities with their borders; see {@link Kleurvlak} for how a shape shows a figure. */
public final class Grenzenkaart {

    private Grenzenkaart() {}

    /**
     * The map.
     *
     * @param vormen shapes, one for each of {@code gemeenten}
     * @param cijfers a row for each of {@code gemeenten}, in the same order; the first column is drawn
     * @param alleJaren numbers that decide the classes: those of all years
     */
    public static Grafiek van(
            Gemeentevormen vormen, List<Gebied> gemeenten, Kruistabel cijfers, String eenheid, List<Double> alleJaren) {
        Kleurklassen klassen = Kleurklassen.van(alleJaren);
        List<Object> vlakken = new ArrayList<>();
        Set<Kleurvlak.Leeg> leeg = EnumSet.noneOf(Kleurvlak.Leeg.class);
        for (int r = 0; r < gemeenten.size(); r++) {
            Optional<Waarneming> cijfer = cijfers.cellen().get(r).get(0);
            Gebied gemeente = gemeenten.get(r);
            Gemeentevormen.Vorm vorm = vormen.perGemeente().get(gemeente.code());
            Map<String, Object> vlak = Kleurvlak.van(
                    vorm.links() + vorm.breedte() / 2.0, vorm.boven() + vorm.hoogte() / 2.0, cijfer, klassen);
            vlak.put("name", gemeente.naam());
            vlak.put("symbol", "path://" + vorm.pad());
            vlak.put("maat", List.of(vorm.breedte(), vorm.hoogte()));
            vlak.put("anker", List.of(vorm.ankerX(), vorm.ankerY()));
            vlakken.add(vlak);
            if (cijfer.filter(Weergave::isCijfer).isEmpty()) {
                leeg.add(Kleurvlak.Leeg.van(cijfer));
            }
        }
        Map<String, Object> optie = Opties.basis();
        optie.put("grenzen", map("breedte", vormen.breedte(), "hoogte", vormen.hoogte()));
        optie.put("xAxis", as(vormen.breedte(), false));
        optie.put("yAxis", as(vormen.hoogte(), true));
        optie.put("series", List.of(Tegelkaart.vlakken(cijfers.kolommen().get(0).label(), vlakken)));
        return new Grafiek(
                Opties.json(optie),
                InWoorden.vergelijking(cijfers, eenheid),
                "kaart",
                Kleurvlak.legenda(klassen, cijfers, leeg));
    }

    private static Map<String, Object> as(int lengte, boolean omlaag) {
        return map("type", "value", "min", 0, "max", lengte, "inverse", omlaag, "show", false);
    }
}
