package nl.verzuimatlas.etl.inname;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimatlas.etl.bevinding.Bevinding;
import nl.verzuimatlas.etl.bevinding.Niveau;
import nl.verzuimatlas.etl.levering.GelezenLevering;
import nl.verzuimatlas.etl.levering.Levering;
import nl.verzuimatlas.etl.lezen.Snijder;
import nl.verzuimatlas.etl.lezen.Stuk;
import nl.verzuimatlas.etl.toets.Gemeenten;
import nl.verzuimatlas.etl.toets.Hersleutel;
import nl.verzuimatlas.etl.toets.Leveringtoets;
import nl.verzuimatlas.etl.toets.Sleutellezer;
import nl.verzuimatlas.etl.toets.Toetsplan;
import nl.verzuimatlas.etl.toets.Toetswerk;
import nl.verzuimatlas.etl.toets.Versietoets;
import nl.verzuimatlas.etl.toets.Verzameling;
import nl.verzuimatlas.etl.verslag.Verslag;
import nl.verzuimatlas.warehouse.thuis.Home;
import nl.verzuimatlas.warehouse.thuis.Intrekkingen;
import nl.verzuimatlas.warehouse.thuis.LeveringManifest;
import nl.verzuimatlas.warehouse.thuis.Leveringen;

/** Judges deliveries: the door, the columns, every row, and the whole. */
public final class Beoordelaar {

    private final Home home;
    private final Clock klok;
    private final Snijder snijder;
    private final Meter meter;
    private final Werkploeg lokaal = LokaleWerkploeg.allen();
    private Optional<Gemeenten> gemeenten = Optional.empty();

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
    }

    /** Judges a delivery and stores nothing. */
    public Verslag check(GelezenLevering gelezen) throws IOException {
        if (gelezen.levering().isPresent()) {
            Optional<Intrekkingen.Levering> weg =
                    Intrekkingstoets.find(gelezen.levering().get(), Intrekkingen.lees(home));
            if (weg.isPresent()) {
                return ingetrokken(gelezen, weg.get());
            }
        }
        return beoordeel(gelezen, Geheim.wegwerp(), Optional.empty(), lokaal).verslag();
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
     * @param map where its rows are to be written; nowhere when empty
     * @param ploeg who writes them
     */
    Beoordeling beoordeel(GelezenLevering gelezen, Hersleutel hersleutel, Optional<Path> map, Werkploeg ploeg)
            throws IOException {
        if (gelezen.levering().isEmpty()) {
            Verslag verslag = Verslag.geweigerd(gelezen.plek(), gelezen.bron(), List.of(), gelezen.bevindingen());
            return new Beoordeling(verslag, Optional.empty(), false);
        }
        Levering levering = gelezen.levering().get();
        List<String> namen = levering.bestanden().stream()
                .map(bestand -> bestand.getFileName().toString())
                .toList();
        Voorbereiding vooraf = new Voorbereider(lokaal, snijder, meter).bereidVoor(levering);
        List<Bevinding> bevindingen = new ArrayList<>(gelezen.bevindingen());
        bevindingen.addAll(vooraf.bevindingen());
        if (vooraf.geweigerd()) {
            Verslag verslag = Verslag.geweigerd(gelezen.plek(), gelezen.bron(), namen, bevindingen);
            return new Beoordeling(verslag, Optional.empty(), vooraf.aanDeDeur());
        }
        Verzameling rijen = toetsRijen(levering, vooraf, hersleutel, map, ploeg);
        bevindingen.addAll(rijen.bevindingen());
        List<Bevinding> geheel = new ArrayList<>(toetsGeheel(levering, rijen, map.isPresent()));
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

    // without a period there is nothing to hold it against; without our keys rows with a pseudonym cannot be recognised
    private List<Bevinding> toetsGeheel(Levering levering, Verzameling rijen, boolean onzeSleutels) {
        List<LeveringManifest> eerder = levering.periode().isEmpty() ? List.of() : Leveringen.nietIngetrokken(home);
        List<Bevinding> bevindingen = new ArrayList<>(Leveringtoets.toets(levering, rijen.kengetallen(), eerder));
        Versietoets.geldende(levering, eerder)
                .ifPresent(geldend -> bevindingen.addAll(new Versietoets(
                                levering, rijen.kengetallen().gelezen())
                        .toets(
                                geldend,
                                oud -> Sleutellezer.lees(home, oud, onzeSleutels).stream()
                                        .mapToDouble(rijen::aandeelTerug)
                                        .findFirst())));
        return bevindingen;
    }

    private Verzameling toetsRijen(
            Levering levering, Voorbereiding vooraf, Hersleutel hersleutel, Optional<Path> map, Werkploeg ploeg) {
        Toetsplan plan = new Toetsplan(
                levering.schema().bron(),
                vooraf.velden(),
                levering.periode().stream().toList(),
                levering.tot().orElse(LocalDate.now(klok)),
                vooraf.codetabel().stream().toList(),
                gemeenten(levering),
                hersleutel,
                Intrekkingen.lees(home).sleutels(),
                Map.of());
        boolean sleutels = !levering.schema().primaryKey().isEmpty();
        List<Stuk> stukken = vooraf.stukken();
        String doel = map.map(Path::toString).orElse("");
        if (!sleutels) {
            return doe(plan, stukken, doel, ploeg, "leest");
        }
        // a key can occur twice in pieces far apart: first see them all
        Verzameling eerste = doe(plan, stukken, "", lokaal, "zoekt dubbele rijen in");
        Map<Long, String> dubbel = eerste.dubbelen(stukken);
        if (dubbel.isEmpty() && doel.isEmpty()) {
            return eerste;
        }
        return doe(plan.met(dubbel), stukken, doel, doel.isEmpty() ? lokaal : ploeg, "leest");
    }

    // read once; a delivery of the reference itself is not held against it and makes it be read again
    private Gemeenten gemeenten(Levering levering) {
        if (levering.schema().bron().equals("gemeenten")) {
            gemeenten = Optional.empty();
            return new Gemeenten(Map.of());
        }
        Gemeenten gelezen = gemeenten.orElseGet(() -> Gemeenten.lees(home));
        gemeenten = Optional.of(gelezen);
        return gelezen;
    }

    private Verzameling doe(Toetsplan plan, List<Stuk> stukken, String map, Werkploeg ploeg, String wat) {
        long bytes = stukken.stream().mapToLong(Stuk::bytes).sum();
        meter.begin(wat + " " + stukken.get(0).vorm().naam(), bytes);
        Verzameling rijen = Verzameling.van(ploeg.doe(stukken, new Rijwerk(new Toetswerk(plan, map)), meter));
        meter.einde();
        return rijen;
    }
}
