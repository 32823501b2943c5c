package nl.verzuimatlas.warehouse.lezen;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import nl.verzuimatlas.warehouse.thuis.Home;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/**
 * The served release, the next one as soon as it is that one's turn, and others by their id. Each {@code lees} runs
 * against one release from its first query to its last. Only a few releases that are not served stay open; none is closed
 * while it is read.
 */
public final class Atlas implements AutoCloseable {

    /**
     * Of the database as a whole, from its first connection on. DuckDB gives everyone in this process who names the same file the
     * same instance, so what one of them sets afterwards another finds locked.
     */
    private static final Map<String, String> INSTELLINGEN = Map.of(
            "access_mode",
            "READ_ONLY",
            "threads",
            "2",
            "memory_limit",
            "512MB",
            "autoinstall_known_extensions",
            "false",
            "autoload_known_extensions",
            "false",
            "allow_community_extensions",
            "false",
            "enable_external_access",
            "false",
            "lock_configuration",
            "true",
            // of each connection: rows are handed over while they are read, not all at once
            DuckDBDriver.JDBC_STREAM_RESULTS,
            "true");

    /** How many releases besides the served one stay open for those who name them. */
    private static final int HOOGSTENS_ANDERE = 3;

    private static final Pattern ID = Pattern.compile("[0-9a-z-]{1,40}");

    private final Home home;
    private final Supplier<Optional<String>> bediende;
    private final Object opener = new Object();
    // in the order of their last use
    private final Map<String, Uitgave> open = new LinkedHashMap<>(8, 0.75f, true);
    private String huidige = "";
    private boolean gesloten;

    private Atlas(Home home, Supplier<Optional<String>> bediende) {
        this.home = home;
        this.bediende = bediende;
    }

    /** Reads from {@code home}, always what {@code CURRENT} names; nothing needs to be published yet. */
    public static Atlas open(Home home) {
        return open(home, home::huidigeRelease);
    }

    /**
     * Reads from {@code home}.
     *
     * @param bediende says which release is served now, for one who prepares the next one before its turn
     */
    public static Atlas open(Home home, Supplier<Optional<String>> bediende) {
        return new Atlas(home, bediende);
    }

    /** Id of the release that is served now; empty when nothing was published. */
    public Optional<String> huidigeRelease() {
        return bediende.get();
    }

    /**
     * Runs {@code vraag} on the release that is served at this moment.
     *
     * @throws LeesException if nothing was published or the release cannot be read
     */
    public <T> T lees(Function<ReleaseLezer, T> vraag) {
        String id = bediende.get().orElseThrow(() -> new LeesException("nothing was published in " + home.pad()));
        return lees(neem(id, true), vraag);
    }

    /**
     * Runs {@code vraag} on a release by its id, served or not. A few such releases stay open for the next who asks.
     *
     * @return empty when that release is not kept, or was made by another version of the product and cannot be read by this one
     * @throws LeesException if the release cannot be read
     */
    public <T> Optional<T> lees(String id, Function<ReleaseLezer, T> vraag) {
        if (!isBewaard(id)) {
            return Optional.empty();
        }
        try {
            return lees(neem(id, false), lezer -> lezer.past() ? Optional.of(vraag.apply(lezer)) : Optional.empty());
        } catch (LeesException e) {
            // removed between the look and the opening
            if (isBewaard(id)) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /** Whether release {@code id} is there to be read. */
    public boolean isBewaard(String id) {
        return ID.matcher(id).matches() && Files.exists(home.publiek(id));
    }

    /** Closes what is open; a release that is being read, when its last reader is done. */
    @Override
    public synchronized void close() {
        gesloten = true;
        huidige = "";
        sluitOverbodige();
    }

    private <T> T lees(Uitgave uitgave, Function<ReleaseLezer, T> vraag) {
        try {
            return vraag.apply(uitgave.lezer);
        } finally {
            geefTerug(uitgave);
        }
    }

    /** Opens a release at most once at a time, and without keeping readers of open ones waiting. */
    private Uitgave neem(String id, boolean alsHuidige) {
        Optional<Uitgave> alOpen = pak(id, alsHuidige);
        if (alOpen.isPresent()) {
            return alOpen.get();
        }
        synchronized (opener) {
            return pak(id, alsHuidige).orElseGet(() -> {
                Uitgave nieuw = new Uitgave(open(home.publiek(id)));
                return zet(id, nieuw, alsHuidige);
            });
        }
    }

    private synchronized Optional<Uitgave> pak(String id, boolean alsHuidige) {
        return Optional.ofNullable(open.get(id)).map(uitgave -> gebruik(id, uitgave, alsHuidige));
    }

    private synchronized Uitgave zet(String id, Uitgave nieuw, boolean alsHuidige) {
        open.put(id, nieuw);
        return gebruik(id, nieuw, alsHuidige);
    }

    private Uitgave gebruik(String id, Uitgave uitgave, boolean alsHuidige) {
        if (alsHuidige) {
            huidige = id;
        }
        uitgave.lezers++;
        sluitOverbodige();
        return uitgave;
    }

    private synchronized void geefTerug(Uitgave uitgave) {
        uitgave.lezers--;
        sluitOverbodige();
    }

    /**
     * Closes what was removed, the releases that were not asked for longest when too many are open, and all when nobody will ask
     * any more; never one in use.
     */
    private void sluitOverbodige() {
        List<String> andere = new ArrayList<>(open.keySet());
        andere.remove(huidige);
        int teVeel = andere.size() - HOOGSTENS_ANDERE;
        for (String id : andere) {
            Uitgave uitgave = open.get(id);
            if (uitgave.lezers == 0 && (gesloten || teVeel > 0 || !isBewaard(id))) {
                open.remove(id);
                uitgave.lezer.close();
                teVeel--;
            }
        }
    }

    /** Leaves nothing open when the release cannot be read: the next who asks would get what was left. */
    private static ReleaseLezer open(Path bestand) {
        DuckDBConnection verbinding = verbind(bestand);
        try {
            return new ReleaseLezer(verbinding);
        } catch (RuntimeException e) {
            try {
                verbinding.close();
            } catch (SQLException ook) {
                e.addSuppressed(ook);
            }
            throw e;
        }
    }

    private static DuckDBConnection verbind(Path bestand) {
        if (!Files.exists(bestand)) {
            throw new LeesException("the release has no public database: " + bestand);
        }
        Properties instellingen = new Properties();
        instellingen.putAll(INSTELLINGEN);
        try {
            return (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:" + bestand, instellingen);
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
