package nl.verzuimatlas.warehouse.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import nl.verzuimatlas.warehouse.audit.Geheugen;
import nl.verzuimatlas.warehouse.thuis.Home;

/** What the audit proved safe in a release, so that a later one need not prove it again ({@code veilig.txt}, a fingerprint a line). */
final class Geheugenbestand {

    private static final String BESTANDSNAAM = "veilig.txt";

    private Geheugenbestand() {}

    /** What was proven in releases that are kept, by the same version of the product. */
    static Geheugen lees(Home home, String productversie) {
        Set<String> eerder = new TreeSet<>();
        for (ReleaseManifest release : new Releases(home).lijst()) {
            Path bestand = home.release(release.id()).resolve(BESTANDSNAAM);
            if (release.productversie().equals(productversie) && Files.exists(bestand)) {
                try {
                    eerder.addAll(Files.readAllLines(bestand));
                } catch (IOException e) {
                    throw new UncheckedIOException("cannot read " + bestand, e);
                }
            }
        }
        return new Geheugen(eerder);
    }

    /** Writes what is proven into the folder of a release. */
    static void schrijf(Path map, Geheugen geheugen) {
        try {
            Files.write(map.resolve(BESTANDSNAAM), new TreeSet<>(geheugen.veilig()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write what is safe in " + map, e);
        }
    }
}
