package nl.verzuimatlas.warehouse.statistiek;

import nl.verzuimatlas.warehouse.contract.Term;

/** Where a figure lies against another value, as far as chance lets one say so. */
public enum Ligging implements Term {
    LAGER("lager"),
    HOGER("hoger"),
    /** Not demonstrably different; that is not the same as equal. */
    GEEN_VERSCHIL("geen-verschil"),
    /** There is no interval or no value to compare with. */
    ONBEKEND("onbekend");

    private final String term;

    Ligging(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }

    /**
     * Where a figure with this interval lies against {@code waarde}: lower or higher only when the whole interval is. This
     * is how the portal compares a gemeente with the value of its region (APHO Technical Briefing 3, 2008).
     */
    public static Ligging tegenover(Interval interval, double waarde) {
        if (Double.isNaN(waarde)) {
            return ONBEKEND;
        }
        if (interval.boven() < waarde) {
            return LAGER;
        }
        return interval.onder() > waarde ? HOGER : GEEN_VERSCHIL;
    }

    /**
     * Where the first group of a tested difference or ratio lies against the second.
     *
     * @param schatting difference or ratio
     * @param gelijk value of the estimate when there is no difference: 0, or 1 for a ratio
     * @param pWaarde p-value, corrected for the number of comparisons ({@link Meervoudig})
     * @param onbetrouwbaarheid largest p-value at which a difference is called one, for example 0.05
     */
    public static Ligging volgens(double schatting, double gelijk, double pWaarde, double onbetrouwbaarheid) {
        if (Double.isNaN(schatting) || Double.isNaN(pWaarde)) {
            return ONBEKEND;
        }
        if (pWaarde > onbetrouwbaarheid || schatting == gelijk) {
            return GEEN_VERSCHIL;
        }
        return schatting < gelijk ? LAGER : HOGER;
    }
}
