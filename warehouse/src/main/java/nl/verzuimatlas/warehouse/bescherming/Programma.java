package nl.verzuimatlas.warehouse.bescherming;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolver.ResultStatus;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import nl.verzuimatlas.warehouse.bescherming.Doelen.Groep;

/**
 * The linear programme of a part of a system: by how much each number may differ from the truth, so that all relations hold, what must
 * differ does, and as little as possible of what is shown. Solved by GLOP of OR-tools, one thread, again and again.
 */
final class Programma implements AutoCloseable {

    static {
        Loader.loadNativeLibraries();
    }

    /** From nothing: best when much is asked. Each names all its settings, since the solver keeps those it was given before. */
    private static final String OPNIEUW =
            "use_preprocessing:true,use_dual_simplex:true,perturb_costs_in_dual_simplex:true";

    /** On from the last solution, which still fits when only prices have changed. */
    private static final String ANDERE_PRIJZEN =
            "use_preprocessing:false,use_dual_simplex:false,perturb_costs_in_dual_simplex:false";

    /** On from the last solution, which is still the cheapest when only something else is asked. */
    private static final String ANDERE_VRAGEN =
            "use_preprocessing:false,use_dual_simplex:true,perturb_costs_in_dual_simplex:false";

    /** Up to so many questions it is quicker to go on from the last solution. */
    private static final int WEINIG = 30;

    private static final double GEEN_GRENS = Double.POSITIVE_INFINITY;
    private static final double NIETS = 1e-6;

    private final MPSolver solver = MPSolver.createSolver("GLOP");
    private final Kern kern;
    private final int eersteGetal;
    private final int[] plaatsen;
    private final MPVariable[] op;
    private final MPVariable[] neer;
    private final int[] omlaag;
    private final double[] prijzen;
    private final List<Integer> gevraagd = new ArrayList<>();
    private final List<MPConstraint> sommen = new ArrayList<>();
    private final List<Set<Integer>> leden = new ArrayList<>();
    private int somVrij;
    private boolean isOpgelost;
    private boolean isAndersGeprijsd;

    /** The programme of a part. */
    Programma(Stelsel stelsel, Samenhang deel) {
        kern = Kern.van(stelsel, deel);
        eersteGetal = deel.getallen()[0];
        plaatsen = new int[deel.getallen()[deel.getallen().length - 1] - eersteGetal + 1];
        op = new MPVariable[kern.leden().size()];
        neer = new MPVariable[op.length];
        omlaag = new int[op.length];
        prijzen = new double[op.length];
        for (int i = 0; i < op.length; i++) {
            omlaag[i] = Integer.MAX_VALUE;
            for (int getal : kern.leden().get(i)) {
                omlaag[i] = Math.min(omlaag[i], stelsel.waarde(getal) - stelsel.ondergrens(getal));
                plaatsen[getal - eersteGetal] = i;
            }
            op[i] = solver.makeNumVar(0, GEEN_GRENS, "");
            neer[i] = solver.makeNumVar(0, omlaag[i], "");
        }
        for (Map<Integer, Integer> rij : kern.rijen()) {
            MPConstraint eis = solver.makeConstraint(0, 0, "");
            rij.forEach((plaats, teken) -> {
                eis.setCoefficient(op[plaats], teken);
                eis.setCoefficient(neer[plaats], -teken);
            });
        }
        solver.objective().setMinimization();
    }

    /** What a difference of 1 costs of each number; numbers that are equal cost what they do together. */
    void prijs(IntToDoubleFunction prijs) {
        MPObjective kosten = solver.objective();
        for (int i = 0; i < op.length; i++) {
            double samen = 0;
            for (int getal : kern.leden().get(i)) {
                samen += prijs.applyAsDouble(getal);
            }
            if (samen != prijzen[i]) {
                prijzen[i] = samen;
                kosten.setCoefficient(op[i], samen);
                kosten.setCoefficient(neer[i], samen);
                isAndersGeprijsd = true;
            }
        }
    }

    /**
     * The cheapest world in which the sum of each group is higher as asked: each number that differs, with by how much.
     *
     * @return empty if there is none
     */
    Optional<Map<Integer, Double>> los(List<Groep> vragen) {
        boolean gaatVerder = isOpgelost && vragen.size() <= WEINIG;
        if (gaatVerder && isAndersGeprijsd) {
            solver.setSolverSpecificParametersAsString(ANDERE_PRIJZEN);
            solver.solve();
        }
        isAndersGeprijsd = false;
        vergeet();
        vragen.forEach(this::vraag);
        isOpgelost = gaatVerder && isOptimaal(ANDERE_VRAGEN) || isOptimaal(OPNIEUW);
        return isOpgelost ? Optional.of(verschillen()) : Optional.empty();
    }

    private boolean isOptimaal(String manier) {
        solver.setSolverSpecificParametersAsString(manier);
        return solver.solve() == ResultStatus.OPTIMAL;
    }

    private Map<Integer, Double> verschillen() {
        Map<Integer, Double> verschillen = new TreeMap<>();
        for (int i = 0; i < op.length; i++) {
            double verschil = op[i].solutionValue() - neer[i].solutionValue();
            if (Math.abs(verschil) > NIETS) {
                for (int getal : kern.leden().get(i)) {
                    verschillen.put(getal, verschil);
                }
            }
        }
        return verschillen;
    }

    private void vraag(Groep vraag) {
        if (vraag.getallen().length == 1) {
            int plaats = plaatsen[vraag.getallen()[0] - eersteGetal];
            op[plaats].setLb(Math.max(vraag.omhoog(), op[plaats].lb()));
            neer[plaats].setUb(0);
            gevraagd.add(plaats);
            return;
        }
        if (somVrij == sommen.size()) {
            sommen.add(solver.makeConstraint(-GEEN_GRENS, GEEN_GRENS, ""));
        }
        MPConstraint som = sommen.get(somVrij++);
        som.setBounds(vraag.omhoog(), GEEN_GRENS);
        Map<Integer, Integer> keren = new TreeMap<>();
        for (int getal : vraag.getallen()) {
            keren.merge(plaatsen[getal - eersteGetal], 1, Integer::sum);
        }
        leden.add(keren.keySet());
        keren.forEach((plaats, aantal) -> {
            som.setCoefficient(op[plaats], aantal);
            som.setCoefficient(neer[plaats], -aantal);
        });
    }

    private void vergeet() {
        for (int plaats : gevraagd) {
            op[plaats].setLb(0);
            neer[plaats].setUb(omlaag[plaats]);
        }
        gevraagd.clear();
        for (int i = 0; i < somVrij; i++) {
            MPConstraint som = sommen.get(i);
            som.setBounds(-GEEN_GRENS, GEEN_GRENS);
            for (int plaats : leden.get(i)) {
                som.setCoefficient(op[plaats], 0);
                som.setCoefficient(neer[plaats], 0);
            }
        }
        leden.clear();
        somVrij = 0;
    }

    @Override
    public void close() {
        solver.delete();
    }
}
