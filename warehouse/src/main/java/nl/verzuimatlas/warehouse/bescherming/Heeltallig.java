package nl.verzuimatlas.warehouse.bescherming;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import nl.verzuimatlas.warehouse.bescherming.Doelen.Groep;

/** Looks for a whole solution where a linear programme gives a broken one, with CP-SAT of OR-tools. */
final class Heeltallig {

    static {
        Loader.loadNativeLibraries();
    }

    private static final int MEEST = 1000;

    /** Prices become whole numbers. */
    private static final double CENTEN = 50;

    /** Work that it may do, in the solver's own measure, which does not depend on the machine. */
    private static final double WERK = 1;

    private Heeltallig() {}

    /**
     * A whole solution in which only some numbers differ.
     *
     * @param getallen the numbers
     * @param vraag of which numbers the sum must be higher; left if none of them is in {@code getallen}
     * @param prijs what a difference of 1 costs of each number
     * @return empty if there is none, or none was found with the work that is allowed
     */
    static Optional<Oplossing> zoek(Stelsel stelsel, int[] getallen, Groep vraag, IntToDoubleFunction prijs) {
        CpModel model = new CpModel();
        IntVar[] verschil = new IntVar[getallen.length];
        Map<Integer, LinearExprBuilder> rijen = new HashMap<>();
        LinearExprBuilder kosten = LinearExpr.newBuilder();
        for (int i = 0; i < getallen.length; i++) {
            int getal = getallen[i];
            int laagst = Math.max(-MEEST, stelsel.ondergrens(getal) - stelsel.waarde(getal));
            verschil[i] = model.newIntVar(laagst, MEEST, "");
            IntVar afstand = model.newIntVar(0, MEEST, "");
            model.addAbsEquality(afstand, verschil[i]);
            kosten.addTerm(afstand, Math.max(1, Math.round(CENTEN * prijs.applyAsDouble(getal))));
            for (int plaats = stelsel.kolomBegin(getal); plaats < stelsel.kolomBegin(getal + 1); plaats++) {
                rijen.computeIfAbsent(stelsel.kolomRij(plaats), nieuw -> LinearExpr.newBuilder())
                        .addTerm(verschil[i], stelsel.kolomTeken(plaats));
            }
        }
        rijen.values().forEach(rij -> model.addEquality(rij, 0));
        LinearExprBuilder samen = LinearExpr.newBuilder();
        boolean isHier = false;
        for (int getal : vraag.getallen()) {
            int plaats = Arrays.binarySearch(getallen, getal);
            if (plaats >= 0) {
                samen.add(verschil[plaats]);
                isHier = true;
            }
        }
        if (isHier && vraag.omhoog() > 0) {
            model.addGreaterOrEqual(samen, vraag.omhoog());
        } else if (isHier) {
            model.addLessOrEqual(samen, vraag.omhoog());
        }
        model.minimize(kosten);
        CpSolver solver = new CpSolver();
        solver.getParameters().setNumWorkers(1).setRandomSeed(1).setMaxDeterministicTime(WERK);
        CpSolverStatus status = solver.solve(model);
        if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
            return Optional.empty();
        }
        int[] heel = new int[verschil.length];
        for (int i = 0; i < heel.length; i++) {
            heel[i] = (int) solver.value(verschil[i]);
        }
        return Optional.of(Oplossing.van(getallen, heel)).filter(oplossing -> oplossing.klopt(stelsel));
    }
}
