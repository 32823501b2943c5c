package nl.verzuimatlas.etl.lezen;

import java.io.Serializable;

/** Makes a cell that a file does not hold as such, from the cells of the same record. */
@FunctionalInterface
public interface Celmaker extends Serializable {

    /** Text of the cell; never null. */
    String maak(Bronrij rij);

    /** Cells of the record that is being read. */
    interface Bronrij {
        /** A cell as the file has it; of the column that is split only the present part. */
        String cel(int kolom);

        /** Header of the column that is being melted into rows; empty when none is. */
        String smeltkop();

        /** Cell of that column. */
        String smeltwaarde();
    }
}
