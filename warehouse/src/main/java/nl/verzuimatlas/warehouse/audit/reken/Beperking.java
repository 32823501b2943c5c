package nl.verzuimatlas.warehouse.audit.reken;

import java.util.Arrays;
import java.util.List;

/**
 * A weighted sum of unknowns lies between two bounds. A relation that is only a guess has several steps: the first is what an
 * attacker would like to believe, each next one is looser, the last is certain. An attacker goes to a next step only when the
 * step before contradicts what is published.
 *
 * @param onbekenden numbers of the unknowns, each once
 * @param factoren weight of each unknown
 * @param trappen bounds, from the strictest guess to what is certain; at least one
 * @param woorden what the relation is, in Dutch
 */
public record Beperking(int[] onbekenden, int[] factoren, List<Grens> trappen, String woorden) {

    public Beperking {
        onbekenden = onbekenden.clone();
        factoren = factoren.clone();
        trappen = List.copyOf(trappen);
        if (onbekenden.length != factoren.length || trappen.isEmpty()) {
            throw new IllegalArgumentException("a relation needs a weight per unknown and bounds: " + woorden);
        }
    }

    /** A relation that is certain: the weighted sum is at least {@code onder} and at most {@code boven}. */
    public static Beperking zeker(int[] onbekenden, int[] factoren, long onder, long boven, String woorden) {
        return new Beperking(onbekenden, factoren, List.of(new Grens(onder, boven)), woorden);
    }

    @Override
    public boolean equals(Object ander) {
        return ander instanceof Beperking beperking
                && Arrays.equals(onbekenden, beperking.onbekenden)
                && Arrays.equals(factoren, beperking.factoren)
                && trappen.equals(beperking.trappen);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(onbekenden) + Arrays.hashCode(factoren)) + trappen.hashCode();
    }

    @Override
    public String toString() {
        return woorden + " " + Arrays.toString(onbekenden) + " x " + Arrays.toString(factoren) + " in " + trappen;
    }
}
