package nl.verzuimatlas.warehouse.audit.reken;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolverParameters.LpAlgorithmValues;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;

/**
 * What must move along when unknowns of a whole-number solution move: linear programs in which each unknown goes up or
 * down from where it is. Few unknowns move, mostly by whole numbers, so that another whole-number solution is near.
 */
final class Meebeweging implements AutoCloseable {

    private static final double RAAKT = 1e-9;
    private static final double BEWOGEN = 1e-6;
    private static final long ZAAD = 11L;

    private final Deelstelsel deel;
    private final long[] wereld;
    private final Glop glop = new Glop();
    private final MPVariable[] omhoog;
    private final MPVariable[] omlaag;
    private final double[] hoogst;
    private final double[] laagst;
    private final MPConstraint[] rijen;
    private final MPObjective doel = glop.doel();
    private Glop.Stand uitslag = Glop.Stand.ONBEKEND;

    private Meebeweging(Deelstelsel deel, long[] wereld) {
        this.deel = deel;
        this.wereld = wereld;
        this.omhoog = new MPVariable[wereld.length];
        this.omlaag = new MPVariable[wereld.length];
        this.hoogst = new double[wereld.length];
        this.laagst = new double[wereld.length];
        this.rijen = new MPConstraint[deel.relaties()];
    }

    /**
     * Programs round a solution, in which all that is not asked to move moves as little as can be.
     *
     * @param deel the system
     * @param grenzen proven bounds of each unknown
     * @param wereld a solution
     */
    static Meebeweging rond(Deelstelsel deel, Grens[] grenzen, long[] wereld) {
        Meebeweging programma = new Meebeweging(deel, wereld);
        for (int i = 0; i < wereld.length; i++) {
            programma.maak(i, Glop.boven(grenzen[i].plus(-wereld[i])), -Glop.onder(grenzen[i].plus(-wereld[i])), 1);
        }
        for (int relatie = 0; relatie < programma.rijen.length; relatie++) {
            Grens over = programma.over(relatie);
            programma.maakRij(relatie, Glop.onder(over), Glop.boven(over));
        }
        return programma;
    }

    /**
     * Which unknowns have one value only, because no way leads from a solution to another one with more or less of it. Programs with random
     * weights look for a way on which some of them move; when none is found for weights nor for their opposites, none of them can.
     *
     * @param deel the system
     * @param grenzen proven bounds of each unknown
     * @param wereld a solution
     * @param gevraagd the unknowns
     * @return those that were proven to have one value
     */
    static boolean[] staatVast(Deelstelsel deel, Grens[] grenzen, long[] wereld, boolean[] gevraagd) {
        boolean[] vast = gevraagd.clone();
        // only what is touched limits where to go to; a way is as long as one likes, so at most 1 is far enough
        try (Meebeweging programma = new Meebeweging(deel, wereld)) {
            for (int i = 0; i < wereld.length; i++) {
                Grens over = grenzen[i].plus(-wereld[i]);
                programma.maak(i, Math.min(1, Glop.boven(over)), Math.min(1, -Glop.onder(over)), 0);
            }
            for (int relatie = 0; relatie < programma.rijen.length; relatie++) {
                Grens over = programma.over(relatie);
                programma.maakRij(relatie, -rek(-Glop.onder(over)), rek(Glop.boven(over)));
            }
            Random toeval = new Random(ZAAD);
            double[] gewichten = new double[wereld.length];
            for (int zonder = 0; zonder < 2; ) {
                if (zonder == 0) {
                    Arrays.setAll(gewichten, i -> 1 + toeval.nextDouble());
                } else {
                    Arrays.setAll(gewichten, i -> -gewichten[i]);
                }
                for (int i = 0; i < vast.length; i++) {
                    programma.doel.setCoefficient(programma.omhoog[i], vast[i] ? -gewichten[i] : 0);
                    programma.doel.setCoefficient(programma.omlaag[i], vast[i] ? gewichten[i] : 0);
                }
                if (!programma.losOp(LpAlgorithmValues.PRIMAL)) {
                    return new boolean[vast.length];
                }
                double[] stappen = programma.stappen();
                boolean bewogen = false;
                for (int i = 0; i < vast.length; i++) {
                    boolean dit = vast[i] && Math.abs(stappen[i]) > BEWOGEN;
                    vast[i] &= !dit;
                    bewogen |= dit;
                }
                zonder = bewogen ? 0 : zonder + 1;
            }
        }
        return vast;
    }

    private static double rek(double ruimte) {
        return ruimte > RAAKT ? Double.POSITIVE_INFINITY : 0;
    }

    private void maak(int onbekende, double meer, double minder, double prijs) {
        hoogst[onbekende] = meer;
        laagst[onbekende] = minder;
        omhoog[onbekende] = glop.variabele(0, meer);
        omlaag[onbekende] = glop.variabele(0, minder);
        doel.setCoefficient(omhoog[onbekende], prijs);
        doel.setCoefficient(omlaag[onbekende], prijs);
        doel.setMinimization();
    }

    /** How far the sum of a relation may still go. */
    private Grens over(int relatie) {
        int[] leden = deel.onbekenden()[relatie];
        long som = 0;
        for (int i = 0; i < leden.length; i++) {
            som += deel.factoren()[relatie][i] * wereld[leden[i]];
        }
        return deel.sommen()[relatie].plus(-som);
    }

    private void maakRij(int relatie, double minst, double meest) {
        rijen[relatie] = glop.rij(minst, meest);
        int[] leden = deel.onbekenden()[relatie];
        for (int i = 0; i < leden.length; i++) {
            rijen[relatie].setCoefficient(omhoog[leden[i]], deel.factoren()[relatie][i]);
            rijen[relatie].setCoefficient(omlaag[leden[i]], -deel.factoren()[relatie][i]);
        }
    }

    /** Steps that are worth something, beside those that are not. */
    private MPVariable[] beloon(long[] gevraagd, double loon) {
        MPVariable[] beloond = new MPVariable[gevraagd.length];
        for (int i = 0; i < gevraagd.length; i++) {
            if (gevraagd[i] != 0) {
                beloond[i] = glop.variabele(0, Math.abs(gevraagd[i]));
                doel.setCoefficient(beloond[i], -loon);
                (gevraagd[i] > 0 ? omlaag[i] : omhoog[i]).setUb(0);
            }
        }
        for (int relatie = 0; relatie < rijen.length; relatie++) {
            int[] leden = deel.onbekenden()[relatie];
            for (int i = 0; i < leden.length; i++) {
                if (gevraagd[leden[i]] != 0) {
                    rijen[relatie].setCoefficient(
                            beloond[leden[i]], Long.signum(gevraagd[leden[i]]) * deel.factoren()[relatie][i]);
                }
            }
        }
        return beloond;
    }

    /**
     * How far each unknown moves.
     *
     * @param uitslag what the program said
     * @param stappen how far each unknown moves, possibly halves; empty without a solution
     */
    record Antwoord(Glop.Stand uitslag, Optional<double[]> stappen) {}

    /**
     * Asks what moves along.
     *
     * @param onbekende an unknown
     * @param waarde another value than it has; it may go further
     */
    Antwoord vraag(int onbekende, long waarde) {
        boolean hoger = waarde > wereld[onbekende];
        MPVariable heen = hoger ? omhoog[onbekende] : omlaag[onbekende];
        MPVariable terug = hoger ? omlaag[onbekende] : omhoog[onbekende];
        heen.setLb(Math.abs(waarde - wereld[onbekende]));
        terug.setUb(0);
        boolean opgelost = losOp(LpAlgorithmValues.DUAL);
        Optional<double[]> stappen = opgelost ? Optional.of(stappen()) : Optional.empty();
        heen.setLb(0);
        terug.setUb(hoger ? laagst[onbekende] : hoogst[onbekende]);
        return new Antwoord(uitslag, stappen);
    }

    /**
     * Asks for a solution in which many unknowns move as far as they are asked to. No other question can be asked after it.
     *
     * @param gevraagd how far each unknown should move; 0 when nothing is asked of it
     * @param loon what a step of those is worth, when a step of any other costs 1
     */
    Antwoord vraagVele(long[] gevraagd, double loon) {
        MPVariable[] beloond = beloon(gevraagd, loon);
        if (!losOp(LpAlgorithmValues.PRIMAL)) {
            return new Antwoord(uitslag, Optional.empty());
        }
        double[] stappen = stappen();
        for (int i = 0; i < stappen.length; i++) {
            stappen[i] += gevraagd[i] == 0 ? 0 : Long.signum(gevraagd[i]) * beloond[i].solutionValue();
        }
        return new Antwoord(uitslag, Optional.of(stappen));
    }

    private boolean losOp(LpAlgorithmValues hoe) {
        uitslag = glop.losOp(hoe);
        return uitslag == Glop.Stand.OPGELOST;
    }

    private double[] stappen() {
        double[] stappen = new double[wereld.length];
        Arrays.setAll(stappen, i -> omhoog[i].solutionValue() - omlaag[i].solutionValue());
        return stappen;
    }

    @Override
    public void close() {
        glop.close();
    }
}
