package nl.verzuimatlas.warehouse.thuis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The accepted deliveries of a home directory, for one who asks for them again and again: a manifest is read once, and again
 * only when its file is another than before. What it answers is what {@link Leveringen} answers. For one thread.
 */
public final class Leveringboek {

    private final Home home;
    private final Map<Path, Gelezen> gelezen = new HashMap<>();

    /** A manifest, and the file that it was read from. */
    private record Gelezen(FileTime gewijzigd, long bytes, LeveringManifest manifest) {}

    /** @param home where the deliveries are */
    public Leveringboek(Home home) {
        this.home = home;
    }

    /** As {@link Leveringen#alle}. */
    public List<LeveringManifest> alle() {
        return Leveringen.alle(home, this::lees);
    }

    /** As {@link Leveringen#nietIngetrokken}. */
    public List<LeveringManifest> nietIngetrokken() {
        return Leveringen.nietIngetrokken(home, alle());
    }

    private LeveringManifest lees(Path map) {
        Path bestand = map.resolve(LeveringManifest.BESTANDSNAAM);
        try {
            // before it is read: a file that is replaced meanwhile is read again the next time
            BasicFileAttributes kenmerken = Files.readAttributes(bestand, BasicFileAttributes.class);
            Gelezen eerder = gelezen.get(map);
            if (eerder == null
                    || !eerder.gewijzigd().equals(kenmerken.lastModifiedTime())
                    || eerder.bytes() != kenmerken.size()) {
                eerder = new Gelezen(kenmerken.lastModifiedTime(), kenmerken.size(), LeveringManifest.lees(map));
                gelezen.put(map, eerder);
            }
            return eerder.manifest();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + bestand, e);
        }
    }
}
