package nl.verzuimatlas.warehouse.meldgedrag;

import nl.verzuimatlas.warehouse.statistiek.Aandeel;
import nl.verzuimatlas.warehouse.statistiek.Mengverdeling;

/** How two measurements are compared: on which scale they shift, and how far apart they are. */
enum Maat {

    /** A count against an expected count; shifts by a factor. */
    TELLING {
        @Override
        double verschuiving(Meting nu, Meting eerder) {
            return Math.log((nu.aantal() + HALF) / (verwacht(nu, eerder, 0) + HALF));
        }

        @Override
        double verwacht(Meting nu, Meting eerder, double verschuiving) {
            return nu.basis() * (eerder.aantal() + HALF) / eerder.basis() * Math.exp(verschuiving);
        }

        @Override
        double eigenRuis(Meting eerder) {
            return 1 / (eerder.aantal() + HALF);
        }

        @Override
        double toeval(Meting nu, Meting eerder) {
            return 1 / (verwacht(nu, eerder, 0) + HALF);
        }

        @Override
        double afstand(Meting nu, double verwacht, double spreiding) {
            return Mengverdeling.telling(nu.aantal(), verwacht, spreiding);
        }

        @Override
        double effect(Meting nu, double verwacht) {
            return nu.aantal() / verwacht - 1;
        }
    },

    /** A part of a group; shifts in the logit. */
    AANDEEL {
        @Override
        double verschuiving(Meting nu, Meting eerder) {
            return logit((nu.aantal() + HALF) / (nu.basis() + 1)) - logit(kans(eerder));
        }

        @Override
        double verwacht(Meting nu, Meting eerder, double verschuiving) {
            return 1 / (1 + Math.exp(-logit(kans(eerder)) - verschuiving));
        }

        @Override
        double eigenRuis(Meting eerder) {
            double p = kans(eerder);
            return 1 / ((eerder.basis() + 1) * p * (1 - p));
        }

        @Override
        double toeval(Meting nu, Meting eerder) {
            double p = kans(eerder);
            return 1 / ((nu.basis() + 1) * p * (1 - p));
        }

        @Override
        double afstand(Meting nu, double verwacht, double spreiding) {
            return Mengverdeling.aandeel(new Aandeel(nu.aantal(), (long) nu.basis()), verwacht, spreiding);
        }

        @Override
        double effect(Meting nu, double verwacht) {
            return nu.verhouding() - verwacht;
        }
    };

    private static final double HALF = 0.5;

    /** From the earlier measurement to this one, on the scale of the shift. */
    abstract double verschuiving(Meting nu, Meting eerder);

    /** What the earlier measurement and a shift lead one to expect now: a count, or a share. */
    abstract double verwacht(Meting nu, Meting eerder, double verschuiving);

    /** Variance of the earlier measurement itself by chance, on the scale of the shift. */
    abstract double eigenRuis(Meting eerder);

    /** Variance that chance gives this measurement when nothing changed, on the scale of the shift. */
    abstract double toeval(Meting nu, Meting eerder);

    /** z of this measurement. */
    abstract double afstand(Meting nu, double verwacht, double spreiding);

    /** Size of the difference: a fraction of the expected count, or a difference in shares. */
    abstract double effect(Meting nu, double verwacht);

    private static double kans(Meting meting) {
        return (meting.aantal() + HALF) / (meting.basis() + 1);
    }

    private static double logit(double p) {
        return Math.log(p / (1 - p));
    }
}
