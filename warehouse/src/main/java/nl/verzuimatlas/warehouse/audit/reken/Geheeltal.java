package nl.verzuimatlas.warehouse.audit.reken;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Searches whole-number solutions of a {@link Deelstelsel} with CP-SAT of OR-tools: one thread, a fixed seed and a limit in
 * deterministic time, so that the same question has the same answer.
 */
final class Geheeltal {

    private static final int ZAAD = 7;

    static {
        Loader.loadNativeLibraries();
    }

    private final Deelstelsel deel;
    private final double werk;

    /**
     * A solver.
     *
     * @param deel the relations
     * @param werk most work for one question, in the solver's own measure: about a second each
     */
    Geheeltal(Deelstelsel deel, double werk) {
        this.deel = deel;
        this.werk = werk;
    }

    /**
     * What the search said.
     *
     * @param oplossing a solution, when one was found; it fits every bound and relation
     * @param isOnmogelijk whether it is proven that there is none; neither when it took too long
     * @param werk work that it took
     */
    record Antwoord(Optional<long[]> oplossing, boolean isOnmogelijk, double werk) {}

    /** Any solution. */
    Antwoord zoek() {
        return zoek(-1, Grens.VRIJ);
    }

    /** A solution with an unknown between two values. */
    Antwoord zoek(int onbekende, Grens waarden) {
        CpModel model = new CpModel();
        IntVar[] variabelen = variabelen(model);
        if (onbekende >= 0) {
            model.addLinearConstraint(variabelen[onbekende], waarden.onder(), waarden.boven());
        }
        for (int relatie = 0; relatie < deel.relaties(); relatie++) {
            Grens grens = deel.sommen()[relatie];
            model.addLinearConstraint(som(relatie, variabelen), grens.onder(), grens.boven());
        }
        CpSolver rekenaar = rekenaar();
        CpSolverStatus uitslag = rekenaar.solve(model);
        double gedaan = rekenaar.response().getDeterministicTime();
        if (!isGevonden(uitslag)) {
            return new Antwoord(Optional.empty(), uitslag == CpSolverStatus.INFEASIBLE, gedaan);
        }
        long[] gevonden = Arrays.stream(variabelen).mapToLong(rekenaar::value).toArray();
        return new Antwoord(deel.past(gevonden) ? Optional.of(gevonden) : Optional.empty(), false, gedaan);
    }

    /**
     * Which relations must be let go so that a solution in whole numbers is left: as few as can be, of those that may.
     *
     * @param prijs what it costs to let each relation go; 0 when it may not be; its certain bounds stay
     * @return what the sum of each of those relations is then; none when nothing has to be let go, or when that could not be found out
     */
    Map<Integer, Long> gebroken(double[] prijs) {
        CpModel model = new CpModel();
        IntVar[] variabelen = variabelen(model);
        Map<Integer, BoolVar> houdt = new TreeMap<>();
        LinearExprBuilder alle = LinearExpr.newBuilder();
        for (int relatie = 0; relatie < deel.relaties(); relatie++) {
            Grens streng = deel.sommen()[relatie];
            if (prijs[relatie] > 0) {
                Grens ruim = deel.ruimst()[relatie];
                BoolVar een = model.newBoolVar("");
                houdt.put(relatie, een);
                alle.addTerm(een, Math.round(8 * prijs[relatie]));
                model.addHint(een, true);
                model.addLinearConstraint(som(relatie, variabelen), ruim.onder(), ruim.boven());
                model.addLinearConstraint(som(relatie, variabelen), streng.onder(), streng.boven())
                        .onlyEnforceIf(een);
            } else {
                model.addLinearConstraint(som(relatie, variabelen), streng.onder(), streng.boven());
            }
        }
        model.maximize(alle);
        CpSolver rekenaar = rekenaar();
        if (!isGevonden(rekenaar.solve(model))) {
            return Map.of();
        }
        Map<Integer, Long> gebroken = new TreeMap<>();
        houdt.forEach((relatie, een) -> {
            if (!rekenaar.booleanValue(een)) {
                long som = 0;
                for (int i = 0; i < deel.onbekenden()[relatie].length; i++) {
                    som += deel.factoren()[relatie][i] * rekenaar.value(variabelen[deel.onbekenden()[relatie][i]]);
                }
                gebroken.put(relatie, som);
            }
        });
        return gebroken;
    }

    private IntVar[] variabelen(CpModel model) {
        return Arrays.stream(deel.grenzen())
                .map(grens -> model.newIntVar(grens.onder(), grens.boven(), ""))
                .toArray(IntVar[]::new);
    }

    private LinearExprBuilder som(int relatie, IntVar[] variabelen) {
        LinearExprBuilder som = LinearExpr.newBuilder();
        for (int i = 0; i < deel.onbekenden()[relatie].length; i++) {
            som.addTerm(variabelen[deel.onbekenden()[relatie][i]], deel.factoren()[relatie][i]);
        }
        return som;
    }

    private CpSolver rekenaar() {
        CpSolver rekenaar = new CpSolver();
        rekenaar.getParameters().setNumWorkers(1).setRandomSeed(ZAAD).setMaxDeterministicTime(werk);
        return rekenaar;
    }

    private static boolean isGevonden(CpSolverStatus uitslag) {
        return uitslag == CpSolverStatus.OPTIMAL || uitslag == CpSolverStatus.FEASIBLE;
    }
}
