package nl.verzuimatlas.etl.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.verzuimatlas.etl.cli.EtlMain;
import nl.verzuimatlas.etl.inname.Geheim;
import nl.verzuimatlas.warehouse.release.ReleaseManifest;
import nl.verzuimatlas.warehouse.release.Releases;
import nl.verzuimatlas.warehouse.thuis.Home;
import nl.verzuimatlas.warehouse.thuis.LeveringManifest;
import nl.verzuimatlas.warehouse.thuis.Leveringen;
import nl.verzuimatlas.warehouse.thuis.Mappen;

/**
 * Kills {@code ingest} and {@code publish} at random moments. After each kill the home must be valid and serve what it
 * served; after a run that may end, all must be as if nothing had happened.
 *
 * @param leveringen deliveries to take in; the last is kept back, so that there is something new to publish
 * @param keren kills
 * @param seed decides the moments
 */
public record Killbench(List<Path> leveringen, int keren, long seed) {

    private static final String HEAP = "2g";
    private static final String GEHEIM = "sleutel van een proef die niets bewaart";
    private static final long LAATSTE_MS = 1000;

    /** Kills, checks, and says how it went; false when something was not as it should be. */
    public boolean draai(Path map, PrintWriter uit) throws IOException {
        List<Path> eerst = leveringen.subList(0, leveringen.size() - 1);
        Home ongestoord = new Home(map.resolve("ongestoord"));
        List<String> bezwaren = new ArrayList<>();

        Duration inname = tot(map, ongestoord, "ingest", eerst);
        tot(map, ongestoord, "publish", List.of());
        Home klaargezet = new Home(map.resolve("klaargezet"));
        kopieer(ongestoord, klaargezet);
        tot(map, ongestoord, "ingest", leveringen);
        tot(map, klaargezet, "ingest", leveringen);
        Duration uitgave = tot(map, ongestoord, "publish", List.of());
        uit.printf(
                Locale.ROOT,
                "ongestoord: ingest %.1f s, publish %.1f s%n",
                inname.toMillis() / 1000.0,
                uitgave.toMillis() / 1000.0);

        SplittableRandom toeval = new SplittableRandom(seed);
        int[] geraakt = new int[2];
        for (int keer = 0; keer < keren; keer++) {
            boolean publiceert = keer % 2 == 1;
            Home home = new Home(map.resolve(publiceert ? "publish" : "ingest"));
            if (!Files.exists(home.pad()) && publiceert) {
                kopieer(klaargezet, home);
            }
            long duur = (publiceert ? uitgave : inname).toMillis();
            // half of the kills over the whole duration, half in its last second
            long moment = keer / 2 % 2 == 0
                    ? toeval.nextLong(duur)
                    : Math.max(0, duur - LAATSTE_MS) + toeval.nextLong(LAATSTE_MS);
            Kindproces.Uitslag uitslag = run(
                    map,
                    home,
                    publiceert ? "publish" : "ingest",
                    publiceert ? List.of() : leveringen,
                    Optional.of(Duration.ofMillis(moment)));
            boolean gedood = uitslag.exitcode() > 128;
            geraakt[publiceert ? 1 : 0] += gedood ? 1 : 0;
            String wat = "%3d %-7s na %6d ms: %s"
                    .formatted(keer + 1, publiceert ? "publish" : "ingest", moment, gedood ? "gedood" : "was al klaar");
            List<String> fouten = controleer(home, klaargezet, ongestoord);
            fouten.forEach(fout -> bezwaren.add(wat + ": " + fout));
            uit.println(wat + (fouten.isEmpty() ? ", map geldig" : ", FOUT " + fouten));
            uit.flush();
            if (!gedood) {
                Mappen.verwijder(home.pad());
            }
        }
        slot(map, klaargezet, ongestoord, bezwaren);
        uit.printf("%d keer gedood (ingest %d, publish %d), ", geraakt[0] + geraakt[1], geraakt[0], geraakt[1]);
        uit.println(bezwaren.isEmpty() ? "daarna alles als ongestoord" : bezwaren.size() + " bezwaren: " + bezwaren);
        uit.flush();
        return bezwaren.isEmpty();
    }

    private void slot(Path map, Home klaargezet, Home ongestoord, List<String> bezwaren) throws IOException {
        for (String opdracht : List.of("ingest", "publish")) {
            Home home = new Home(map.resolve(opdracht));
            if (!Files.exists(home.pad()) && opdracht.equals("publish")) {
                kopieer(klaargezet, home);
            }
            tot(map, home, "ingest", leveringen);
            if (!rijen(home).equals(rijen(ongestoord))) {
                bezwaren.add(opdracht + ": de ingenomen rijen verschillen van die van de ongestoorde run");
            }
            if (opdracht.equals("publish")) {
                tot(map, home, "publish", List.of());
                if (!inhoud(home).equals(inhoud(ongestoord))) {
                    bezwaren.add("publish: de uitgave verschilt van die van de ongestoorde run");
                }
            }
            if (Files.exists(home.werk())) {
                bezwaren.add(opdracht + ": werkmap is blijven staan");
            }
        }
    }

    private static Duration tot(Path map, Home home, String opdracht, List<Path> leveringen) throws IOException {
        Kindproces.Uitslag uitslag = run(map, home, opdracht, leveringen, Optional.empty());
        if (uitslag.exitcode() != 0) {
            throw new IllegalStateException(opdracht + " failed: " + uitslag.uitvoer());
        }
        return uitslag.duur();
    }

    private static Kindproces.Uitslag run(
            Path map, Home home, String opdracht, List<Path> leveringen, Optional<Duration> tijd) throws IOException {
        List<String> argumenten = new ArrayList<>(
                List.of(opdracht, "--quiet", "--home", home.pad().toString()));
        leveringen.forEach(levering -> argumenten.add(levering.toAbsolutePath().toString()));
        return Kindproces.draai(map, opdracht, HEAP, EtlMain.class, argumenten, Map.of(Geheim.OMGEVING, GEHEIM), tijd);
    }

    /** What is wrong with a home after a kill. */
    private static List<String> controleer(Home home, Home klaargezet, Home ongestoord) {
        List<String> fouten = new ArrayList<>();
        try {
            for (LeveringManifest levering :
                    Files.exists(home.pad()) ? Leveringen.alle(home) : List.<LeveringManifest>of()) {
                Path rijen = Leveringen.map(home, levering).resolve(LeveringManifest.RIJEN);
                long aantal = tel("select count(*) from read_parquet('" + rijen + "/*.parquet')", "jdbc:duckdb:");
                if (aantal != levering.geaccepteerd()) {
                    fouten.add(levering.id() + " heeft " + aantal + " rijen");
                }
            }
            Optional<String> huidige = home.huidigeRelease();
            if (huidige.isPresent()) {
                ReleaseManifest release =
                        new Releases(home).findRelease(huidige.get()).orElseThrow();
                boolean bekend = release.inhoud().equals(inhoud(klaargezet))
                        || release.inhoud().equals(inhoud(ongestoord));
                if (!bekend) {
                    fouten.add("de getoonde uitgave is geen bekende");
                }
                tel("select count(*) from waarnemingen", "jdbc:duckdb:" + home.publiek(release.id()));
            }
        } catch (RuntimeException | SQLException e) {
            fouten.add(e.toString());
        }
        return fouten;
    }

    private static long tel(String vraag, String url) throws SQLException {
        try (Connection verbinding = DriverManager.getConnection(url);
                Statement opdracht = verbinding.createStatement();
                ResultSet uitkomst = opdracht.executeQuery(vraag)) {
            uitkomst.next();
            return uitkomst.getLong(1);
        }
    }

    private static Map<String, String> inhoud(Home home) {
        return new Releases(home)
                .findRelease(home.huidigeRelease().orElseThrow())
                .orElseThrow()
                .inhoud();
    }

    // the hash of every file with accepted rows
    private static Map<String, String> rijen(Home home) {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> inhoud = Files.walk(home.deliveries())) {
            for (Path bestand :
                    inhoud.filter(pad -> pad.toString().endsWith(".parquet")).toList()) {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(bestand));
                hashes.put(
                        home.deliveries().relativize(bestand).toString(),
                        HexFormat.of().formatHex(hash));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + home.pad(), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
        return hashes;
    }

    private static void kopieer(Home van, Home naar) throws IOException {
        try (Stream<Path> inhoud = Files.walk(van.pad())) {
            for (Path pad : inhoud.toList()) {
                Path doel = naar.pad().resolve(van.pad().relativize(pad).toString());
                Files.createDirectories(doel.getParent());
                if (Files.isDirectory(pad)) {
                    Files.createDirectories(doel);
                } else {
                    Files.copy(pad, doel);
                }
            }
        }
    }
}
