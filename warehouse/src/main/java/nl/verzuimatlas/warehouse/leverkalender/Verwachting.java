package nl.verzuimatlas.warehouse.leverkalender;

import java.time.LocalDate;
import java.util.Optional;
import nl.verzuimatlas.warehouse.thuis.LeveringManifest;

/**
 * One delivery that is expected.
 *
 * @param afspraak what was agreed
 * @param tijdvak period that it is about
 * @param uiterlijk last day on which it is in time
 * @param levering the delivery that covers the period; empty when there is none
 */
public record Verwachting(
        Afspraak afspraak, Tijdvak tijdvak, LocalDate uiterlijk, Optional<LeveringManifest> levering) {

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
        if (levering.isPresent()) {
            return levering.get().voorlopig() ? Stand.VOORLOPIG : Stand.GELEVERD;
        }
        return dag.isAfter(uiterlijk) ? Stand.TE_LAAT : Stand.VERWACHT;
    }
}
