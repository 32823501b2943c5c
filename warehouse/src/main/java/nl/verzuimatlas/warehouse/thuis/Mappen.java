package nl.verzuimatlas.warehouse.thuis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Work on whole folders. */
public final class Mappen {

    private Mappen() {}

    /** Removes {@code map} and all in it; nothing happens when it is not there. */
    public static void verwijder(Path map) {
        if (!Files.exists(map)) {
            return;
        }
        try (Stream<Path> inhoud = Files.walk(map)) {
            List<Path> diepsteEerst = inhoud.sorted(Comparator.reverseOrder()).toList();
            for (Path pad : diepsteEerst) {
                Files.deleteIfExists(pad);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + map, e);
        }
    }
}
