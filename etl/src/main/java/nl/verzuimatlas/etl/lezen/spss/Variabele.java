package nl.verzuimatlas.etl.lezen.spss;

import java.util.List;
import java.util.Map;

/**
 * A variable of an SPSS file.
 *
 * @param naam its name, the long one when it has one
 * @param label what it means; may be empty
 * @param breedte bytes of a text; 0 is a number
 * @param soort how its numbers are shown
 * @param delen where its bytes stand in a case: one part, more for texts over 255 bytes
 * @param ontbrekend values that its maker declared to be missing
 * @param labels what its values mean, by the text of the value
 */
record Variabele(
        String naam,
        String label,
        int breedte,
        Getaltekst.Soort soort,
        List<Deel> delen,
        Ontbrekend ontbrekend,
        Map<String, String> labels) {

    Variabele {
        delen = List.copyOf(delen);
        labels = Map.copyOf(labels);
    }

    /**
     * Part of a case.
     *
     * @param element first group of 8 bytes
     * @param bytes bytes in use
     */
    record Deel(int element, int bytes) {}

    boolean isGetal() {
        return breedte == 0;
    }

    int element() {
        return delen.get(0).element();
    }
}
