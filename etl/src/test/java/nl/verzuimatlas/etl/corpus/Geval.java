package nl.verzuimatlas.etl.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.verzuimatlas.etl.bevinding.Bevinding;
import nl.verzuimatlas.etl.bevinding.Niveau;
import nl.verzuimatlas.etl.inname.Beoordelaar;
import nl.verzuimatlas.etl.inname.Geheim;
import nl.verzuimatlas.etl.inname.Inname;
import nl.verzuimatlas.etl.inname.LokaleWerkploeg;
import nl.verzuimatlas.etl.inname.Meter;
import nl.verzuimatlas.etl.levering.LeveringLezer;
import nl.verzuimatlas.etl.lezen.Snijder;
import nl.verzuimatlas.etl.verslag.Verslag;
import nl.verzuimatlas.warehouse.thuis.Home;
import nl.verzuimatlas.warehouse.thuis.Slot;

/**
 * A case of the corpus: a folder with a delivery, the deliveries that came before it ({@code eerder/}), and the findings
 * that a check must give ({@code verwacht.txt}, see the README of the corpus).
 *
 * @param map folder of the case
 */
record Geval(Path map) {

    /** Where the cases are. */
    static final Path CORPUS = Path.of("src/test/resources/nl/verzuimatlas/etl/corpus");

    /** Today, for every case. */
    static final Clock KLOK = Clock.fixed(Instant.parse("2025-09-01T10:00:00Z"), ZoneOffset.UTC);

    private static final Path VERWACHT = Path.of("verwacht.txt");

    /** All cases, by name. */
    static List<Geval> alle() {
        return mappen(CORPUS).stream().map(Geval::new).toList();
    }

    /** Folder name, for example {@code VA-R04-melding}. */
    String naam() {
        return map.getFileName().toString();
    }

    /** Id of the finding that the case is about; empty for a delivery that is good. */
    String id() {
        return naam().startsWith("VA-") ? naam().substring(0, "VA-X00".length()) : "";
    }

    /** Lines that are expected, sorted; what follows a # is for people. */
    List<String> verwacht() {
        try (Stream<String> regels = Files.lines(map.resolve(VERWACHT))) {
            return regels.map(regel -> regel.replaceAll("#.*", "").strip())
                    .filter(regel -> !regel.isEmpty())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the expectation of " + naam(), e);
        }
    }

    /** Takes in what came before, in the order of the folders, and checks the delivery. */
    Verslag controleer(Path thuis) throws IOException {
        Home home = new Home(thuis);
        Path eerder = map.resolve("eerder");
        if (Files.isDirectory(eerder)) {
            try (Slot slot = Slot.neem(home, Duration.ZERO)) {
                Inname inname = new Inname(
                        slot,
                        KLOK,
                        Geheim.hersleutel(home, Map.of()),
                        () -> new LokaleWerkploeg(1),
                        new Beoordelaar(home, KLOK, Snijder.HUIS, Meter.STIL));
                for (Path levering : mappen(eerder)) {
                    Inname.Resultaat resultaat = inname.neemIn(LeveringLezer.lees(levering));
                    if (resultaat.afloop() != Inname.Afloop.INGENOMEN) {
                        throw new IllegalStateException(levering + " is no delivery that can come before: "
                                + regels(resultaat.verslag(), "").toString());
                    }
                }
            }
        }
        return new Beoordelaar(home, KLOK, Snijder.HUIS, Meter.STIL).check(LeveringLezer.lees(map));
    }

    /** Findings as the expectation writes them: all that is wrong, and of what is for information only {@code id}. */
    static List<String> regels(Verslag verslag, String id) {
        return verslag.bevindingen().stream()
                .filter(bevinding ->
                        bevinding.niveau() != Niveau.MELDING || bevinding.id().equals(id))
                .map(Geval::regel)
                .sorted()
                .toList();
    }

    private static String regel(Bevinding bevinding) {
        List<String> delen = new ArrayList<>(List.of(bevinding.id()));
        if (!bevinding.bestand().isEmpty()) {
            delen.add(bevinding.bestand());
        }
        if (bevinding.rij() > 0) {
            delen.add("rij " + bevinding.rij());
        }
        if (!bevinding.kolom().isEmpty()) {
            delen.add("kolom " + bevinding.kolom());
        }
        return String.join(" ", delen);
    }

    private static List<Path> mappen(Path map) {
        try (Stream<Path> inhoud = Files.list(map)) {
            return inhoud.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + map, e);
        }
    }

    @Override
    public String toString() {
        return naam();
    }
}
