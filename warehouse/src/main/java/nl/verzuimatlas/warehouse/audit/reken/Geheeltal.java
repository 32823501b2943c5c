package nl.verzuimatlas.warehouse.audit.reken;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.type.CalendarDateDuration;
import org.ojalgo.type.CalendarDateUnit;

/** Linear and integer programs over a {@link Deelstelsel}, by ojAlgo. */
final class Geheeltal {

    /** Solutions of the solver are floating point numbers; a bound is rounded inward only when it is clearly past a whole one. */
    private static final double SPELING = 1e-5;

    private final Deelstelsel deel;
    private final long milliseconden;

    /**
     * A solver.
     *
     * @param deel the relations
     * @param milliseconden longest time for one program; nothing is concluded from one that was stopped
     */
    Geheeltal(Deelstelsel deel, long milliseconden) {
        this.deel = deel;
        this.milliseconden = milliseconden;
    }

    /** Any solution in whole numbers, checked against every relation; empty when none was found, which proves nothing. */
    Optional<long[]> oplossing() {
        double[] gewichten = new double[deel.aantal()];
        Arrays.fill(gewichten, 1);
        return geheel(model(gewichten, true).minimise());
    }

    /**
     * A solution in whole numbers with an unknown as high or low as the solver could find, checked against every relation. That
     * nothing lies beyond is not concluded: on small systems the solver was seen to stop one short.
     */
    Optional<long[]> uiterste(int onbekende, boolean hoogste) {
        ExpressionsBasedModel model = model(een(onbekende), true);
        return geheel(hoogste ? model.maximise() : model.minimise());
    }

    /** A bound from the linear program, in which halves are allowed too, rounded inward; empty when none was found. */
    OptionalLong lineair(int onbekende, boolean hoogste) {
        ExpressionsBasedModel model = model(een(onbekende), false);
        Optimisation.Result uitslag = hoogste ? model.maximise() : model.minimise();
        if (!uitslag.getState().isOptimal()) {
            return OptionalLong.empty();
        }
        double uiterst = uitslag.doubleValue(onbekende);
        return OptionalLong.of(hoogste ? (long) Math.floor(uiterst + SPELING) : (long) Math.ceil(uiterst - SPELING));
    }

    /** Whether it is proven that there is no solution, not even with halves. */
    boolean isOnmogelijk() {
        return model(een(0), false).minimise().getState() == Optimisation.State.INFEASIBLE;
    }

    private double[] een(int onbekende) {
        double[] gewichten = new double[deel.aantal()];
        gewichten[onbekende] = 1;
        return gewichten;
    }

    private ExpressionsBasedModel model(double[] gewichten, boolean geheel) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        model.options.time_abort = milliseconden;
        model.options.time_suffice = milliseconden;
        model.options.abort(new CalendarDateDuration(milliseconden, CalendarDateUnit.MILLIS));
        Variable[] variabelen = new Variable[deel.aantal()];
        for (int i = 0; i < variabelen.length; i++) {
            variabelen[i] = model.newVariable("x" + i)
                    .lower(deel.grenzen()[i].onder())
                    .upper(deel.grenzen()[i].boven())
                    .integer(geheel);
        }
        for (int relatie = 0; relatie < deel.relaties(); relatie++) {
            Expression som = model.newExpression("r" + relatie);
            int[] leden = deel.onbekenden()[relatie];
            for (int i = 0; i < leden.length; i++) {
                som.set(variabelen[leden[i]], deel.factoren()[relatie][i]);
            }
            Grens grens = deel.sommen()[relatie];
            if (grens.onder() > Grens.VRIJ.onder()) {
                som.lower(grens.onder());
            }
            if (grens.boven() < Grens.VRIJ.boven()) {
                som.upper(grens.boven());
            }
        }
        for (int i = 0; i < variabelen.length; i++) {
            if (gewichten[i] != 0) {
                variabelen[i].weight(gewichten[i]);
            }
        }
        return model;
    }

    /** The solution in whole numbers, checked against every relation: what does not fit is no proof. */
    private Optional<long[]> geheel(Optimisation.Result uitslag) {
        if (!uitslag.getState().isFeasible()) {
            return Optional.empty();
        }
        long[] waarden = new long[deel.aantal()];
        for (int i = 0; i < waarden.length; i++) {
            waarden[i] = Math.round(uitslag.doubleValue(i));
        }
        return deel.past(waarden) ? Optional.of(waarden) : Optional.empty();
    }
}
