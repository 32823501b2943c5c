package nl.verzuimatlas.warehouse.lezen;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import nl.verzuimatlas.warehouse.thuis.Home;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/**
 * The served release, and the next one as soon as {@code CURRENT} names it. Each {@link #lees} runs against one release
 * from its first query to its last; an old release is closed when its last reader is done.
 */
public final class Atlas implements AutoCloseable {

    private static final List<String> AFSLUITING = List.of(
            "SET autoinstall_known_extensions=false",
            "SET autoload_known_extensions=false",
            "SET allow_community_extensions=false",
            "SET enable_external_access=false",
            "SET lock_configuration=true");

    private final Home home;
    private final Map<String, Uitgave> open = new HashMap<>();
    private String huidige = "";

    private Atlas(Home home) {
        this.home = home;
    }

    /** Reads from {@code home}; nothing needs to be published yet. */
    public static Atlas open(Home home) {
        return new Atlas(home);
    }

    /** Id of the release that is served now; empty when nothing was published. */
    public Optional<String> huidigeRelease() {
        return home.huidigeRelease();
    }

    /**
     * Runs {@code vraag} on the release that {@code CURRENT} names at this moment.
     *
     * @throws LeesException if nothing was published or the release cannot be read
     */
    public <T> T lees(Function<ReleaseLezer, T> vraag) {
        Uitgave uitgave = neem();
        try {
            return vraag.apply(uitgave.lezer);
        } finally {
            geefTerug(uitgave);
        }
    }

    @Override
    public synchronized void close() {
        huidige = "";
        sluitOngebruikte();
    }

    private synchronized Uitgave neem() {
        String id =
                home.huidigeRelease().orElseThrow(() -> new LeesException("nothing was published in " + home.pad()));
        // A release that is still being read may be served again (rollback): it is open already, and DuckDB would give
        // the
        // same, locked instance for the same file.
        Uitgave uitgave =
                open.computeIfAbsent(id, nieuw -> new Uitgave(new ReleaseLezer(verbind(home.publiek(nieuw)))));
        huidige = id;
        uitgave.lezers++;
        sluitOngebruikte();
        return uitgave;
    }

    private synchronized void geefTerug(Uitgave uitgave) {
        uitgave.lezers--;
        sluitOngebruikte();
    }

    private void sluitOngebruikte() {
        open.entrySet().removeIf(paar -> {
            boolean ongebruikt = paar.getValue().lezers == 0 && !paar.getKey().equals(huidige);
            if (ongebruikt) {
                paar.getValue().lezer.close();
            }
            return ongebruikt;
        });
    }

    private static DuckDBConnection verbind(Path bestand) {
        if (!Files.exists(bestand)) {
            throw new LeesException("the served release has no public database: " + bestand);
        }
        Properties instellingen = new Properties();
        instellingen.setProperty("access_mode", "READ_ONLY");
        instellingen.setProperty("threads", "2");
        instellingen.setProperty("memory_limit", "512MB");
        // rows are handed over while they are read, not all at once
        instellingen.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
        try {
            DuckDBConnection verbinding =
                    (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:" + bestand, instellingen);
            for (String instelling : AFSLUITING) {
                try (Statement opdracht = verbinding.createStatement()) {
                    opdracht.execute(instelling);
                }
            }
            return verbinding;
        } catch (SQLException e) {
            throw new LeesException("cannot open " + bestand, e);
        }
    }

    /** An open release and how many readers it has; guarded by the lock of the atlas. */
    private static final class Uitgave {

        private final ReleaseLezer lezer;
        private int lezers;

        private Uitgave(ReleaseLezer lezer) {
            this.lezer = lezer;
        }
    }
}
