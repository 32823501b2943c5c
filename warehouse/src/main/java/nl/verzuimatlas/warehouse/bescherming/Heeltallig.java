package nl.verzuimatlas.warehouse.bescherming;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToLongFunction;

/** Looks for whole solutions where a linear programme gives broken ones, with CP-SAT of OR-tools. */
final class Heeltallig {

    private static final int MEEST = 24;

    /** Work that it may do, in the solver's own measure, which does not depend on the machine. */
    private static final double WERK = 1;

    private final Stelsel stelsel;
    private long opgelost;

    Heeltallig(Stelsel stelsel) {
        this.stelsel = stelsel;
    }

    /** How many programmes were solved. */
    long opgelost() {
        return opgelost;
    }

    /**
     * A cheap whole solution in which the sum of some numbers is another; the best one that is found in time.
     *
     * @param omgeving the numbers that may move, those of the sum first
     * @param doelen how many numbers are in the sum
     * @param stap by how much it moves
     * @param prijs what it costs to move a number by 1, 0 or more
     */
    Optional<Oplossing> zoek(Omgeving omgeving, int doelen, int stap, IntToLongFunction prijs) {
        opgelost++;
        CpModel model = new CpModel();
        int[] getallen = omgeving.getallen();
        IntVar[] stand = new IntVar[getallen.length];
        Map<Integer, LinearExprBuilder> rijen = new HashMap<>();
        LinearExprBuilder kosten = LinearExpr.newBuilder();
        LinearExprBuilder som = LinearExpr.newBuilder();
        for (int i = 0; i < getallen.length; i++) {
            int omlaag = Math.min(stelsel.waarde(getallen[i]) - stelsel.ondergrens(getallen[i]), MEEST);
            stand[i] = model.newIntVar(-omlaag, MEEST, "");
            for (int plaats = stelsel.kolomBegin(getallen[i]); plaats < stelsel.kolomBegin(getallen[i] + 1); plaats++) {
                rijen.computeIfAbsent(stelsel.kolomRij(plaats), nieuw -> LinearExpr.newBuilder())
                        .addTerm(stand[i], stelsel.kolomTeken(plaats));
            }
            long per = prijs.applyAsLong(getallen[i]);
            if (per > 0) {
                IntVar afstand = model.newIntVar(0, MEEST, "");
                model.addAbsEquality(afstand, stand[i]);
                kosten.addTerm(afstand, per);
            }
            if (i < doelen) {
                som.add(stand[i]);
            }
        }
        rijen.values().forEach(rij -> model.addEquality(rij, 0));
        model.addEquality(som, stap);
        model.minimize(kosten);
        CpSolver solver = new CpSolver();
        solver.getParameters().setNumWorkers(1).setRandomSeed(1).setMaxDeterministicTime(WERK);
        CpSolverStatus status = solver.solve(model);
        if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
            return Optional.empty();
        }
        int[] heel = new int[stand.length];
        for (int i = 0; i < heel.length; i++) {
            heel[i] = (int) solver.value(stand[i]);
        }
        return Optional.of(Oplossing.van(getallen, heel)).filter(oplossing -> oplossing.klopt(stelsel));
    }
}
