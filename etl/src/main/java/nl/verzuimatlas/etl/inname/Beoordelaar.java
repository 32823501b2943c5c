package nl.verzuimatlas.etl.inname;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import nl.verzuimatlas.etl.bevinding.Bevinding;
import nl.verzuimatlas.etl.bevinding.Niveau;
import nl.verzuimatlas.etl.levering.GelezenLevering;
import nl.verzuimatlas.etl.levering.Levering;
import nl.verzuimatlas.etl.lezen.Snijder;
import nl.verzuimatlas.etl.lezen.Stuk;
import nl.verzuimatlas.etl.naslag.Eerder;
import nl.verzuimatlas.etl.naslag.Naslag;
import nl.verzuimatlas.etl.naslag.Naslaglezer;
import nl.verzuimatlas.etl.naslag.Rijenvraag;
import nl.verzuimatlas.etl.toets.Dubbelen;
import nl.verzuimatlas.etl.toets.Gemeenten;
import nl.verzuimatlas.etl.toets.Hersleutel;
import nl.verzuimatlas.etl.toets.Kengetallen;
import nl.verzuimatlas.etl.toets.Sleutelvergelijking;
import nl.verzuimatlas.etl.toets.StukVerslag;
import nl.verzuimatlas.etl.toets.Toetsplan;
import nl.verzuimatlas.etl.toets.Toetswerk;
import nl.verzuimatlas.etl.toets.Versietoets;
import nl.verzuimatlas.etl.toets.Verzameling;
import nl.verzuimatlas.etl.toets.betekenis.Betekenis;
import nl.verzuimatlas.etl.toets.betekenis.Leveringbeeld;
import nl.verzuimatlas.etl.verslag.Verslag;
import nl.verzuimatlas.warehouse.contract.Gemeentelijst;
import nl.verzuimatlas.warehouse.thuis.Home;
import nl.verzuimatlas.warehouse.thuis.Intrekkingen;
import nl.verzuimatlas.warehouse.thuis.LeveringManifest;
import nl.verzuimatlas.warehouse.thuis.Leveringboek;
import nl.verzuimatlas.warehouse.thuis.Mappen;

/** Judges deliveries: the door, the columns, every row, and the whole. */
public final class Beoordelaar implements AutoCloseable {

    private static final Set<String> NASLAG = Set.of("vestigingen", "regio-indeling", "schoolvakanties");

    private final Home home;
    private final Clock klok;
    private final Snijder snijder;
    private final Meter meter;
    private final Werkploeg lokaal = LokaleWerkploeg.allen();
    private final Rijenvraag vraag;
    private final Leveringboek leveringen;
    private Optional<Gemeentelijst> gemeenten = Optional.empty();
    private Optional<Naslag> naslag = Optional.empty();

    /**
     * @param home where reference data and earlier deliveries are
     * @param klok today, for deliveries without a peildatum
     * @param snijder size of the pieces in which files are read
     * @param meter hears how far it is
     */
    public Beoordelaar(Home home, Clock klok, Snijder snijder, Meter meter) {
        this.home = home;
        this.klok = klok;
        this.snijder = snijder;
        this.meter = meter;
        this.vraag = new Rijenvraag(home);
        this.leveringen = new Leveringboek(home);
    }

    /** The deliveries of the home. */
    Leveringboek leveringen() {
        return leveringen;
    }

    /** Lets go of the rows of earlier deliveries. */
    @Override
    public void close() {
        vraag.close();
    }

    /** Judges a delivery and stores nothing. */
    public Verslag check(GelezenLevering gelezen) throws IOException {
        return check(gelezen, Optional.empty());
    }

    /** Judges a delivery and stores nothing but, when there are any, its rejected rows in {@code geweigerd}. */
    public Verslag check(GelezenLevering gelezen, Path geweigerd) throws IOException {
        return check(gelezen, Optional.of(geweigerd));
    }

    private Verslag check(GelezenLevering gelezen, Optional<Path> geweigerd) throws IOException {
        if (geweigerd.isPresent()) {
            // those of an earlier check say nothing of this one
            Files.deleteIfExists(geweigerd.get());
        }
        if (gelezen.levering().isPresent()) {
            Optional<Intrekkingen.Levering> weg =
                    Intrekkingstoets.find(gelezen.levering().get(), Intrekkingen.lees(home));
            if (weg.isPresent()) {
                return ingetrokken(gelezen, weg.get());
            }
        }
        Path klad = Files.createTempDirectory("verzuimatlas");
        try {
            Optional<Rijdoel> doel =
                    geweigerd.map(bestand -> new Rijdoel(klad.resolve("rijen"), Toetswerk.Uitvoersoort.GEWEIGERD));
            Beoordeling beoordeling = beoordeel(gelezen, Geheim.wegwerp(), doel, klad, lokaal);
            Verslag verslag = beoordeling.verslag();
            if (geweigerd.isPresent() && verslag.geweigerd() > 0 && !beoordeling.aanDeDeur()) {
                Plaatsing.voegSamen(
                        Toetswerk.kopGeweigerd(gelezen.levering().orElseThrow().schema()),
                        Plaatsing.bestanden(klad.resolve("rijen"), "geweigerd-"),
                        geweigerd.get());
            }
            return verslag;
        } finally {
            Mappen.verwijder(klad);
        }
    }

    /** Report of a delivery that was withdrawn before. */
    static Verslag ingetrokken(GelezenLevering gelezen, Intrekkingen.Levering weg) {
        List<Bevinding> bevindingen = new ArrayList<>(gelezen.bevindingen());
        bevindingen.add(Intrekkingstoets.bevinding(weg));
        List<String> namen = gelezen.levering().stream()
                .flatMap(levering -> levering.bestanden().stream())
                .map(bestand -> bestand.getFileName().toString())
                .toList();
        return Verslag.geweigerd(gelezen.plek(), gelezen.bron(), namen, bevindingen);
    }

    /**
     * Judges a delivery.
     *
     * @param doel where its rows are to be written; nowhere when empty
     * @param klad folder for scratch files, which the caller removes
     * @param ploeg who writes them
     */
    Beoordeling beoordeel(
            GelezenLevering gelezen, Hersleutel hersleutel, Optional<Rijdoel> doel, Path klad, Werkploeg ploeg)
            throws IOException {
        if (gelezen.levering().isEmpty()) {
            Verslag verslag = Verslag.geweigerd(gelezen.plek(), gelezen.bron(), List.of(), gelezen.bevindingen());
            return new Beoordeling(verslag, Optional.empty(), false);
        }
        Levering levering = gelezen.levering().get();
        List<String> namen = levering.bestanden().stream()
                .map(bestand -> bestand.getFileName().toString())
                .toList();
        Voorbereiding vooraf = new Voorbereider(home, lokaal, snijder, meter).bereidVoor(levering);
        List<Bevinding> bevindingen = new ArrayList<>(gelezen.bevindingen());
        bevindingen.addAll(vooraf.bevindingen());
        if (vooraf.geweigerd()) {
            Verslag verslag = Verslag.geweigerd(gelezen.plek(), gelezen.bron(), namen, bevindingen);
            return new Beoordeling(verslag, Optional.empty(), vooraf.aanDeDeur());
        }
        Rijoordeel oordeel = toetsRijen(levering, vooraf, hersleutel, doel, klad, ploeg);
        Verzameling rijen = oordeel.rijen();
        bevindingen.addAll(rijen.bevindingen());
        List<Bevinding> geheel = toetsGeheel(levering, oordeel);
        bevindingen.addAll(geheel);
        boolean geweigerd = geheel.stream().anyMatch(bevinding -> bevinding.niveau() == Niveau.FOUT);
        Verslag verslag = new Verslag(
                gelezen.plek(),
                gelezen.bron(),
                namen,
                rijen.kengetallen().gelezen(),
                rijen.kengetallen().geaccepteerd(),
                rijen.kengetallen().geweigerd(),
                rijen.kengetallen().ingetrokken(),
                geweigerd ? Verslag.Oordeel.GEWEIGERD : Verslag.Oordeel.bij(bevindingen),
                bevindingen);
        return new Beoordeling(verslag, Optional.of(rijen.kengetallen()), false);
    }

    private static Set<String> hashes(Levering levering) {
        try {
            return Leveringid.van(levering).bestanden().stream()
                    .map(LeveringManifest.Bestand::sha256)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the files of a delivery again", e);
        }
    }

    /** The rows, and the share of the keys of the delivery that this one replaces that come back. */
    private record Rijoordeel(Verzameling rijen, OptionalDouble terug) {}

    // without a period there is nothing to hold it against
    private List<LeveringManifest> eerdere(Levering levering) {
        return levering.periode().isEmpty() ? List.of() : leveringen.nietIngetrokken();
    }

    private List<Bevinding> toetsGeheel(Levering levering, Rijoordeel oordeel) {
        List<LeveringManifest> eerder = eerdere(levering);
        Kengetallen rijen = oordeel.rijen().kengetallen();
        List<Bevinding> bevindingen = new ArrayList<>(Betekenis.toets(new Leveringbeeld(
                levering,
                rijen,
                new Eerder(vraag, eerder),
                naslag(levering),
                gemeenten(levering),
                LocalDate.now(klok),
                () -> hashes(levering))));
        Versietoets.geldende(levering, eerder)
                .ifPresent(geldend ->
                        bevindingen.addAll(new Versietoets(levering, rijen.gelezen()).toets(geldend, oordeel.terug())));
        return bevindingen;
    }

    private Rijoordeel toetsRijen(
            Levering levering,
            Voorbereiding vooraf,
            Hersleutel hersleutel,
            Optional<Rijdoel> doel,
            Path klad,
            Werkploeg ploeg)
            throws IOException {
        Toetsplan plan = new Toetsplan(
                levering.schema().bron(),
                vooraf.leesplannen(),
                levering.periode().stream().toList(),
                levering.tot().orElse(LocalDate.now(klok)),
                levering.status().equals("definitief"),
                vooraf.codetabel().stream().toList(),
                gemeenten(levering),
                naslag(levering),
                hersleutel,
                Intrekkingen.lees(home).sleutels(),
                Dubbelen.GEEN);
        List<Stuk> stukken = vooraf.stukken();
        String map = doel.map(een -> een.map().toString()).orElse("");
        Toetswerk.Uitvoersoort uitvoer = doel.map(Rijdoel::wat).orElse(Toetswerk.Uitvoersoort.ALLES);
        Verzameling rijen = new Verzameling();
        if (levering.schema().primaryKey().isEmpty()) {
            doe(new Toetswerk(plan, map, uitvoer, ""), stukken, ploeg, "leest", (stuk, verslag) -> rijen.plus(verslag));
            return new Rijoordeel(rijen, OptionalDouble.empty());
        }
        // a key can occur twice in pieces far apart: only when all are read is known which pieces must be done again
        Verslagen verslagen = new Verslagen(klad);
        doe(new Toetswerk(plan, map, uitvoer, klad.toString()), stukken, ploeg, "leest", verslagen::bewaar);
        OptionalDouble terug =
                terug(levering, stukken, klad, doel.isPresent() && uitvoer == Toetswerk.Uitvoersoort.ALLES);
        Dubbelen dubbelen = Dubbelen.zoek(klad, stukken);
        List<Stuk> opnieuw = dubbelen.stukken(stukken);
        if (!opnieuw.isEmpty()) {
            String wat = "haalt dubbele rijen uit";
            doe(new Toetswerk(plan.met(dubbelen), map, uitvoer, ""), opnieuw, ploeg, wat, verslagen::bewaar);
        }
        for (Stuk stuk : stukken) {
            rijen.plus(verslagen.lees(stuk));
        }
        return new Rijoordeel(rijen, terug);
    }

    private OptionalDouble terug(Levering levering, List<Stuk> stukken, Path klad, boolean onzeSleutels)
            throws IOException {
        Optional<LeveringManifest> geldend = Versietoets.geldende(levering, eerdere(levering));
        return geldend.isEmpty()
                ? OptionalDouble.empty()
                : new Sleutelvergelijking(home, klad).aandeelTerug(geldend.get(), stukken, onzeSleutels);
    }

    // read once; a delivery of the reference itself is not held against it and makes it be read again
    private Gemeentelijst gemeenten(Levering levering) {
        if (levering.schema().bron().equals("gemeenten")) {
            gemeenten = Optional.empty();
            return Gemeentelijst.LEEG;
        }
        Gemeentelijst gelezen = gemeenten.orElseGet(() -> Gemeenten.lees(home));
        gemeenten = Optional.of(gelezen);
        return gelezen;
    }

    private Naslag naslag(Levering levering) {
        if (NASLAG.contains(levering.schema().bron())) {
            naslag = Optional.empty();
            return Naslag.LEEG;
        }
        Naslag gelezen = naslag.orElseGet(() -> Naslaglezer.lees(vraag));
        naslag = Optional.of(gelezen);
        return gelezen;
    }

    private void doe(
            Toetswerk werk,
            List<Stuk> stukken,
            Werkploeg ploeg,
            String wat,
            Werkploeg.Ontvanger<StukVerslag> ontvanger) {
        long bytes = stukken.stream().mapToLong(Stuk::bytes).sum();
        meter.begin(wat + " " + stukken.get(0).vorm().naam(), bytes);
        ploeg.doe(stukken.iterator(), new Rijwerk(werk), meter, ontvanger);
        meter.einde();
    }
}
