package nl.verzuimatlas.etl.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.verzuimatlas.etl.cli.EtlMain;
import nl.verzuimatlas.etl.generator.Landgenerator;
import nl.verzuimatlas.warehouse.thuis.Home;
import nl.verzuimatlas.warehouse.thuis.Mappen;

/**
 * From deliveries of the whole country to a release, against a hand-written DuckDB pipeline on the same files: both from the
 * start of their process to its end, one after the other.
 *
 * @param rijen numbers of rows of verzuimregistratie, smallest first; not looked at when there are deliveries
 * @param leveringen deliveries that were made before by {@code generate --scale nl}; empty: they are made for each number of rows
 * @param heap largest heap of our process, and the memory limit of DuckDB, for example {@code 6g}
 * @param seed decides the rows
 */
public record Absentiebench(List<Long> rijen, Optional<Path> leveringen, String heap, long seed) {

    private static final double MILLI = 1000;
    private static final int MET_GEWEIGERDE_RIJEN = 1;
    private static final String HEAP_VAN_SCRIPT = "256m";
    private static final String LEVERINGEN = "leveringen";
    private static final String SCRIPT = "duckdb-script";
    private static final String INNAME = "inname";
    private static final String FEITEN = "feiten";
    private static final String MARTS = "marts en kubus";
    private static final String UITGAVE = "beschermen en uitgeven";

    /** Which line of our process ends a phase. */
    private static final Map<String, String> EINDE_VAN = Map.of(
            "feiten berekenen uit", INNAME, "marts en kubus berekenen", FEITEN, "kleine aantallen beschermen", MARTS);

    public Absentiebench {
        rijen = List.copyOf(rijen);
    }

    /** Duration and processor time until a moment. */
    private record Stand(Duration duur, Duration cpu) {}

    /** One size: our phases, until when each took, and the script. */
    private record Meting(long rijen, Map<String, Stand> onze, long onzePiek, Stand script, long scriptPiek) {

        Stand totMarts() {
            return onze.get(MARTS);
        }
    }

    /**
     * Measures in {@code map} and says what was found.
     *
     * @return whether both came to the same figures for every size
     */
    public boolean draai(Path map, PrintWriter uit) throws IOException {
        List<Meting> metingen = new ArrayList<>();
        boolean gelijk = true;
        if (leveringen.isPresent()) {
            Path werk = Files.createDirectories(map.resolve("leveringen-van-eerder"));
            Path bron = leveringen.get().toAbsolutePath();
            Files.createSymbolicLink(werk.resolve(LEVERINGEN), bron);
            long geschreven = telRijen(bron.resolve("verzuimregistratie"));
            uit.printf(Locale.ROOT, "verzuimregistratie: %,d rijen uit %s; heap %s%n", geschreven, bron, heap);
            gelijk = meetEnVergelijk(werk, geschreven, metingen, uit);
        } else {
            for (long aantal : rijen) {
                Path werk = Files.createDirectories(map.resolve("rijen-" + aantal));
                long begin = System.nanoTime();
                long geschreven = genereer(werk.resolve(LEVERINGEN), aantal);
                uit.printf(
                        Locale.ROOT,
                        "verzuimregistratie: %,d rijen, verzonnen in %.1f s; heap %s%n",
                        geschreven,
                        Duration.ofNanos(System.nanoTime() - begin).toMillis() / MILLI,
                        heap);
                gelijk &= meetEnVergelijk(werk, geschreven, metingen, uit);
            }
        }
        toonGroei(metingen, uit);
        return gelijk;
    }

    private boolean meetEnVergelijk(Path werk, long geschreven, List<Meting> metingen, PrintWriter uit)
            throws IOException {
        uit.flush();
        metingen.add(meet(werk, geschreven, uit));
        boolean gelijk = vergelijk(werk, uit);
        Mappen.verwijder(werk);
        return gelijk;
    }

    // every file has a line of names first
    private static long telRijen(Path map) throws IOException {
        long rijen = 0;
        try (Stream<Path> bestanden = Files.walk(map)) {
            for (Path bestand : bestanden
                    .filter(pad -> pad.endsWith("verzuimregistratie.csv"))
                    .toList()) {
                try (Stream<String> regels = Files.lines(bestand, StandardCharsets.ISO_8859_1)) {
                    rijen += regels.count() - 1;
                }
            }
        }
        return rijen;
    }

    private long genereer(Path map, long aantal) {
        long[] geschreven = {0};
        int draden = Runtime.getRuntime().availableProcessors();
        Landgenerator.schrijf(seed, map, Optional.of(aantal), draden, (levering, aantalRijen) -> {
            synchronized (geschreven) {
                geschreven[0] += levering.startsWith("verzuimregistratie/") ? aantalRijen : 0;
            }
        });
        return geschreven[0];
    }

    private Meting meet(Path werk, long geschreven, PrintWriter uit) throws IOException {
        Map<String, Stand> fasen = new TreeMap<>();
        Kindproces.Uitslag onze = Kindproces.draai(
                werk,
                "verzuimatlas",
                heap,
                EtlMain.class,
                List.of(
                        "ingest",
                        "--publish",
                        "--zonder-wat-als",
                        "--json",
                        "--home",
                        "home",
                        werk.resolve(LEVERINGEN).toRealPath().toString()),
                (regel, sinds, cpu) -> EINDE_VAN.forEach((tekst, fase) -> {
                    if (regel.startsWith(tekst)) {
                        fasen.put(fase, new Stand(sinds, cpu));
                    }
                }));
        fasen.put(UITGAVE, new Stand(onze.duur(), onze.cpu()));
        eis(onze.exitcode() <= MET_GEWEIGERDE_RIJEN && fasen.size() == EINDE_VAN.size() + 1, onze);
        Stand vorige = new Stand(Duration.ZERO, Duration.ZERO);
        for (String fase : List.of(INNAME, FEITEN, MARTS, UITGAVE)) {
            Stand tot = fasen.get(fase);
            toon(uit, fase, tot.duur().minus(vorige.duur()), tot.cpu().minus(vorige.cpu()), geschreven);
            vorige = tot;
        }
        Files.createDirectories(werk.resolve("uit"));
        Kindproces.Uitslag script = Kindproces.draai(
                werk, SCRIPT, HEAP_VAN_SCRIPT, DuckdbAbsentie.class, List.of(heap.toUpperCase(Locale.ROOT) + "B"));
        eis(script.exitcode() == 0, script);
        toon(uit, SCRIPT, script.duur(), script.cpu(), geschreven);
        Meting meting =
                new Meting(geschreven, fasen, onze.piekMib(), new Stand(script.duur(), script.cpu()), script.piekMib());
        uit.printf(
                Locale.ROOT,
                "  tot en met marts en kubus tegen script: tijd %.2f, processortijd %.2f; geheel: %.2f, %.2f;"
                        + " piek %,d MiB tegen %,d MiB%n",
                deel(meting.totMarts().duur(), script.duur()),
                deel(meting.totMarts().cpu(), script.cpu()),
                deel(onze.duur(), script.duur()),
                deel(onze.cpu(), script.cpu()),
                onze.piekMib(),
                script.piekMib());
        uit.flush();
        return meting;
    }

    private static void eis(boolean gelukt, Kindproces.Uitslag uitslag) {
        if (!gelukt) {
            String uitvoer = uitslag.uitvoer();
            throw new IllegalStateException("a measured run failed with " + uitslag.exitcode() + ": "
                    + uitvoer.substring(Math.max(0, uitvoer.length() - 4000)));
        }
    }

    private static void toon(PrintWriter uit, String wat, Duration duur, Duration cpu, long rijen) {
        uit.printf(
                Locale.ROOT,
                "  %-24s %8.1f s  cpu %8.1f s  %,12.0f rijen/s%n",
                wat,
                duur.toMillis() / MILLI,
                cpu.toMillis() / MILLI,
                rijen / (duur.toMillis() / MILLI));
        uit.flush();
    }

    private static boolean vergelijk(Path werk, PrintWriter uit) throws IOException {
        Home home = new Home(werk.resolve("home"));
        String release = home.huidigeRelease().orElseThrow(() -> new IllegalStateException("no release"));
        try {
            List<String> verschillen = Absentievergelijking.verschillen(
                    home.release(release).resolve("feiten"), werk.resolve(DuckdbAbsentie.UITKOMST));
            verschillen.stream().limit(20).forEach(verschil -> uit.println("  VERSCHIL " + verschil));
            uit.println(
                    verschillen.isEmpty() ? "  cijfers gelijk" : "  " + verschillen.size() + " CIJFERS VERSCHILLEN");
            uit.flush();
            return verschillen.isEmpty();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot compare the figures", e);
        }
    }

    private static void toonGroei(List<Meting> metingen, PrintWriter uit) {
        Meting eerste = metingen.get(0);
        for (Meting meting : metingen.subList(1, metingen.size())) {
            uit.printf(
                    Locale.ROOT,
                    "%.1f keer zoveel rijen: onze tijd %.2f keer, processortijd %.2f keer; script %.2f keer, %.2f keer%n",
                    (double) meting.rijen() / eerste.rijen(),
                    deel(meting.totMarts().duur(), eerste.totMarts().duur()),
                    deel(meting.totMarts().cpu(), eerste.totMarts().cpu()),
                    deel(meting.script().duur(), eerste.script().duur()),
                    deel(meting.script().cpu(), eerste.script().cpu()));
        }
        uit.flush();
    }

    private static double deel(Duration teller, Duration noemer) {
        return (double) teller.toMillis() / noemer.toMillis();
    }
}
