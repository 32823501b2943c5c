package nl.verzuimatlas.etl.naslag;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
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
        try (PreparedStatement vraag = verbinding.prepareStatement(sql)) {
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

    /** Rows of a delivery with a value in {@code kolom}. */
    long gevuld(LeveringManifest levering, String kolom) throws SQLException {
        long[] aantal = new long[1];
        lees("naslag/gevuld.sql", Map.of("kolom", kolom), levering, rij -> aantal[0] = rij.getLong(1));
        return aantal[0];
    }

    @Override
    public void close() throws SQLException {
        verbinding.close();
    }
}
