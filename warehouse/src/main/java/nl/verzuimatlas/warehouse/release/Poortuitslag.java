package nl.verzuimatlas.warehouse.release;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a gate found.
 *
 * @param laag the step after which the gate stands
 * @param id id of the gate
 * @param naam what holds when nothing is found, as a Dutch sentence without a full stop
 * @param niveau {@code fout} stops the release, {@code waarschuwing} is reported
 * @param tabel table that was looked through
 * @param bekeken rows of that table
 * @param gevonden rows that are wrong
 * @param voorbeelden the first of them in Dutch; may tell of single pupils, so not for the public
 */
public record Poortuitslag(
        Poortlaag laag,
        String id,
        String naam,
        Poort.Niveau niveau,
        String tabel,
        long bekeken,
        long gevonden,
        List<String> voorbeelden) {

    public Poortuitslag {
        voorbeelden = List.copyOf(voorbeelden);
    }

    /** Whether nothing is wrong. */
    public boolean isGoed() {
        return gevonden == 0;
    }

    /** Whether it stops the release. */
    public boolean isFout() {
        return !isGoed() && niveau == Poort.Niveau.FOUT;
    }

    /** {@code goed}, {@code fout} or {@code waarschuwing}. */
    public String uitslag() {
        return isGoed() ? "goed" : niveau.term();
    }

    /** What is wrong, a sentence per example; how many more there are is said last. */
    public List<String> redenen() {
        List<String> redenen =
                voorbeelden.stream().map(voorbeeld -> id + ": " + voorbeeld).toList();
        long meer = gevonden - voorbeelden.size();
        return meer == 0
                ? redenen
                : Stream.concat(redenen.stream(), Stream.of(id + ": en nog " + meer + " keer"))
                        .toList();
    }
}
