package nl.verzuimatlas.warehouse.statistiek;

import java.util.List;

/** How a line is drawn through a series. */
public enum Trendmodel {

    /**
     * Events in a population: Poisson regression, the rate changes by a constant factor per year. Equal to R {@code
     * glm(aantal ~ jaar + offset(log(omvang)), poisson)}.
     *
     * @see <a href="https://doi.org/10.2307/2344614">Nelder and Wedderburn (1972)</a>
     */
    TELLING {
        @Override
        Helling helling(List<Trendpunt> punten) {
            return Poissonlijn.door(punten);
        }

        @Override
        double alsFactor(double perJaar) {
            return Math.exp(perJaar);
        }
    },

    /**
     * Members of a group with a property: weighted line through the shares, with the standard error under no trend, so that
     * change / standard error is the z of the Cochran-Armitage test. Equal to R {@code prop.trend.test}.
     *
     * @see <a href="https://doi.org/10.2307/3001775">Armitage (1955)</a>
     */
    AANDEEL {
        @Override
        Helling helling(List<Trendpunt> punten) {
            return aandelen(punten);
        }

        @Override
        double alsFactor(double perJaar) {
            return perJaar;
        }
    };

    /** The line through three or more points with different years. */
    abstract Helling helling(List<Trendpunt> punten);

    /** From the scale of the line to the scale of the reader: a factor per year, or shares per year. */
    abstract double alsFactor(double perJaar);

    private static Helling aandelen(List<Trendpunt> punten) {
        double totaal = 0;
        double ja = 0;
        double gemiddeldJaar = 0;
        for (Trendpunt punt : punten) {
            totaal += punt.omvang();
            ja += punt.aantal();
            gemiddeldJaar += punt.omvang() * punt.jaar();
        }
        gemiddeldJaar /= totaal;
        double p = ja / totaal;
        double kruis = 0;
        double kwadraat = 0;
        double heterogeniteit = 0;
        for (Trendpunt punt : punten) {
            double jaar = punt.jaar() - gemiddeldJaar;
            double verschil = punt.aantal() / punt.omvang() - p;
            kruis += punt.omvang() * jaar * verschil;
            kwadraat += punt.omvang() * jaar * jaar;
            heterogeniteit += punt.omvang() * verschil * verschil;
        }
        double variantie = p * (1 - p);
        double perJaar = kruis / kwadraat;
        double fout = Math.sqrt(variantie / kwadraat);
        double afwijking = heterogeniteit / variantie - kruis * kruis / (kwadraat * variantie);
        return new Helling(perJaar, fout, Math.max(0, afwijking), punten.size() - 2);
    }
}
