package nl.verzuimatlas.warehouse.statistiek;

import java.util.List;

/** Poisson regression of counts on the year, with the logarithm of the population as offset; by Newton's method. */
final class Poissonlijn {

    private static final int STAPPEN = 100;
    private static final double KLEIN = 1e-13;

    private Poissonlijn() {}

    /** The line; the counts may not all be 0. */
    static Helling door(List<Trendpunt> punten) {
        double midden = punten.stream().mapToInt(Trendpunt::jaar).average().orElseThrow();
        double totaal = punten.stream().mapToLong(Trendpunt::aantal).sum();
        double omvang = punten.stream().mapToDouble(Trendpunt::omvang).sum();
        double niveau = Math.log(totaal / omvang);
        double helling = 0;
        double informatie = 0;
        for (int stap = 0; stap < STAPPEN; stap++) {
            double score0 = 0;
            double score1 = 0;
            double h00 = 0;
            double h01 = 0;
            double h11 = 0;
            for (Trendpunt punt : punten) {
                double x = punt.jaar() - midden;
                double mu = punt.omvang() * Math.exp(niveau + helling * x);
                score0 += punt.aantal() - mu;
                score1 += (punt.aantal() - mu) * x;
                h00 += mu;
                h01 += mu * x;
                h11 += mu * x * x;
            }
            double determinant = h00 * h11 - h01 * h01;
            double delta0 = (h11 * score0 - h01 * score1) / determinant;
            double delta1 = (h00 * score1 - h01 * score0) / determinant;
            niveau += delta0;
            helling += delta1;
            informatie = determinant / h00;
            if (Math.abs(delta0) + Math.abs(delta1) < KLEIN) {
                break;
            }
        }
        double afwijking = 0;
        for (Trendpunt punt : punten) {
            double mu = punt.omvang() * Math.exp(niveau + helling * (punt.jaar() - midden));
            afwijking += (punt.aantal() - mu) * (punt.aantal() - mu) / mu;
        }
        return new Helling(helling, 1 / Math.sqrt(informatie), afwijking, punten.size() - 2);
    }
}
