package nl.verzuimatlas.etl.toets;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.verzuimatlas.warehouse.contract.BronSchema;
import nl.verzuimatlas.warehouse.contract.BronSchema.Veld;
import nl.verzuimatlas.warehouse.thuis.Home;
import nl.verzuimatlas.warehouse.thuis.LeveringManifest;
import nl.verzuimatlas.warehouse.thuis.Leveringen;

/** Reads the primary keys of the rows of an accepted delivery. */
public final class Sleutellezer {

    private Sleutellezer() {}

    /**
     * The keys of {@code levering}; empty when its source has no primary key.
     *
     * @param onzeSleutels whether rows that are judged now get the keys of this warehouse; otherwise a key with a pseudonym
     *     in it cannot be compared, and the answer is empty too
     */
    public static Optional<Sleutels> lees(Home home, LeveringManifest levering, boolean onzeSleutels) {
        BronSchema schema = BronSchema.lees(levering.bron());
        List<Veld> velden = schema.primaryKey().stream()
                .map(naam -> schema.findVeld(naam).orElseThrow())
                .toList();
        if (velden.isEmpty() || !onzeSleutels && velden.stream().anyMatch(Veld::isPseudoniem)) {
            return Optional.empty();
        }
        String kolommen = velden.stream().map(veld -> '"' + veld.kolom() + '"').collect(Collectors.joining(", "));
        Path bestanden =
                Leveringen.map(home, levering).resolve(LeveringManifest.RIJEN).resolve("*.parquet");
        try (Connection verbinding = DriverManager.getConnection("jdbc:duckdb:");
                PreparedStatement vraag = verbinding.prepareStatement("select " + kolommen + " from read_parquet(?)")) {
            vraag.setString(1, bestanden.toString());
            try (ResultSet rijen = vraag.executeQuery()) {
                return Optional.of(sleutels(rijen, velden.size()));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the keys of " + levering.naam(), e);
        }
    }

    private static Sleutels sleutels(ResultSet rijen, int aantal) throws SQLException {
        Sleutels sleutels = new Sleutels();
        int[] kolommen = IntStream.range(0, aantal).toArray();
        Object[] rij = new Object[aantal];
        while (rijen.next()) {
            for (int i = 0; i < aantal; i++) {
                rij[i] = rijen.getObject(i + 1);
            }
            sleutels.voegToe(rij, kolommen, 1);
        }
        return sleutels;
    }
}
