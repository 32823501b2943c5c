package nl.verzuimatlas.etl.lezen.kaart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.verzuimatlas.etl.lezen.Recordbron;
import nl.verzuimatlas.etl.lezen.Records;

/**
 * Where the columns of a map come from, once the whole of it has been seen.
 *
 * @param soort kind of file
 * @param code property with the code; empty text is: what the feature calls itself
 * @param naam property with the name; empty text is none
 * @param jaareigenschap property with the year; empty text is none
 * @param jaar year of the areas that are taken
 * @param stelsel system of coordinates of most areas; empty text when they have none
 * @param overig properties that are no column; the door looks at them too
 */
record Kaartplan(
        Kaartkop.Soort soort,
        String code,
        String naam,
        String jaareigenschap,
        int jaar,
        String stelsel,
        List<String> overig)
        implements Recordbron {

    private static final long serialVersionUID = 1L;

    Kaartplan {
        overig = List.copyOf(overig);
    }

    @Override
    public Records open(Path bestand) throws IOException {
        return new KaartRecords(bestand, this);
    }

    /** Headers as the file spells them; ours for what it does not say itself. */
    List<String> koppen() {
        return List.of(
                code.isEmpty() ? "GEBIEDSCODE" : code,
                naam.isEmpty() ? "GEBIEDSNAAM" : naam,
                "REGIOTYPE",
                jaareigenschap.isEmpty() ? "JAAR" : jaareigenschap,
                "STELSEL",
                "GEOMETRIE");
    }

    /** Code of an area; empty text when it has none. */
    String codeVan(Kenmerk kenmerk) {
        return code.isEmpty() ? kenmerk.id().strip() : kenmerk.eigenschap(code);
    }

    /** Year of an area, when it says so. */
    Optional<Integer> jaarVan(Kenmerk kenmerk) {
        return Kaartvorm.jaarIn(kenmerk.eigenschap(jaareigenschap));
    }

    /** Whether an area is taken: land, and of the right year. */
    boolean neemt(Kenmerk kenmerk) {
        return !Kaartvorm.isWater(kenmerk) && jaarVan(kenmerk).orElse(jaar) == jaar;
    }
}
