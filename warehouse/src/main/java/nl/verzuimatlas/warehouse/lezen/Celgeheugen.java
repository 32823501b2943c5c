package nl.verzuimatlas.warehouse.lezen;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Cells of one release that were read before, an indicator at a time: a page asks some dozens of small questions, and most of their
 * cost is that of asking the database. What is kept goes when memory is short, and is read again when it is asked for.
 */
final class Celgeheugen {

    /** An indicator with more cells is asked from the database each time. */
    static final int HOOGSTENS_PER_INDICATOR = 100_000;

    private final Function<String, Optional<List<Waarneming>>> lees;
    private final Map<String, Indicatorcellen> indicatoren = new ConcurrentHashMap<>();

    /** @param lees all cells of an indicator in the order of the cube; empty when there are too many to keep */
    Celgeheugen(Function<String, Optional<List<Waarneming>>> lees) {
        this.lees = lees;
    }

    /**
     * The cells that {@code selectie} asks for, in the order of the cube.
     *
     * @return empty when it names no indicator, or one with too many cells
     */
    Optional<List<Waarneming>> zoek(Selectie selectie) {
        if (selectie.indicatoren().isEmpty()) {
            return Optional.empty();
        }
        List<Waarneming> gevonden = new ArrayList<>();
        for (String indicator :
                selectie.indicatoren().stream().distinct().sorted().toList()) {
            Optional<Cellen> cellen = indicatoren
                    .computeIfAbsent(indicator, id -> new Indicatorcellen())
                    .geef(indicator);
            if (cellen.isEmpty()) {
                return Optional.empty();
            }
            for (Cel cel : cellen.get().rond(selectie)) {
                if (past(selectie, cel.waarneming())) {
                    gevonden.add(cel.waarneming());
                }
            }
        }
        int vanaf = Math.min(selectie.vanaf(), gevonden.size());
        return Optional.of(List.copyOf(
                gevonden.subList(vanaf, vanaf + Math.min(selectie.hoogstens(), gevonden.size() - vanaf))));
    }

    private static boolean past(Selectie selectie, Waarneming waarneming) {
        return isGekozen(selectie.regiocodes(), waarneming.regiocode())
                && isGekozen(selectie.regiotypen(), waarneming.regiotype())
                && isGekozen(selectie.schooljaren(), waarneming.schooljaar())
                && isGekozen(selectie.reeksen(), waarneming.reeks())
                && isGekozen(selectie.dimensies(), waarneming.dimensie())
                && isGekozen(selectie.categorieen(), waarneming.categorie());
    }

    private static <T> boolean isGekozen(List<T> keuzes, T waarde) {
        return keuzes.isEmpty() || keuzes.contains(waarde);
    }

    /**
     * A cell.
     *
     * @param nummer its place among the cells of the indicator
     */
    private record Cel(int nummer, Waarneming waarneming) {}

    /** Cells of one indicator in the order of the cube, and the same by area and by category. */
    private record Cellen(List<Cel> alle, Map<String, List<Cel>> perGebied, Map<String, List<Cel>> perCategorie) {

        static Cellen van(List<Waarneming> waarnemingen) {
            List<Cel> alle = IntStream.range(0, waarnemingen.size())
                    .mapToObj(nummer -> new Cel(nummer, waarnemingen.get(nummer)))
                    .toList();
            return new Cellen(
                    alle,
                    alle.stream()
                            .collect(Collectors.groupingBy(
                                    cel -> cel.waarneming().regiocode())),
                    alle.stream()
                            .collect(Collectors.groupingBy(
                                    cel -> cel.waarneming().categorie())));
        }

        /** All cells that {@code selectie} may ask for, and others, in the order of the cube. */
        List<Cel> rond(Selectie selectie) {
            List<List<Cel>> perGebiedGekozen = gekozen(perGebied, selectie.regiocodes());
            List<List<Cel>> perCategorieGekozen = gekozen(perCategorie, selectie.categorieen());
            return samen(
                    aantal(perGebiedGekozen) < aantal(perCategorieGekozen) ? perGebiedGekozen : perCategorieGekozen);
        }

        private List<List<Cel>> gekozen(Map<String, List<Cel>> per, List<String> keuzes) {
            return keuzes.isEmpty()
                    ? List.of(alle)
                    : keuzes.stream()
                            .distinct()
                            .map(keuze -> per.getOrDefault(keuze, List.of()))
                            .filter(cellen -> !cellen.isEmpty())
                            .toList();
        }

        private static int aantal(List<List<Cel>> lijsten) {
            return lijsten.stream().mapToInt(List::size).sum();
        }

        private static List<Cel> samen(List<List<Cel>> lijsten) {
            return lijsten.size() == 1
                    ? lijsten.get(0)
                    : lijsten.stream()
                            .flatMap(List::stream)
                            .sorted(Comparator.comparingInt(Cel::nummer))
                            .toList();
        }
    }

    /** Cells of one indicator; read by one reader while others wait for them. */
    private final class Indicatorcellen {

        private SoftReference<Cellen> gelezen = new SoftReference<>(null);
        private boolean teVeel;

        synchronized Optional<Cellen> geef(String indicator) {
            Cellen eerder = gelezen.get();
            if (eerder != null || teVeel) {
                return Optional.ofNullable(eerder);
            }
            Optional<Cellen> nieuw = lees.apply(indicator).map(Cellen::van);
            teVeel = nieuw.isEmpty();
            nieuw.ifPresent(cellen -> gelezen = new SoftReference<>(cellen));
            return nieuw;
        }
    }
}
