package nl.verzuimatlas.warehouse.bescherming;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.optimisation.integer.IntegerStrategy;

/**
 * The cheapest way to meet a few demands, exactly: by trying all choices when there are few, otherwise as an integer
 * programme. One thread and no clock, so that the answer is the same on every machine.
 */
final class Dekkingsprobleem {

    /** Most cells for which it is solved exactly. */
    static final int GROOTST = 48;

    private static final int PROBEER_ALLES = 12;
    private static final int STAPPEN = 20_000;

    private final int[] cellen;
    private final long[] prijs;
    private final int[][] gewicht;
    private final int[] nodig;

    /**
     * A problem.
     *
     * @param cellen cells to choose from, ascending
     * @param prijs price of every cell of the system
     * @param eisen demands on these cells
     */
    Dekkingsprobleem(int[] cellen, long[] prijs, List<Eis> eisen) {
        this.cellen = cellen;
        this.prijs = Arrays.stream(cellen).mapToLong(cel -> prijs[cel]).toArray();
        this.gewicht = new int[eisen.size()][cellen.length];
        this.nodig = new int[eisen.size()];
        for (int nummer = 0; nummer < eisen.size(); nummer++) {
            Eis eis = eisen.get(nummer);
            nodig[nummer] = eis.nodig();
            for (int i = 0; i < eis.cellen().length; i++) {
                gewicht[nummer][Arrays.binarySearch(cellen, eis.cellen()[i])] = eis.gewicht()[i];
            }
        }
    }

    /** Which of the cells to hide. */
    boolean[] los() {
        return cellen.length <= PROBEER_ALLES ? probeerAlles() : programma();
    }

    private boolean[] probeerAlles() {
        long beste = Long.MAX_VALUE;
        int keuze = (1 << cellen.length) - 1;
        for (int bits = 0; bits < 1 << cellen.length; bits++) {
            long totaal = totaal(bits);
            if (totaal < beste && voldoet(bits)) {
                beste = totaal;
                keuze = bits;
            }
        }
        boolean[] gekozen = new boolean[cellen.length];
        for (int i = 0; i < cellen.length; i++) {
            gekozen[i] = (keuze >> i & 1) == 1;
        }
        return gekozen;
    }

    private long totaal(int bits) {
        long totaal = 0;
        for (int rest = bits; rest != 0; rest &= rest - 1) {
            totaal += prijs[Integer.numberOfTrailingZeros(rest)];
        }
        return totaal;
    }

    private boolean voldoet(int bits) {
        for (int nummer = 0; nummer < nodig.length; nummer++) {
            long som = 0;
            for (int rest = bits; rest != 0; rest &= rest - 1) {
                som += gewicht[nummer][Integer.numberOfTrailingZeros(rest)];
            }
            if (som < nodig[nummer]) {
                return false;
            }
        }
        return true;
    }

    private boolean[] programma() {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        model.options.integer(IntegerStrategy.newConfigurable().withParallelism(() -> 1));
        model.options.iterations_abort = STAPPEN;
        model.options.iterations_suffice = STAPPEN;
        Variable[] keuze = new Variable[cellen.length];
        for (int i = 0; i < cellen.length; i++) {
            keuze[i] = model.addVariable("c" + i).binary().weight(BigDecimal.valueOf(prijs[i]));
        }
        for (int nummer = 0; nummer < nodig.length; nummer++) {
            Expression eis = model.addExpression("e" + nummer).lower(nodig[nummer]);
            for (int i = 0; i < cellen.length; i++) {
                if (gewicht[nummer][i] > 0) {
                    eis.set(keuze[i], gewicht[nummer][i]);
                }
            }
        }
        Optimisation.Result uitkomst = model.minimise();
        boolean[] gekozen = new boolean[cellen.length];
        for (int i = 0; i < cellen.length; i++) {
            gekozen[i] = !uitkomst.getState().isFeasible() || uitkomst.doubleValue(i) > 0.5;
        }
        return gekozen;
    }
}
