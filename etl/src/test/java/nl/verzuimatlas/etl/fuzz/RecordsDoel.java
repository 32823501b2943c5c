package nl.verzuimatlas.etl.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.verzuimatlas.etl.lezen.Bestandsvorm;
import nl.verzuimatlas.etl.lezen.Records;
import nl.verzuimatlas.etl.lezen.Snijder;
import nl.verzuimatlas.etl.lezen.Stuk;
import nl.verzuimatlas.etl.lezen.Vormkenner;

/** Any bytes can be recognised or refused; what is recognised gives the same records in pieces as in one go. */
public final class RecordsDoel {

    private RecordsDoel() {}

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        Path bestand = Files.createTempFile("fuzz", ".csv");
        try {
            Files.write(bestand, bytes);
            Vormkenner.Uitkomst uitkomst;
            try {
                uitkomst = Vormkenner.ken(bestand, rij -> rij.contains("A") ? 1 : 0);
            } catch (IOException e) {
                // a damaged container: said to the supplier as VA-B11
                return;
            }
            if (uitkomst.vorm().isEmpty()) {
                return;
            }
            Bestandsvorm vorm = uitkomst.vorm().get(0);
            List<String> ineens = records(vorm, Long.MAX_VALUE);
            List<String> inStukken = records(vorm, 16);
            if (!ineens.equals(inStukken)) {
                throw new AssertionError("pieces give other records than the whole");
            }
        } finally {
            Files.delete(bestand);
        }
    }

    private static List<String> records(Bestandsvorm vorm, long grootte) throws IOException {
        List<String> alle = new ArrayList<>();
        try (Snijder.Snede snede = new Snijder(grootte).snij(vorm, 0, 0)) {
            while (snede.hasNext()) {
                Stuk stuk = snede.next();
                try (Records records = stuk.open()) {
                    while (records.volgende()) {
                        StringBuilder record = new StringBuilder().append(records.rij());
                        for (int kolom = 0; kolom < records.aantal(); kolom++) {
                            record.append('\u0001').append(records.cel(kolom)).append(records.isLeeg(kolom));
                        }
                        alle.add(record.toString());
                    }
                }
            }
        } catch (IOException e) {
            // a compressed file that ends too soon
            alle.add("unreadable");
        }
        return alle;
    }
}
