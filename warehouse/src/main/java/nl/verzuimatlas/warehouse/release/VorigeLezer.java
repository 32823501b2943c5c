package nl.verzuimatlas.warehouse.release;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import nl.verzuimatlas.warehouse.bescherming.Bewijs;
import nl.verzuimatlas.warehouse.bescherming.Bewijsbestand;
import nl.verzuimatlas.warehouse.bescherming.Vorige;
import nl.verzuimatlas.warehouse.thuis.Home;

/** Reads what a reader has beside a new release: the one that is served now, and every other that was not removed. */
final class VorigeLezer {

    private final Home home;
    private final Releases releases;

    VorigeLezer(Home home) {
        this.home = home;
        this.releases = new Releases(home);
    }

    /**
     * What is known of all of them, and the proof of the one that is served.
     *
     * @throws SQLException if one of them cannot be read
     */
    Vorige lees() throws SQLException {
        Optional<String> bediend = releases.vorige().map(ReleaseManifest::id);
        Vorige vorige = bediend.isEmpty() ? Vorige.GEEN : lees(bediend.get(), bewijs(bediend.get()));
        for (ReleaseManifest release : releases.lijst()) {
            if (bediend.stream().noneMatch(release.id()::equals)) {
                vorige = vorige.metEerdere(lees(release.id(), Bewijs.GEEN));
            }
        }
        return vorige;
    }

    private Vorige lees(String release, Bewijs bewijs) throws SQLException {
        Path publiek = home.publiek(release);
        if (!Files.exists(publiek)) {
            return Vorige.GEEN;
        }
        try (Connection verbinding = verbind(publiek)) {
            return Vorige.lees(verbinding, bewijs);
        }
    }

    private Bewijs bewijs(String release) throws SQLException {
        Path intern = home.intern(release);
        if (!Files.exists(intern)) {
            return Bewijs.GEEN;
        }
        try (Connection verbinding = verbind(intern)) {
            return Bewijsbestand.lees(verbinding);
        }
    }

    private static Connection verbind(Path bestand) throws SQLException {
        Properties alleenLezen = new Properties();
        alleenLezen.setProperty("duckdb.read_only", "true");
        return DriverManager.getConnection("jdbc:duckdb:" + bestand, alleenLezen);
    }
}
