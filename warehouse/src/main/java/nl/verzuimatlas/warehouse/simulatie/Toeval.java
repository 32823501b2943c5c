package nl.verzuimatlas.warehouse.simulatie;

import java.util.Random;

/** Draws from the distributions the simulation needs; the same seed gives the same draws. */
final class Toeval {

    private static final double GROOT = 500;
    private final Random bron;

    Toeval(long seed) {
        this.bron = new Random(seed);
    }

    double uniform() {
        return bron.nextDouble();
    }

    int tot(int grens) {
        return bron.nextInt(grens);
    }

    /** exp of a normal variable with mean 0. */
    double factor(double standaardafwijking) {
        return Math.exp(standaardafwijking * bron.nextGaussian());
    }

    double normaal(double gemiddelde, double standaardafwijking) {
        return gemiddelde + standaardafwijking * bron.nextGaussian();
    }

    /** Gamma with mean 1, by Marsaglia and Tsang (2000). */
    double gamma(double variatie) {
        double vorm = 1 / (variatie * variatie);
        double d = vorm - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = bron.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(1 - bron.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
                return d * v / vorm;
            }
        }
    }

    long poisson(double gemiddelde) {
        if (gemiddelde > GROOT) {
            return poisson(gemiddelde / 2) + poisson(gemiddelde / 2);
        }
        double grens = Math.exp(-gemiddelde);
        long aantal = 0;
        for (double product = bron.nextDouble(); product > grens; product *= bron.nextDouble()) {
            aantal++;
        }
        return aantal;
    }

    long binomiaal(long keren, double kans) {
        long aantal = 0;
        for (long i = 0; i < keren; i++) {
            aantal += bron.nextDouble() < kans ? 1 : 0;
        }
        return aantal;
    }
}
