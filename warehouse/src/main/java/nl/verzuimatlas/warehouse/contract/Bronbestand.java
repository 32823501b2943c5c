package nl.verzuimatlas.warehouse.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads the data files that this module carries: contracts, registry, SQL. */
public final class Bronbestand {

    private static final String MAP = "/nl/verzuimatlas/warehouse/";

    private Bronbestand() {}

    /**
     * Text of a file under {@code nl/verzuimatlas/warehouse/} on the classpath.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    public static String lees(String pad) {
        try (InputStream in = Bronbestand.class.getResourceAsStream(MAP + pad)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + pad);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read resource " + pad, e);
        }
    }

    /**
     * Names of the files in a folder under {@code nl/verzuimatlas/warehouse/}, sorted; works from a folder and from a jar.
     *
     * @throws IllegalArgumentException if there is no such folder
     */
    public static List<String> lijst(String map) {
        URL url = Bronbestand.class.getResource(MAP + map);
        if (url == null) {
            throw new IllegalArgumentException("no resource folder " + map);
        }
        return lijst(url, MAP + map);
    }

    /**
     * Names of the files in a folder.
     *
     * @param url the folder
     * @param map its path within the jar, when it is in one
     */
    static List<String> lijst(URL url, String map) {
        try {
            if (!url.getProtocol().equals("jar")) {
                return lijst(Path.of(url.toURI()));
            }
            URL bestand = ((JarURLConnection) url.openConnection()).getJarFileURL();
            // a file system of its own: those that are asked for by URI there can be one of at a time, and several
            // threads ask
            try (FileSystem jar = FileSystems.newFileSystem(Path.of(bestand.toURI()))) {
                return lijst(jar.getPath(map));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list resource folder " + map, e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("cannot list resource folder " + map, e);
        }
    }

    private static List<String> lijst(Path map) throws IOException {
        try (Stream<Path> bestanden = Files.list(map)) {
            return bestanden
                    .map(bestand -> bestand.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
