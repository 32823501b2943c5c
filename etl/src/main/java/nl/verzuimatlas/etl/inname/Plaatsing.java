package nl.verzuimatlas.etl.inname;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** Folders and files that appear whole, or not at all. */
final class Plaatsing {

    private Plaatsing() {}

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
