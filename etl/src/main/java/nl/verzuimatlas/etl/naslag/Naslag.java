package nl.verzuimatlas.etl.naslag;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.verzuimatlas.etl.kalender.Vakantie;

/**
 * Reference data of a home against which rows are held.
 *
 * @param vestigingen by code; empty when none were delivered: then rows are not held against them
 * @param samenwerkingsverbanden codes; empty when no regions were delivered
 * @param vakanties school holidays and days off
 */
public record Naslag(Map<String, Vestiging> vestigingen, Set<String> samenwerkingsverbanden, List<Vakantie> vakanties)
        implements Serializable {

    /** Nothing was delivered. */
    public static final Naslag LEEG = new Naslag(Map.of(), Set.of(), List.of());

    public Naslag {
        vestigingen = Map.copyOf(vestigingen);
        samenwerkingsverbanden = Set.copyOf(samenwerkingsverbanden);
        vakanties = List.copyOf(vakanties);
    }

    /**
     * A vestiging.
     *
     * @param onderwijssoort kind of education
     * @param vakantieregio {@code noord}, {@code midden} or {@code zuid}
     * @param lesurenPerDag lesson hours of a whole school day
     */
    public record Vestiging(String onderwijssoort, String vakantieregio, double lesurenPerDag)
            implements Serializable {}

    /** Codes of the institutions that have a vestiging. */
    public Set<String> instellingen() {
        return vestigingen.keySet().stream().map(code -> code.substring(0, 4)).collect(Collectors.toUnmodifiableSet());
    }
}
