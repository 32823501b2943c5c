package nl.verzuimatlas.etl.generator;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Chance that depends on the seed and a key only, so that one more draw somewhere changes nothing elsewhere. Uses
 * {@link StrictMath}: the same bits on every machine.
 */
final class Toeval {

    private final SplittableRandom bron;

    private Toeval(long zaad) {
        this.bron = new SplittableRandom(zaad);
    }

    /** Stream of chance for a subject ({@code stroom}) and the numbers that tell it apart. */
    static Toeval van(long seed, String stroom, long... sleutel) {
        long zaad = meng(seed ^ stroom.hashCode() * 0x9E3779B97F4A7C15L);
        for (long deel : sleutel) {
            zaad = meng(zaad ^ (deel + 0x632BE59BD9B4E019L) * 0xD1342543DE82EF95L);
        }
        return new Toeval(zaad);
    }

    /** Mixes all bits (finalizer of MurmurHash3). */
    static long meng(long getal) {
        long z = getal;
        z = (z ^ z >>> 33) * 0xff51afd7ed558ccdL;
        z = (z ^ z >>> 33) * 0xc4ceb9fe1a85ec53L;
        return z ^ z >>> 33;
    }

    /** Uniform, 0 ≤ value < 1. */
    double deel() {
        return bron.nextDouble();
    }

    boolean kans(double kans) {
        return bron.nextDouble() < kans;
    }

    /** Uniform whole number, both ends included. */
    int tussen(int laagste, int hoogste) {
        return bron.nextInt(laagste, hoogste + 1);
    }

    <T> T kies(List<T> mogelijk) {
        return mogelijk.get(bron.nextInt(mogelijk.size()));
    }

    /** Index chosen in proportion to {@code gewichten}. */
    int kies(double[] gewichten) {
        double totaal = 0;
        for (double gewicht : gewichten) {
            totaal += gewicht;
        }
        double rest = bron.nextDouble() * totaal;
        for (int i = 0; i < gewichten.length - 1; i++) {
            rest -= gewichten[i];
            if (rest < 0) {
                return i;
            }
        }
        return gewichten.length - 1;
    }

    /** Exponential with mean 1. */
    double exponentieel() {
        return -StrictMath.log(1 - bron.nextDouble());
    }

    /** Standard normal (Box-Muller, one of the pair). */
    double normaal() {
        double straal = StrictMath.sqrt(2 * exponentieel());
        return straal * StrictMath.cos(2 * StrictMath.PI * bron.nextDouble());
    }

    /** Standard logistic. */
    double logistisch() {
        double u = Math.max(1e-12, bron.nextDouble());
        return StrictMath.log(u / (1 - u));
    }

    /** Poisson with a small mean. */
    int poisson(double gemiddelde) {
        double grens = StrictMath.exp(-gemiddelde);
        double product = bron.nextDouble();
        int aantal = 0;
        while (product > grens) {
            aantal++;
            product *= bron.nextDouble();
        }
        return aantal;
    }

    /** Number of times in a row that it goes on, each time with chance {@code verder}. */
    int reeks(double verder) {
        int aantal = 0;
        while (bron.nextDouble() < verder) {
            aantal++;
        }
        return aantal;
    }
}
