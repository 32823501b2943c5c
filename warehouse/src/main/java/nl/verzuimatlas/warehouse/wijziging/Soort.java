package nl.verzuimatlas.warehouse.wijziging;

import java.util.Locale;
import nl.verzuimatlas.warehouse.contract.Term;

/** How a figure is shown otherwise than in the release before. */
public enum Soort implements Term {
    /** Another number. */
    GEWIJZIGD,
    /** A number, or a hidden one, where there was none. */
    NIEUW,
    /** No number any more, and not because it is hidden. */
    VERVALLEN,
    /** Hidden now. */
    AFGESCHERMD,
    /** Not hidden any more. */
    ZICHTBAAR,
    /** The same number, no longer provisional. */
    DEFINITIEF,
    /** The same number, provisional now. */
    VOORLOPIG,
    /** The same number with other cautions. */
    KENMERK;

    @Override
    public String term() {
        return name().toLowerCase(Locale.ROOT);
    }
}
