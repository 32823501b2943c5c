package nl.verzuimatlas.portal.figuur;

import static nl.verzuimatlas.portal.figuur.Opties.map;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.lezen.Waarneming;

/** All figures of a table as coloured squares, so that a pattern over rows and columns is seen at once; see {@link Kleurvlak}. */
public final class Warmtekaart {

    private Warmtekaart() {}

    /** The chart of all rows and columns of {@code cijfers}. */
    public static Grafiek van(Kruistabel cijfers, String eenheid) {
        // the classes of the map of municipalities, so without the region beside them
        Kleurklassen klassen = Kleurklassen.van(cijfers.waarnemingen()
                .filter(Weergave::isCijfer)
                .filter(w -> w.regiotype() == Regiotype.GEMEENTE)
                .map(w -> Weergave.getal(w).orElseThrow())
                .toList());
        List<Object> vlakken = new ArrayList<>();
        Set<Kleurvlak.Leeg> leeg = EnumSet.noneOf(Kleurvlak.Leeg.class);
        for (int r = 0; r < cijfers.rijen().size(); r++) {
            for (int k = 0; k < cijfers.kolommen().size(); k++) {
                Optional<Waarneming> cijfer = cijfers.cellen().get(r).get(k);
                Map<String, Object> vlak = Kleurvlak.van(k, r, cijfer, klassen);
                vlak.put(
                        "name",
                        cijfers.rijen().get(r).label() + ", "
                                + cijfers.kolommen().get(k).label());
                vlakken.add(vlak);
                if (cijfer.filter(Weergave::isCijfer).isEmpty()) {
                    leeg.add(Kleurvlak.Leeg.van(cijfer));
                }
            }
        }
        Map<String, Object> optie = Opties.basis();
        optie.put(
                "warmte",
                map(
                        "kolommen",
                        cijfers.kolommen().size(),
                        "rijen",
                        cijfers.rijen().size()));
        Map<String, Object> boven = Opties.categorieAs(Opties.labels(cijfers.kolommen()));
        boven.put("position", "top");
        boven.put("axisLine", map("show", false));
        optie.put("xAxis", boven);
        Map<String, Object> links = Opties.categorieAs(Opties.labels(cijfers.rijen()));
        links.put("inverse", true);
        links.put("axisLine", map("show", false));
        optie.put("yAxis", links);
        optie.put("series", List.of(Tegelkaart.vlakken(eenheid, vlakken)));
        return new Grafiek(
                Opties.json(optie),
                InWoorden.raster(cijfers, eenheid),
                "lang",
                Kleurvlak.legenda(klassen, cijfers, leeg));
    }
}
