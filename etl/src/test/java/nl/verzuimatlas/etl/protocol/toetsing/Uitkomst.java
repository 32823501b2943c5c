package nl.verzuimatlas.etl.protocol.toetsing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;

/** What an evaluator says of a pupil. */
public final class Uitkomst {

    private Uitkomst() {}

    /**
     * A threshold reached.
     *
     * @param waarde count of the window in thousandths
     */
    public record Signaal(
            String regel, String vestiging, LocalDate datum, long waarde, LocalDate begin, OptionalInt lesuur)
            implements Comparable<Signaal> {

        @Override
        public int compareTo(Signaal ander) {
            return Comparator.comparing(Signaal::datum)
                    .thenComparing(Signaal::vestiging)
                    .thenComparing(Signaal::regel)
                    .compare(this, ander);
        }

        /** As the cases write it. */
        public String tekst() {
            String les = lesuur.isPresent() ? " les " + lesuur.getAsInt() : "";
            return datum + ": " + getal(waarde) + " sinds " + begin + les;
        }
    }

    /**
     * What followed a signal.
     *
     * @param nummer number of the expected action, from 1
     * @param termijn schoolwerkdagen from signal to step; empty when there is none
     */
    public record Oordeel(
            Signaal signaal,
            int nummer,
            String uitkomst,
            LocalDate uiterste,
            Optional<LocalDate> gedaan,
            OptionalInt termijn,
            int teLaat) {

        /** As the cases write it. */
        public String tekst() {
            String stap = gedaan.isPresent() ? " op " + gedaan.get() + " na " + termijn.getAsInt() : "";
            String dagen = uitkomst.equals("te-laat") ? " (" + teLaat + " te laat)" : "";
            return signaal.datum() + "/" + nummer + ": " + uitkomst + stap + dagen + ", uiterlijk " + uiterste;
        }
    }

    public static String getal(long duizendsten) {
        return BigDecimal.valueOf(duizendsten, 3).stripTrailingZeros().toPlainString();
    }
}
