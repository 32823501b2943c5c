package nl.verzuimatlas.warehouse.duiding;

import java.util.Optional;
import java.util.OptionalDouble;
import nl.verzuimatlas.warehouse.contract.Eenheid;
import nl.verzuimatlas.warehouse.contract.Waarde;
import nl.verzuimatlas.warehouse.lezen.Waarneming;
import nl.verzuimatlas.warehouse.statistiek.Aandeel;
import nl.verzuimatlas.warehouse.statistiek.Betrouwbaarheid;
import nl.verzuimatlas.warehouse.statistiek.Effect;
import nl.verzuimatlas.warehouse.statistiek.Interval;
import nl.verzuimatlas.warehouse.statistiek.Telling;
import nl.verzuimatlas.warehouse.statistiek.Vergelijking;

/** A shown figure of which numerator and denominator are shown as well: a share, or a rate. Values are in the unit shown. */
sealed interface Telcijfer {

    /** The figure as a share or a rate; empty when it is hidden, a plain count, a median or a share of a survey. */
    static Optional<Telcijfer> van(Waarneming waarneming) {
        boolean heel = waarneming.waarde() instanceof Waarde.Cijfer
                && waarneming.teller().isPresent()
                && waarneming.noemer().orElse(0) > 0;
        if (!heel) {
            return Optional.empty();
        }
        long teller = Math.round(waarneming.teller().getAsDouble());
        double noemer = waarneming.noemer().getAsDouble();
        if (waarneming.eenheid() == Eenheid.PROCENT) {
            return Optional.of(new Deel(new Aandeel(teller, Math.round(noemer))));
        }
        return waarneming.eenheid() == Eenheid.PER_1000
                ? Optional.of(new Maat(new Telling(teller, noemer)))
                : Optional.empty();
    }

    /** Numerator. */
    long teller();

    /** Denominator, above 0. */
    double omvang();

    /** How many of the unit shown are in one: 100 for a share, 1,000 for a rate. */
    double schaal();

    /** Interval in the unit shown. */
    Interval interval(double niveau);

    /** The others; empty when {@code deel} is the whole, or does not fit (a pupil who moved counts in two gemeenten). */
    Optional<Telcijfer> zonder(Telcijfer deel);

    /** This minus {@code ander}, not scaled. */
    Effect verschil(Telcijfer ander, double niveau);

    /** This divided by {@code ander}. */
    Effect verhouding(Telcijfer ander, double niveau);

    /** Value in the unit shown. */
    default double waarde() {
        return schaal() * teller() / omvang();
    }

    /** Members of a group with a property. */
    record Deel(Aandeel aandeel) implements Telcijfer {

        @Override
        public long teller() {
            return aandeel.aantal();
        }

        @Override
        public double omvang() {
            return aandeel.totaal();
        }

        @Override
        public double schaal() {
            return 100;
        }

        @Override
        public Interval interval(double niveau) {
            return Betrouwbaarheid.wilson(aandeel.aantal(), aandeel.totaal(), niveau)
                    .maal(schaal());
        }

        @Override
        public Optional<Telcijfer> zonder(Telcijfer deel) {
            long rest = teller() - deel.teller();
            double omvang = omvang() - deel.omvang();
            return omvang >= 1 && rest >= 0 && rest <= omvang
                    ? Optional.of(new Deel(new Aandeel(rest, Math.round(omvang))))
                    : Optional.empty();
        }

        @Override
        public Effect verschil(Telcijfer ander, double niveau) {
            return Vergelijking.verschil(aandeel, ((Deel) ander).aandeel, niveau);
        }

        @Override
        public Effect verhouding(Telcijfer ander, double niveau) {
            return Vergelijking.verhouding(aandeel, ((Deel) ander).aandeel, niveau);
        }
    }

    /** Events in a population. */
    record Maat(Telling telling) implements Telcijfer {

        @Override
        public long teller() {
            return telling.aantal();
        }

        @Override
        public double omvang() {
            return telling.omvang();
        }

        @Override
        public double schaal() {
            return 1000;
        }

        @Override
        public Interval interval(double niveau) {
            return Betrouwbaarheid.garwood(telling.aantal(), niveau).maal(schaal() / omvang());
        }

        @Override
        public Optional<Telcijfer> zonder(Telcijfer deel) {
            long rest = teller() - deel.teller();
            double omvang = omvang() - deel.omvang();
            return omvang > 0 && rest >= 0 ? Optional.of(new Maat(new Telling(rest, omvang))) : Optional.empty();
        }

        @Override
        public Effect verschil(Telcijfer ander, double niveau) {
            return Vergelijking.verschil(telling, ((Maat) ander).telling, niveau);
        }

        @Override
        public Effect verhouding(Telcijfer ander, double niveau) {
            return Vergelijking.verhouding(telling, ((Maat) ander).telling, niveau);
        }
    }

    /** The value of a figure, in the unit shown; empty when it has none. */
    static OptionalDouble waarde(Waarneming waarneming) {
        return waarneming.waarde() instanceof Waarde.Cijfer cijfer
                ? OptionalDouble.of(cijfer.getal())
                : OptionalDouble.empty();
    }
}
