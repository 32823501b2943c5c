package nl.verzuimatlas.warehouse.statistiek;

import java.util.List;

/** Poisson regression of counts on the year, with the logarithm of the population as offset; by damped Newton steps. */
final class Poissonlijn {

    private static final int STAPPEN = 200;
    private static final double KLEIN = 1e-13;

    private final List<Trendpunt> punten;
    private final double midden;

    private Poissonlijn(List<Trendpunt> punten) {
        this.punten = punten;
        this.midden = punten.stream().mapToInt(Trendpunt::jaar).average().orElseThrow();
    }

    /** The line; at least two years must have events, otherwise there is none. */
    static Helling door(List<Trendpunt> punten) {
        return new Poissonlijn(punten).pas();
    }

    private Helling pas() {
        double totaal = punten.stream().mapToLong(Trendpunt::aantal).sum();
        double omvang = punten.stream().mapToDouble(Trendpunt::omvang).sum();
        double niveau = Math.log(totaal / omvang);
        double helling = 0;
        Stap stap = stap(niveau, helling);
        for (int i = 0; i < STAPPEN && stap.grootte() > KLEIN; i++) {
            double deel = 1;
            double nu = aannemelijkheid(niveau, helling);
            // A whole step may overshoot when years differ a lot; half of it, or half of that, does not.
            while (deel > KLEIN
                    && !(aannemelijkheid(niveau + deel * stap.niveau(), helling + deel * stap.helling()) >= nu)) {
                deel /= 2;
            }
            niveau += deel * stap.niveau();
            helling += deel * stap.helling();
            stap = stap(niveau, helling);
        }
        double afwijking = 0;
        for (Trendpunt punt : punten) {
            double mu = verwacht(punt, niveau, helling);
            afwijking += (punt.aantal() - mu) * (punt.aantal() - mu) / mu;
        }
        return new Helling(helling, 1 / Math.sqrt(stap.informatie()), afwijking, punten.size() - 2);
    }

    private Stap stap(double niveau, double helling) {
        double score0 = 0;
        double score1 = 0;
        double h00 = 0;
        double h01 = 0;
        double h11 = 0;
        for (Trendpunt punt : punten) {
            double x = punt.jaar() - midden;
            double mu = verwacht(punt, niveau, helling);
            score0 += punt.aantal() - mu;
            score1 += (punt.aantal() - mu) * x;
            h00 += mu;
            h01 += mu * x;
            h11 += mu * x * x;
        }
        double determinant = h00 * h11 - h01 * h01;
        return new Stap(
                (h11 * score0 - h01 * score1) / determinant,
                (h00 * score1 - h01 * score0) / determinant,
                determinant / h00);
    }

    private double aannemelijkheid(double niveau, double helling) {
        double som = 0;
        for (Trendpunt punt : punten) {
            double mu = verwacht(punt, niveau, helling);
            som += punt.aantal() * Math.log(mu) - mu;
        }
        return som;
    }

    private double verwacht(Trendpunt punt, double niveau, double helling) {
        return punt.omvang() * Math.exp(niveau + helling * (punt.jaar() - midden));
    }

    private record Stap(double niveau, double helling, double informatie) {
        double grootte() {
            return Math.abs(niveau) + Math.abs(helling);
        }
    }
}
