package nl.verzuimatlas.warehouse.bescherming;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import com.google.ortools.linearsolver.MPVariable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/** Looks for other solutions with linear programmes, solved by GLOP of OR-tools. Every solution is checked in whole numbers. */
final class Programma {

    static {
        Loader.loadNativeLibraries();
    }

    /** A number moves by at most this: enough to be another one. */
    static final int MEEST = 64;

    /** How far other numbers move when as many as possible must. */
    private static final int VER = 8;

    private static final double HOOFDZAAK = 1000;
    private static final double HEEL = 1e-6;

    private final Stelsel stelsel;
    private long opgelost;

    Programma(Stelsel stelsel) {
        this.stelsel = stelsel;
    }

    /** How many programmes were solved. */
    long opgelost() {
        return opgelost;
    }

    /**
     * What a programme says.
     *
     * @param ruimte how far the sum can move; none when nothing fits
     * @param oplossing the solution, when it is a whole one
     */
    record Antwoord(double ruimte, Optional<Oplossing> oplossing) {

        static final Antwoord GEEN = new Antwoord(0, Optional.empty());

        /** Whether the sum can move by {@code stap}, if numbers need not be whole. */
        boolean reikt(int stap) {
            return ruimte >= stap - HEEL;
        }
    }

    /**
     * How far a number can move, up to a step.
     *
     * @param omgeving the numbers that may move, of which this is the first
     * @param stap how far it need not go beyond; negative for down
     * @param waardering what moving a number up by 1 is worth beside it; negative when down is better
     */
    Antwoord verst(Omgeving omgeving, int stap, IntToDoubleFunction waardering) {
        int[] getallen = omgeving.getallen();
        MPSolver solver = MPSolver.createSolver("GLOP");
        try {
            MPVariable[] stand = new MPVariable[getallen.length];
            MPObjective winst = solver.objective();
            for (int i = 0; i < getallen.length; i++) {
                stand[i] = solver.makeNumVar(-omlaag(getallen[i], VER), VER, "");
                winst.setCoefficient(stand[i], waardering.applyAsDouble(getallen[i]));
            }
            stand[0].setBounds(Math.min(stap, 0), Math.max(stap, 0));
            winst.setCoefficient(stand[0], HOOFDZAAK * Integer.signum(stap));
            winst.setMaximization();
            rijen(solver, getallen, stand, null);
            if (!los(solver)) {
                return Antwoord.GEEN;
            }
            double[] waarden = new double[getallen.length];
            for (int i = 0; i < waarden.length; i++) {
                waarden[i] = stand[i].solutionValue();
            }
            return new Antwoord(Math.abs(waarden[0]), geheel(getallen, waarden));
        } finally {
            solver.delete();
        }
    }

    /**
     * The cheapest solution in which the sum of some numbers is another.
     *
     * @param omgeving the numbers that may move
     * @param doel the numbers of which the sum moves
     * @param stap by how much
     * @param prijs what it costs to move a number by 1, 0 or more
     */
    Antwoord goedkoopste(Omgeving omgeving, int[] doel, int stap, IntToDoubleFunction prijs) {
        int[] getallen = omgeving.getallen();
        MPSolver solver = MPSolver.createSolver("GLOP");
        try {
            MPVariable[] op = new MPVariable[getallen.length];
            MPVariable[] neer = new MPVariable[getallen.length];
            MPObjective kosten = solver.objective();
            for (int i = 0; i < getallen.length; i++) {
                double per = prijs.applyAsDouble(getallen[i]);
                op[i] = solver.makeNumVar(0, MEEST, "");
                neer[i] = solver.makeNumVar(0, omlaag(getallen[i], MEEST), "");
                kosten.setCoefficient(op[i], per);
                kosten.setCoefficient(neer[i], per);
            }
            kosten.setMinimization();
            rijen(solver, getallen, op, neer);
            MPConstraint vraag = solver.makeConstraint(stap, stap, "");
            // those asked for are the first of the surroundings
            for (int i = 0; i < doel.length; i++) {
                vraag.setCoefficient(op[i], 1);
                vraag.setCoefficient(neer[i], -1);
            }
            if (!los(solver)) {
                return Antwoord.GEEN;
            }
            double[] waarden = new double[getallen.length];
            for (int i = 0; i < waarden.length; i++) {
                waarden[i] = op[i].solutionValue() - neer[i].solutionValue();
            }
            return new Antwoord(Math.abs(stap), geheel(getallen, waarden));
        } finally {
            solver.delete();
        }
    }

    private boolean los(MPSolver solver) {
        opgelost++;
        return solver.solve() == ResultStatus.OPTIMAL;
    }

    private int omlaag(int getal, int meest) {
        return Math.min(stelsel.waarde(getal) - stelsel.ondergrens(getal), meest);
    }

    private void rijen(MPSolver solver, int[] getallen, MPVariable[] erbij, MPVariable[] eraf) {
        Map<Integer, MPConstraint> rijen = new HashMap<>();
        for (int i = 0; i < getallen.length; i++) {
            for (int plaats = stelsel.kolomBegin(getallen[i]); plaats < stelsel.kolomBegin(getallen[i] + 1); plaats++) {
                MPConstraint rij = rijen.get(stelsel.kolomRij(plaats));
                if (rij == null) {
                    rij = solver.makeConstraint(0, 0, "");
                    rijen.put(stelsel.kolomRij(plaats), rij);
                }
                rij.setCoefficient(erbij[i], stelsel.kolomTeken(plaats));
                if (eraf != null) {
                    rij.setCoefficient(eraf[i], -stelsel.kolomTeken(plaats));
                }
            }
        }
    }

    private Optional<Oplossing> geheel(int[] getallen, double[] waarden) {
        int[] heel = new int[waarden.length];
        for (int i = 0; i < waarden.length; i++) {
            heel[i] = (int) Math.round(waarden[i]);
            if (Math.abs(waarden[i] - heel[i]) > HEEL) {
                return Optional.empty();
            }
        }
        return Optional.of(Oplossing.van(getallen, heel)).filter(oplossing -> oplossing.klopt(stelsel));
    }
}
