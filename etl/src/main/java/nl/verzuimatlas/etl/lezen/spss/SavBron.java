package nl.verzuimatlas.etl.lezen.spss;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import nl.verzuimatlas.etl.lezen.Recordbron;
import nl.verzuimatlas.etl.lezen.Records;

/**
 * Opens an SPSS file.
 *
 * @param vertaling per variable that is translated: value to cell
 */
record SavBron(Map<Integer, Map<String, String>> vertaling) implements Recordbron {

    SavBron {
        vertaling = Map.copyOf(vertaling);
    }

    @Override
    public Records open(Path bestand) throws IOException {
        return new SavRecords(bestand, vertaling);
    }
}
