package nl.verzuimatlas.warehouse.statistiek;

/**
 * One year of a series.
 *
 * @param jaar year, or first calendar year of the school year
 * @param aantal events or members with the property, 0 or more
 * @param omvang population, pupil years or size of the group, above 0
 */
public record Trendpunt(int jaar, long aantal, double omvang) {

    public Trendpunt {
        if (aantal < 0 || !(omvang > 0)) {
            throw new IllegalArgumentException("need aantal >= 0 and omvang > 0: " + aantal + ", " + omvang);
        }
    }
}
