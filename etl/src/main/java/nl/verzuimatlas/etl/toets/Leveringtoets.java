package nl.verzuimatlas.etl.toets;

import java.time.LocalDate;
import java.util.Optional;
import nl.verzuimatlas.etl.levering.Levering;
import nl.verzuimatlas.etl.levering.Periode;

/** What follows from the rows of a delivery for the delivery as a whole. */
public final class Leveringtoets {

    private Leveringtoets() {}

    /** Last day that a delivery can know of: what the supplier says, else the end of the period, else its last row. */
    public static Optional<LocalDate> laatsteDatum(Levering levering, Kengetallen rijen) {
        if (levering.tot().isPresent()) {
            return levering.tot();
        }
        Optional<LocalDate> einde = levering.periode().map(Periode::tot);
        boolean afgesloten = levering.status().equals("definitief");
        Optional<LocalDate> laatsteRij = Optional.of(rijen.laatste()).filter(dag -> !dag.equals(LocalDate.MIN));
        return afgesloten && einde.isPresent() ? einde : laatsteRij;
    }
}
