package nl.verzuimatlas.portal.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import nl.verzuimatlas.warehouse.thuis.Home;

/**
 * A scratch home with the public part of one release, and of another one: the same without the figures of gemeenten of its oldest
 * school year. So releases that differ can be swapped without harm.
 */
final class Proefhome {

    private static final String ANDERS = "delete from waarnemingen where regiotype = 'gemeente' "
            + "and schooljaar = (select min(schooljaar) from waarnemingen where reeks = 'eigen')";

    private final Home home;
    private final List<String> ids;

    private Proefhome(Home home, List<String> ids) {
        this.home = home;
        this.ids = ids;
    }

    /** Copies what {@code bron} serves now to the empty directory {@code map}. */
    static Proefhome maak(Home bron, Path map) {
        String id = bron.huidigeRelease()
                .orElseThrow(() -> new IllegalArgumentException("nothing was published in " + bron.pad()));
        Proefhome proef = new Proefhome(new Home(map), List.of(id, id + "-bis"));
        proef.kopieer(bron.publiek(id), proef.ids.get(0));
        proef.kopieer(bron.publiek(id), proef.ids.get(1), ANDERS);
        proef.toon(0);
        return proef;
    }

    Home home() {
        return home;
    }

    /** Serves the first release or the other one. */
    void toon(int nummer) {
        try {
            Path nieuw = home.pad().resolve("CURRENT.nieuw");
            Files.writeString(nieuw, ids.get(nummer) + "\n");
            Files.move(nieuw, home.current(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void kopieer(Path publiek, String id, String... anders) {
        try {
            Files.createDirectories(home.release(id));
            Files.copy(publiek, home.publiek(id));
            try (Connection verbinding = DriverManager.getConnection("jdbc:duckdb:" + home.publiek(id));
                    PreparedStatement opdracht = verbinding.prepareStatement("update release set release_id = ?")) {
                opdracht.setString(1, id);
                opdracht.execute();
                for (String sql : anders) {
                    verbinding.createStatement().execute(sql);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("the copy of the release cannot be made", e);
        }
    }
}
