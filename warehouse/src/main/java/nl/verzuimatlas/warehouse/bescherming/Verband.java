package nl.verzuimatlas.warehouse.bescherming;

import java.util.List;
import nl.verzuimatlas.warehouse.kubus.Celsleutel;

/**
 * Cells of which a reader can compute one from all the others: a total and its parts, a region and its gemeenten, a
 * balance. A cell without a figure counts as nothing.
 *
 * @param soort which numbers of the cells hang together, and how
 * @param links the one side
 * @param rechts the other side; for a total and its parts the total
 */
record Verband(Soort soort, List<Celsleutel> links, List<Celsleutel> rechts) {

    /** How the numbers of cells hang together. */
    enum Soort {
        /** The numbers on the left make up those on the right; of shares the numerators, the denominators and the rests each. */
        SOM,
        /** The same, of the numerators only. */
        TELLERS,
        /** The numerators on the left make up the denominator on the right. */
        TELLERS_EN_NOEMER,
        /** The denominators are equal. */
        NOEMERS,
        /** The right is a part of the left; the rest is a number of persons that is nowhere shown. */
        DEEL,
        /**
         * The first on the right is a samenwerkingsverband, the left the gemeenten that lie in it whole, the others on the right those that are
         * cut by its border. What it counts of these, and what it does not, are numbers of persons that are nowhere shown.
         */
        GEDEELD,
        /** The right is at most what the left makes together; a cell that stands there several times counts as often. */
        HOOGSTENS,
        /** The denominators on the right are at most what the numerators on the left make together. */
        NOEMERS_HOOGSTENS
    }

    Verband {
        links = List.copyOf(links);
        rechts = List.copyOf(rechts);
    }
}
