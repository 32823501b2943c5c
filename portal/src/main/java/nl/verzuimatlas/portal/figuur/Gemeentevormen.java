package nl.verzuimatlas.portal.figuur;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimatlas.warehouse.lezen.Kaartvlak;
import nl.verzuimatlas.warehouse.lezen.Kaartvlak.Punt;

/**
 * Shapes of municipalities, ready to draw: whole numbers on one grid, so that neighbours keep the same border when points that make no
 * difference are left out.
 *
 * @param breedte width of the map, in steps of the grid
 * @param hoogte height of the map, in steps of the grid
 * @param jaar year of the division
 * @param perGemeente shape by code of the municipality
 */
public record Gemeentevormen(int breedte, int hoogte, int jaar, Map<String, Vorm> perGemeente) {

    /** Steps along the longer side: about half a point of the screen. */
    private static final int STAPPEN = 1000;

    /** Width of a degree of longitude in degrees of latitude, in the middle of the Netherlands. */
    private static final double GRAAD = Math.cos(Math.toRadians(52.2));

    /**
     * A shape.
     *
     * @param links left side
     * @param boven upper side
     * @param breedte width, 1 or more
     * @param hoogte height, 1 or more
     * @param pad outline, as a path of SVG
     * @param ankerX where its name stands: to the right of its middle
     * @param ankerY the same, below its middle
     */
    public record Vorm(int links, int boven, int breedte, int hoogte, String pad, int ankerX, int ankerY) {}

    private record Plek(int x, int y) {}

    public Gemeentevormen {
        perGemeente = Map.copyOf(perGemeente);
    }

    /** Shapes of {@code vlakken}; empty when one of the municipalities {@code codes} has none, or when their maps differ. */
    public static Optional<Gemeentevormen> van(List<Kaartvlak> vlakken, Collection<String> codes) {
        List<Kaartvlak> gekozen = vlakken.stream()
                .filter(vlak -> codes.contains(vlak.gemeente().code()))
                .toList();
        boolean isEenKaart =
                gekozen.stream().map(Kaartvlak::inGraden).distinct().count() == 1
                        && gekozen.stream().map(Kaartvlak::jaar).distinct().count() == 1;
        return isEenKaart && gekozen.size() == codes.size() ? Optional.of(van(gekozen)) : Optional.empty();
    }

    private static Gemeentevormen van(List<Kaartvlak> vlakken) {
        double breedtegraad = vlakken.get(0).inGraden() ? GRAAD : 1;
        List<Punt> alle = vlakken.stream()
                .flatMap(vlak -> vlak.randen().stream())
                .flatMap(List::stream)
                .toList();
        double west = alle.stream().mapToDouble(Punt::x).min().orElse(0);
        double oost = alle.stream().mapToDouble(Punt::x).max().orElse(0);
        double zuid = alle.stream().mapToDouble(Punt::y).min().orElse(0);
        double noord = alle.stream().mapToDouble(Punt::y).max().orElse(0);
        double stap = Math.max((oost - west) * breedtegraad, noord - zuid) / STAPPEN;
        Map<String, Vorm> vormen = new HashMap<>();
        for (Kaartvlak vlak : vlakken) {
            List<List<Plek>> randen = vlak.randen().stream()
                    .map(rand -> rand.stream()
                            .map(punt -> new Plek((int) Math.round((punt.x() - west) * breedtegraad / stap), (int)
                                    Math.round((noord - punt.y()) / stap)))
                            .toList())
                    .map(Gemeentevormen::zonderOverbodige)
                    .filter(rand -> rand.size() > 2)
                    .toList();
            vormen.put(vlak.gemeente().code(), vorm(randen));
        }
        return new Gemeentevormen(
                (int) Math.round((oost - west) * breedtegraad / stap),
                (int) Math.round((noord - zuid) / stap),
                vlakken.get(0).jaar(),
                vormen);
    }

    private static Vorm vorm(List<List<Plek>> randen) {
        List<Plek> alle = randen.stream().flatMap(List::stream).toList();
        int links = alle.stream().mapToInt(Plek::x).min().orElse(0);
        int rechts = alle.stream().mapToInt(Plek::x).max().orElse(0);
        int boven = alle.stream().mapToInt(Plek::y).min().orElse(0);
        int onder = alle.stream().mapToInt(Plek::y).max().orElse(0);
        StringBuilder pad = new StringBuilder();
        for (List<Plek> rand : randen) {
            String letter = "M";
            for (Plek plek : rand) {
                pad.append(letter).append(plek.x() - links).append(' ').append(plek.y() - boven);
                letter = "L";
            }
            pad.append('Z');
        }
        Plek midden = zwaartepunt(randen);
        return new Vorm(
                links,
                boven,
                Math.max(1, rechts - links),
                Math.max(1, onder - boven),
                pad.toString(),
                midden.x() - (links + rechts) / 2,
                midden.y() - (boven + onder) / 2);
    }

    /** The ring without its closing point, points that fall together, and points on a straight line between two others. */
    private static List<Plek> zonderOverbodige(List<Plek> rand) {
        List<Plek> over = new ArrayList<>();
        for (Plek plek : rand) {
            while (over.size() > 1 && opLijn(over.get(over.size() - 2), over.get(over.size() - 1), plek)) {
                over.remove(over.size() - 1);
            }
            if (over.isEmpty() || !over.get(over.size() - 1).equals(plek)) {
                over.add(plek);
            }
        }
        if (over.size() > 1 && over.get(0).equals(over.get(over.size() - 1))) {
            over.remove(over.size() - 1);
        }
        return over;
    }

    private static boolean opLijn(Plek a, Plek b, Plek c) {
        boolean recht = (b.x() - a.x()) * (c.y() - b.y()) == (b.y() - a.y()) * (c.x() - b.x());
        boolean verder = (b.x() - a.x()) * (c.x() - b.x()) >= 0 && (b.y() - a.y()) * (c.y() - b.y()) >= 0;
        return recht && verder;
    }

    /** Centre of gravity of the largest ring: nearer to the land than the middle of its box. */
    private static Plek zwaartepunt(List<List<Plek>> randen) {
        double grootste = 0;
        Plek midden = new Plek(0, 0);
        for (List<Plek> rand : randen) {
            double oppervlak = 0;
            double x = 0;
            double y = 0;
            for (int i = 0; i < rand.size(); i++) {
                Plek een = rand.get(i);
                Plek ander = rand.get((i + 1) % rand.size());
                double kruis = (double) een.x() * ander.y() - (double) ander.x() * een.y();
                oppervlak += kruis;
                x += (een.x() + ander.x()) * kruis;
                y += (een.y() + ander.y()) * kruis;
            }
            if (Math.abs(oppervlak) > grootste) {
                grootste = Math.abs(oppervlak);
                midden = new Plek((int) Math.round(x / (3 * oppervlak)), (int) Math.round(y / (3 * oppervlak)));
            }
        }
        return midden;
    }
}
