package nl.verzuimatlas.warehouse.protocol;

import java.util.List;

/**
 * Whose schools follow a protocol; nobody when all is empty, so that it is only there to compare with.
 *
 * @param landelijk every school, besides any regional protocol
 * @param regios schools in a gemeente of these regions
 * @param gemeenten schools in these gemeenten
 * @param vestigingen these schools
 */
public record Toepassing(boolean landelijk, List<Regio> regios, List<String> gemeenten, List<String> vestigingen) {

    /** Nobody. */
    public static final Toepassing GEEN = new Toepassing(false, List.of(), List.of(), List.of());

    public Toepassing {
        regios = regios == null ? List.of() : List.copyOf(regios);
        gemeenten = gemeenten == null ? List.of() : List.copyOf(gemeenten);
        vestigingen = vestigingen == null ? List.of() : List.copyOf(vestigingen);
    }

    /** Whether no school follows it. */
    public boolean isLeeg() {
        return !landelijk && regios.isEmpty() && gemeenten.isEmpty() && vestigingen.isEmpty();
    }

    /**
     * A region.
     *
     * @param regiotype kind of region
     * @param regiocode its code
     */
    public record Regio(String regiotype, String regiocode) {}
}
