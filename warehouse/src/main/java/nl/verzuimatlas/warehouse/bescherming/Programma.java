package nl.verzuimatlas.warehouse.bescherming;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The linear programme of a part of a system: by how much each number may differ from the truth, so that all relations hold, what must
 * differ does, and as little as possible of what is shown. Solved by GLOP of OR-tools, one thread, again and again from the last solution.
 */
final class Programma implements AutoCloseable {

    static {
        Loader.loadNativeLibraries();
    }

    /** Two to three times as fast here as the primal method, since what must differ is a bound. */
    private static final String DUAAL = "use_dual_simplex:true,perturb_costs_in_dual_simplex:true";

    private static final double GEEN_GRENS = Double.POSITIVE_INFINITY;

    private final MPSolver solver = MPSolver.createSolver("GLOP");
    private final int[] getallen;
    private final MPVariable[] op;
    private final MPVariable[] neer;
    private final int[] omlaag;
    private final Map<Integer, Integer> plaatsen = new HashMap<>();
    private final List<Integer> geeist = new ArrayList<>();
    private final List<MPConstraint> sommen = new ArrayList<>();

    /**
     * The programme of some numbers; all others stay as they are.
     *
     * @param getallen numbers that are hidden, or may be
     */
    Programma(Stelsel stelsel, int[] getallen) {
        this.getallen = getallen;
        op = new MPVariable[getallen.length];
        neer = new MPVariable[getallen.length];
        omlaag = new int[getallen.length];
        Map<Integer, MPConstraint> rijen = new HashMap<>();
        for (int i = 0; i < getallen.length; i++) {
            int getal = getallen[i];
            plaatsen.put(getal, i);
            op[i] = solver.makeNumVar(0, GEEN_GRENS, "");
            omlaag[i] = stelsel.waarde(getal) - stelsel.ondergrens(getal);
            neer[i] = solver.makeNumVar(0, omlaag[i], "");
            for (int plaats = stelsel.kolomBegin(getal); plaats < stelsel.kolomBegin(getal + 1); plaats++) {
                MPConstraint rij =
                        rijen.computeIfAbsent(stelsel.kolomRij(plaats), nieuw -> solver.makeConstraint(0, 0, ""));
                rij.setCoefficient(op[i], stelsel.kolomTeken(plaats));
                rij.setCoefficient(neer[i], -stelsel.kolomTeken(plaats));
            }
        }
        solver.objective().setMinimization();
        solver.setSolverSpecificParametersAsString(DUAAL);
    }

    /** A number must be higher by this, 1 or more, until {@link #vergeetEisen}. */
    void eis(int getal, int hoger) {
        int plaats = plaatsen.get(getal);
        op[plaats].setLb(hoger);
        neer[plaats].setUb(0);
        geeist.add(plaats);
    }

    /** Some numbers must be higher by this together, until {@link #vergeetEisen}. */
    void eisSom(int[] samen, int hoger) {
        MPConstraint som = solver.makeConstraint(hoger, GEEN_GRENS, "");
        for (int getal : samen) {
            som.setCoefficient(op[plaatsen.get(getal)], 1);
            som.setCoefficient(neer[plaatsen.get(getal)], -1);
        }
        sommen.add(som);
    }

    /** Nothing must differ any more. */
    void vergeetEisen() {
        for (int plaats : geeist) {
            op[plaats].setLb(0);
            neer[plaats].setUb(omlaag[plaats]);
        }
        geeist.clear();
        sommen.forEach(som -> som.setBounds(-GEEN_GRENS, GEEN_GRENS));
        sommen.clear();
    }

    /**
     * By how much each number differs in the cheapest solution, in the order of the numbers.
     *
     * @param prijzen what a difference of 1 costs, in the same order
     * @return empty if there is no solution
     */
    Optional<double[]> los(double[] prijzen) {
        MPObjective kosten = solver.objective();
        for (int i = 0; i < getallen.length; i++) {
            kosten.setCoefficient(op[i], prijzen[i]);
            kosten.setCoefficient(neer[i], prijzen[i]);
        }
        if (solver.solve() != ResultStatus.OPTIMAL) {
            return Optional.empty();
        }
        double[] verschil = new double[getallen.length];
        for (int i = 0; i < verschil.length; i++) {
            verschil[i] = op[i].solutionValue() - neer[i].solutionValue();
        }
        return Optional.of(verschil);
    }

    @Override
    public void close() {
        solver.delete();
    }
}
