package nl.verzuimatlas.etl.toets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.verzuimatlas.etl.lezen.Stuk;
import nl.verzuimatlas.warehouse.contract.BronSchema;
import nl.verzuimatlas.warehouse.contract.BronSchema.Veld;
import nl.verzuimatlas.warehouse.thuis.Home;
import nl.verzuimatlas.warehouse.thuis.LeveringManifest;
import nl.verzuimatlas.warehouse.thuis.Leveringen;

/**
 * Tells how much of an accepted delivery comes back in a new one, by primary key.
 *
 * @param home where the accepted delivery is
 * @param klad scratch folder, in which judging the new delivery left its keys
 */
public record Sleutelvergelijking(Home home, Path klad) {

    // rows of the accepted delivery get places beyond those of any row of the new one
    private static final long OUD = 1L << 62;

    /**
     * Share of the keys of {@code oud} that occur in the pieces of the new delivery too; empty when they have no keys that
     * can be compared, 1 when the accepted delivery has no rows.
     *
     * @param onzeSleutels whether the rows of the new one got the keys of this warehouse; otherwise a key with a pseudonym
     *     in it cannot be compared
     */
    public OptionalDouble aandeelTerug(LeveringManifest oud, List<Stuk> stukken, boolean onzeSleutels)
            throws IOException {
        BronSchema schema = BronSchema.lees(oud.bron());
        List<Veld> velden = schema.primaryKey().stream()
                .map(naam -> schema.findVeld(naam).orElseThrow())
                .toList();
        if (velden.isEmpty() || !onzeSleutels && velden.stream().anyMatch(Veld::isPseudoniem)) {
            return OptionalDouble.empty();
        }
        Path oudeSleutels = klad.resolve("sleutels-oud.bin");
        long aantal = schrijf(oud, velden, oudeSleutels);
        if (aantal == 0) {
            return OptionalDouble.of(1);
        }
        List<Path> bestanden = new ArrayList<>();
        stukken.forEach(stuk -> bestanden.add(Dubbelen.sleutelbestand(klad, stuk)));
        bestanden.add(oudeSleutels);
        Path terug = klad.resolve("terug.bin");
        new Dubbelzoeker(klad, bestanden).schrijf(terug);
        long gevonden = Dubbelen.aantalVanaf(terug, OUD);
        Files.delete(oudeSleutels);
        Files.delete(terug);
        return OptionalDouble.of((double) gevonden / aantal);
    }

    private long schrijf(LeveringManifest levering, List<Veld> velden, Path doel) throws IOException {
        String kolommen = velden.stream().map(veld -> '"' + veld.kolom() + '"').collect(Collectors.joining(", "));
        Path bestanden =
                Leveringen.map(home, levering).resolve(LeveringManifest.RIJEN).resolve("*.parquet");
        int[] plaatsen = IntStream.range(0, velden.size()).toArray();
        try (Connection verbinding = DriverManager.getConnection("jdbc:duckdb:");
                PreparedStatement vraag = verbinding.prepareStatement("select " + kolommen + " from read_parquet(?)");
                Sleutels sleutels = new Sleutels(doel, plaatsen)) {
            vraag.setString(1, bestanden.toString());
            long aantal = 0;
            try (ResultSet rijen = vraag.executeQuery()) {
                Object[] rij = new Object[plaatsen.length];
                while (rijen.next()) {
                    for (int i = 0; i < rij.length; i++) {
                        rij[i] = rijen.getObject(i + 1);
                    }
                    sleutels.voegToe(rij, OUD + aantal);
                    aantal++;
                }
            }
            return aantal;
        } catch (SQLException e) {
            throw new IOException("cannot read the keys of " + levering.naam(), e);
        }
    }
}
