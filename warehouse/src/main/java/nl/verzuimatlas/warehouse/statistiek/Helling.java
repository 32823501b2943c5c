package nl.verzuimatlas.warehouse.statistiek;

/**
 * A straight line through a series.
 *
 * @param perJaar change per year; of the logarithm of a rate, or of a share
 * @param standaardfout of the change, when years differ from the line by chance alone
 * @param afwijking Pearson's chi-square of the years against the line, 0 or more
 * @param vrijheidsgraden years minus 2, 1 or more
 */
record Helling(double perJaar, double standaardfout, double afwijking, int vrijheidsgraden) {

    /** How many times as much the years differ from the line as by chance; 1 or more. */
    double spreiding() {
        return Math.max(1, afwijking / vrijheidsgraden);
    }
}
