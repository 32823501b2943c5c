package nl.verzuimatlas.etl.feit;

import java.io.Serializable;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was counted while absence per day was made. A task hands its own over as its outcome, so that a task that was done
 * twice counts once.
 */
final class Verzuimtelling implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Rows of known vestigingen. */
    long bekend;
    /** Rows that say that a pupil was away, late or sent out. */
    long afwezig;
    /** Days of those rows. */
    long dagen;
    /** Days of those rows that are schooldagen. */
    long schooldagen;
    /** Rows of the fact table. */
    long leerlingdagen;

    /** Regions and school years in which absence was registered. */
    final TreeSet<Regiojaar> regiojaren = new TreeSet<>();

    /** A vakantieregio in the school year that starts in {@code beginjaar}. */
    record Regiojaar(String vakantieregio, int beginjaar) implements Comparable<Regiojaar>, Serializable {
        @Override
        public int compareTo(Regiojaar ander) {
            int regio = vakantieregio.compareTo(ander.vakantieregio);
            return regio == 0 ? Integer.compare(beginjaar, ander.beginjaar) : regio;
        }
    }

    /** Adds what another task counted. */
    void plus(Verzuimtelling ander) {
        bekend += ander.bekend;
        afwezig += ander.afwezig;
        dagen += ander.dagen;
        schooldagen += ander.schooldagen;
        leerlingdagen += ander.leerlingdagen;
        regiojaren.addAll(ander.regiojaren);
    }

    Set<Regiojaar> regiojaren() {
        return Set.copyOf(regiojaren);
    }
}
