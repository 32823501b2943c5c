package nl.verzuimatlas.warehouse.simulatie;

import java.util.Locale;
import nl.verzuimatlas.warehouse.statistiek.Interval;
import nl.verzuimatlas.warehouse.statistiek.Trechter;

/**
 * How often areas lie outside the limits of a funnel plot when none of them differs for a reason: by chance alone, and when
 * areas swing a little more than that, without and with the dispersion counted in.
 */
public final class Trechtersimulatie {

    private static final int GEBIEDEN = 22;
    private static final double NIVEAU = 0.95;
    private static final double BUITENNIVEAU = 0.998;
    private static final double INKRIMPING = 0.1;
    private static final double HONDERD = 100;

    private final int keren;
    private final long seed;

    /**
     * @param keren funnels of 22 areas to draw per row
     * @param seed the same seed gives the same outcome
     */
    public Trechtersimulatie(int keren, long seed) {
        this.keren = keren;
        this.seed = seed;
    }

    /**
     * Counts around an expectation that is the same in all areas.
     *
     * @param verwacht expected count, above 0
     * @param schommeling coefficient of variation of the true rates, 0 when chance alone makes areas differ
     * @param metSpreiding whether the limits are widened by the dispersion
     */
    public Uitkomst telling(double verwacht, double schommeling, boolean metSpreiding) {
        Toeval toeval = new Toeval(seed);
        Teller teller = new Teller();
        for (int keer = 0; keer < keren; keer++) {
            long[] aantallen = new long[GEBIEDEN];
            double[] afstanden = new double[GEBIEDEN];
            for (int i = 0; i < GEBIEDEN; i++) {
                double eigen = schommeling == 0 ? verwacht : verwacht * toeval.gamma(schommeling);
                aantallen[i] = toeval.poisson(eigen);
                afstanden[i] = (aantallen[i] - verwacht) / Math.sqrt(verwacht);
            }
            double spreiding = metSpreiding ? Trechter.spreiding(afstanden, INKRIMPING) : 1;
            Interval grens95 = Trechter.telling(verwacht, NIVEAU, spreiding);
            Interval grens998 = Trechter.telling(verwacht, BUITENNIVEAU, spreiding);
            for (long aantal : aantallen) {
                teller.tel(aantal, grens95, grens998);
            }
        }
        return teller.uitkomst();
    }

    /**
     * Shares around a share that is the same in all areas, with exact limits.
     *
     * @param regio true share, strictly between 0 and 1
     * @param totaal size of each area
     */
    public Uitkomst aandeelExact(double regio, int totaal) {
        return aandeel(
                regio,
                totaal,
                Trechter.aandeelExact(regio, totaal, NIVEAU),
                Trechter.aandeelExact(regio, totaal, BUITENNIVEAU));
    }

    /** The same with Wilson's limits. */
    public Uitkomst aandeelWilson(double regio, int totaal) {
        return aandeel(
                regio,
                totaal,
                Trechter.aandeel(regio, totaal, NIVEAU, 1),
                Trechter.aandeel(regio, totaal, BUITENNIVEAU, 1));
    }

    private Uitkomst aandeel(double regio, int totaal, Interval grens95, Interval grens998) {
        Toeval toeval = new Toeval(seed);
        Teller teller = new Teller();
        for (int i = 0; i < keren * GEBIEDEN; i++) {
            teller.tel((double) toeval.binomiaal(totaal, regio) / totaal, grens95, grens998);
        }
        return teller.uitkomst();
    }

    /** The usual cases as a table in plain text. */
    public String tabel() {
        StringBuilder tabel = new StringBuilder();
        regel(tabel, "Trechter: gebieden buiten de grenzen zonder oorzaak", "buiten 95%", "buiten 99,8%");
        for (int totaal : new int[] {50, 400, 2000}) {
            String naam = "aandeel 8 procent van " + totaal + ", alleen toeval, ";
            regel(tabel, naam + "exact", aandeelExact(0.08, totaal));
            regel(tabel, naam + "Wilson", aandeelWilson(0.08, totaal));
        }
        for (double verwacht : new double[] {5, 30, 200}) {
            String naam = "telling, " + (int) verwacht + " verwacht, ";
            regel(tabel, naam + "alleen toeval", telling(verwacht, 0, false));
            regel(tabel, naam + "schommeling 20 procent", telling(verwacht, 0.2, false));
            regel(tabel, naam + "schommeling 20 procent, met spreiding", telling(verwacht, 0.2, true));
        }
        return tabel.toString();
    }

    private static void regel(StringBuilder tabel, String naam, Uitkomst uitkomst) {
        regel(tabel, naam, procent(uitkomst.buiten95()), procent(uitkomst.buiten998()));
    }

    private static void regel(StringBuilder tabel, String naam, String een, String twee) {
        tabel.append(String.format(Locale.ROOT, "%-60s %18s %18s", naam, een, twee))
                .append('\n');
    }

    private static String procent(double deel) {
        return String.format(Locale.ROOT, "%.2f%%", HONDERD * deel);
    }

    /**
     * Shares of the areas outside the limits.
     *
     * @param buiten95 0..1
     * @param buiten998 0..1
     */
    public record Uitkomst(double buiten95, double buiten998) {}

    private static final class Teller {
        private long alle;
        private long buiten95;
        private long buiten998;

        void tel(double waarde, Interval grens95, Interval grens998) {
            alle++;
            buiten95 += buiten(waarde, grens95) ? 1 : 0;
            buiten998 += buiten(waarde, grens998) ? 1 : 0;
        }

        Uitkomst uitkomst() {
            return new Uitkomst((double) buiten95 / alle, (double) buiten998 / alle);
        }

        private static boolean buiten(double waarde, Interval grens) {
            return waarde < grens.onder() || waarde > grens.boven();
        }
    }
}
