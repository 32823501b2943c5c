package nl.verzuimatlas.etl.generator;

/** Hears what the generator has finished. */
@FunctionalInterface
public interface Voortgang {

    /**
     * A delivery is complete.
     *
     * @param levering folder of the delivery, relative to the output folder
     * @param rijen data rows written
     */
    void geschreven(String levering, long rijen);
}
