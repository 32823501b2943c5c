package nl.verzuimatlas.warehouse.meldgedrag;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** From the parts to one number: how complete the reporting is, seen from the region. */
final class Score {

    private static final int STAP = 5;
    private static final int STAPPEN = 20;
    private static final int MINSTE_ONDERDELEN = 2;

    private Score() {}

    /**
     * Score of a part, 0..1: the number of reports, of schools that report, of voluntary reports, as a part of what the other
     * gemeenten lead one to expect, at most 1. Timeliness is the share in time itself: the law asks it of all.
     */
    static OptionalDouble van(Onderdeel onderdeel, Meting nu, Vergelijking niveau) {
        if (nu.basis() <= 0) {
            return OptionalDouble.empty();
        }
        if (onderdeel == Onderdeel.TIJDIGHEID) {
            return OptionalDouble.of(nu.verhouding());
        }
        if (niveau == null) {
            return OptionalDouble.empty();
        }
        double deel = switch (onderdeel) {
            case AANTAL -> nu.aantal() / niveau.verwacht();
            case DEKKING -> (1 - nu.verhouding()) / (1 - niveau.verwacht());
            case VRIJWILLIG, TIJDIGHEID -> nu.verhouding() / niveau.verwacht();
        };
        return OptionalDouble.of(Math.min(1, deel));
    }

    /** Weighted mean in steps of 5; of at least two parts, with the weights of the parts that are known. */
    static OptionalInt samen(List<Bevinding> bevindingen, Meldgedragregels regels) {
        double som = 0;
        double gewichten = 0;
        int onderdelen = 0;
        for (Bevinding bevinding : bevindingen) {
            if (bevinding.score().isPresent()) {
                double gewicht = regels.grenzen(bevinding.onderdeel()).gewicht();
                som += gewicht * bevinding.score().getAsDouble();
                gewichten += gewicht;
                onderdelen++;
            }
        }
        if (onderdelen < MINSTE_ONDERDELEN) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(STAP * (int) Math.round(STAPPEN * som / gewichten));
    }
}
