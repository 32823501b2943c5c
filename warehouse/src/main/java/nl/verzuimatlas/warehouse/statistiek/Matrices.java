package nl.verzuimatlas.warehouse.statistiek;

import org.ojalgo.matrix.MatrixR064;
import org.ojalgo.matrix.store.RawStore;

/** Matrices of the library from arrays. */
final class Matrices {

    private Matrices() {}

    /** Matrix with these rows. */
    static MatrixR064 rijen(double[][] rijen) {
        return MatrixR064.FACTORY.copy(RawStore.wrap(rijen));
    }

    /** Column vector. */
    static MatrixR064 kolom(double[] waarden) {
        double[][] rijen = new double[waarden.length][1];
        for (int i = 0; i < waarden.length; i++) {
            rijen[i][0] = waarden[i];
        }
        return rijen(rijen);
    }
}
