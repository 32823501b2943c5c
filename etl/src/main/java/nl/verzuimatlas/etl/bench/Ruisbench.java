package nl.verzuimatlas.etl.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
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
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import nl.verzuimatlas.etl.bevinding.Bevinding;
import nl.verzuimatlas.etl.inname.Beoordelaar;
import nl.verzuimatlas.etl.inname.Geheim;
import nl.verzuimatlas.etl.inname.Inname;
import nl.verzuimatlas.etl.inname.LokaleWerkploeg;
import nl.verzuimatlas.etl.inname.Meter;
import nl.verzuimatlas.etl.levering.LeveringLezer;
import nl.verzuimatlas.etl.lezen.Snijder;
import nl.verzuimatlas.etl.verslag.Verslag;
import nl.verzuimatlas.warehouse.thuis.Home;
import nl.verzuimatlas.warehouse.thuis.LeveringManifest;
import nl.verzuimatlas.warehouse.thuis.Mappen;
import nl.verzuimatlas.warehouse.thuis.Slot;

/**
 * Sends damaged rows through the whole of ingestion and counts them at both ends: no row may be lost or come out twice,
 * and nothing may fail.
 *
 * @param rijen damaged rows
 * @param seed decides the damage
 */
public record Ruisbench(long rijen, long seed) {

    private static final int PER_LEVERING = 20_000;
    private static final Snijder KLEINE_STUKKEN = new Snijder(300_000);

    private static final class Telling {
        long erin;
        long beschadigd;
        long geaccepteerd;
        long geweigerd;
        long legeOfVoet;
        long aanDeDeur;
        int leveringen;
    }

    /** Runs, prints the counts, and says whether all is right. */
    public boolean draai(Path map, PrintWriter uit) throws IOException {
        Telling telling = new Telling();
        long begin = System.nanoTime();
        while (telling.beschadigd < rijen) {
            Optional<String> bezwaar = levering(map, telling.leveringen, telling);
            if (bezwaar.isPresent()) {
                uit.println("levering " + telling.leveringen + " (seed " + (seed + telling.leveringen) + "): "
                        + bezwaar.get());
                uit.flush();
                return false;
            }
            telling.leveringen++;
        }
        uit.printf(
                Locale.ROOT,
                "%,d beschadigde rijen, met goede samen %,d, in %d leveringen: %,d geaccepteerd, %,d geweigerd, %,d leeg of voet,"
                        + " %,d aan de deur; geen verloren, geen dubbel, geen fout; %.0f s%n",
                telling.beschadigd,
                telling.erin,
                telling.leveringen,
                telling.geaccepteerd,
                telling.geweigerd,
                telling.legeOfVoet,
                telling.aanDeDeur,
                (System.nanoTime() - begin) / 1e9);
        uit.flush();
        return true;
    }

    private Optional<String> levering(Path map, int nummer, Telling telling) throws IOException {
        SplittableRandom toeval = new SplittableRandom(seed + nummer);
        Proefbron bron = Proefbron.values()[nummer % Proefbron.values().length];
        // with line ends and quotes nobody else knows how many rows there are: then only both ends are compared
        boolean metRegels = nummer % 4 >= 2;
        // with few damaged rows the delivery is accepted, so that what was stored can be counted too
        int eenOpDe = nummer % 5 < 2 ? 12 : 1;
        Path levering = map.resolve("levering");
        Mappen.verwijder(levering);
        bron.schrijf(levering, 0, 1);
        Ruis ruis = new Ruis(toeval, metRegels);
        try (OutputStream uit = new BufferedOutputStream(
                Files.newOutputStream(levering.resolve("invoer.csv"), java.nio.file.StandardOpenOption.APPEND))) {
            StringBuilder rij = new StringBuilder();
            for (int i = 0; i < PER_LEVERING; i++) {
                rij.setLength(0);
                bron.rij(rij, i, toeval);
                byte[] goed = rij.toString().getBytes(StandardCharsets.US_ASCII);
                boolean beschadigd = i % eenOpDe == 0;
                telling.beschadigd += beschadigd ? 1 : 0;
                uit.write(beschadigd ? ruis.beschadig(goed) : goed);
                uit.write('\n');
            }
        }
        Home home = new Home(map.resolve("home"));
        Mappen.verwijder(home.pad());
        Inname.Resultaat resultaat = neemIn(home, levering);
        Verslag verslag = resultaat.verslag();
        long over = verslag.bevindingen().stream()
                .filter(bevinding ->
                        bevinding.id().equals("VA-B08") || bevinding.id().equals("VA-B09"))
                .mapToLong(Bevinding::aantal)
                .sum();
        telling.erin += PER_LEVERING;
        if (verslag.gelezen() == 0 && verslag.isGeweigerd()) {
            telling.aanDeDeur += PER_LEVERING;
            return Optional.empty();
        }
        telling.geaccepteerd += verslag.geaccepteerd();
        telling.geweigerd += verslag.geweigerd();
        telling.legeOfVoet += over;
        if (verslag.gelezen() != verslag.geaccepteerd() + verslag.geweigerd()) {
            return Optional.of("gelezen is niet geaccepteerd plus geweigerd");
        }
        if (!metRegels && verslag.gelezen() + over != PER_LEVERING) {
            return Optional.of("erin " + PER_LEVERING + ", gelezen " + verslag.gelezen() + ", leeg of voet " + over);
        }
        if (resultaat.afloop() == Inname.Afloop.INGENOMEN) {
            Path rijenMap =
                    home.deliveries().resolve(bron.id()).resolve(resultaat.id()).resolve(LeveringManifest.RIJEN);
            long bewaard = verschillendeRijen(rijenMap);
            if (bewaard != verslag.geaccepteerd()) {
                return Optional.of("geaccepteerd " + verslag.geaccepteerd() + ", bewaard " + bewaard);
            }
        }
        return Optional.empty();
    }

    private static Inname.Resultaat neemIn(Home home, Path levering) throws IOException {
        Clock klok = Clock.systemUTC();
        try (Slot slot = Slot.neem(home, Duration.ofSeconds(1))) {
            Inname inname = new Inname(
                    slot,
                    klok,
                    Geheim.wegwerp(),
                    LokaleWerkploeg::allen,
                    new Beoordelaar(home, klok, KLEINE_STUKKEN, Meter.STIL));
            return inname.neemIn(LeveringLezer.lees(levering));
        }
    }

    private static long verschillendeRijen(Path map) {
        String vraag = "select count(distinct _rij) from read_parquet('" + map + "/*.parquet')";
        try (Connection verbinding = DriverManager.getConnection("jdbc:duckdb:");
                Statement opdracht = verbinding.createStatement();
                ResultSet telling = opdracht.executeQuery(vraag)) {
            telling.next();
            return telling.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("accepted rows cannot be read", e);
        }
    }
}
