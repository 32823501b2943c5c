package nl.verzuimatlas.warehouse.audit.reken;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Unknowns that hang together, with the relations between them; numbered from 0.
 *
 * @param nummers number of each unknown in the whole
 * @param grenzen proven bounds of each unknown
 * @param onbekenden unknowns of each relation
 * @param factoren weights of each relation
 * @param sommen bounds of each relation
 * @param ruimst bounds of each relation that are certain; the same when it is no guess
 * @param bijOnbekende relations of each unknown
 */
record Deelstelsel(
        int[] nummers,
        Grens[] grenzen,
        int[][] onbekenden,
        int[][] factoren,
        Grens[] sommen,
        Grens[] ruimst,
        int[][] bijOnbekende) {

    /** A system of these relations. */
    static Deelstelsel van(
            int[] nummers, Grens[] grenzen, int[][] onbekenden, int[][] factoren, Grens[] sommen, Grens[] ruimst) {
        return new Deelstelsel(
                nummers, grenzen, onbekenden, factoren, sommen, ruimst, Inperking.keerOm(onbekenden, nummers.length));
    }

    int aantal() {
        return nummers.length;
    }

    int relaties() {
        return onbekenden.length;
    }

    /** The same without some of its relations. */
    Deelstelsel zonder(boolean[] overbodig) {
        int[] over = IntStream.range(0, overbodig.length)
                .filter(relatie -> !overbodig[relatie])
                .toArray();
        return van(
                nummers,
                grenzen,
                Arrays.stream(over).mapToObj(relatie -> onbekenden[relatie]).toArray(int[][]::new),
                Arrays.stream(over).mapToObj(relatie -> factoren[relatie]).toArray(int[][]::new),
                Arrays.stream(over).mapToObj(relatie -> sommen[relatie]).toArray(Grens[]::new),
                Arrays.stream(over).mapToObj(relatie -> ruimst[relatie]).toArray(Grens[]::new));
    }

    /** Whether the whole numbers fit every bound and every relation. */
    boolean past(long[] waarden) {
        for (int i = 0; i < waarden.length; i++) {
            if (!grenzen[i].omvat(waarden[i])) {
                return false;
            }
        }
        for (int relatie = 0; relatie < onbekenden.length; relatie++) {
            if (!sommen[relatie].omvat(som(relatie, waarden))) {
                return false;
            }
        }
        return true;
    }

    /** The unknowns of relations that the whole numbers do not fit. */
    int[] gebroken(long[] waarden) {
        return IntStream.range(0, onbekenden.length)
                .filter(relatie -> !sommen[relatie].omvat(som(relatie, waarden)))
                .flatMap(relatie -> Arrays.stream(onbekenden[relatie]))
                .distinct()
                .toArray();
    }

    private long som(int relatie, long[] waarden) {
        long som = 0;
        for (int i = 0; i < onbekenden[relatie].length; i++) {
            som += factoren[relatie][i] * waarden[onbekenden[relatie][i]];
        }
        return som;
    }

    /** A new record of bounds that can be narrowed without changing these. */
    Inperking inperking() {
        return new Inperking(onbekenden, factoren, sommen, grenzen);
    }

    @Override
    public boolean equals(Object ander) {
        return this == ander;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(nummers);
    }

    @Override
    public String toString() {
        return nummers.length + " unknowns, " + onbekenden.length + " relations";
    }
}
