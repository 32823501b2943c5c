package nl.verzuimatlas.etl.lezen.spss;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.verzuimatlas.etl.lezen.Recordbron;
import nl.verzuimatlas.etl.lezen.Records;

/**
 * Opens an SPSS file.
 *
 * @param vertaling per variable: value to cell; empty is no translation at all
 */
record SavBron(List<Map<String, String>> vertaling) implements Recordbron {

    SavBron {
        vertaling = List.copyOf(vertaling);
    }

    @Override
    public Records open(Path bestand) throws IOException {
        return new SavRecords(bestand, vertaling);
    }
}
