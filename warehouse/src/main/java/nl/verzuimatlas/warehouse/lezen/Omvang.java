package nl.verzuimatlas.warehouse.lezen;

/**
 * How much there is of something in the cube.
 *
 * @param rijen number of cells, 0 or more
 * @param tekens about how many characters they take as separated values
 */
public record Omvang(long rijen, long tekens) {

    /** Nothing. */
    public static final Omvang NIETS = new Omvang(0, 0);

    /** Both together. */
    public Omvang plus(Omvang ander) {
        return new Omvang(rijen + ander.rijen, tekens + ander.tekens);
    }
}
