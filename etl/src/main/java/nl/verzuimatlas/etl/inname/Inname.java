package nl.verzuimatlas.etl.inname;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
public final class Inname {

    /** Name of the report in the quarantine. */
    public static final String RAPPORT = "rapport.json";

    private final Slot slot;
    private final Home home;
    private final Clock klok;
    private final Hersleutel hersleutel;
    private final Beoordelaar beoordelaar;
    private final Supplier<Werkploeg> ploeg;

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
        Mappen.verwijder(home.werk());
    }

    /** Takes a delivery in, or refuses it. */
    public Resultaat neemIn(GelezenLevering gelezen) throws IOException {
        if (gelezen.levering().isPresent()) {
            Optional<Intrekkingen.Levering> weg =
                    Intrekkingstoets.find(gelezen.levering().get(), Intrekkingen.lees(home));
            if (weg.isPresent()) {
                return new Resultaat(Afloop.GEWEIGERD, weg.get().id(), Beoordelaar.ingetrokken(gelezen, weg.get()));
            }
        }
        return neemInAlsNieuw(gelezen);
    }

    /** Takes a delivery in, or refuses it; one that was withdrawn counts again. */
    public Resultaat neemWeerIn(GelezenLevering gelezen) throws IOException {
        if (gelezen.levering().isEmpty()) {
            return neemIn(gelezen);
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

    private Resultaat neemInAlsNieuw(GelezenLevering gelezen) throws IOException {
        if (gelezen.levering().isEmpty()) {
            return new Resultaat(Afloop.GEWEIGERD, "", beoordelaar.check(gelezen));
        }
        Levering levering = gelezen.levering().get();
        Leveringid id = Leveringid.van(levering);
        String bron = levering.schema().bron();
        Path plaats = home.deliveries().resolve(bron).resolve(id.id());
        Path quarantaine = home.quarantine().resolve(bron).resolve(id.id());
        if (Files.exists(plaats)) {
            Path rapport = quarantaine.resolve(RAPPORT);
            Verslag verslag = Files.exists(rapport)
                    ? VerslagJson.lees(Files.readString(rapport), gelezen.plek())
                    : verslag(LeveringManifest.lees(plaats), gelezen.plek());
            return new Resultaat(Afloop.ONGEWIJZIGD, id.id(), verslag);
        }
        Path werk = home.werk().resolve(bron).resolve(id.id());
        Path rijen = werk.resolve("levering").resolve(LeveringManifest.RIJEN);
        try {
            return neemIn(gelezen, levering, id, new Plaatsen(werk, rijen, plaats, quarantaine));
        } finally {
            Mappen.verwijder(werk);
        }
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

    private Resultaat neemIn(GelezenLevering gelezen, Levering levering, Leveringid id, Plaatsen plaatsen)
            throws IOException {
        Beoordeling beoordeling = beoordelaar.beoordeel(
                gelezen,
                hersleutel,
                Optional.of(new Rijdoel(plaatsen.rijen(), Toetswerk.Uitvoersoort.ALLES)),
                plaatsen.werk().resolve("klad"),
                ploeg.get());
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
