package nl.verzuimatlas.etl.naslag;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import nl.verzuimatlas.etl.kalender.Regelbestand;
import nl.verzuimatlas.warehouse.thuis.Home;
import nl.verzuimatlas.warehouse.thuis.LeveringManifest;
import nl.verzuimatlas.warehouse.thuis.Leveringen;

/** Asks questions of the accepted rows of earlier deliveries. */
final class Rijenvraag implements AutoCloseable {

    private final Home home;
    private final Connection verbinding;

    /** Hears the rows of an answer. */
    @FunctionalInterface
    interface Rij {
        void lees(ResultSet rij) throws SQLException;
    }

    Rijenvraag(Home home) throws SQLException {
        this.home = home;
        this.verbinding = DriverManager.getConnection("jdbc:duckdb:");
    }

    /**
     * Asks {@code sql/<bestand>}, whose first parameter is the Parquet of the delivery.
     *
     * @param meer further parameters
     */
    void lees(String bestand, LeveringManifest levering, Rij hoort, Object... meer) throws SQLException {
        String rijen = Leveringen.map(home, levering).resolve(LeveringManifest.RIJEN) + "/*.parquet";
        try (PreparedStatement vraag = verbinding.prepareStatement(Regelbestand.tekst("sql/" + bestand))) {
            vraag.setString(1, rijen);
            for (int i = 0; i < meer.length; i++) {
                vraag.setObject(i + 2, meer[i]);
            }
            try (ResultSet antwoord = vraag.executeQuery()) {
                while (antwoord.next()) {
                    hoort.lees(antwoord);
                }
            }
        }
    }

    @Override
    public void close() throws SQLException {
        verbinding.close();
    }
}
