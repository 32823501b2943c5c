package nl.verzuimatlas.etl.toets;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.verzuimatlas.warehouse.contract.Gemeentelijst;
import nl.verzuimatlas.warehouse.contract.Gemeentelijst.Gemeente;
import nl.verzuimatlas.warehouse.thuis.Home;
import nl.verzuimatlas.warehouse.thuis.LeveringManifest;
import nl.verzuimatlas.warehouse.thuis.Leveringen;

/** The municipalities that codes are held against: the list of the house, and what the home was delivered besides. */
public final class Gemeenten {

    private Gemeenten() {}

    /** The list of the house with the accepted deliveries of {@code gemeenten} in {@code home} over it. */
    public static Gemeentelijst lees(Home home) {
        List<Path> mappen = mappen(home);
        return mappen.isEmpty() ? Gemeentelijst.HUIS : Gemeentelijst.HUIS.met(geleverd(mappen));
    }

    /** The municipalities of the region: those that the home was delivered; of the whole country when it was not. */
    public static Gemeentelijst verwacht(Home home) {
        List<Path> mappen = mappen(home);
        return mappen.isEmpty() ? Gemeentelijst.HUIS : Gemeentelijst.LEEG.met(geleverd(mappen));
    }

    private static List<Path> mappen(Home home) {
        return Leveringen.geldende(home).stream()
                .filter(levering -> levering.bron().equals("gemeenten"))
                .map(levering -> Leveringen.map(home, levering).resolve(LeveringManifest.RIJEN))
                .toList();
    }

    private static List<Gemeente> geleverd(List<Path> mappen) {
        String bestanden = mappen.stream()
                .map(map -> "'" + map.toString().replace("'", "''") + "/*.parquet'")
                .collect(Collectors.joining(", ", "[", "]"));
        String vraag = "select gemeentecode, gemeentenaam, geldig_van, geldig_tot, opvolger from read_parquet("
                + bestanden + ") order by gemeentecode, geldig_van";
        List<Gemeente> gemeenten = new ArrayList<>();
        try (Connection verbinding = DriverManager.getConnection("jdbc:duckdb:");
                Statement opdracht = verbinding.createStatement();
                ResultSet rijen = opdracht.executeQuery(vraag)) {
            while (rijen.next()) {
                LocalDate tot = rijen.getObject(4, LocalDate.class);
                String opvolger = rijen.getString(5);
                gemeenten.add(new Gemeente(
                        rijen.getString(1),
                        rijen.getString(2),
                        rijen.getObject(3, LocalDate.class),
                        tot == null ? LocalDate.MAX : tot,
                        opvolger == null ? List.of() : List.of(opvolger),
                        List.of()));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the reference of municipalities", e);
        }
        return gemeenten;
    }
}
