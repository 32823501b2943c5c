package nl.verzuimatlas.warehouse.audit.reken;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolverParameters.LpAlgorithmValues;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.verzuimatlas.warehouse.audit.reken.Glop.Stand;

/**
 * Linear programs over a {@link Deelstelsel}, in which halves are allowed too. One model answers all questions:
 * each begins where the one before ended.
 */
final class Lineair implements AutoCloseable {

    /** Solutions are floating point numbers; a bound is rounded inward only when it is clearly past a whole one. */
    private static final double SPELING = 1e-5;

    /** How often relations that were left out may be asked for again. */
    private static final int AANVULLINGEN = 20;

    private final Deelstelsel deel;
    private final Glop glop = new Glop();
    private final MPObjective doel = glop.doel();
    private MPVariable[] variabelen = {};
    private MPConstraint[] sommen = {};
    private MPVariable[][] breuk = {};
    private boolean begonnen;
    private boolean opgelost;

    /** A model of the system; it is made when something is asked. */
    Lineair(Deelstelsel deel) {
        this.deel = deel;
    }

    private void maakModel() {
        variabelen = new MPVariable[deel.aantal()];
        for (int i = 0; i < variabelen.length; i++) {
            variabelen[i] = glop.variabele(deel.grenzen()[i].onder(), deel.grenzen()[i].boven());
        }
        sommen = new MPConstraint[deel.relaties()];
        for (int relatie = 0; relatie < sommen.length; relatie++) {
            sommen[relatie] = rij(deel, relatie);
        }
    }

    private MPConstraint rij(Deelstelsel van, int relatie) {
        Grens som = van.sommen()[relatie];
        MPConstraint rij = glop.rij(Glop.onder(som), Glop.boven(som));
        int[] leden = van.onbekenden()[relatie];
        for (int i = 0; i < leden.length; i++) {
            rij.setCoefficient(variabelen[leden[i]], van.factoren()[relatie][i]);
        }
        return rij;
    }

    /** Looks for any solution, with the algorithm that is the fastest at that. */
    Stand begin() {
        begonnen = true;
        maakModel();
        return losOp(LpAlgorithmValues.DUAL);
    }

    /** Makes the weighted sum of the unknowns as high as it can be. */
    Stand maximaliseer(double[] gewichten) {
        if (!begonnen) {
            begin();
        }
        doel.clear();
        for (int i = 0; i < gewichten.length; i++) {
            if (gewichten[i] != 0) {
                doel.setCoefficient(variabelen[i], gewichten[i]);
            }
        }
        doel.setMaximization();
        return losOp(LpAlgorithmValues.PRIMAL);
    }

    /** The last solution; empty when there was none. */
    Optional<double[]> oplossing() {
        return opgelost
                ? Optional.of(Arrays.stream(variabelen)
                        .mapToDouble(MPVariable::solutionValue)
                        .toArray())
                : Optional.empty();
    }

    /**
     * Which relations must be let go so that a solution is left: those that are broken when all together are broken as little as can
     * be.
     *
     * @param prijs what it costs to break each relation by one; 0 when it may not be let go
     * @return what the sum of each of those relations is then, rounded; none when nothing has to be let go, or when that could not be
     *     found out
     */
    static Map<Integer, Long> gebroken(Deelstelsel deel, double[] prijs) {
        boolean[] overbodig = Samenvoeging.overbodig(deel);
        int[] over = IntStream.range(0, overbodig.length)
                .filter(relatie -> !overbodig[relatie])
                .toArray();
        try (Lineair lineair = new Lineair(deel.zonder(overbodig))) {
            lineair.maakBreekbaar(
                    Arrays.stream(over).mapToDouble(relatie -> prijs[relatie]).toArray());
            // what a relation that is let go no longer says, is asked for again as far as it is missed
            boolean[] mist = overbodig.clone();
            for (int keer = 0; keer < AANVULLINGEN && lineair.losOp(LpAlgorithmValues.DUAL) == Stand.OPGELOST; keer++) {
                if (!lineair.vulAan(deel, mist)) {
                    Map<Integer, Long> gebroken = new TreeMap<>();
                    lineair.gebroken().forEach((plaats, som) -> gebroken.put(over[plaats], som));
                    return gebroken;
                }
            }
            return Map.of();
        }
    }

    private void maakBreekbaar(double[] prijs) {
        maakModel();
        breuk = new MPVariable[sommen.length][];
        for (int relatie = 0; relatie < sommen.length; relatie++) {
            if (prijs[relatie] > 0) {
                breuk[relatie] = new MPVariable[] {
                    glop.variabele(0, Double.POSITIVE_INFINITY), glop.variabele(0, Double.POSITIVE_INFINITY)
                };
                sommen[relatie].setCoefficient(breuk[relatie][0], 1);
                sommen[relatie].setCoefficient(breuk[relatie][1], -1);
                doel.setCoefficient(breuk[relatie][0], prijs[relatie]);
                doel.setCoefficient(breuk[relatie][1], prijs[relatie]);
            }
        }
        doel.setMinimization();
    }

    /** Adds relations that are missed in the last solution; whether there were any. */
    private boolean vulAan(Deelstelsel alle, boolean[] mist) {
        double[] waarden = oplossing().orElseThrow();
        boolean aangevuld = false;
        for (int relatie = 0; relatie < mist.length; relatie++) {
            if (mist[relatie]) {
                int[] leden = alle.onbekenden()[relatie];
                Grens grens = alle.sommen()[relatie];
                double som = 0;
                for (int i = 0; i < leden.length; i++) {
                    som += alle.factoren()[relatie][i] * waarden[leden[i]];
                }
                if (som < grens.onder() - SPELING || som > grens.boven() + SPELING) {
                    rij(alle, relatie);
                    mist[relatie] = false;
                    aangevuld = true;
                }
            }
        }
        return aangevuld;
    }

    private Map<Integer, Long> gebroken() {
        Map<Integer, Long> gebroken = new TreeMap<>();
        for (int relatie = 0; relatie < sommen.length; relatie++) {
            if (breuk[relatie] != null
                    && breuk[relatie][0].solutionValue() + breuk[relatie][1].solutionValue() > SPELING) {
                gebroken.put(relatie, som(relatie));
            }
        }
        return gebroken;
    }

    private long som(int relatie) {
        double som = 0;
        for (int i = 0; i < deel.onbekenden()[relatie].length; i++) {
            som += deel.factoren()[relatie][i] * variabelen[deel.onbekenden()[relatie][i]].solutionValue();
        }
        return Math.round(som);
    }

    private Stand losOp(LpAlgorithmValues hoe) {
        Stand uitslag = glop.losOp(hoe);
        opgelost = uitslag == Stand.OPGELOST;
        return uitslag;
    }

    @Override
    public void close() {
        glop.close();
    }
}
