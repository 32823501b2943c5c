package nl.verzuimatlas.etl.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.verzuimatlas.warehouse.release.Inhoud;
import nl.verzuimatlas.warehouse.release.ReleaseManifest;
import nl.verzuimatlas.warehouse.release.Releases;
import nl.verzuimatlas.warehouse.thuis.Home;
import nl.verzuimatlas.warehouse.thuis.LeveringManifest;
import nl.verzuimatlas.warehouse.thuis.Leveringen;

/** Whether a home is whole, whatever happened to the run that wrote in it: nothing half is visible where readers look. */
final class Huiskeuring {

    private Huiskeuring() {}

    /** What is wrong, in Dutch; nothing when the home is valid. */
    static List<String> bezwaren(Home home) {
        List<String> bezwaren = new ArrayList<>();
        try {
            for (Path bron : mappen(home.deliveries())) {
                for (Path levering : mappen(bron)) {
                    keurLevering(levering).ifPresent(bezwaren::add);
                }
            }
            for (Path release : mappen(home.releases())) {
                if (Files.notExists(release.resolve(ReleaseManifest.BESTANDSNAAM))) {
                    bezwaren.add("uitgave " + release.getFileName() + " is half");
                }
            }
            keurGetoonde(home).ifPresent(bezwaren::add);
        } catch (IOException | RuntimeException | SQLException e) {
            bezwaren.add(e.toString());
        }
        return bezwaren;
    }

    /**
     * Hash of the accepted rows of each delivery, whatever their order. The files themselves differ from run to run: their
     * writer puts the encodings of a column in its footer in no fixed order.
     */
    static Map<String, String> rijen(Home home) {
        Map<String, String> hashes = new TreeMap<>();
        try (Connection verbinding = DriverManager.getConnection("jdbc:duckdb:");
                Statement opdracht = verbinding.createStatement()) {
            for (LeveringManifest levering : Leveringen.alle(home)) {
                String bestanden = Leveringen.map(home, levering).resolve(LeveringManifest.RIJEN) + "/*.parquet";
                try (ResultSet hash = opdracht.executeQuery("select coalesce(sha256(string_agg(rij::varchar, chr(10)"
                        + " order by rij::varchar)), '') from read_parquet('" + bestanden + "') as rij")) {
                    hash.next();
                    hashes.put(levering.naam(), hash.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("accepted rows cannot be read", e);
        }
        return hashes;
    }

    private static Optional<String> keurLevering(Path map) throws SQLException {
        if (Files.notExists(map.resolve(LeveringManifest.BESTANDSNAAM))) {
            return Optional.of("levering " + map.getFileName() + " is half");
        }
        long verwacht = LeveringManifest.lees(map).geaccepteerd();
        String bestanden = map.resolve(LeveringManifest.RIJEN) + "/*.parquet";
        try (Connection verbinding = DriverManager.getConnection("jdbc:duckdb:");
                Statement opdracht = verbinding.createStatement();
                ResultSet telling = opdracht.executeQuery("select count(*) from read_parquet('" + bestanden + "')")) {
            telling.next();
            long aantal = telling.getLong(1);
            return aantal == verwacht
                    ? Optional.empty()
                    : Optional.of("levering " + map.getFileName() + " heeft " + aantal + " van " + verwacht + " rijen");
        }
    }

    private static Optional<String> keurGetoonde(Home home) throws SQLException {
        Optional<String> huidige = home.huidigeRelease();
        if (huidige.isEmpty()) {
            return Optional.empty();
        }
        Optional<ReleaseManifest> release = new Releases(home).findRelease(huidige.get());
        if (release.isEmpty()) {
            return Optional.of("CURRENT noemt een uitgave die er niet is");
        }
        Properties alleenLezen = new Properties();
        alleenLezen.setProperty("duckdb.read_only", "true");
        try (Connection publiek = DriverManager.getConnection(
                "jdbc:duckdb:" + home.publiek(release.get().id()), alleenLezen)) {
            Map<String, String> hashes = Inhoud.hashes(publiek);
            return hashes.equals(release.get().inhoud())
                    ? Optional.empty()
                    : Optional.of("de getoonde uitgave heeft een andere inhoud dan haar manifest zegt");
        }
    }

    /** The hashes of what is served; none when nothing is. */
    static Map<String, String> getoond(Home home) {
        return home.huidigeRelease()
                .flatMap(new Releases(home)::findRelease)
                .map(ReleaseManifest::inhoud)
                .orElse(Map.of());
    }

    /** Whether {@code home} serves one of these contents, or nothing when that is one of them. */
    static boolean toontEenVan(Home home, Set<Map<String, String>> inhouden) {
        return inhouden.contains(getoond(home));
    }

    private static List<Path> mappen(Path map) throws IOException {
        if (!Files.isDirectory(map)) {
            return List.of();
        }
        try (Stream<Path> inhoud = Files.list(map)) {
            return inhoud.filter(Files::isDirectory).sorted().toList();
        }
    }
}
