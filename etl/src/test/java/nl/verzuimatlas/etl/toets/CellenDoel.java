package nl.verzuimatlas.etl.toets;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.verzuimatlas.etl.fuzz.Celtoetsen;

/** Any text in any column is a value, no value, or a finding with a complete text. */
public final class CellenDoel {

    private static final List<Celtoets> TOETSEN = Celtoetsen.alle();

    private CellenDoel() {}

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        String cel = new String(bytes, StandardCharsets.UTF_8);
        for (Celtoets toets : TOETSEN) {
            Celuitkomst uitkomst = toets.toets(cel);
            if (uitkomst.isFout() != uitkomst.isLeeg() && uitkomst.isFout()) {
                throw new AssertionError("a cell is both wrong and right");
            }
        }
    }
}
