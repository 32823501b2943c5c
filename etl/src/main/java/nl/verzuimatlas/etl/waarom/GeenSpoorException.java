package nl.verzuimatlas.etl.waarom;

/** What was asked cannot be traced; the message says why, in Dutch, and what to ask instead. */
public final class GeenSpoorException extends Exception {

    private static final long serialVersionUID = 1L;

    GeenSpoorException(String melding) {
        super(melding);
    }
}
