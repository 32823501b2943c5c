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
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.verzuimatlas.etl.bevinding.Bevinding;
import nl.verzuimatlas.etl.bevinding.Niveau;
import nl.verzuimatlas.etl.levering.GelezenLevering;
import nl.verzuimatlas.etl.levering.Levering;
import nl.verzuimatlas.etl.lezen.Snijder;
import nl.verzuimatlas.etl.naslag.Eerder;
import nl.verzuimatlas.etl.naslag.Naslag;
import nl.verzuimatlas.etl.naslag.Naslaglezer;
import nl.verzuimatlas.etl.naslag.Rijenvraag;
import nl.verzuimatlas.etl.toets.Gemeenten;
import nl.verzuimatlas.etl.toets.Hersleutel;
import nl.verzuimatlas.etl.toets.Kengetallen;
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
    private static final String GEMEENTEN = "gemeenten";
    private static final String KAART = "kaart";

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

    /** Who hears how far it is. */
    Meter meter() {
        return meter;
    }

    /** Whether files are together no more than a piece. */
    boolean isEenStuk(long bytes) {
        return bytes <= snijder.grootte();
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
            Beoordeling beoordeling = beoordeel(gelezen, doel, klad);
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

    /** Whether deliveries of a source are held against others, or others against them, while their rows are read. */
    static boolean isNaslag(String bron) {
        return NASLAG.contains(bron) || bron.equals(GEMEENTEN) || bron.equals(KAART);
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

    /** Reads and judges a delivery; one without a description is refused. */
    private Beoordeling beoordeel(GelezenLevering gelezen, Optional<Rijdoel> doel, Path klad) throws IOException {
        if (gelezen.levering().isEmpty()) {
            return zonderLevering(gelezen);
        }
        Rijlezing lezing = lezing(gelezen.levering().get(), Geheim.wegwerp(), doel, klad, () -> lokaal, meter);
        return oordeel(gelezen, lezing.doe());
    }

    private static Beoordeling zonderLevering(GelezenLevering gelezen) {
        Verslag verslag = Verslag.geweigerd(gelezen.plek(), gelezen.bron(), List.of(), gelezen.bevindingen());
        return new Beoordeling(verslag, Optional.empty(), false);
    }

    /**
     * How the files of a delivery are to be read, with what is known of the home by now.
     *
     * @param doel where its rows are to be written; nowhere when empty
     * @param klad folder for scratch files, which the caller removes
     * @param ploeg who writes them; asked for when there are any
     * @param hoort hears how far it is
     */
    Rijlezing lezing(
            Levering levering,
            Hersleutel hersleutel,
            Optional<Rijdoel> doel,
            Path klad,
            Supplier<Werkploeg> ploeg,
            Meter hoort) {
        Rijlezing.Kennis kennis = new Rijlezing.Kennis(
                home,
                gemeenten(levering),
                naslag(levering),
                Intrekkingen.lees(home).sleutels(),
                Versietoets.geldende(levering, eerdere(levering)),
                LocalDate.now(klok));
        return new Rijlezing(
                kennis, levering, hersleutel, doel, klad, new Rijlezing.Middelen(lokaal, ploeg, snijder, hoort));
    }

    /**
     * Judges a delivery of which the files were read.
     *
     * @param gelezen the delivery, of which the description could be read
     * @param gelezenRijen what came of reading its files
     */
    Beoordeling oordeel(GelezenLevering gelezen, Rijlezing.Gelezen gelezenRijen) {
        Levering levering = gelezen.levering().orElseThrow();
        List<String> namen = levering.bestanden().stream()
                .map(bestand -> bestand.getFileName().toString())
                .toList();
        Voorbereiding vooraf = gelezenRijen.vooraf();
        List<Bevinding> bevindingen = new ArrayList<>(gelezen.bevindingen());
        bevindingen.addAll(vooraf.bevindingen());
        if (gelezenRijen.rijen().isEmpty()) {
            Verslag verslag = Verslag.geweigerd(gelezen.plek(), gelezen.bron(), namen, bevindingen);
            return new Beoordeling(verslag, Optional.empty(), vooraf.aanDeDeur());
        }
        Verzameling rijen = gelezenRijen.rijen().get();
        bevindingen.addAll(rijen.bevindingen());
        List<Bevinding> geheel = toetsGeheel(levering, rijen.kengetallen(), gelezenRijen.terug());
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

    // without a period there is nothing to hold it against
    private List<LeveringManifest> eerdere(Levering levering) {
        return levering.periode().isEmpty() ? List.of() : leveringen.nietIngetrokken();
    }

    private List<Bevinding> toetsGeheel(Levering levering, Kengetallen rijen, OptionalDouble terug) {
        List<LeveringManifest> eerder = eerdere(levering);
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
                        bevindingen.addAll(new Versietoets(levering, rijen.gelezen()).toets(geldend, terug)));
        return bevindingen;
    }

    // read once; a delivery of the reference itself is not held against it and makes it be read again
    private Gemeentelijst gemeenten(Levering levering) {
        if (levering.schema().bron().equals(GEMEENTEN)) {
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
}
