package nl.verzuimatlas.warehouse.bescherming;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.verzuimatlas.warehouse.bescherming.Stelsel.Rijen;
import nl.verzuimatlas.warehouse.bescherming.Stelsel.Stand;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.optimisation.integer.IntegerStrategy;

/**
 * Attacks a sum of hidden numbers with linear and integer programming. As an attacker it looks for the combination of rows that narrows the sum
 * most; that combination tells what must be hidden against it. As a defender it looks for a whole solution in which the sum is another.
 */
final class Aanval {

    private static final double NUL = 1e-7;
    private static final int SCHAAL = 60;
    private static final int STAPPEN = 20_000;

    private final Stelsel stelsel;
    private final Kennis kennis;
    private final boolean[] verborgen;

    Aanval(Stelsel stelsel, Kennis kennis, boolean[] verborgen) {
        this.stelsel = stelsel;
        this.kennis = kennis;
        this.verborgen = verborgen;
    }

    /**
     * The best that an attacker finds.
     *
     * @param ruimte how much more (or less) than in truth the sum may be, not rounded
     * @param factoren factor of each row of the surroundings in the combination
     */
    record Grens(double ruimte, double[] factoren) {}

    /**
     * How far the sum of {@code doel} may rise (or fall, when {@code kant} is -1) by the rows of {@code omgeving}; empty when these rows set no bound.
     */
    Optional<Grens> grens(Omgeving omgeving, int[] doel, int kant) {
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
            return Optional.empty();
        }
        double[] waarden = new double[factoren.length];
        double ruimte = vast;
        for (int i = 0; i < waarden.length; i++) {
            waarden[i] = uitkomst.doubleValue(i);
            ruimte += waarden[i] * gewicht[i];
        }
        return Optional.of(new Grens(Math.max(0, ruimte), waarden));
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
            if (!kennis.isOnbekend(getal) || !omgeving.isBinnen(stelsel, getal)) {
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

    /**
     * What must be hidden so that a combination of rows leaves the sum {@code nodig} room.
     *
     * @param metKeuze whether what was chosen counts as hidden for certain
     */
    Eis eis(Omgeving omgeving, int[] doel, int kant, Grens grens, double nodig, boolean metKeuze) {
        Map<Integer, Double> factoren = new TreeMap<>();
        Rijen rijen = stelsel.rijen();
        for (int i = 0; i < omgeving.rijen().length; i++) {
            double factor = grens.factoren()[i];
            if (Math.abs(factor) > NUL) {
                int rij = omgeving.rijen()[i];
                for (int j = rijen.begin()[rij]; j < rijen.begin()[rij + 1]; j++) {
                    factoren.merge(rijen.getal()[j], factor * rijen.teken()[j], Double::sum);
                }
            }
        }
        double rest = nodig;
        for (var entry : factoren.entrySet()) {
            if (telt(entry.getKey(), metKeuze)) {
                rest -= ruimte(entry.getKey(), entry.getValue(), doel, kant);
            }
        }
        int geschaald = (int) Math.ceil(SCHAAL * rest - NUL);
        if (geschaald <= 0) {
            return new Eis(new int[0], new int[0], 0);
        }
        Eisbouwer bouwer = new Eisbouwer(geschaald);
        for (var entry : factoren.entrySet()) {
            int getal = entry.getKey();
            if (telt(getal, metKeuze) || stelsel.stand(stelsel.cel(getal)) != Stand.VRIJ) {
                continue;
            }
            double factor = entry.getValue();
            if (factor < -NUL) {
                bouwer.voegToe(stelsel.cel(getal), geschaald);
            } else if (factor > NUL) {
                bouwer.voegToe(stelsel.cel(getal), (long) Math.floor(SCHAAL * ruimte(getal, factor, doel, kant) + NUL));
            }
        }
        return bouwer.eis();
    }

    private double ruimte(int getal, double factor, int[] doel, int kant) {
        double over = factor - (bevat(doel, getal) ? kant : 0);
        return over < NUL ? 0 : over * (stelsel.waarde(getal) - stelsel.ondergrens(getal));
    }

    private boolean telt(int getal, boolean metKeuze) {
        int cel = stelsel.cel(getal);
        return cel == Stelsel.GEEN_CEL || stelsel.stand(cel) == Stand.VERBORGEN || metKeuze && verborgen[cel];
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
