package nl.verzuimatlas.warehouse.bescherming;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import nl.verzuimatlas.warehouse.contract.Bronbestand;
import nl.verzuimatlas.warehouse.contract.Reeks;
import nl.verzuimatlas.warehouse.kubus.Cel;
import nl.verzuimatlas.warehouse.kubus.Celsleutel;
import nl.verzuimatlas.warehouse.rijen.Rijlezer;

/**
 * What the release that is served now shows and hides, so that it and the next one do not tell together what neither tells alone.
 *
 * @param getoond numbers of the cells that are shown
 * @param verborgen cells that are hidden
 * @param bewijs the worlds by which they are; may be none
 * @param eerder numbers that other releases show, of cells that are not shown with these numbers
 */
public record Vorige(
        Map<Celsleutel, Getoond> getoond,
        Set<Celsleutel> verborgen,
        Bewijs bewijs,
        Map<Celsleutel, Set<Getoond>> eerder) {

    /** There is no earlier release. */
    public static final Vorige GEEN = new Vorige(Map.of(), Set.of(), Bewijs.GEEN, Map.of());

    /** Counts of a shown cell. */
    public record Getoond(OptionalDouble teller, OptionalDouble noemer) {}

    public Vorige {
        getoond = Map.copyOf(getoond);
        verborgen = Set.copyOf(verborgen);
        eerder = Map.copyOf(eerder);
    }

    /**
     * Reads a public database.
     *
     * @param bewijs the worlds by which it is protected
     * @throws SQLException if it cannot be read
     */
    public static Vorige lees(Connection publiek, Bewijs bewijs) throws SQLException {
        Map<Celsleutel, Getoond> getoond = new HashMap<>();
        Set<Celsleutel> verborgen = new HashSet<>();
        Rijlezer.hoor(publiek, Bronbestand.lees("sql/lezen/vorige_cellen.sql"), rij -> {
            Celsleutel sleutel = Celsleutel.lees(rij, Reeks.EIGEN);
            if (rij.is("is_verborgen")) {
                verborgen.add(sleutel);
            } else {
                getoond.put(sleutel, new Getoond(rij.getal("teller"), rij.getal("noemer")));
            }
        });
        return new Vorige(getoond, verborgen, bewijs, Map.of());
    }

    /** With what another release shows, which can still be seen or which a reader may have kept. */
    public Vorige metEerdere(Vorige andere) {
        Map<Celsleutel, Set<Getoond>> samen = new HashMap<>(eerder);
        andere.getoond.forEach((sleutel, cijfer) -> {
            if (!cijfer.equals(getoond.get(sleutel))) {
                samen.merge(sleutel, Set.of(cijfer), Vorige::verenigd);
            }
        });
        return new Vorige(getoond, verborgen, bewijs, samen);
    }

    private static <T> Set<T> verenigd(Set<T> een, Set<T> ander) {
        Set<T> samen = new HashSet<>(een);
        samen.addAll(ander);
        return Set.copyOf(samen);
    }

    /** Whether a reader knows the numbers of {@code cel}, from the release that is served now or from another. */
    boolean kent(Cel cel) {
        return toont(cel)
                || eerder.getOrDefault(cel.sleutel(), Set.of()).stream().anyMatch(toen -> isGelijk(toen, cel));
    }

    private boolean toont(Cel cel) {
        Getoond toen = getoond.get(cel.sleutel());
        return toen != null && isGelijk(toen, cel);
    }

    private static boolean isGelijk(Getoond toen, Cel cel) {
        return toen.teller().equals(cel.teller())
                && (cel.noemerIsPopulatie() || toen.noemer().equals(cel.noemer()));
    }

    /**
     * Cells that were hidden and stay so, because what was shown of the same figure, area and school year is the same now; or when nothing was
     * shown there, what was shown of the regions that share a gemeente with it. Zeros are no sign of either.
     *
     * @param nu the cells as they are now
     * @param leden codes of the gemeenten of each region, by kind and code
     */
    Set<Celsleutel> blijvend(Map<Celsleutel, Cel> nu, Map<String, Set<String>> leden) {
        Map<List<String>, Boolean> isGewijzigd = new HashMap<>();
        getoond.forEach((sleutel, toen) -> {
            Cel cel = nu.get(sleutel);
            boolean isAnders = cel == null || !toont(cel);
            if (isAnders || toen.teller().orElse(0) > 0) {
                isGewijzigd.merge(
                        veld(sleutel, sleutel.regiotype().term(), sleutel.regiocode()), isAnders, Boolean::logicalOr);
            }
        });
        Set<Celsleutel> blijvend = new HashSet<>();
        for (Celsleutel sleutel : verborgen) {
            if (nu.containsKey(sleutel) && isGelijk(sleutel, isGewijzigd, leden)) {
                blijvend.add(sleutel);
            }
        }
        return blijvend;
    }

    private static boolean isGelijk(
            Celsleutel sleutel, Map<List<String>, Boolean> isGewijzigd, Map<String, Set<String>> leden) {
        Boolean eigen = isGewijzigd.get(veld(sleutel, sleutel.regiotype().term(), sleutel.regiocode()));
        if (eigen != null) {
            return !eigen;
        }
        String gebied = sleutel.regiotype().term() + "|" + sleutel.regiocode();
        Set<String> gemeenten = leden.getOrDefault(gebied, Set.of(sleutel.regiocode()));
        List<Boolean> eromheen = leden.entrySet().stream()
                .filter(regio -> !Collections.disjoint(regio.getValue(), gemeenten))
                .map(regio -> regio.getKey().split("\\|"))
                .map(regio -> isGewijzigd.get(veld(sleutel, regio[0], regio[1])))
                .filter(Objects::nonNull)
                .toList();
        return !eromheen.isEmpty() && !eromheen.contains(true);
    }

    private static List<String> veld(Celsleutel sleutel, String regiotype, String regiocode) {
        return List.of(sleutel.indicator(), sleutel.schooljaar(), regiotype, regiocode);
    }
}
