package nl.verzuimatlas.warehouse.wijziging;

import java.util.Locale;
import nl.verzuimatlas.warehouse.contract.Term;

/** Why a figure is shown otherwise than in the release before. */
public enum Reden implements Term {
    /** A delivery was replaced by a newer version. */
    CORRECTIE,
    /** A delivery came that was not there. */
    NALEVERING,
    /** A delivery was withdrawn. */
    INTREKKING,
    /** The definition, a protocol or the software changed. */
    DEFINITIE,
    /** A figure was hidden, or is not hidden any more. */
    BESCHERMING,
    /** None of these. */
    ONBEKEND;

    @Override
    public String term() {
        return name().toLowerCase(Locale.ROOT);
    }
}
