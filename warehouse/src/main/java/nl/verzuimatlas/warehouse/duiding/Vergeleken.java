package nl.verzuimatlas.warehouse.duiding;

import java.util.Optional;
import java.util.OptionalDouble;
import nl.verzuimatlas.warehouse.contract.Term;
import nl.verzuimatlas.warehouse.lezen.Waarneming;
import nl.verzuimatlas.warehouse.statistiek.Interval;
import nl.verzuimatlas.warehouse.statistiek.Ligging;
import nl.verzuimatlas.warehouse.statistiek.Oordeel;

/**
 * A figure of a gemeente against its region.
 *
 * @param gebied figure of the gemeente
 * @param regio figure of the whole region
 * @param tegenover what it was compared with
 * @param ander value of that, in the unit of the figure; empty when nothing was compared
 * @param verschil figure minus {@code ander}, in the unit of the figure
 * @param verhouding figure divided by {@code ander}; empty when one of both is 0
 * @param pWaarde two-sided; empty when nothing was tested
 * @param pGecorrigeerd the same, corrected for all comparisons of the view
 * @param ligging lower or higher only when the interval of the difference shows it, and the corrected p-value does where there
 *     is one
 * @param oordeel favourable or not, by the polarity of the indicator
 * @param reden why there is no verdict although the indicator has a good side; empty when there is one, or none is meant
 */
public record Vergeleken(
        Waarneming gebied,
        Waarneming regio,
        Tegenover tegenover,
        OptionalDouble ander,
        Optional<Schatting> verschil,
        Optional<Schatting> verhouding,
        OptionalDouble pWaarde,
        OptionalDouble pGecorrigeerd,
        Ligging ligging,
        Oordeel oordeel,
        Optional<Reden> reden) {

    /**
     * An estimate.
     *
     * @param waarde estimate
     * @param interval 95% interval; the upper bound of a ratio may be infinite
     */
    public record Schatting(double waarde, Interval interval) {}

    /** What a figure was compared with. */
    public enum Tegenover implements Term {
        /** The rest of the region: the region without the gemeente. */
        REST("rest-van-regio"),
        /** The value of the whole region; where the rest cannot be computed from what is shown. */
        REGIO("regio"),
        NIETS("niets");

        private final String term;

        Tegenover(String term) {
            this.term = term;
        }

        @Override
        public String term() {
            return term;
        }
    }

    /** Why nothing was compared, or no verdict is given. */
    public enum Reden implements Term {
        /** The gemeente has no figure. */
        GEEN_CIJFER("geen-cijfer"),
        /** The region has no figure, or one in another unit. */
        GEEN_REGIOCIJFER("geen-regiocijfer"),
        /** A count says nothing without the size of the gemeente. */
        AANTAL("aantal"),
        /** The method gives no interval. */
        GEEN_INTERVAL("geen-interval"),
        /** Lower, but schools probably do not report everything. */
        MELDGRAAD("meldgraad");

        private final String term;

        Reden(String term) {
            this.term = term;
        }

        @Override
        public String term() {
            return term;
        }
    }
}
