package nl.verzuimatlas.warehouse.audit.verband;

import nl.verzuimatlas.warehouse.audit.openbaar.Celadres;

/**
 * A whole number that a cell stands for.
 *
 * @param adres the cell
 * @param deel which of its numbers
 */
public record Grootheid(Celadres adres, Deel deel) {

    /** Numbers of a cell. */
    public enum Deel {
        /** The count; of a share, the numerator. */
        TELLER,
        /** The cases that a share is of. */
        NOEMER,
        /** The cases outside the numerator of a share. */
        COMPLEMENT,
        /** What is left of the total without this part. */
        REST,
        /** What a samenwerkingsverband counts of the gemeenten that lie in it for a part. */
        GEDEELD,
        /** What the total counts of this category and others of its breakdown that were not delivered. */
        ONGELEVERD
    }

    public static Grootheid teller(Celadres adres) {
        return new Grootheid(adres, Deel.TELLER);
    }

    public static Grootheid noemer(Celadres adres) {
        return new Grootheid(adres, Deel.NOEMER);
    }

    /** As records have it, but written out, as that of a {@link Celadres}. */
    @Override
    public boolean equals(Object ander) {
        return this == ander
                || ander instanceof Grootheid grootheid && deel == grootheid.deel && adres.equals(grootheid.adres);
    }

    /** The same in every run, so that no order depends on where things happen to be in memory. */
    @Override
    public int hashCode() {
        return 31 * adres.hashCode() + deel.ordinal();
    }
}
