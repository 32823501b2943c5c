package nl.verzuimatlas.warehouse.kubus;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import nl.verzuimatlas.warehouse.contract.Eenheid;
import nl.verzuimatlas.warehouse.contract.Kenmerk;
import nl.verzuimatlas.warehouse.contract.Waarde;
import nl.verzuimatlas.warehouse.statistiek.Interval;

/**
 * A cell of the cube.
 *
 * @param sleutel which cell
 * @param regionaam name of the area
 * @param teller numerator, when there is one
 * @param noemer denominator, when there is one
 * @param noemerIsPopulatie whether the denominator is a public population, and not a count of cases
 * @param waarde the figure or why there is none
 * @param eenheid unit of the figure
 * @param interval 95% interval in the unit of the figure
 * @param kenmerken cautions
 * @param bron source
 * @param definitieversie version of the definition
 * @param peildatum last day that the figure covers; empty when there is no figure of our own
 * @param toelichting Dutch sentence, or empty
 */
public record Cel(
        Celsleutel sleutel,
        String regionaam,
        OptionalDouble teller,
        OptionalDouble noemer,
        boolean noemerIsPopulatie,
        Waarde waarde,
        Eenheid eenheid,
        Optional<Interval> interval,
        Set<Kenmerk> kenmerken,
        String bron,
        String definitieversie,
        Optional<LocalDate> peildatum,
        String toelichting) {

    private static final double TIEN = 10;

    public Cel {
        kenmerken = kenmerken.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(kenmerken));
    }

    /** Whether the cell holds a number. */
    public boolean heeftCijfer() {
        return waarde instanceof Waarde.Cijfer;
    }

    /** The cell without its number, and without anything that would give the number away. */
    public Cel verberg(Waarde reden, String waarom) {
        return new Cel(
                sleutel,
                regionaam,
                OptionalDouble.empty(),
                noemerIsPopulatie ? noemer : OptionalDouble.empty(),
                noemerIsPopulatie,
                reden,
                eenheid,
                Optional.empty(),
                kenmerken,
                bron,
                definitieversie,
                peildatum,
                toelichting.isEmpty() ? waarom : waarom + ". " + toelichting);
    }

    /** The cell without its denominator. */
    public Cel zonderNoemer() {
        return metTelling(teller, OptionalDouble.empty());
    }

    /**
     * The cell of a survey as it may be shown: without the unweighted numerator, and with the number of answers in tens, so
     * that subtracting cells gives no group away.
     */
    public Cel metRondeNoemer() {
        OptionalDouble rond =
                noemer.isPresent() ? OptionalDouble.of(Math.round(noemer.getAsDouble() / TIEN) * TIEN) : noemer;
        return metTelling(OptionalDouble.empty(), rond);
    }

    /** The cell with other cautions. */
    public Cel metKenmerken(Set<Kenmerk> nieuw) {
        return new Cel(
                sleutel,
                regionaam,
                teller,
                noemer,
                noemerIsPopulatie,
                waarde,
                eenheid,
                interval,
                nieuw,
                bron,
                definitieversie,
                peildatum,
                toelichting);
    }

    private Cel metTelling(OptionalDouble nieuweTeller, OptionalDouble nieuweNoemer) {
        return new Cel(
                sleutel,
                regionaam,
                nieuweTeller,
                nieuweNoemer,
                noemerIsPopulatie,
                waarde,
                eenheid,
                interval,
                kenmerken,
                bron,
                definitieversie,
                peildatum,
                toelichting);
    }
}
