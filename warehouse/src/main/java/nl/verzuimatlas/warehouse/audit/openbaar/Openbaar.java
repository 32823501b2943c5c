package nl.verzuimatlas.warehouse.audit.openbaar;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All that is public of a release.
 *
 * @param release its id
 * @param cellen figures of the own series, in the order of their addresses
 * @param definities definitions by id of the indicator
 * @param leden gemeenten of each region
 * @param gedeeld gemeenten that lie in a region for a part only
 * @param herindelingen gemeenten that became part of another
 * @param leveringen sizes of deliveries
 */
public record Openbaar(
        String release,
        Map<Celadres, Openbarecel> cellen,
        Map<String, Definitie> definities,
        SortedMap<Gebied, Set<String>> leden,
        SortedMap<Gebied, Set<String>> gedeeld,
        List<Herindeling> herindelingen,
        List<Omvang> leveringen) {

    /** A release with these figures. */
    public static Openbaar van(
            String release,
            Collection<Openbarecel> cellen,
            Collection<Definitie> definities,
            Map<Gebied, Set<String>> leden,
            Map<Gebied, Set<String>> gedeeld,
            List<Herindeling> herindelingen,
            List<Omvang> leveringen) {
        Map<Celadres, Openbarecel> opVolgorde = new LinkedHashMap<>();
        cellen.stream().sorted(Comparator.comparing(Openbarecel::adres)).forEach(cel -> {
            if (opVolgorde.put(cel.adres(), cel) != null) {
                throw new IllegalArgumentException("twice in the figures: " + cel.adres());
            }
        });
        return new Openbaar(
                release,
                Collections.unmodifiableMap(opVolgorde),
                definities.stream().collect(Collectors.toMap(Definitie::id, Function.identity())),
                new TreeMap<>(leden),
                new TreeMap<>(gedeeld),
                List.copyOf(herindelingen),
                List.copyOf(leveringen));
    }

    /**
     * A gemeente of before a merger.
     *
     * @param gemeente code of the gemeente of today
     * @param oud code of the gemeente of before
     * @param van first day on which it was that
     * @param tot first day on which it was no longer
     */
    public record Herindeling(String gemeente, String oud, LocalDate van, LocalDate tot) {

        /** Whether there was such a gemeente on a day. */
        public boolean isGeldigOp(LocalDate dag) {
            return !van.isAfter(dag) && tot.isAfter(dag);
        }
    }

    /**
     * What is said of the size of a delivery, or of something else that counts persons.
     *
     * @param naam which
     * @param leverancier who delivered
     * @param periode about which period
     * @param bron source
     * @param personen whether its rows are about persons
     * @param gelezen rows read
     * @param geaccepteerd rows accepted
     */
    public record Omvang(
            String naam,
            String bron,
            String leverancier,
            String periode,
            boolean personen,
            OptionalLong gelezen,
            OptionalLong geaccepteerd) {}
}
