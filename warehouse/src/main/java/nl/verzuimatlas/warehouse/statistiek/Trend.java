package nl.verzuimatlas.warehouse.statistiek;

/** What may be said about the course of a series: a tested line, or why none is drawn. */
public sealed interface Trend {

    /**
     * A line that was tested.
     *
     * @param richting whether it rises, falls, or neither is shown
     * @param perJaar factor per year ({@link Trendmodel#TELLING}, 1.05 is 5% more each year) or shares per year ({@link
     *     Trendmodel#AANDEEL})
     * @param interval bounds of {@code perJaar}, at 1 - onbetrouwbaarheid of the rule; 0 to infinity when years leap so much
     *     that they say nothing
     * @param pWaarde two-sided, from Student's t, with the dispersion counted in; not corrected for many comparisons
     * @param spreiding dispersion of the years around the line, 1 or more
     * @param vanJaar first year used
     * @param totJaar last year used
     */
    record Getoetst(
            Richting richting,
            double perJaar,
            Interval interval,
            double pWaarde,
            double spreiding,
            int vanJaar,
            int totJaar)
            implements Trend {}

    /**
     * No line is drawn.
     *
     * @param reden why
     * @param uitleg the same as a Dutch sentence
     */
    record Geweigerd(Reden reden, String uitleg) implements Trend {}

    /** Course of a series. */
    enum Richting {
        STIJGT,
        DAALT,
        /** Neither shown; that is not the same as stable. */
        GEEN_TREND
    }

    /** Why no line is drawn. */
    enum Reden {
        TE_WEINIG_PUNTEN,
        TRENDBREUK,
        TE_WEINIG_GEVALLEN,
        /** Everyone, or the same number of nobody, in each year: there is nothing to draw a line through. */
        GEEN_VARIATIE,
        RUST_OP_EEN_JAAR,
        /** A year is hidden for being small; without it the line would lie. */
        AFGESCHERMD_JAAR,
        /** Schools report otherwise since a year that is too near. */
        MELDGEDRAG_GEWIJZIGD,
        /** Sums over several years share years, so they are no separate points. */
        OVERLAPPENDE_JAREN,
        /** The figure has no counts that are shown: a survey, a median. */
        GEEN_AANTALLEN
    }
}
