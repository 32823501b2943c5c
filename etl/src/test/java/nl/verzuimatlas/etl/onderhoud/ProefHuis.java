package nl.verzuimatlas.etl.onderhoud;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.verzuimatlas.etl.inname.Beoordelaar;
import nl.verzuimatlas.etl.inname.Geheim;
import nl.verzuimatlas.etl.inname.Inname;
import nl.verzuimatlas.etl.inname.LokaleWerkploeg;
import nl.verzuimatlas.etl.inname.Meter;
import nl.verzuimatlas.etl.inname.ProefLevering;
import nl.verzuimatlas.etl.levering.LeveringLezer;
import nl.verzuimatlas.etl.lezen.Snijder;
import nl.verzuimatlas.warehouse.thuis.Home;
import nl.verzuimatlas.warehouse.thuis.Slot;

/** A home for tests, with deliveries of reports. */
final class ProefHuis {

    static final Clock KLOK = Clock.fixed(Instant.parse("2025-09-01T10:00:00Z"), ZoneOffset.UTC);

    private final Path map;
    private final Home home;

    ProefHuis(Path map) {
        this.map = map;
        this.home = new Home(map.resolve("thuis"));
    }

    /** So many good reports about seven pupils, PAF3 to PGF3, four weeks apart; the first is about PBF3. */
    static List<String> meldingen(int aantal) {
        List<String> rijen = new ArrayList<>();
        for (int i = 1; i <= aantal; i++) {
            LocalDate maandag = LocalDate.of(2024, 9, 2).plusWeeks(4L * (i / 7));
            rijen.add("%d;P%cF3;2009;V;GM0197;16AH;16AH00;vo;V3;%s;%s;18;;N;%s;G;reden"
                    .formatted(i, 'A' + i % 7, maandag, maandag.plusDays(3), maandag.plusDays(4)));
        }
        return rijen;
    }

    /** The same rows, the {@code nummer}th with a day that does not exist. */
    static List<String> metFout(List<String> rijen, int nummer) {
        List<String> kopie = new ArrayList<>(rijen);
        kopie.set(nummer - 1, kopie.get(nummer - 1).replaceFirst(";V3;[0-9-]+;", ";V3;2024-02-30;"));
        return kopie;
    }

    Home home() {
        return home;
    }

    /** A delivery folder with these reports; {@code yaml} replaces or adds lines of levering.yaml. */
    Path levering(String naam, List<String> rijen, String... yaml) throws IOException {
        Path levering = ProefLevering.meldingen(map.resolve(naam), rijen);
        Path beschrijving = levering.resolve("levering.yaml");
        String tekst = Files.readString(beschrijving);
        for (String regel : yaml) {
            String sleutel = regel.substring(0, regel.indexOf(':') + 1);
            tekst = tekst.lines().anyMatch(oud -> oud.startsWith(sleutel))
                    ? tekst.replaceAll("(?m)^" + sleutel + ".*$", regel)
                    : tekst + regel + "\n";
        }
        Files.writeString(beschrijving, tekst);
        return levering;
    }

    Inname.Resultaat neemIn(Path levering) throws IOException {
        return neemIn(levering, Map.of());
    }

    Inname.Resultaat neemIn(Path levering, Map<String, String> omgeving) throws IOException {
        try (Slot slot = Slot.neem(home, Duration.ZERO)) {
            return inname(slot, omgeving, KLOK).neemIn(LeveringLezer.lees(levering));
        }
    }

    Inname.Resultaat neemIn(Path levering, Clock klok) throws IOException {
        try (Slot slot = Slot.neem(home, Duration.ZERO)) {
            return inname(slot, Map.of(), klok).neemIn(LeveringLezer.lees(levering));
        }
    }

    Inname.Resultaat neemWeerIn(Path levering) throws IOException {
        try (Slot slot = Slot.neem(home, Duration.ZERO)) {
            return inname(slot, Map.of(), KLOK).neemWeerIn(LeveringLezer.lees(levering));
        }
    }

    private Inname inname(Slot slot, Map<String, String> omgeving, Clock klok) {
        return new Inname(
                slot,
                klok,
                Geheim.hersleutel(home, omgeving),
                LokaleWerkploeg::allen,
                new Beoordelaar(home, klok, new Snijder(4000), Meter.STIL));
    }

    LeerlingIntrekker.Uitslag trekLeerlingIn(String... pseudoniemen) throws IOException {
        try (Slot slot = Slot.neem(home, Duration.ZERO)) {
            return new LeerlingIntrekker(slot, KLOK, Geheim.hersleutel(home, Map.of()), Meter.STIL)
                    .trekIn(List.of(pseudoniemen), "proef");
        }
    }

    void trekLeveringIn(String id) {
        try (Slot slot = Slot.neem(home, Duration.ZERO)) {
            LeveringIntrekker intrekker = new LeveringIntrekker(slot, KLOK);
            intrekker.trekIn(intrekker.vind(id).orElseThrow(), "proef", "fout bestand");
        }
    }

    Hersleuteling.Uitslag hersleutel(Map<String, String> omgeving) throws IOException {
        try (Slot slot = Slot.neem(home, Duration.ZERO)) {
            return new Hersleuteling(slot, Meter.STIL).hersleutel(Geheim.rotatie(home, omgeving));
        }
    }

    /** First column of a query in which {@code meldingen} are the accepted rows of all deliveries of reports. */
    List<String> vraag(String sql) throws SQLException {
        String bestanden = home.deliveries() + "/duo-meldingen/*/rijen/*.parquet";
        try (Connection verbinding = DriverManager.getConnection("jdbc:duckdb:");
                Statement opdracht = verbinding.createStatement();
                ResultSet rijen = opdracht.executeQuery(
                        "with meldingen as (from read_parquet('" + bestanden + "', filename = true)) " + sql)) {
            List<String> uit = new ArrayList<>();
            while (rijen.next()) {
                uit.add(rijen.getString(1));
            }
            return uit;
        }
    }

    /** Every file of the home with its bytes, one character per byte. */
    Map<Path, String> bytes() throws IOException {
        try (Stream<Path> inhoud = Files.walk(home.pad())) {
            Map<Path, String> bytes = new java.util.TreeMap<>();
            for (Path bestand : inhoud.filter(Files::isRegularFile).toList()) {
                bytes.put(
                        home.pad().relativize(bestand),
                        new String(Files.readAllBytes(bestand), StandardCharsets.ISO_8859_1));
            }
            return bytes;
        }
    }
}
