package nl.verzuimatlas.etl.naslag;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import nl.verzuimatlas.etl.kalender.Regelbestand;
import nl.verzuimatlas.warehouse.thuis.Home;
import nl.verzuimatlas.warehouse.thuis.LeveringManifest;
import nl.verzuimatlas.warehouse.thuis.Leveringen;

/** Asks questions of the accepted rows of earlier deliveries, over one connection that opens at the first question. */
public final class Rijenvraag implements AutoCloseable {

    private final Home home;
    private Optional<Connection> verbinding = Optional.empty();

    /** Hears the rows of an answer. */
    @FunctionalInterface
    interface Rij {
        void lees(ResultSet rij) throws SQLException;
    }

    /** @param home where the deliveries are */
    public Rijenvraag(Home home) {
        this.home = home;
    }

    /** Where the deliveries are. */
    Home home() {
        return home;
    }

    /** Asks {@code sql/<bestand>}, whose first parameter is the Parquet of the delivery. */
    void lees(String bestand, LeveringManifest levering, Rij hoort) throws SQLException {
        lees(bestand, Map.of(), levering, hoort);
    }

    /**
     * Asks a question about columns.
     *
     * @param kolommen expressions over columns of the source, by the name that the SQL file gives their place; never
     *     values
     * @param meer further parameters
     */
    void lees(String bestand, Map<String, String> kolommen, LeveringManifest levering, Rij hoort, String... meer)
            throws SQLException {
        String sql = Regelbestand.tekst("sql/" + bestand);
        for (Map.Entry<String, String> kolom : kolommen.entrySet()) {
            sql = sql.replace("/*" + kolom.getKey() + "*/", kolom.getValue());
        }
        try (PreparedStatement vraag = verbinding().prepareStatement(sql)) {
            vraag.setString(1, Leveringen.map(home, levering).resolve(LeveringManifest.RIJEN) + "/*.parquet");
            for (int i = 0; i < meer.length; i++) {
                vraag.setString(i + 2, meer[i]);
            }
            try (ResultSet antwoord = vraag.executeQuery()) {
                while (antwoord.next()) {
                    hoort.lees(antwoord);
                }
            }
        }
    }

    private Connection verbinding() throws SQLException {
        if (verbinding.isEmpty()) {
            verbinding = Optional.of(DriverManager.getConnection("jdbc:duckdb:"));
        }
        return verbinding.get();
    }

    @Override
    public void close() {
        try {
            if (verbinding.isPresent()) {
                verbinding.get().close();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot close the connection to earlier deliveries", e);
        }
    }
}
