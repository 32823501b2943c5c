package nl.verzuimatlas.warehouse.bescherming;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/** Looks for other solutions by linear programmes, solved with GLOP of OR-tools. Every solution is checked in whole numbers. */
final class Programma {

    /** A number moves by at most this: enough to be another one, and small enough to be exact. */
    private static final int MEEST = 64;

    private static final double HEEL = 1e-6;

    private final Stelsel stelsel;
    private long opgelost;
    private long gebroken;

    static {
        Loader.loadNativeLibraries();
    }

    Programma(Stelsel stelsel) {
        this.stelsel = stelsel;
    }

    /** How many programmes were solved. */
    long opgelost() {
        return opgelost;
    }

    /** How many programmes had no whole solution at the point that the solver gave. */
    long gebroken() {
        return gebroken;
    }

    /**
     * The cheapest solution in which the sum of some numbers is another.
     *
     * @param omgeving the numbers that may move
     * @param doel the numbers of which the sum moves
     * @param stap by how much
     * @param prijs what it costs to move a number by 1, 0 or more
     */
    Optional<Oplossing> goedkoopste(Omgeving omgeving, int[] doel, int stap, IntToDoubleFunction prijs) {
        MPSolver solver = solver();
        try {
            int[] getallen = omgeving.getallen();
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
            rijen(solver, getallen, op, 1, neer);
            MPConstraint vraag = solver.makeConstraint(stap, stap, "");
            Map<Integer, Integer> plaats = plaatsen(getallen);
            for (int getal : doel) {
                vraag.setCoefficient(op[plaats.get(getal)], 1);
                vraag.setCoefficient(neer[plaats.get(getal)], -1);
            }
            opgelost++;
            if (solver.solve() != ResultStatus.OPTIMAL) {
                return Optional.empty();
            }
            double[] waarden = new double[getallen.length];
            for (int i = 0; i < waarden.length; i++) {
                waarden[i] = op[i].solutionValue() - neer[i].solutionValue();
            }
            return geheel(getallen, waarden);
        } finally {
            solver.delete();
        }
    }

    /**
     * A solution in which the sum of some numbers is another and which moves as many other numbers as it can.
     *
     * @param waardering what moving a number up by 1 is worth; negative when down is better
     */
    Optional<Oplossing> rijkste(Omgeving omgeving, int[] doel, int stap, int ver, IntToDoubleFunction waardering) {
        MPSolver solver = solver();
        try {
            int[] getallen = omgeving.getallen();
            MPVariable[] stand = new MPVariable[getallen.length];
            MPObjective winst = solver.objective();
            for (int i = 0; i < getallen.length; i++) {
                stand[i] = solver.makeNumVar(-omlaag(getallen[i], ver), ver, "");
                winst.setCoefficient(stand[i], waardering.applyAsDouble(getallen[i]));
            }
            winst.setMaximization();
            rijen(solver, getallen, stand, 1, null);
            MPConstraint vraag = solver.makeConstraint(stap, stap, "");
            Map<Integer, Integer> plaats = plaatsen(getallen);
            for (int getal : doel) {
                vraag.setCoefficient(stand[plaats.get(getal)], 1);
            }
            opgelost++;
            if (solver.solve() != ResultStatus.OPTIMAL) {
                return Optional.empty();
            }
            double[] waarden = new double[getallen.length];
            for (int i = 0; i < waarden.length; i++) {
                waarden[i] = stand[i].solutionValue();
            }
            return geheel(getallen, waarden);
        } finally {
            solver.delete();
        }
    }

    private static MPSolver solver() {
        return MPSolver.createSolver("GLOP");
    }

    private int omlaag(int getal, int meest) {
        return Math.min(stelsel.waarde(getal) - stelsel.ondergrens(getal), meest);
    }

    private static Map<Integer, Integer> plaatsen(int[] getallen) {
        Map<Integer, Integer> plaatsen = new HashMap<>();
        for (int i = 0; i < getallen.length; i++) {
            plaatsen.put(getallen[i], i);
        }
        return plaatsen;
    }

    private void rijen(MPSolver solver, int[] getallen, MPVariable[] erbij, int teken, MPVariable[] eraf) {
        Map<Integer, MPConstraint> rijen = new HashMap<>();
        for (int i = 0; i < getallen.length; i++) {
            for (int plaats = stelsel.kolomBegin(getallen[i]); plaats < stelsel.kolomBegin(getallen[i] + 1); plaats++) {
                MPConstraint rij = rijen.computeIfAbsent(
                        stelsel.kolomRij(plaats), nieuw -> solver.makeConstraint(0, 0, ""));
                rij.setCoefficient(erbij[i], teken * stelsel.kolomTeken(plaats));
                if (eraf != null) {
                    rij.setCoefficient(eraf[i], -teken * stelsel.kolomTeken(plaats));
                }
            }
        }
    }

    private Optional<Oplossing> geheel(int[] getallen, double[] waarden) {
        int[] volgorde = new int[getallen.length];
        int aantal = 0;
        long[] paren = new long[getallen.length];
        for (int i = 0; i < getallen.length; i++) {
            long heel = Math.round(waarden[i]);
            if (Math.abs(waarden[i] - heel) > HEEL) {
                gebroken++;
                return Optional.empty();
            }
            if (heel != 0) {
                paren[aantal] = ((long) getallen[i] << 32) | (heel + MEEST * 2);
                volgorde[aantal] = i;
                aantal++;
            }
        }
        long[] gesorteerd = Arrays.copyOf(paren, aantal);
        Arrays.sort(gesorteerd);
        int[] bewogen = new int[aantal];
        int[] verschuiving = new int[aantal];
        for (int i = 0; i < aantal; i++) {
            bewogen[i] = (int) (gesorteerd[i] >> 32);
            verschuiving[i] = (int) (gesorteerd[i] & 0xFFFFFFFFL) - MEEST * 2;
        }
        Oplossing oplossing = new Oplossing(bewogen, verschuiving);
        if (!oplossing.klopt(stelsel)) {
            gebroken++;
            return Optional.empty();
        }
        return Optional.of(oplossing);
    }
}
