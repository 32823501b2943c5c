package nl.verzuimatlas.warehouse.release;

import java.util.List;

/** The release failed a check and is not served; what was served stays as it was. */
public final class PublicatieGeweigerd extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<String> redenen;

    /**
     * A refusal.
     *
     * @param redenen Dutch sentences, one per check that failed
     */
    public PublicatieGeweigerd(List<String> redenen) {
        super("release refused by " + redenen.size() + " checks");
        this.redenen = List.copyOf(redenen);
    }

    /** Dutch sentences, one per check that failed. */
    public List<String> redenen() {
        return redenen;
    }
}
