package nl.verzuimatlas.etl.inname;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders that appear and disappear as a whole. */
final class Mappen {

    private Mappen() {}

    /** Removes a folder and all in it; nothing when it is not there. */
    static void verwijder(Path map) throws IOException {
        if (!Files.exists(map)) {
            return;
        }
        try (Stream<Path> inhoud = Files.walk(map)) {
            for (Path pad : inhoud.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(pad);
            }
        }
    }

    /** Moves a folder to its place in one atomic step. */
    static void zetOpZijnPlaats(Path map, Path plaats) throws IOException {
        Files.createDirectories(plaats.getParent());
        Files.move(map, plaats, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Files in {@code map} whose name begins so, by name. */
    static List<Path> bestanden(Path map, String begin) throws IOException {
        try (Stream<Path> inhoud = Files.list(map)) {
            return inhoud.filter(pad -> pad.getFileName().toString().startsWith(begin))
                    .sorted()
                    .toList();
        }
    }

    /** Joins files to one, after a first line, and removes them. */
    static void voegSamen(String eersteRegel, List<Path> delen, Path doel) throws IOException {
        try (OutputStream uit = Files.newOutputStream(doel)) {
            uit.write(eersteRegel.getBytes(StandardCharsets.UTF_8));
            for (Path deel : delen) {
                Files.copy(deel, uit);
                Files.delete(deel);
            }
        }
    }
}
