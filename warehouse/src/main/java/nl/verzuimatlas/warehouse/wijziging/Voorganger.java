package nl.verzuimatlas.warehouse.wijziging;

import java.nio.file.Path;

/**
 * The release that readers know when the next is made.
 *
 * @param publiek its public database
 * @param id its id
 * @param vergelijking whether it may be told which figures changed since
 */
public record Voorganger(Path publiek, String id, Vergelijking vergelijking) {

    /** Whether it may be told which figures changed. */
    public enum Vergelijking {
        TONEN,
        /** Pupils were withdrawn since: a list of what changed would tell in which figures they counted. */
        LEERLINGEN_INGETROKKEN
    }
}
