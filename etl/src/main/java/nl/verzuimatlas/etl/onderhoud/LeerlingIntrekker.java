package nl.verzuimatlas.etl.onderhoud;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verzuimatlas.etl.inname.Meter;
import nl.verzuimatlas.etl.toets.Hersleutel;
import nl.verzuimatlas.warehouse.contract.BronSchema;
import nl.verzuimatlas.warehouse.release.ReleaseManifest;
import nl.verzuimatlas.warehouse.release.Releases;
import nl.verzuimatlas.warehouse.thuis.Home;
import nl.verzuimatlas.warehouse.thuis.Intrekkingen;
import nl.verzuimatlas.warehouse.thuis.LeveringManifest;
import nl.verzuimatlas.warehouse.thuis.Leveringen;
import nl.verzuimatlas.warehouse.thuis.Mappen;
import nl.verzuimatlas.warehouse.thuis.Slot;
import nl.verzuimatlas.warehouse.thuis.Wisseling;

/**
 * Withdraws pupils (AVG art. 17 and 21): removes their rows from all accepted deliveries, also those that were replaced or
 * withdrawn, and remembers their keys, so that later deliveries leave them out. Rejected rows hold no key, so nobody can
 * tell whose they are: those files are removed whole. It happens as one change (see {@link Wisseling}).
 */
public final class LeerlingIntrekker {

    private final Slot slot;
    private final Home home;
    private final Clock klok;
    private final Hersleutel hersleutel;
    private final Meter meter;

    /**
     * @param slot the lock of the home
     * @param klok moment of the withdrawal
     * @param hersleutel the keys of the home
     * @param meter hears how far it is
     */
    public LeerlingIntrekker(Slot slot, Clock klok, Hersleutel hersleutel, Meter meter) {
        this.slot = slot;
        this.home = slot.home();
        this.klok = klok;
        this.hersleutel = hersleutel;
        this.meter = meter;
    }

    /**
     * What was removed.
     *
     * @param rijen rows removed, per delivery ({@code bron/id})
     * @param quarantaine files with rejected rows that were removed
     * @param uitgaven releases that were made before and still hold rows that were removed
     */
    public record Uitslag(Map<String, Long> rijen, List<Path> quarantaine, List<String> uitgaven) {

        /** Rows removed in all. */
        public long totaal() {
            return rijen.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * Withdraws the pupils with these keys of a supplier.
     *
     * @param door who does it
     */
    public Uitslag trekIn(Collection<String> pseudoniemen, String door) throws IOException {
        Instant nu = klok.instant().truncatedTo(ChronoUnit.MILLIS);
        Set<String> sleutels = pseudoniemen.stream()
                .map(pseudoniem -> hersleutel.sleutel("PSEUDONIEM", pseudoniem))
                .collect(Collectors.toSet());
        // scratch of a run that was killed may hold rows too
        Mappen.verwijder(home.werk());
        Mappen.verwijder(home.spark());
        try (Wisseling wisseling = Wisseling.begin(slot)) {
            Map<String, Long> rijen = new TreeMap<>();
            for (LeveringManifest levering : Leveringen.alle(home)) {
                verwijderRijen(levering, sleutels, wisseling).ifPresent(aantal -> rijen.put(levering.naam(), aantal));
            }
            List<Path> quarantaine = geweigerdeRijen();
            quarantaine.forEach(wisseling::verwijder);
            Intrekkingen.lees(home)
                    .met(sleutels.stream()
                            .sorted()
                            .map(sleutel -> new Intrekkingen.Leerling(sleutel, nu, door))
                            .toList())
                    .schrijf(wisseling, home);
            wisseling.voerUit();
            return new Uitslag(rijen, quarantaine, uitgavenMetRijen());
        }
    }

    private Optional<Long> verwijderRijen(LeveringManifest levering, Set<String> sleutels, Wisseling wisseling)
            throws IOException {
        Optional<String> kolom = Leerlingrijen.leerlingkolom(levering.bron());
        if (kolom.isEmpty()) {
            return Optional.empty();
        }
        meter.begin("zoekt in " + levering.naam(), 0);
        long weg = 0;
        for (Path bestand : Leerlingrijen.bestanden(home, levering)) {
            if (Leerlingzoeker.komtVoor(bestand, kolom.get(), sleutels)) {
                weg += Herschrijver.herschrijf(
                        bestand,
                        wisseling.vervang(bestand),
                        rij -> Optional.of(rij).filter(er -> !sleutels.contains(er.getString(kolom.get(), 0))));
            }
        }
        meter.einde();
        if (weg == 0) {
            return Optional.empty();
        }
        Path manifest = Leveringen.map(home, levering).resolve(LeveringManifest.BESTANDSNAAM);
        levering.zonder(weg).schrijfNaar(wisseling.vervang(manifest));
        return Optional.of(weg);
    }

    private List<Path> geweigerdeRijen() {
        List<Path> bestanden = new ArrayList<>();
        for (String bron : BronSchema.BRONNEN) {
            Path map = home.quarantine().resolve(bron);
            if (Leerlingrijen.leerlingkolom(bron).isPresent() && Files.isDirectory(map)) {
                try (Stream<Path> inhoud = Files.walk(map)) {
                    inhoud.filter(pad -> pad.toString().endsWith(".csv"))
                            .sorted()
                            .forEach(bestanden::add);
                } catch (IOException e) {
                    throw new UncheckedIOException("cannot list the quarantine of " + bron, e);
                }
            }
        }
        return bestanden;
    }

    /** Releases made of a delivery when fewer of its rows were withdrawn than now. */
    private List<String> uitgavenMetRijen() {
        Map<String, Long> nu = Leveringen.alle(home).stream()
                .collect(Collectors.toMap(LeveringManifest::naam, LeveringManifest::ingetrokken));
        return new Releases(home)
                .lijst().stream()
                        .filter(release -> release.leveringen().stream()
                                .anyMatch(naam -> release.ingetrokken().rijen().getOrDefault(naam, 0L)
                                        < nu.getOrDefault(naam, 0L)))
                        .map(ReleaseManifest::id)
                        .toList();
    }
}
