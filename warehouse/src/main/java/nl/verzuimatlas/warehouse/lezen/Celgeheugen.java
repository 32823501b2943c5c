package nl.verzuimatlas.warehouse.lezen;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Cells of one release that were read before, an indicator at a time: a page asks some dozens of small questions, and most of their
 * cost is that of asking the database. What is kept goes when memory is short, and is read again when it is asked for.
 */
final class Celgeheugen {

    /** An indicator with more cells is asked from the database each time. */
    static final int HOOGSTENS_PER_INDICATOR = 100_000;

    /** Pages ask for the region beside each gemeente, so the same questions come back. */
    private static final int HOOGSTENS_ANTWOORDEN = 512;

    private static final int HOOGSTENS_PER_ANTWOORD = 2_000;

    private final Function<String, Optional<List<Waarneming>>> lees;
    private final Map<String, Indicatorcellen> indicatoren = new ConcurrentHashMap<>();
    // in the order of their last use; guarded by itself
    private final Map<Selectie, SoftReference<List<Waarneming>>> antwoorden = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Selectie, SoftReference<List<Waarneming>>> oudste) {
            return size() > HOOGSTENS_ANTWOORDEN;
        }
    };

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
        Optional<List<Waarneming>> eerder = eerder(selectie);
        if (eerder.isPresent()) {
            return eerder;
        }
        Optional<List<Waarneming>> gevonden = doorzoek(selectie);
        gevonden.filter(cellen -> cellen.size() <= HOOGSTENS_PER_ANTWOORD)
                .ifPresent(cellen -> bewaar(selectie, cellen));
        return gevonden;
    }

    private Optional<List<Waarneming>> doorzoek(Selectie selectie) {
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
                if (past(selectie, cel)) {
                    gevonden.add(cel.waarneming());
                }
            }
        }
        int vanaf = Math.min(selectie.vanaf(), gevonden.size());
        return Optional.of(List.copyOf(
                gevonden.subList(vanaf, vanaf + Math.min(selectie.hoogstens(), gevonden.size() - vanaf))));
    }

    private Optional<List<Waarneming>> eerder(Selectie selectie) {
        synchronized (antwoorden) {
            return Optional.ofNullable(antwoorden.get(selectie)).map(SoftReference::get);
        }
    }

    private void bewaar(Selectie selectie, List<Waarneming> cellen) {
        synchronized (antwoorden) {
            antwoorden.put(selectie, new SoftReference<>(cellen));
        }
    }

    private static boolean past(Selectie selectie, Cel cel) {
        Waarneming waarneming = cel.waarneming();
        return isGekozen(selectie.regiocodes(), waarneming.regiocode())
                && isGekozen(selectie.regiotypen(), waarneming.regiotype())
                && isGekozen(selectie.schooljaren(), waarneming.schooljaar())
                && isGekozen(selectie.reeksen(), waarneming.reeks())
                && isGekozen(selectie.dimensies(), cel.dimensie())
                && isGekozen(selectie.categorieen(), cel.categorie());
    }

    private static <T> boolean isGekozen(List<T> keuzes, T waarde) {
        return keuzes.isEmpty() || keuzes.contains(waarde);
    }

    /** A cell with the names that it is looked up by. */
    private record Cel(Waarneming waarneming, String dimensie, String categorie) {

        static Cel van(Waarneming waarneming) {
            return new Cel(waarneming, waarneming.dimensie(), waarneming.categorie());
        }
    }

    /** Cells of one indicator in the order of the cube, and the same by area and by category. */
    private record Cellen(List<Cel> alle, Map<String, List<Cel>> perGebied, Map<String, List<Cel>> perCategorie) {

        static Cellen van(List<Waarneming> waarnemingen) {
            List<Cel> alle = waarnemingen.stream().map(Cel::van).toList();
            return new Cellen(
                    alle,
                    alle.stream()
                            .collect(Collectors.groupingBy(
                                    cel -> cel.waarneming().regiocode())),
                    alle.stream().collect(Collectors.groupingBy(Cel::categorie)));
        }

        /** All cells that {@code selectie} may ask for, and others. */
        List<Cel> rond(Selectie selectie) {
            if (selectie.regiocodes().size() == 1) {
                return perGebied.getOrDefault(selectie.regiocodes().get(0), List.of());
            }
            return selectie.categorieen().size() == 1
                    ? perCategorie.getOrDefault(selectie.categorieen().get(0), List.of())
                    : alle;
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
