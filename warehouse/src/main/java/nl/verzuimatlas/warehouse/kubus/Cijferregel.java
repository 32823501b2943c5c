package nl.verzuimatlas.warehouse.kubus;

import java.util.Optional;
import java.util.OptionalDouble;
import nl.verzuimatlas.warehouse.contract.Eenheid;
import nl.verzuimatlas.warehouse.contract.Waarde;
import nl.verzuimatlas.warehouse.indicator.Berekening;
import nl.verzuimatlas.warehouse.statistiek.Betrouwbaarheid;
import nl.verzuimatlas.warehouse.statistiek.Interval;

/** From counts to a figure with its interval, by the rule of the indicator. */
final class Cijferregel {

    private static final double NIVEAU = 0.95;

    private Cijferregel() {}

    /**
     * The figure that {@code berekening} makes of the counts.
     *
     * @param teller rows counted in the numerator
     * @param noemer rows counted in all, for a share
     * @param meting median or percentile of the measurement, when there is one
     * @param populatie population of the area, when it was delivered
     */
    static Cijfer van(
            Berekening berekening, long teller, long noemer, OptionalDouble meting, OptionalDouble populatie) {
        return switch (berekening.maat()) {
            case AANTAL -> aantal(teller, berekening.cijfereenheid());
            case PER_1000 -> per1000(berekening, teller, populatie);
            case PROCENT -> procent(berekening, teller, noemer);
            case KWANTIEL -> kwantiel(berekening, noemer, meting);
            case ENQUETE, OVERLEVING, GEPUBLICEERD ->
                throw new IllegalArgumentException("not computed from counts: " + berekening.mart());
        };
    }

    private static Cijfer aantal(long teller, Eenheid eenheid) {
        return new Cijfer(
                OptionalDouble.of(teller),
                OptionalDouble.empty(),
                false,
                new Waarde.Cijfer(teller),
                eenheid,
                Optional.empty(),
                "");
    }

    private static Cijfer per1000(Berekening berekening, long teller, OptionalDouble populatie) {
        if (populatie.isEmpty() || populatie.getAsDouble() <= 0) {
            // The count is a figure in its own right; only the rate cannot be made.
            Cijfer aantal = aantal(teller, Eenheid.LEERLINGEN);
            return aantal.metToelichting("Het aantal inwoners of leerlingen ontbreekt; dit is het aantal");
        }
        double factor = 1000 / populatie.getAsDouble();
        return new Cijfer(
                OptionalDouble.of(teller),
                populatie,
                true,
                new Waarde.Cijfer(teller * factor),
                berekening.cijfereenheid(),
                interval(berekening, teller, 0).map(interval -> interval.maal(factor)),
                "");
    }

    private static Cijfer procent(Berekening berekening, long teller, long noemer) {
        if (noemer == 0) {
            return Cijfer.nietVanToepassing(berekening.cijfereenheid(), "Er was niets te tellen");
        }
        return new Cijfer(
                OptionalDouble.of(teller),
                OptionalDouble.of(noemer),
                false,
                new Waarde.Cijfer(100.0 * teller / noemer),
                berekening.cijfereenheid(),
                interval(berekening, teller, noemer).map(interval -> interval.maal(100)),
                "");
    }

    private static Cijfer kwantiel(Berekening berekening, long noemer, OptionalDouble meting) {
        if (noemer == 0 || meting.isEmpty()) {
            return Cijfer.nietVanToepassing(berekening.cijfereenheid(), "Er was niets te tellen");
        }
        return new Cijfer(
                OptionalDouble.empty(),
                OptionalDouble.of(noemer),
                false,
                new Waarde.Cijfer(meting.getAsDouble()),
                berekening.cijfereenheid(),
                Optional.empty(),
                "");
    }

    private static Optional<Interval> interval(Berekening berekening, long teller, long noemer) {
        return switch (berekening.interval()) {
            case GARWOOD -> Optional.of(Betrouwbaarheid.garwood(teller, NIVEAU));
            case WILSON -> Optional.of(Betrouwbaarheid.wilson(teller, noemer, NIVEAU));
            case GEEN -> Optional.empty();
        };
    }
}
