package nl.verzuimatlas.etl.onderhoud;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.verzuimatlas.etl.inname.Geheim;
import nl.verzuimatlas.etl.inname.Meter;
import nl.verzuimatlas.etl.toets.Hersleutel;
import nl.verzuimatlas.warehouse.release.ReleaseManifest;
import nl.verzuimatlas.warehouse.release.Releases;
import nl.verzuimatlas.warehouse.thuis.Home;
import nl.verzuimatlas.warehouse.thuis.Intrekkingen;
import nl.verzuimatlas.warehouse.thuis.LeveringManifest;
import nl.verzuimatlas.warehouse.thuis.Leveringen;
import nl.verzuimatlas.warehouse.thuis.Mappen;
import nl.verzuimatlas.warehouse.thuis.Slot;
import nl.verzuimatlas.warehouse.thuis.Wisseling;
import org.apache.parquet.schema.MessageType;

/**
 * Replaces the keys of all accepted rows by keys under a new secret, as one change (docs/adr/0017). The new key is the HMAC
 * of the old key, because the supplier's key is not stored; later deliveries go through the whole chain of secrets.
 */
public final class Hersleuteling {

    private final Slot slot;
    private final Home home;
    private final Meter meter;

    /**
     * @param slot the lock of the home
     * @param meter hears how far it is
     */
    public Hersleuteling(Slot slot, Meter meter) {
        this.slot = slot;
        this.home = slot.home();
        this.meter = meter;
    }

    /**
     * What was done.
     *
     * @param leveringen deliveries of which the keys were replaced
     * @param rijen rows in them
     * @param uitgaven releases that were made before and still hold the old keys
     */
    public record Uitslag(int leveringen, long rijen, List<String> uitgaven) {}

    /** Replaces the keys of the home by those of {@code rotatie}. */
    public Uitslag hersleutel(Geheim.Rotatie rotatie) throws IOException {
        Hersleutel nieuw = rotatie.hersleutel();
        Mappen.verwijder(home.werk());
        Mappen.verwijder(home.spark());
        try (Wisseling wisseling = Wisseling.begin(slot)) {
            int leveringen = 0;
            long rijen = 0;
            for (LeveringManifest levering : Leveringen.alle(home)) {
                List<String> kolommen = Leerlingrijen.sleutelkolommen(levering.bron());
                if (!kolommen.isEmpty()) {
                    hersleutel(levering, kolommen, nieuw, wisseling);
                    leveringen++;
                    rijen += levering.geaccepteerd();
                }
            }
            hersleutelIntrekkingen(nieuw, wisseling);
            rotatie.schrijf(wisseling, home);
            wisseling.voerUit();
            return new Uitslag(leveringen, rijen, uitgavenMetOudeSleutels());
        }
    }

    private void hersleutel(LeveringManifest levering, List<String> kolommen, Hersleutel nieuw, Wisseling wisseling)
            throws IOException {
        meter.begin("hersleutelt " + levering.naam(), 0);
        for (Path bestand : Leerlingrijen.bestanden(home, levering)) {
            MessageType vorm = Herschrijver.kolommen(bestand);
            List<String> aanwezig =
                    kolommen.stream().filter(vorm::containsField).toList();
            Set<Integer> plaatsen = aanwezig.stream().map(vorm::getFieldIndex).collect(Collectors.toSet());
            Map<String, String> opvolgers = new HashMap<>();
            Herschrijver.herschrijf(
                    bestand,
                    wisseling.vervang(bestand),
                    rij -> Optional.of(Herschrijver.vervang(
                            rij, plaatsen, oud -> opvolgers.computeIfAbsent(oud, nieuw::opvolger))));
        }
        meter.gedaan(0, levering.geaccepteerd());
        meter.einde();
        Path manifest = Leveringen.map(home, levering).resolve(LeveringManifest.BESTANDSNAAM);
        levering.opnieuwGesleuteld().schrijfNaar(wisseling.vervang(manifest));
    }

    private void hersleutelIntrekkingen(Hersleutel nieuw, Wisseling wisseling) {
        Intrekkingen intrekkingen = Intrekkingen.lees(home);
        if (intrekkingen.leerlingen().isEmpty()) {
            return;
        }
        Map<String, String> opvolgers = new TreeMap<>();
        intrekkingen.sleutels().forEach(oud -> opvolgers.put(oud, nieuw.opvolger(oud)));
        intrekkingen.metSleutels(opvolgers).schrijf(wisseling, home);
    }

    private List<String> uitgavenMetOudeSleutels() {
        return new Releases(home).lijst().stream().map(ReleaseManifest::id).toList();
    }
}
