package nl.verzuimatlas.etl.inname;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.verzuimatlas.etl.lezen.Stuk;
import nl.verzuimatlas.etl.toets.StukVerslag;

/**
 * The reports of pieces in scratch files, so that a piece can be done again without all reports being in memory.
 *
 * @param map scratch folder
 */
record Verslagen(Path map) {

    /** Keeps the report of {@code stuk}; replaces an earlier one. */
    void bewaar(Stuk stuk, StukVerslag verslag) throws IOException {
        Files.createDirectories(map);
        try (ObjectOutputStream uit =
                new ObjectOutputStream(new BufferedOutputStream(Files.newOutputStream(bestand(stuk))))) {
            uit.writeObject(verslag);
        }
    }

    /** The report of {@code stuk}. */
    StukVerslag lees(Stuk stuk) throws IOException {
        try (ObjectInputStream in =
                new ObjectInputStream(new BufferedInputStream(Files.newInputStream(bestand(stuk))))) {
            return (StukVerslag) in.readObject();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("a report that this run wrote cannot be read", e);
        }
    }

    private Path bestand(Stuk stuk) {
        return map.resolve("verslag-%05d.bin".formatted(stuk.nummer()));
    }
}
