package nl.verzuimatlas.warehouse.leverkalender;

import java.time.LocalDate;
import java.util.List;
import nl.verzuimatlas.warehouse.thuis.LeveringManifest;

/**
 * One delivery that is expected.
 *
 * @param afspraak what was agreed
 * @param tijdvak period that it is about
 * @param uiterlijk last day on which it is in time
 * @param leveringen the deliveries that together cover the period; none when a day of it is missing
 */
public record Verwachting(Afspraak afspraak, Tijdvak tijdvak, LocalDate uiterlijk, List<LeveringManifest> leveringen) {

    public Verwachting {
        leveringen = List.copyOf(leveringen);
    }

    /** How it stands. */
    public enum Stand {
        GELEVERD("geleverd"),
        VOORLOPIG("voorlopig geleverd"),
        TE_LAAT("te laat"),
        VERWACHT("nog niet nodig");

        private final String tekst;

        Stand(String tekst) {
            this.tekst = tekst;
        }

        /** In Dutch. */
        public String tekst() {
            return tekst;
        }
    }

    /** How it stands on {@code dag}. */
    public Stand stand(LocalDate dag) {
        if (!leveringen.isEmpty()) {
            boolean voorlopig = leveringen.stream().anyMatch(LeveringManifest::voorlopig);
            return voorlopig ? Stand.VOORLOPIG : Stand.GELEVERD;
        }
        return dag.isAfter(uiterlijk) ? Stand.TE_LAAT : Stand.VERWACHT;
    }
}
