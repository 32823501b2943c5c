package nl.verzuimatlas.warehouse.statistiek;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The places an area may have in a ranking, given how uncertain all figures are. Place 1 has the lowest value. A place
 * without this range is never shown.
 *
 * @param laagste lowest place, 1 or more
 * @param hoogste highest place, not below {@code laagste}
 */
public record Rangbereik(int laagste, int hoogste) {

    public Rangbereik {
        if (laagste < 1 || hoogste < laagste) {
            throw new IllegalArgumentException("need 1 <= laagste <= hoogste: " + laagste + ", " + hoogste);
        }
    }

    /**
     * Joint ranges of the places of all areas: an area is only above another when its whole interval is. With intervals at
     * {@link #niveauPerGebied} all true places lie within their ranges together, with at least the confidence asked.
     *
     * @param intervallen interval per area, all in one unit and at one level
     * @return range per area, in the order given
     * @see <a href="https://doi.org/10.1111/rssc.12402">Klein, Wright and Wieczorek (2020)</a>
     */
    public static <K> Map<K, Rangbereik> van(Map<K, Interval> intervallen) {
        Map<K, Rangbereik> bereiken = new LinkedHashMap<>();
        intervallen.forEach((gebied, interval) -> {
            int lager = 0;
            int hoger = 0;
            for (Interval ander : intervallen.values()) {
                boolean zelfdePunt = ander.equals(interval);
                lager += !zelfdePunt && ander.boven() <= interval.onder() ? 1 : 0;
                hoger += !zelfdePunt && ander.onder() >= interval.boven() ? 1 : 0;
            }
            bereiken.put(gebied, new Rangbereik(lager + 1, intervallen.size() - hoger));
        });
        return bereiken;
    }

    /**
     * Confidence level of each of {@code gebieden} independent intervals at which all hold together with {@code niveau}.
     *
     * @see <a href="https://doi.org/10.1080/01621459.1967.10482935">Šidák (1967)</a>
     */
    public static double niveauPerGebied(int gebieden, double niveau) {
        if (gebieden < 1 || !(niveau > 0 && niveau < 1)) {
            throw new IllegalArgumentException("need gebieden >= 1 and niveau between 0 and 1");
        }
        return Math.pow(niveau, 1.0 / gebieden);
    }
}
