package nl.verzuimatlas.warehouse.kubus;

import java.util.Optional;
import java.util.OptionalDouble;
import nl.verzuimatlas.warehouse.contract.Eenheid;
import nl.verzuimatlas.warehouse.contract.Waarde;
import nl.verzuimatlas.warehouse.statistiek.Interval;

/** What {@link Cijferregel} makes of counts: a figure, its parts and its interval. */
record Cijfer(
        OptionalDouble teller,
        OptionalDouble noemer,
        boolean noemerIsPopulatie,
        Waarde waarde,
        Eenheid eenheid,
        Optional<Interval> interval,
        String toelichting) {

    static Cijfer zonder(Waarde reden, Eenheid eenheid, String toelichting) {
        return new Cijfer(
                OptionalDouble.empty(), OptionalDouble.empty(), false, reden, eenheid, Optional.empty(), toelichting);
    }

    static Cijfer nietVanToepassing(Eenheid eenheid, String toelichting) {
        return zonder(new Waarde.NietVanToepassing(), eenheid, toelichting);
    }

    Cijfer metToelichting(String nieuw) {
        return new Cijfer(teller, noemer, noemerIsPopulatie, waarde, eenheid, interval, nieuw);
    }
}
