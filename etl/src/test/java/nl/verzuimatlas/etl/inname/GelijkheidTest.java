package nl.verzuimatlas.etl.inname;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
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
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import nl.verzuimatlas.etl.bevinding.Niveau;
import nl.verzuimatlas.etl.levering.LeveringLezer;
import nl.verzuimatlas.etl.lezen.Snijder;
import nl.verzuimatlas.etl.toets.Hersleutel;
import nl.verzuimatlas.warehouse.thuis.Home;
import nl.verzuimatlas.warehouse.thuis.LeveringManifest;
import nl.verzuimatlas.warehouse.thuis.Slot;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The form in which rows are delivered does not change what is accepted, nor what is said about them. */
class GelijkheidTest {

    private static final Clock KLOK = Clock.fixed(Instant.parse("2025-09-01T10:00:00Z"), ZoneOffset.UTC);
    private static final Charset CP1252 = Charset.forName("windows-1252");
    private static final String KOP = ProefLevering.KOP_MELDINGEN;

    @TempDir
    private Path map;

    /** Accepted rows without their place, and how often each finding about rows was made. */
    private record Uitkomst(List<String> rijen, TreeMap<String, Long> bevindingen, long gelezen, long geweigerd) {}

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void givenTheSameRowsInAnotherForm_whenTheyAreTakenIn_thenTheOutcomeIsTheSame(long seed)
            throws IOException, SQLException {
        Random toeval = new Random(seed);
        List<String> rijen = rijen(toeval);
        Uitkomst gewoon = neemIn("gewoon", Snijder.HUIS, ProefLevering.bytes(KOP, rijen, ";", "\n", utf8()));
        assertThat(gewoon.gelezen()).isEqualTo(gewoon.rijen().size() + gewoon.geweigerd());
        assertThat(gewoon.geweigerd()).isPositive();
        assertThat(gewoon.bevindingen()).containsKey("VA-R03");

        byte[] utf8 = ProefLevering.bytes(KOP, rijen, ";", "\n", utf8());
        assertThat(neemIn("stukken", new Snijder(700), utf8)).isEqualTo(gewoon);
        assertThat(neemIn("merkteken", Snijder.HUIS, ProefLevering.metMerkteken(utf8)))
                .isEqualTo(gewoon);
        assertThat(neemIn("gz", Snijder.HUIS, ProefLevering.ingepakt(utf8))).isEqualTo(gewoon);
        assertThat(neemIn("crlf", new Snijder(900), ProefLevering.bytes(KOP, rijen, ";", "\r\n", utf8())))
                .isEqualTo(gewoon);
        assertThat(neemIn("tab", Snijder.HUIS, ProefLevering.bytes(KOP, rijen, "\t", "\n", utf8())))
                .isEqualTo(gewoon);
        assertThat(neemIn("cp1252", new Snijder(800), ProefLevering.bytes(KOP, rijen, ";", "\n", CP1252)))
                .isEqualTo(gewoon);
        assertThat(neemIn("cp1252crlf", Snijder.HUIS, ProefLevering.bytes(KOP, rijen, "|", "\r\n", CP1252)))
                .isEqualTo(gewoon);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void givenTheSameRowsOverMoreFiles_whenTheyAreTakenIn_thenTheOutcomeIsTheSame(long seed)
            throws IOException, SQLException {
        List<String> rijen = rijen(new Random(seed));
        Uitkomst gewoon = neemIn("gewoon", Snijder.HUIS, ProefLevering.bytes(KOP, rijen, ";", "\n", utf8()));
        int knip = 1 + new Random(seed).nextInt(rijen.size() - 2);

        Uitkomst verdeeld = neemIn(
                "verdeeld",
                new Snijder(500),
                ProefLevering.bytes(KOP, rijen.subList(0, knip), ";", "\n", utf8()),
                ProefLevering.bytes(KOP, rijen.subList(knip, rijen.size()), ",", "\r\n", utf8()));

        assertThat(verdeeld).isEqualTo(gewoon);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void givenRowsWithoutDoublesInAnotherOrder_whenTheyAreTakenIn_thenTheOutcomeIsTheSame(long seed)
            throws IOException, SQLException {
        // of doubles the first counts, so that their order does matter
        List<String> rijen = new ArrayList<>(rijen(new Random(seed)).stream()
                .filter(rij -> !rij.contains("dubbel"))
                .toList());
        Uitkomst gewoon = neemIn("gewoon", Snijder.HUIS, ProefLevering.bytes(KOP, rijen, ";", "\n", utf8()));
        Collections.shuffle(rijen, new Random(seed));

        assertThat(neemIn("geschud", new Snijder(600), ProefLevering.bytes(KOP, rijen, ";", "\n", utf8())))
                .isEqualTo(gewoon);
    }

    private static Charset utf8() {
        return StandardCharsets.UTF_8;
    }

    private static List<String> rijen(Random toeval) {
        List<String> rijen = new ArrayList<>();
        for (int i = 1; i <= 150; i++) {
            rijen.add(beschadig(toeval, i).apply(ProefLevering.melding(i)));
        }
        for (int i = 0; i < 4; i++) {
            String rij = ProefLevering.melding(1 + toeval.nextInt(150)).replace("één reden", "dubbel");
            rijen.add(toeval.nextInt(rijen.size()), rij);
        }
        return rijen;
    }

    private static UnaryOperator<String> beschadig(Random toeval, int nummer) {
        return switch (toeval.nextInt(80)) {
            case 0 -> rij -> rij.replace("2024-09-09", "2024-02-30");
            case 1 -> rij -> rij.replace(";V3;", ";V9;");
            case 2 -> rij -> rij.replace(";18;", ";9;");
            case 3 -> rij -> rij.replace(";vo;", "; VO ;");
            case 4 -> rij -> rij.replace("2024-10-04", "2024-09-01");
            default -> rij -> rij.replace("één reden", "reden " + nummer + " é");
        };
    }

    private Uitkomst neemIn(String naam, Snijder snijder, byte[]... bestanden) throws IOException, SQLException {
        Path levering = map.resolve(naam);
        List<String> namen = new ArrayList<>();
        Files.createDirectories(levering);
        for (int i = 0; i < bestanden.length; i++) {
            namen.add("m" + i + ".csv");
            Files.write(levering.resolve("m" + i + ".csv"), bestanden[i]);
        }
        ProefLevering.beschrijf(levering, "duo-meldingen", String.join(", ", namen), "");
        Home home = new Home(map.resolve("home-" + naam));
        try (Slot slot = Slot.neem(home, Duration.ZERO)) {
            Inname inname = new Inname(
                    slot,
                    KLOK,
                    new Hersleutel("een geheim van deze proef, 32 tekens".getBytes(utf8())),
                    () -> new LokaleWerkploeg(2),
                    new Beoordelaar(home, KLOK, snijder, Meter.STIL));
            Inname.Resultaat eerste = inname.neemIn(LeveringLezer.lees(levering));
            assertThat(eerste.afloop()).isEqualTo(Inname.Afloop.INGENOMEN);
            assertThat(inname.neemIn(LeveringLezer.lees(levering)).afloop()).isEqualTo(Inname.Afloop.ONGEWIJZIGD);
            TreeMap<String, Long> tellingen = new TreeMap<>();
            eerste.verslag().bevindingen().stream()
                    .filter(bevinding -> bevinding.niveau() != Niveau.MELDING)
                    .forEach(bevinding -> tellingen.merge(bevinding.id(), bevinding.aantal(), Long::sum));
            Path rijen = home.deliveries()
                    .resolve("duo-meldingen")
                    .resolve(eerste.id())
                    .resolve(LeveringManifest.RIJEN);
            return new Uitkomst(
                    vraag(rijen),
                    tellingen,
                    eerste.verslag().gelezen(),
                    eerste.verslag().geweigerd());
        }
    }

    private static List<String> vraag(Path rijen) throws SQLException {
        String sql = "select r::varchar from (select * exclude (_rij, _bestand) from read_parquet('" + rijen
                + "/*.parquet')) as r order by 1";
        try (Connection verbinding = DriverManager.getConnection("jdbc:duckdb:");
                Statement opdracht = verbinding.createStatement();
                ResultSet gevonden = opdracht.executeQuery(sql)) {
            List<String> uit = new ArrayList<>();
            while (gevonden.next()) {
                uit.add(gevonden.getString(1));
            }
            return uit;
        }
    }
}
