package nl.verzuimatlas.etl.feit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import nl.verzuimatlas.warehouse.contract.Schooljaar;

/**
 * That a source was delivered about a municipality or a vestiging in a school year.
 *
 * @param bron source
 * @param gemeenteCode municipality on the division of today
 * @param vestigingCode vestiging, for the registration of schools
 * @param schooljaar school year
 * @param laatsteDatum last day that the delivery covers, possibly after the school year
 * @param isVoorlopig whether the delivery is provisional
 */
record Dekkingsrij(
        String bron,
        String gemeenteCode,
        Optional<String> vestigingCode,
        Schooljaar schooljaar,
        LocalDate laatsteDatum,
        boolean isVoorlopig) {

    /** Of two rows about the same the one that covers the latest day, and then the final one, is the last. */
    static final Comparator<Dekkingsrij> VOLGORDE =
            Comparator.comparing(Dekkingsrij::laatsteDatum).thenComparing(rij -> !rij.isVoorlopig());

    /** What the row is about. */
    String onderwerp() {
        return bron + "|" + gemeenteCode + "|" + vestigingCode.orElse("") + "|" + schooljaar;
    }

    /** Last day covered within the school year: the day on which figures of that year are taken. */
    LocalDate peildatum() {
        return laatsteDatum.isAfter(schooljaar.einde()) ? schooljaar.einde() : laatsteDatum;
    }
}
