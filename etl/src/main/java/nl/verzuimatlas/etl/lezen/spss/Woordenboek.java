package nl.verzuimatlas.etl.lezen.spss;

import java.nio.ByteOrder;
import java.util.List;

/**
 * What an SPSS file says of itself before its cases.
 *
 * @param orde order of the bytes in its numbers
 * @param codering how its texts are written
 * @param compressie how its cases are packed
 * @param bias what is taken off a packed number
 * @param leeg the number that stands for system-missing
 * @param gevallen number of cases; -1 when it does not say
 * @param elementen groups of 8 bytes in a case
 * @param weging name of the variable by which SPSS weighs; may be empty
 * @param variabelen its variables, in order
 * @param begin place of the first byte of the cases
 */
record Woordenboek(
        ByteOrder orde,
        Tekstcodering codering,
        Compressie compressie,
        double bias,
        double leeg,
        long gevallen,
        int elementen,
        String weging,
        List<Variabele> variabelen,
        long begin) {

    Woordenboek {
        variabelen = List.copyOf(variabelen);
    }

    /** Per group of 8 bytes whether it is a number; the others are text. */
    boolean[] getallen() {
        boolean[] getallen = new boolean[elementen];
        variabelen.stream().filter(Variabele::isGetal).forEach(variabele -> getallen[variabele.element()] = true);
        return getallen;
    }

    /** How cases are packed. */
    enum Compressie {
        GEEN("niet ingepakt"),
        BYTES("ingepakt"),
        ZLIB("ingepakt als zsav");

        private final String inWoorden;

        Compressie(String inWoorden) {
            this.inWoorden = inWoorden;
        }

        String inWoorden() {
            return inWoorden;
        }
    }
}
