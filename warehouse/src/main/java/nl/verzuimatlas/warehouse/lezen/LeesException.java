package nl.verzuimatlas.warehouse.lezen;

/** A release cannot be opened or read: the run could not finish, the data are not to blame. */
public final class LeesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LeesException(String message, Throwable cause) {
        super(message, cause);
    }

    public LeesException(String message) {
        super(message);
    }
}
