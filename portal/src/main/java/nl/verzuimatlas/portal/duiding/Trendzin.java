package nl.verzuimatlas.portal.duiding;

import java.util.List;
import nl.verzuimatlas.portal.figuur.Getallen;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.duiding.Trendbeeld;
import nl.verzuimatlas.warehouse.statistiek.Trend.Getoetst;
import nl.verzuimatlas.warehouse.statistiek.Trend.Geweigerd;
import nl.verzuimatlas.warehouse.statistiek.Trend.Richting;
import nl.verzuimatlas.warehouse.statistiek.Trendmodel;

/** Says in plain Dutch whether a figure rises or falls, or why that cannot be said. A course without a trend is never "stable". */
public final class Trendzin {

    private static final int HONDERD = 100;

    private Trendzin() {}

    /**
     * The trend as a sentence.
     *
     * @param onderwerp what is counted, at the start of a sentence, for example {@code Relatief verzuim}
     * @param gebied name of the area
     */
    public static String van(String onderwerp, String gebied, Trendbeeld beeld) {
        String begin = onderwerp + " in " + gebied + ": ";
        if (beeld.trend() instanceof Geweigerd geweigerd) {
            return begin + "geen trend te geven. " + geweigerd.uitleg() + ".";
        }
        Getoetst trend = (Getoetst) beeld.trend();
        String periode = beeld.jaren().get(0) + " tot en met "
                + beeld.jaren().get(beeld.jaren().size() - 1);
        String zonder = zonder(beeld.zonderCijfer());
        if (trend.richting() == Richting.GEEN_TREND) {
            return begin + "geen trend aangetoond, " + periode + "." + zonder;
        }
        boolean stijgt = trend.richting() == Richting.STIJGT;
        double een = stap(trend.perJaar(), beeld.model());
        double onder = stap(trend.interval().onder(), beeld.model());
        double boven = stap(trend.interval().boven(), beeld.model());
        return begin
                + (stijgt ? "stijgt" : "daalt")
                + " gemiddeld "
                + Getallen.eenDecimaal(Math.abs(een))
                + (beeld.model() == Trendmodel.AANDEEL ? " procentpunt" : " procent")
                + " per jaar (95%-interval "
                + Getallen.eenDecimaal(stijgt ? onder : -boven)
                + " tot "
                + Getallen.eenDecimaal(stijgt ? boven : -onder)
                + "), "
                + periode
                + "."
                + zonder;
    }

    /** Change per year in percent, or in percentage points for a share. */
    private static double stap(double perJaar, Trendmodel model) {
        return HONDERD * (model == Trendmodel.AANDEEL ? perJaar : perJaar - 1);
    }

    private static String zonder(List<Schooljaar> jaren) {
        if (jaren.isEmpty()) {
            return "";
        }
        List<String> namen = jaren.stream().map(Schooljaar::toString).toList();
        return " Zonder " + String.join(", ", namen) + ": daarover is geen volledig cijfer geleverd.";
    }
}
