package nl.verzuimatlas.warehouse.bescherming;

import com.google.ortools.Loader;
import com.google.ortools.modelbuilder.ModelBuilderHelper;
import com.google.ortools.modelbuilder.ModelSolverHelper;
import com.google.ortools.modelbuilder.SolveStatus;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import nl.verzuimatlas.warehouse.bescherming.Doelen.Groep;

/**
 * The linear programme of a part of a system: by how much each number may differ from the truth, so that all relations hold, what must
 * differ does, and as little as possible of what is shown. Solved by HiGHS of OR-tools, one thread, each time from the beginning.
 */
final class Programma implements AutoCloseable {

    static {
        Loader.loadNativeLibraries();
    }

    /** What is asked must be given, whatever it costs. */
    static final double HOE_DAN_OOK = Double.POSITIVE_INFINITY;

    /**
     * Without a banner; without presolving, since few numbers differ from the truth where it begins, so that it costs more than it spares; and
     * without scaling, since a relation has nothing but ones.
     */
    private static final String INSTELLINGEN = "output_flag=false,presolve=off,simplex_scale_strategy=0";

    private static final double GEEN_GRENS = Double.POSITIVE_INFINITY;
    private static final double NIETS = 1e-6;

    private final ModelBuilderHelper model = new ModelBuilderHelper();
    private final Kern kern;
    private final int eersteGetal;
    private final int[] plaatsen;
    private final int[] op;
    private final int[] neer;
    private final int[] omlaag;
    private final double[] prijzen;
    private final Set<Integer> gevraagd = new HashSet<>();
    private final List<Integer> sommen = new ArrayList<>();
    private final List<Integer> tekorten = new ArrayList<>();
    private int somVrij;

    /** The programme of a part. */
    Programma(Stelsel stelsel, Samenhang deel) {
        kern = Kern.van(stelsel, deel);
        eersteGetal = deel.getallen()[0];
        plaatsen = new int[deel.getallen()[deel.getallen().length - 1] - eersteGetal + 1];
        op = new int[kern.leden().size()];
        neer = new int[op.length];
        omlaag = new int[op.length];
        prijzen = new double[op.length];
        for (int i = 0; i < op.length; i++) {
            omlaag[i] = Integer.MAX_VALUE;
            for (int getal : kern.leden().get(i)) {
                omlaag[i] = Math.min(omlaag[i], stelsel.waarde(getal) - stelsel.ondergrens(getal));
                plaatsen[getal - eersteGetal] = i;
            }
            op[i] = getal(GEEN_GRENS);
            neer[i] = getal(omlaag[i]);
        }
        for (Map<Integer, Integer> rij : kern.rijen()) {
            int eis = eis(0, 0);
            rij.forEach((plaats, teken) -> {
                model.addConstraintTerm(eis, op[plaats], teken);
                model.addConstraintTerm(eis, neer[plaats], -teken);
            });
        }
    }

    private int getal(double hoogst) {
        int nummer = model.addVar();
        model.setVarLowerBound(nummer, 0);
        model.setVarUpperBound(nummer, hoogst);
        return nummer;
    }

    private int eis(double laagst, double hoogst) {
        int nummer = model.addLinearConstraint();
        model.setConstraintLowerBound(nummer, laagst);
        model.setConstraintUpperBound(nummer, hoogst);
        return nummer;
    }

    /** What a difference of 1 costs of each number; numbers that are equal cost what they do together. */
    void prijs(IntToDoubleFunction prijs) {
        for (int i = 0; i < op.length; i++) {
            double samen = 0;
            for (int getal : kern.leden().get(i)) {
                samen += prijs.applyAsDouble(getal);
            }
            if (samen != prijzen[i]) {
                prijzen[i] = samen;
                model.setVarObjectiveCoefficient(op[i], samen);
                model.setVarObjectiveCoefficient(neer[i], samen);
            }
        }
    }

    /**
     * The cheapest world in which the sum of each group is higher or lower as asked: each number that differs, with by how much.
     *
     * @param beloning what it may cost at most to give 1 of what is asked; what costs more is not given, or not wholly
     * @return empty if there is none
     */
    Optional<Map<Integer, Double>> los(List<Groep> vragen, double beloning) {
        for (Groep vraag : vragen) {
            vraag(vraag, beloning);
        }
        ModelSolverHelper solver = new ModelSolverHelper("highs_lp");
        try {
            solver.setSolverSpecificParameters(INSTELLINGEN);
            solver.solve(model);
            return solver.getStatus() == SolveStatus.OPTIMAL ? Optional.of(verschillen(solver)) : Optional.empty();
        } finally {
            solver.delete();
            vergeet();
        }
    }

    private Map<Integer, Double> verschillen(ModelSolverHelper solver) {
        Map<Integer, Double> verschillen = new TreeMap<>();
        for (int i = 0; i < op.length; i++) {
            double verschil = solver.getVariableValue(op[i]) - solver.getVariableValue(neer[i]);
            if (Math.abs(verschil) > NIETS) {
                for (int getal : kern.leden().get(i)) {
                    verschillen.put(getal, verschil);
                }
            }
        }
        return verschillen;
    }

    private void vraag(Groep vraag, double beloning) {
        if (vraag.getallen().length == 1) {
            vraag(plaatsen[vraag.getallen()[0] - eersteGetal], vraag.omhoog(), beloning);
            return;
        }
        if (somVrij == sommen.size()) {
            sommen.add(eis(-GEEN_GRENS, GEEN_GRENS));
            tekorten.add(getal(0));
        }
        int som = sommen.get(somVrij);
        int tekort = tekorten.get(somVrij++);
        if (vraag.omhoog() > 0) {
            model.setConstraintLowerBound(som, vraag.omhoog());
        } else {
            model.setConstraintUpperBound(som, vraag.omhoog());
        }
        model.addConstraintTerm(som, tekort, Integer.signum(vraag.omhoog()));
        if (beloning != HOE_DAN_OOK) {
            model.setVarUpperBound(tekort, Math.abs(vraag.omhoog()));
            model.setVarObjectiveCoefficient(tekort, beloning);
        }
        Map<Integer, Integer> keren = new TreeMap<>();
        for (int getal : vraag.getallen()) {
            keren.merge(plaatsen[getal - eersteGetal], 1, Integer::sum);
        }
        keren.forEach((plaats, aantal) -> {
            model.addConstraintTerm(som, op[plaats], aantal);
            model.addConstraintTerm(som, neer[plaats], -aantal);
        });
    }

    /** A number goes up or down as asked; the other way takes that back, at what is not given for it. */
    private void vraag(int plaats, int omhoog, double beloning) {
        int heen = omhoog > 0 ? op[plaats] : neer[plaats];
        int terug = omhoog > 0 ? neer[plaats] : op[plaats];
        double verste = Math.max(Math.abs(omhoog), model.getVarLowerBound(heen));
        model.setVarLowerBound(heen, verste);
        if (beloning == HOE_DAN_OOK) {
            model.setVarUpperBound(terug, 0);
        } else {
            model.setVarUpperBound(terug, verste);
            model.setVarObjectiveCoefficient(terug, beloning - prijzen[plaats]);
        }
        gevraagd.add(plaats);
    }

    private void vergeet() {
        for (int plaats : gevraagd) {
            model.setVarLowerBound(op[plaats], 0);
            model.setVarUpperBound(op[plaats], GEEN_GRENS);
            model.setVarObjectiveCoefficient(op[plaats], prijzen[plaats]);
            model.setVarLowerBound(neer[plaats], 0);
            model.setVarUpperBound(neer[plaats], omlaag[plaats]);
            model.setVarObjectiveCoefficient(neer[plaats], prijzen[plaats]);
        }
        gevraagd.clear();
        for (int i = 0; i < somVrij; i++) {
            model.clearConstraintTerms(sommen.get(i));
            model.setConstraintLowerBound(sommen.get(i), -GEEN_GRENS);
            model.setConstraintUpperBound(sommen.get(i), GEEN_GRENS);
            model.setVarUpperBound(tekorten.get(i), 0);
            model.setVarObjectiveCoefficient(tekorten.get(i), 0);
        }
        somVrij = 0;
    }

    @Override
    public void close() {
        model.delete();
    }
}
