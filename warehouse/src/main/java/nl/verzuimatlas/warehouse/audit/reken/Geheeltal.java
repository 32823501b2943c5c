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

    /** What a program said. */
    record Antwoord(Optional<long[]> oplossing, boolean isOnmogelijk, OptionalLong grens) {}

    /** Any solution. */
    Antwoord oplossing() {
        double[] gewichten = new double[deel.aantal()];
        Arrays.fill(gewichten, 1);
        return los(gewichten, -1, false, true);
    }

    /** The highest or lowest value of an unknown: a solution that has it and, when proven, the bound. */
    Antwoord uiterste(int onbekende, boolean hoogste) {
        return los(een(onbekende), onbekende, hoogste, true);
    }

    /** A bound from the linear program, in which halves are allowed too, rounded inward; empty when none was found. */
    OptionalLong lineair(int onbekende, boolean hoogste) {
        return los(een(onbekende), onbekende, hoogste, false).grens();
    }

    private double[] een(int onbekende) {
        double[] gewichten = new double[deel.aantal()];
        gewichten[onbekende] = 1;
        return gewichten;
    }

    private Antwoord los(double[] gewichten, int onbekende, boolean hoogste, boolean geheel) {
        ExpressionsBasedModel model = model(gewichten, geheel);
        Optimisation.Result uitslag = hoogste ? model.maximise() : model.minimise();
        Optimisation.State stand = uitslag.getState();
        Optional<long[]> oplossing = geheel && stand.isFeasible() ? geheel(uitslag) : Optional.empty();
        OptionalLong grens = OptionalLong.empty();
        if (onbekende >= 0 && stand.isOptimal()) {
            double uiterst = uitslag.doubleValue(onbekende);
            grens = OptionalLong.of(
                    hoogste ? (long) Math.floor(uiterst + SPELING) : (long) Math.ceil(uiterst - SPELING));
        }
        return new Antwoord(oplossing, stand == Optimisation.State.INFEASIBLE, grens);
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
        long[] waarden = new long[deel.aantal()];
        for (int i = 0; i < waarden.length; i++) {
            waarden[i] = Math.round(uitslag.doubleValue(i));
        }
        return deel.past(waarden) ? Optional.of(waarden) : Optional.empty();
    }
}
