package nl.verzuimatlas.warehouse.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.verzuimatlas.warehouse.audit.Geheugen;
import nl.verzuimatlas.warehouse.contract.Productversie;
import nl.verzuimatlas.warehouse.thuis.Home;

/** What the audit proved safe in a release, so that a later one need not prove it again ({@code veilig.txt}, a fingerprint a line). */
final class Geheugenbestand {

    private static final String BESTANDSNAAM = "veilig.txt";

    private Geheugenbestand() {}

    /**
     * What was proven in releases that are kept, by the same version of the product; nothing when that does not tell of which code it is. A file that
     * cannot be read costs time, and nothing else.
     */
    static Geheugen lees(Home home, String productversie) {
        Set<String> eerder = new TreeSet<>();
        for (ReleaseManifest release : new Releases(home).lijst()) {
            if (Productversie.heeftBouwnummer(productversie)
                    && release.productversie().equals(productversie)) {
                eerder.addAll(lees(home.release(release.id()).resolve(BESTANDSNAAM)));
            }
        }
        return new Geheugen(eerder);
    }

    private static List<String> lees(Path bestand) {
        try {
            return Files.readAllLines(bestand);
        } catch (IOException e) {
            return List.of();
        }
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
