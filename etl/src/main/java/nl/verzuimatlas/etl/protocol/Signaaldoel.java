package nl.verzuimatlas.etl.protocol;

/** Where signals go; days are epoch days. */
@FunctionalInterface
public interface Signaaldoel {

    /**
     * A rule reached its threshold; of one rule in order of day.
     *
     * @param regel the rule
     * @param vensterBegin first day that counts in the window
     * @param dag day of the signal
     * @param waarde count of the window in thousandths
     * @param lesuur lesson hour, or 0
     */
    void signaal(Rekenregel regel, int vensterBegin, int dag, long waarde, int lesuur);
}
