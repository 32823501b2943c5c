package nl.verzuimatlas.etl.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verzuimatlas.etl.cli.EtlMain;
import nl.verzuimatlas.etl.inname.Geheim;
import nl.verzuimatlas.warehouse.thuis.Home;
import nl.verzuimatlas.warehouse.thuis.Leveringen;
import nl.verzuimatlas.warehouse.thuis.Mappen;

/**
 * Kills {@code ingest} and {@code publish} at random moments. After each kill the home must be valid and serve what it
 * served; after a run that may end, all must be as if nothing had happened.
 *
 * @param leveringen deliveries to take in; the last is kept back, so that there is something new to publish
 * @param keren kills
 * @param metPublish whether publication is killed too, in turn with ingestion
 * @param seed decides the moments
 */
public record Killbench(List<Path> leveringen, int keren, boolean metPublish, long seed) {

    private static final String HEAP = "2g";
    private static final String GEHEIM = "sleutel van een proef die niets bewaart";
    private static final long LAATSTE_MS = 1000;
    /** A child that ended before its moment was not killed; so often as this it may be tried again. */
    private static final int POGINGEN_PER_KILL = 3;

    /** A command that is killed. */
    private enum Doel {
        INGEST,
        PUBLISH;

        String naam() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What happened to one command so far. */
    private static final class Stand {
        private final Home home;
        private final Map<String, Integer> perFase = new TreeMap<>();
        private long duur;
        private int gedood;
        private int pogingen;

        Stand(Home home, Duration duur) {
            this.home = home;
            this.duur = duur.toMillis();
        }
    }

    /** Kills, checks, and says how it went; false when something was not as it should be. */
    public boolean draai(Path map, PrintWriter uit) throws IOException {
        long begin = System.nanoTime();
        Home ongestoord = new Home(map.resolve("ongestoord"));
        Home klaargezet = new Home(map.resolve("klaargezet"));
        Map<Doel, Stand> standen = bereidVoor(map, ongestoord, klaargezet);
        Set<Map<String, String>> bekend =
                Stream.of(klaargezet, ongestoord).map(Huiskeuring::getoond).collect(Collectors.toSet());
        standen.forEach(
                (doel, stand) -> uit.printf(Locale.ROOT, "ongestoord: %s %.1f s%n", doel.naam(), stand.duur / 1e3));
        uit.flush();

        List<String> bezwaren = new ArrayList<>();
        int ongeldig = 0;
        SplittableRandom toeval = new SplittableRandom(seed);
        for (int kill = 0, poging = 0; kill < keren && poging < keren * POGINGEN_PER_KILL; poging++) {
            Doel doel = metPublish && kill % 2 == 1 ? Doel.PUBLISH : Doel.INGEST;
            Stand stand = standen.get(doel);
            zetKlaar(doel, stand, klaargezet);
            long moment = moment(stand, doel, toeval);
            Kindproces.Uitslag uitslag = run(map, stand.home, doel, Optional.of(Duration.ofMillis(moment)));
            boolean gedood = uitslag.exitcode() > 128;
            List<String> fouten = new ArrayList<>(Huiskeuring.bezwaren(stand.home));
            if (doel == Doel.PUBLISH && !Huiskeuring.toontEenVan(stand.home, bekend)) {
                fouten.add("de getoonde uitgave is geen bekende");
            }
            if (!gedood && uitslag.exitcode() != 0) {
                fouten.add(doel.naam() + " eindigde met " + uitslag.exitcode());
            }
            ongeldig += fouten.isEmpty() ? 0 : 1;
            String fase = gedood ? fase(uitslag.uitvoer()) : "al klaar";
            String regel = "%3d/%d %-7s na %6d ms, %s".formatted(kill + 1, keren, doel.naam(), moment, fase);
            fouten.forEach(fout -> bezwaren.add(regel.strip() + ": " + fout));
            uit.println(regel + (fouten.isEmpty() ? ": map geldig" : ": FOUT " + fouten));
            uit.flush();
            if (gedood) {
                kill++;
                stand.gedood++;
                stand.perFase.merge(fase, 1, Integer::sum);
            } else {
                // this machine is faster now than it was, or there was less to do
                stand.duur = Math.max(LAATSTE_MS, (stand.duur + uitslag.duur().toMillis()) / 2);
                Mappen.verwijder(stand.home.pad());
            }
        }
        boolean gelijk = slot(map, standen, klaargezet, ongestoord, bezwaren);
        meld(uit, standen, ongeldig, gelijk, bezwaren, Duration.ofNanos(System.nanoTime() - begin));
        return bezwaren.isEmpty() && gedood(standen) == keren;
    }

    private Map<Doel, Stand> bereidVoor(Path map, Home ongestoord, Home klaargezet) throws IOException {
        Map<Doel, Stand> standen = new EnumMap<>(Doel.class);
        if (!metPublish) {
            standen.put(Doel.INGEST, new Stand(new Home(map.resolve("ingest")), tot(map, ongestoord, Doel.INGEST)));
            return standen;
        }
        tot(map, klaargezet, Doel.INGEST, leveringen.subList(0, leveringen.size() - 1));
        tot(map, klaargezet, Doel.PUBLISH);
        tot(map, klaargezet, Doel.INGEST);
        standen.put(Doel.INGEST, new Stand(new Home(map.resolve("ingest")), tot(map, ongestoord, Doel.INGEST)));
        standen.put(Doel.PUBLISH, new Stand(new Home(map.resolve("publish")), tot(map, ongestoord, Doel.PUBLISH)));
        return standen;
    }

    private static void zetKlaar(Doel doel, Stand stand, Home klaargezet) throws IOException {
        if (doel == Doel.PUBLISH && Files.notExists(stand.home.pad())) {
            kopieer(klaargezet, stand.home);
        }
    }

    // by turns one in the last second, and one in each part of the whole duration; what is in already takes no time
    private long moment(Stand stand, Doel doel, SplittableRandom toeval) {
        long duur = stand.duur;
        if (doel == Doel.INGEST) {
            double over = 1 - (double) Leveringen.alle(stand.home).size() / leveringen.size();
            duur = Math.round(duur * (1 + over) / 2);
        }
        int poging = stand.pogingen++;
        if (poging % 3 == 2) {
            return Math.max(0, duur - LAATSTE_MS) + toeval.nextLong(LAATSTE_MS);
        }
        int delen = Math.max(1, metPublish ? keren / 3 : keren);
        return Math.round(duur * ((poging * 2 / 3) % delen + toeval.nextDouble()) / delen);
    }

    private boolean slot(Path map, Map<Doel, Stand> standen, Home klaargezet, Home ongestoord, List<String> bezwaren)
            throws IOException {
        int goed = bezwaren.size();
        for (Map.Entry<Doel, Stand> een : standen.entrySet()) {
            Doel doel = een.getKey();
            Home home = een.getValue().home;
            zetKlaar(doel, een.getValue(), klaargezet);
            tot(map, home, Doel.INGEST);
            if (!Huiskeuring.rijen(home).equals(Huiskeuring.rijen(ongestoord))) {
                bezwaren.add(doel.naam() + ": de ingenomen rijen verschillen van die van de ongestoorde run");
            }
            if (metPublish) {
                tot(map, home, Doel.PUBLISH);
                if (!Huiskeuring.getoond(home).equals(Huiskeuring.getoond(ongestoord))) {
                    bezwaren.add(doel.naam() + ": de uitgave verschilt van die van de ongestoorde run");
                }
            }
            Huiskeuring.bezwaren(home).forEach(bezwaar -> bezwaren.add(doel.naam() + ", aan het eind: " + bezwaar));
        }
        return bezwaren.size() == goed;
    }

    private static int gedood(Map<Doel, Stand> standen) {
        return standen.values().stream().mapToInt(stand -> stand.gedood).sum();
    }

    private static void meld(
            PrintWriter uit,
            Map<Doel, Stand> standen,
            int ongeldig,
            boolean gelijk,
            List<String> bezwaren,
            Duration duur) {
        String verdeling = standen.entrySet().stream()
                .map(een -> een.getKey().naam() + " " + een.getValue().gedood)
                .collect(Collectors.joining(", "));
        uit.printf("%d keer gedood: %s%n", gedood(standen), verdeling);
        standen.forEach((doel, stand) ->
                stand.perFase.forEach((fase, aantal) -> uit.printf("  %-7s %3d  %s%n", doel.naam(), aantal, fase)));
        uit.printf("ongeldige mappen: %d%n", ongeldig);
        uit.printf("uitkomst gelijk aan ongestoord: %s%n", gelijk ? "ja" : "NEE");
        bezwaren.forEach(bezwaar -> uit.println("  " + bezwaar));
        uit.printf("%d s%n", duur.toSeconds());
        uit.flush();
    }

    // the last line of progress tells what the child was doing; a number in it would make each delivery a phase
    private static String fase(String uitvoer) {
        return uitvoer.lines()
                .filter(regel -> regel.matches("[a-z\\[].*"))
                .reduce((een, ander) -> ander)
                .map(regel -> regel.startsWith("[")
                        ? "inname van een levering"
                        : regel.replaceAll(" uit \\d+.*| \\(\\d+.*", ""))
                .orElse("begin");
    }

    private Duration tot(Path map, Home home, Doel doel) throws IOException {
        return tot(map, home, doel, leveringen);
    }

    private static Duration tot(Path map, Home home, Doel doel, List<Path> leveringen) throws IOException {
        Kindproces.Uitslag uitslag = run(map, home, doel, leveringen, Optional.empty());
        if (uitslag.exitcode() != 0) {
            throw new IllegalStateException(doel.naam() + " failed: " + uitslag.uitvoer());
        }
        return uitslag.duur();
    }

    private Kindproces.Uitslag run(Path map, Home home, Doel doel, Optional<Duration> tijd) throws IOException {
        return run(map, home, doel, leveringen, tijd);
    }

    private static Kindproces.Uitslag run(
            Path map, Home home, Doel doel, List<Path> leveringen, Optional<Duration> tijd) throws IOException {
        List<String> argumenten =
                new ArrayList<>(List.of(doel.naam(), "--home", home.pad().toString()));
        if (doel == Doel.INGEST) {
            leveringen.forEach(
                    levering -> argumenten.add(levering.toAbsolutePath().toString()));
        }
        return Kindproces.draai(
                map, doel.naam(), HEAP, EtlMain.class, argumenten, Map.of(Geheim.OMGEVING, GEHEIM), tijd);
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
