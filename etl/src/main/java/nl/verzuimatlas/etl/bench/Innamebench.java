package nl.verzuimatlas.etl.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.verzuimatlas.etl.cli.EtlMain;
import nl.verzuimatlas.warehouse.thuis.Mappen;

/**
 * Ingestion against a hand-written DuckDB script on the same file: both from the start of their process to its end,
 * alternating, so that a slow moment of the machine hits both.
 *
 * @param bron what is read
 * @param rijen rows, 1 or more
 * @param keren rounds; of each the fastest counts
 * @param heap largest heap of ingestion, for example {@code 3g}
 * @param seed decides the rows
 */
public record Innamebench(Proefbron bron, long rijen, int keren, String heap, long seed) {

    private static final double MILLI = 1000;
    private static final String HEAP_VAN_SCRIPT = "256m";
    private static final Pattern TELLING =
            Pattern.compile("\"geaccepteerd\":(\\d+),\"geweigerd\":(\\d+)|(?m)^(\\d+) (\\d+)$");

    /** One measured run. */
    private record Meting(Duration duur, Duration cpu, long piekMib, long geaccepteerd, long geweigerd) {}

    /**
     * Makes the delivery in {@code map}, measures, and says what was found.
     *
     * @return whether both came to the same numbers of rows
     */
    public boolean draai(Path map, PrintWriter uit) throws IOException {
        Path levering = map.resolve("levering");
        bron.schrijf(levering, rijen, seed);
        long bytes = Files.size(levering.resolve("invoer.csv"));
        uit.printf(Locale.ROOT, "%s: %,d rijen, %,d MB, heap %s%n", bron.id(), rijen, bytes / 1_000_000, heap);
        uit.flush();
        List<Meting> onze = new ArrayList<>();
        List<Meting> hunne = new ArrayList<>();
        for (int keer = 1; keer <= keren; keer++) {
            onze.add(inname(map));
            toon(uit, "verzuimatlas ingest", onze.get(onze.size() - 1));
            hunne.add(script(map));
            toon(uit, "duckdb-script", hunne.get(hunne.size() - 1));
        }
        uit.printf(
                Locale.ROOT,
                "verhouding (minste tegen minste): tijd %.2f, processortijd %.2f%n",
                minste(onze, Meting::duur) / minste(hunne, Meting::duur),
                minste(onze, Meting::cpu) / minste(hunne, Meting::cpu));
        boolean gelijk = onze.get(0).geaccepteerd() == hunne.get(0).geaccepteerd()
                && onze.get(0).geweigerd() == hunne.get(0).geweigerd();
        uit.println(gelijk ? "aantallen gelijk" : "AANTALLEN VERSCHILLEN");
        uit.flush();
        return gelijk;
    }

    private Meting inname(Path map) throws IOException {
        Path home = map.resolve("home");
        Mappen.verwijder(home);
        List<String> opdracht = List.of(
                "ingest",
                "--quiet",
                "--json",
                "--home",
                home.toString(),
                map.resolve("levering").toString());
        Meting meting = meting(Kindproces.draai(map, "ingest", heap, EtlMain.class, opdracht));
        Mappen.verwijder(home);
        return meting;
    }

    private Meting script(Path map) throws IOException {
        Path werkmap = map.resolve("levering");
        Mappen.verwijder(werkmap.resolve("uit"));
        Kindproces.Uitslag uitslag =
                Kindproces.draai(werkmap, "duckdb", HEAP_VAN_SCRIPT, DuckdbScript.class, List.of(bron.id()));
        if (uitslag.exitcode() != 0) {
            throw new IllegalStateException("a measured run failed: " + uitslag.uitvoer());
        }
        String telling = Files.readString(werkmap.resolve(DuckdbScript.TELLING));
        Meting meting = meting(
                new Kindproces.Uitslag(uitslag.exitcode(), uitslag.duur(), uitslag.cpu(), uitslag.piekMib(), telling));
        Mappen.verwijder(werkmap.resolve("uit"));
        return meting;
    }

    private static Meting meting(Kindproces.Uitslag uitslag) {
        Matcher telling = TELLING.matcher(uitslag.uitvoer());
        if (uitslag.exitcode() != 0 || !telling.find()) {
            throw new IllegalStateException("a measured run failed: " + uitslag.uitvoer());
        }
        int groep = telling.group(1) == null ? 3 : 1;
        return new Meting(
                uitslag.duur(),
                uitslag.cpu(),
                uitslag.piekMib(),
                Long.parseLong(telling.group(groep)),
                Long.parseLong(telling.group(groep + 1)));
    }

    private void toon(PrintWriter uit, String wie, Meting meting) {
        double seconden = meting.duur().toMillis() / MILLI;
        uit.printf(
                Locale.ROOT,
                "  %-20s %7.1f s  cpu %7.1f s  %,10.0f rijen/s  piek %,6d MiB  geaccepteerd %,d  geweigerd %,d%n",
                wie,
                seconden,
                meting.cpu().toMillis() / MILLI,
                rijen / seconden,
                meting.piekMib(),
                meting.geaccepteerd(),
                meting.geweigerd());
        uit.flush();
    }

    private static double minste(List<Meting> metingen, Function<Meting, Duration> wat) {
        return metingen.stream()
                .mapToDouble(meting -> wat.apply(meting).toMillis())
                .min()
                .orElseThrow();
    }
}
