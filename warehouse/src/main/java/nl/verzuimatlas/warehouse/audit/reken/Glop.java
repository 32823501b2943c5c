package nl.verzuimatlas.warehouse.audit.reken;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPSolverParameters.LpAlgorithmValues;
import com.google.ortools.linearsolver.MPVariable;

/** A linear program for GLOP of OR-tools, that begins each question where the one before ended. */
final class Glop implements AutoCloseable {

    static {
        Loader.loadNativeLibraries();
    }

    private final MPSolver rekenaar = MPSolver.createSolver("GLOP");
    private final MPSolverParameters stand = new MPSolverParameters();

    /** An empty program. */
    Glop() {
        stand.setIntegerParam(
                MPSolverParameters.IntegerParam.INCREMENTALITY,
                MPSolverParameters.IncrementalityValues.INCREMENTALITY_ON.swigValue());
        stand.setIntegerParam(
                MPSolverParameters.IntegerParam.PRESOLVE, MPSolverParameters.PresolveValues.PRESOLVE_OFF.swigValue());
    }

    /** What a program said. */
    enum Stand {
        OPGELOST,
        /** It is proven that there is no solution, not even with halves. */
        ONMOGELIJK,
        /** Nothing is proven. */
        ONBEKEND
    }

    /** The lower bound of a sum; no number when it has none. */
    static double onder(Grens grens) {
        return grens.onder() <= -Grens.ONEINDIG / 2 ? Double.NEGATIVE_INFINITY : grens.onder();
    }

    /** The upper bound of a sum; no number when it has none. */
    static double boven(Grens grens) {
        return grens.boven() >= Grens.ONEINDIG / 2 ? Double.POSITIVE_INFINITY : grens.boven();
    }

    MPVariable variabele(double minst, double meest) {
        return rekenaar.makeNumVar(minst, meest, "");
    }

    MPConstraint rij(double minst, double meest) {
        return rekenaar.makeConstraint(minst, meest, "");
    }

    MPObjective doel() {
        return rekenaar.objective();
    }

    /** Solves it, with an algorithm. */
    Stand losOp(LpAlgorithmValues hoe) {
        stand.setIntegerParam(MPSolverParameters.IntegerParam.LP_ALGORITHM, hoe.swigValue());
        MPSolver.ResultStatus uitslag = rekenaar.solve(stand);
        if (uitslag == MPSolver.ResultStatus.OPTIMAL) {
            return Stand.OPGELOST;
        }
        return uitslag == MPSolver.ResultStatus.INFEASIBLE ? Stand.ONMOGELIJK : Stand.ONBEKEND;
    }

    @Override
    public void close() {
        stand.delete();
        rekenaar.delete();
    }
}
