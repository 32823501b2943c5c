package nl.verzuimatlas.etl.inname;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import nl.verzuimatlas.etl.bevinding.Bevinding;
import nl.verzuimatlas.etl.bevinding.Bevindingsoort;
import nl.verzuimatlas.etl.bevinding.Catalogus;
import nl.verzuimatlas.etl.bevinding.Niveau;
import nl.verzuimatlas.etl.levering.GelezenLevering;
import nl.verzuimatlas.etl.levering.Levering;
import nl.verzuimatlas.etl.levering.Periode;
import nl.verzuimatlas.etl.toets.Hersleutel;
import nl.verzuimatlas.etl.toets.Kengetallen;
import nl.verzuimatlas.etl.toets.Leveringtoets;
import nl.verzuimatlas.etl.toets.Toetswerk;
import nl.verzuimatlas.etl.verslag.Verslag;
import nl.verzuimatlas.etl.verslag.VerslagHtml;
import nl.verzuimatlas.etl.verslag.VerslagJson;
import nl.verzuimatlas.warehouse.thuis.Home;
import nl.verzuimatlas.warehouse.thuis.Intrekkingen;
import nl.verzuimatlas.warehouse.thuis.LeveringManifest;
import nl.verzuimatlas.warehouse.thuis.LeveringManifest.Bevindingtelling;
import nl.verzuimatlas.warehouse.thuis.Leveringreeks;
import nl.verzuimatlas.warehouse.thuis.Mappen;
import nl.verzuimatlas.warehouse.thuis.Slot;

/**
 * Takes deliveries in. Everything is made ready in {@code werk/}; the report goes to the quarantine first, and the
 * delivery itself appears last, in one atomic step.
 */
public final class Inname implements Closeable {

    /** Name of the report in the quarantine. */
    public static final String RAPPORT = "rapport.json";

    private final Slot slot;
    private final Home home;
    private final Clock klok;
    private final Hersleutel hersleutel;
    private final Beoordelaar beoordelaar;
    private final Supplier<Werkploeg> ploeg;
    private final Map<GelezenLevering, Lezing> begonnen = new IdentityHashMap<>();
    private int lezingen;

    /**
     * @param slot the lock of the home where deliveries go
     * @param klok moment of receipt
     * @param hersleutel re-keys pseudonyms
     * @param ploeg who writes the rows; asked for each delivery
     * @param beoordelaar judges the deliveries
     */
    public Inname(Slot slot, Clock klok, Hersleutel hersleutel, Supplier<Werkploeg> ploeg, Beoordelaar beoordelaar) {
        this.slot = slot;
        this.home = slot.home();
        this.klok = klok;
        this.hersleutel = hersleutel;
        this.ploeg = ploeg;
        this.beoordelaar = beoordelaar;
    }

    /** How a delivery fared. */
    public enum Afloop {
        INGENOMEN,
        ONGEWIJZIGD,
        TERUGGEHAALD,
        GEWEIGERD
    }

    /**
     * What became of a delivery.
     *
     * @param afloop how it fared
     * @param verslag the report
     * @param id id it got; empty when it could not be read
     */
    public record Resultaat(Afloop afloop, String id, Verslag verslag) {}

    /** Removes what a run that was killed left behind. */
    public void ruimOp() throws IOException {
        close();
        Mappen.verwijder(home.werk());
    }

    /** Lets go of what was read for deliveries that were not taken in. */
    @Override
    public void close() throws IOException {
        IOException mislukt = new IOException("cannot remove what was read");
        for (GelezenLevering gelezen : List.copyOf(begonnen.keySet())) {
            try {
                laatLos(gelezen);
            } catch (IOException | RuntimeException e) {
                mislukt.addSuppressed(e);
            }
        }
        if (mislukt.getSuppressed().length > 0) {
            throw mislukt;
        }
    }

    /** Takes a delivery in, or refuses it. */
    public Resultaat neemIn(GelezenLevering gelezen) throws IOException {
        try {
            return neemInOfWeiger(gelezen);
        } finally {
            laatLos(gelezen);
        }
    }

    /** Takes a delivery in, or refuses it; one that was withdrawn counts again. */
    public Resultaat neemWeerIn(GelezenLevering gelezen) throws IOException {
        try {
            return neemWeerInOfWeiger(gelezen);
        } finally {
            laatLos(gelezen);
        }
    }

    private Resultaat neemInOfWeiger(GelezenLevering gelezen) throws IOException {
        if (gelezen.levering().isPresent()) {
            Optional<Intrekkingen.Levering> weg =
                    Intrekkingstoets.find(gelezen.levering().get(), Intrekkingen.lees(home));
            if (weg.isPresent()) {
                return new Resultaat(Afloop.GEWEIGERD, weg.get().id(), Beoordelaar.ingetrokken(gelezen, weg.get()));
            }
        }
        return neemInAlsNieuw(gelezen);
    }

    private Resultaat neemWeerInOfWeiger(GelezenLevering gelezen) throws IOException {
        if (gelezen.levering().isEmpty()) {
            return neemInOfWeiger(gelezen);
        }
        Levering levering = gelezen.levering().get();
        Intrekkingen intrekkingen = Intrekkingen.lees(home);
        String naam = levering.schema().bron() + "/" + Leveringid.van(levering).id();
        boolean terug = intrekkingen.findLevering(naam).isPresent();
        if (terug) {
            intrekkingen
                    .hersteld(naam, klok.instant().truncatedTo(ChronoUnit.MILLIS))
                    .bewaar(slot);
        }
        Resultaat resultaat = neemInAlsNieuw(gelezen);
        return terug && resultaat.afloop() == Afloop.ONGEWIJZIGD
                ? new Resultaat(Afloop.TERUGGEHAALD, resultaat.id(), resultaat.verslag())
                : resultaat;
    }

    /**
     * Begins to read the next deliveries, each beside the others and beside what is done with the one before: most of them are small, and leave
     * processors idle. They are taken in one after the other all the same, with what came of that. It stops at a delivery that others are held
     * against while they are read, at one that would replace another of these, and where they are together more than a piece.
     *
     * @param volgende the next deliveries, the first one first
     */
    public void leesVooruit(List<GelezenLevering> volgende) {
        Set<Leveringreeks> reeksen = new HashSet<>();
        long bytes = 0;
        for (GelezenLevering een : volgende) {
            if (een.levering().isPresent()) {
                Levering levering = een.levering().get();
                try {
                    bytes += omvang(levering);
                    boolean kan = !Beoordelaar.isNaslag(levering.schema().bron()) && beoordelaar.isEenStuk(bytes);
                    if (!kan || !reeksen.add(levering.reeks())) {
                        return;
                    }
                    begin(een, levering);
                } catch (IOException | RuntimeException e) {
                    // what is wrong with it is said when it is its turn
                    return;
                }
            }
        }
    }

    private static long omvang(Levering levering) throws IOException {
        long bytes = 0;
        for (Path bestand : levering.bestanden()) {
            bytes += Files.size(bestand);
        }
        return bytes;
    }

    private void begin(GelezenLevering gelezen, Levering levering) {
        if (!begonnen.containsKey(gelezen)) {
            Lezing lezing = lezing(levering);
            lezing.begin();
            begonnen.put(gelezen, lezing);
        }
    }

    private void laatLos(GelezenLevering gelezen) throws IOException {
        Lezing lezing = begonnen.remove(gelezen);
        if (lezing != null) {
            lezing.close();
        }
    }

    private Lezing lezing(Levering levering) {
        lezingen++;
        Path werk = home.werk().resolve(levering.schema().bron()).resolve(String.valueOf(lezingen));
        Rijdoel doel = new Rijdoel(rijen(werk), Toetswerk.Uitvoersoort.ALLES);
        Wachtmeter meter = new Wachtmeter();
        return new Lezing(
                home,
                levering,
                werk,
                () -> beoordelaar.lezing(levering, hersleutel, Optional.of(doel), werk.resolve("klad"), ploeg, meter),
                meter);
    }

    private static Path rijen(Path werk) {
        return werk.resolve("levering").resolve(LeveringManifest.RIJEN);
    }

    private Resultaat neemInAlsNieuw(GelezenLevering gelezen) throws IOException {
        if (gelezen.levering().isEmpty()) {
            return new Resultaat(Afloop.GEWEIGERD, "", beoordelaar.check(gelezen));
        }
        Levering levering = gelezen.levering().get();
        Lezing lezing = begonnen.computeIfAbsent(gelezen, nieuw -> lezing(levering));
        Lezing.Gedaan gedaan = lezing.geef(beoordelaar.meter());
        Leveringid id = gedaan.id();
        String bron = levering.schema().bron();
        Path plaats = Lezing.plaats(home, levering, id);
        Path quarantaine = home.quarantine().resolve(bron).resolve(id.id());
        // the same delivery may have come in while this one was read
        if (gedaan.rijen().isEmpty() || Files.exists(plaats)) {
            Path rapport = quarantaine.resolve(RAPPORT);
            Verslag verslag = Files.exists(rapport)
                    ? VerslagJson.lees(Files.readString(rapport), gelezen.plek())
                    : verslag(LeveringManifest.lees(plaats), gelezen.plek());
            return new Resultaat(Afloop.ONGEWIJZIGD, id.id(), verslag);
        }
        Beoordeling beoordeling = beoordelaar.oordeel(gelezen, gedaan.rijen().get());
        return neemIn(
                levering, beoordeling, id, new Plaatsen(lezing.werk(), rijen(lezing.werk()), plaats, quarantaine));
    }

    // the quarantine may be cleaned; the delivery still knows its counts
    private static Verslag verslag(LeveringManifest manifest, String plek) {
        List<Bevinding> bevindingen = manifest.bevindingen().stream()
                .map(telling -> new Bevinding(
                        telling.id(),
                        Niveau.van(telling.niveau()),
                        "",
                        0,
                        "",
                        telling.omschrijving(),
                        telling.aantal()))
                .toList();
        return new Verslag(
                plek,
                manifest.bron(),
                manifest.bestanden().stream()
                        .map(LeveringManifest.Bestand::naam)
                        .toList(),
                manifest.gelezen(),
                manifest.geaccepteerd(),
                manifest.geweigerd(),
                manifest.ingetrokken(),
                Verslag.Oordeel.bij(bevindingen),
                bevindingen);
    }

    private record Plaatsen(Path werk, Path rijen, Path levering, Path quarantaine) {}

    private Resultaat neemIn(Levering levering, Beoordeling beoordeling, Leveringid id, Plaatsen plaatsen)
            throws IOException {
        Verslag verslag = beoordeling.verslag();
        if (beoordeling.aanDeDeur()) {
            return new Resultaat(Afloop.GEWEIGERD, id.id(), verslag);
        }
        Path rapport = Files.createDirectories(plaatsen.werk().resolve("quarantaine"));
        if (verslag.geweigerd() > 0) {
            Plaatsing.voegSamen(
                    Toetswerk.kopGeweigerd(levering.schema()),
                    Plaatsing.bestanden(plaatsen.rijen(), "geweigerd-"),
                    rapport.resolve("geweigerd.csv"));
        }
        Files.writeString(rapport.resolve(RAPPORT), VerslagJson.leesbaar(verslag));
        Files.writeString(rapport.resolve("rapport.html"), VerslagHtml.van(List.of(verslag)));
        if (!verslag.isGeweigerd()) {
            manifest(levering, id, verslag, beoordeling.rijen().orElseThrow())
                    .schrijf(plaatsen.rijen().getParent());
        }
        Mappen.verwijder(plaatsen.quarantaine());
        Plaatsing.zetOpZijnPlaats(rapport, plaatsen.quarantaine());
        if (verslag.isGeweigerd()) {
            return new Resultaat(Afloop.GEWEIGERD, id.id(), verslag);
        }
        Plaatsing.zetOpZijnPlaats(plaatsen.rijen().getParent(), plaatsen.levering());
        return new Resultaat(Afloop.INGENOMEN, id.id(), verslag);
    }

    private LeveringManifest manifest(Levering levering, Leveringid id, Verslag verslag, Kengetallen rijen) {
        List<String> dekking = levering.dekking().isEmpty() ? rijen.gemeenten() : levering.dekking();
        return new LeveringManifest(
                levering.schema().bron(),
                id.id(),
                levering.leverancier(),
                levering.periode().map(Periode::tekst).orElse(""),
                levering.versie(),
                levering.status(),
                levering.fictief(),
                ontvangenOp(levering),
                Leveringid.schemaversie(levering.schema()),
                id.bestanden(),
                dekking,
                Leveringtoets.laatsteDatum(levering, rijen),
                verslag.gelezen(),
                verslag.geaccepteerd(),
                verslag.geweigerd(),
                verslag.ingetrokken(),
                0,
                tellingen(verslag.bevindingen()));
    }

    // of two deliveries with one version the last received counts, also when the clock of the machine was set back
    // between
    private Instant ontvangenOp(Levering levering) {
        Instant nu = klok.instant().truncatedTo(ChronoUnit.MILLIS);
        Leveringreeks reeks = new Leveringreeks(
                levering.schema().bron(),
                levering.leverancier(),
                levering.periode().map(Periode::tekst).orElse(""));
        return beoordelaar.leveringen().alle().stream()
                .filter(eerder -> Leveringreeks.van(eerder).equals(reeks))
                .map(eerder -> eerder.ontvangenOp().plusMillis(1))
                .filter(nu::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(nu);
    }

    private static List<Bevindingtelling> tellingen(List<Bevinding> bevindingen) {
        Map<String, Long> perSoort = new TreeMap<>();
        bevindingen.forEach(bevinding -> perSoort.merge(bevinding.id(), bevinding.aantal(), Long::sum));
        return perSoort.entrySet().stream()
                .map(soort -> {
                    Bevindingsoort bekend = Catalogus.HUIS.soort(soort.getKey());
                    return new Bevindingtelling(bekend.id(), bekend.niveau().naam(), bekend.titel(), soort.getValue());
                })
                .toList();
    }
}
