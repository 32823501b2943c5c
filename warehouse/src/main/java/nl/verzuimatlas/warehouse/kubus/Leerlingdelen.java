package nl.verzuimatlas.warehouse.kubus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of a fact table about pupils, in parts that can be computed one after another, so that memory does not grow with the
 * number of pupils. Files of the same name hold the same pupils in every school year ({@code leerlingen-<bucket>.parquet}), and
 * stay together.
 *
 * @param delen the files of each part; all parts together are all files
 */
record Leerlingdelen(List<List<Path>> delen) {

    // some five million days of pupils
    static final long BYTES_PER_DEEL = 16L << 20;

    Leerlingdelen {
        delen = delen.stream().map(List::copyOf).toList();
    }

    /**
     * Divides the files of a table.
     *
     * @param tabel folder of the table
     * @param bytes most bytes of a part; a part of one name may have more
     */
    static Leerlingdelen van(Path tabel, long bytes) {
        List<List<Path>> delen = new ArrayList<>();
        long inDeel = 0;
        for (List<Path> bestanden : perNaam(tabel).values()) {
            long erbij = bestanden.stream().mapToLong(Leerlingdelen::bytes).sum();
            if (delen.isEmpty() || inDeel + erbij > bytes) {
                delen.add(new ArrayList<>());
                inDeel = 0;
            }
            delen.get(delen.size() - 1).addAll(bestanden);
            inDeel += erbij;
        }
        return new Leerlingdelen(delen);
    }

    private static Map<String, List<Path>> perNaam(Path tabel) {
        try (Stream<Path> bestanden = Files.walk(tabel)) {
            return bestanden
                    .filter(bestand -> bestand.toString().endsWith(".parquet"))
                    .sorted()
                    .collect(Collectors.groupingBy(
                            bestand -> bestand.getFileName().toString(), TreeMap::new, Collectors.toList()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + tabel, e);
        }
    }

    private static long bytes(Path bestand) {
        try {
            return Files.size(bestand);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + bestand, e);
        }
    }
}
