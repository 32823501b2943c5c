package nl.verzuimatlas.warehouse.bescherming;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.optimisation.integer.IntegerStrategy;

/**
 * Attacks a sum of hidden numbers with linear and integer programming. As an attacker it looks for the combination of rows that narrows the sum
 * most. As a defender it looks for a whole solution in which the sum is another.
 */
final class Aanval {

    private static final int STAPPEN = 20_000;

    private final Stelsel stelsel;

    Aanval(Stelsel stelsel) {
        this.stelsel = stelsel;
    }

    /**
     * How far the sum of {@code doel} may rise (or fall, when {@code kant} is -1) by the best combination of the rows of {@code omgeving}, not
     * rounded; empty when these rows set no bound. Other rows may narrow it further.
     */
    OptionalDouble ruimte(Omgeving omgeving, int[] doel, int kant) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        model.options.iterations_abort = STAPPEN;
        Variable[] factoren = new Variable[omgeving.rijen().length];
        double[] gewicht = new double[factoren.length];
        for (int i = 0; i < factoren.length; i++) {
            factoren[i] = model.addVariable("r" + i);
        }
        double vast = 0;
        for (int getal : omgeving.getallen()) {
            Expression kolom = model.addExpression("k" + getal);
            int in = bevat(doel, getal) ? kant : 0;
            kolom.lower(BigDecimal.valueOf(in));
            double ruimte = (double) stelsel.waarde(getal) - stelsel.ondergrens(getal);
            vast -= in * ruimte;
            for (int plaats = stelsel.kolomBegin(getal); plaats < stelsel.kolomBegin(getal + 1); plaats++) {
                int rij = omgeving.plaats(stelsel.kolomRij(plaats));
                if (rij >= 0) {
                    kolom.set(factoren[rij], BigDecimal.valueOf(stelsel.kolomTeken(plaats)));
                    gewicht[rij] += stelsel.kolomTeken(plaats) * ruimte;
                }
            }
        }
        for (int i = 0; i < factoren.length; i++) {
            factoren[i].weight(BigDecimal.valueOf(gewicht[i]));
        }
        Optimisation.Result uitkomst = model.minimise();
        if (!uitkomst.getState().isOptimal()) {
            return OptionalDouble.empty();
        }
        double ruimte = vast;
        for (int i = 0; i < factoren.length; i++) {
            ruimte += uitkomst.doubleValue(i) * gewicht[i];
        }
        return OptionalDouble.of(Math.max(0, ruimte));
    }

    /** Numbers that move in a whole solution in which the sum of {@code doel} is {@code stap} more (or less); empty when there is none. */
    int[] getuige(Omgeving omgeving, int[] doel, int stap) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        model.options.integer(IntegerStrategy.newConfigurable().withParallelism(() -> 1));
        model.options.iterations_abort = STAPPEN;
        List<Integer> binnen = new ArrayList<>();
        Expression[] rijen = new Expression[omgeving.rijen().length];
        for (int i = 0; i < rijen.length; i++) {
            rijen[i] = model.addExpression("r" + i).level(0);
        }
        Expression som = model.addExpression("doel").level(stap);
        int reikwijdte = 4 * Math.abs(stap);
        for (int getal : omgeving.getallen()) {
            if (!omgeving.isBinnen(stelsel, getal)) {
                continue;
            }
            // up and down apart, so that few numbers move
            int omlaag = Math.min(reikwijdte, stelsel.waarde(getal) - stelsel.ondergrens(getal));
            Variable op = model.addVariable("o" + getal)
                    .lower(0)
                    .upper(reikwijdte)
                    .integer()
                    .weight(1);
            Variable neer = model.addVariable("n" + getal)
                    .lower(0)
                    .upper(omlaag)
                    .integer()
                    .weight(1);
            binnen.add(getal);
            for (int plaats = stelsel.kolomBegin(getal); plaats < stelsel.kolomBegin(getal + 1); plaats++) {
                int rij = omgeving.plaats(stelsel.kolomRij(plaats));
                rijen[rij].set(op, stelsel.kolomTeken(plaats));
                rijen[rij].set(neer, -stelsel.kolomTeken(plaats));
            }
            if (bevat(doel, getal)) {
                som.set(op, 1);
                som.set(neer, -1);
            }
        }
        Optimisation.Result uitkomst = model.minimise();
        if (!uitkomst.getState().isFeasible()) {
            return new int[0];
        }
        int[] stappen = new int[binnen.size()];
        for (int i = 0; i < stappen.length; i++) {
            stappen[i] = (int) Math.round(uitkomst.doubleValue(2L * i) - uitkomst.doubleValue(2L * i + 1));
        }
        return klopt(binnen, stappen, doel, stap) ? bewogen(binnen, stappen) : new int[0];
    }

    private static int[] bewogen(List<Integer> getallen, int[] stappen) {
        List<Integer> bewogen = new ArrayList<>();
        for (int i = 0; i < stappen.length; i++) {
            if (stappen[i] != 0) {
                bewogen.add(getallen.get(i));
            }
        }
        return bewogen.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Checks a solution in whole numbers, whatever the solver's rounding was. */
    private boolean klopt(List<Integer> getallen, int[] stappen, int[] doel, int stap) {
        Map<Integer, Integer> rest = new TreeMap<>();
        int som = 0;
        for (int i = 0; i < stappen.length; i++) {
            int getal = getallen.get(i);
            if (stelsel.waarde(getal) + stappen[i] < stelsel.ondergrens(getal)) {
                return false;
            }
            som += bevat(doel, getal) ? stappen[i] : 0;
            for (int plaats = stelsel.kolomBegin(getal); plaats < stelsel.kolomBegin(getal + 1); plaats++) {
                rest.merge(stelsel.kolomRij(plaats), stappen[i] * stelsel.kolomTeken(plaats), Integer::sum);
            }
        }
        return som == stap && rest.values().stream().allMatch(over -> over == 0);
    }

    private static boolean bevat(int[] doel, int getal) {
        for (int lid : doel) {
            if (lid == getal) {
                return true;
            }
        }
        return false;
    }
}
