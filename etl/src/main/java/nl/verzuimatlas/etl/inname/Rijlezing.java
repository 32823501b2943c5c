package nl.verzuimatlas.etl.inname;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Supplier;
import nl.verzuimatlas.etl.levering.Levering;
import nl.verzuimatlas.etl.lezen.Snijder;
import nl.verzuimatlas.etl.lezen.Stuk;
import nl.verzuimatlas.etl.naslag.Naslag;
import nl.verzuimatlas.etl.toets.Dubbelen;
import nl.verzuimatlas.etl.toets.Hersleutel;
import nl.verzuimatlas.etl.toets.Sleutelvergelijking;
import nl.verzuimatlas.etl.toets.StukVerslag;
import nl.verzuimatlas.etl.toets.Toetsplan;
import nl.verzuimatlas.etl.toets.Toetswerk;
import nl.verzuimatlas.etl.toets.Verzameling;
import nl.verzuimatlas.warehouse.contract.Gemeentelijst;
import nl.verzuimatlas.warehouse.thuis.Home;
import nl.verzuimatlas.warehouse.thuis.LeveringManifest;

/**
 * Reads the files of a delivery: the door, the columns, every row. All that it has to know of the home was found out before, so it can be done
 * while an earlier delivery is still being judged.
 *
 * @param kennis what it has to know
 * @param levering the delivery
 * @param hersleutel re-keys pseudonyms
 * @param doel where its rows are to be written; nowhere when empty
 * @param klad folder for scratch files, which the caller removes
 * @param middelen who does the work
 */
record Rijlezing(
        Kennis kennis, Levering levering, Hersleutel hersleutel, Optional<Rijdoel> doel, Path klad, Middelen middelen) {

    /**
     * What rows are held against.
     *
     * @param home the home
     * @param gemeenten known gemeenten
     * @param naslag reference data
     * @param ingetrokken keys of pupils who were withdrawn
     * @param geldend accepted delivery that this one would replace; none when there is none, or when it has no period
     * @param vandaag today
     */
    record Kennis(
            Home home,
            Gemeentelijst gemeenten,
            Naslag naslag,
            Set<String> ingetrokken,
            Optional<LeveringManifest> geldend,
            LocalDate vandaag) {}

    /**
     * Who does the work.
     *
     * @param lokaal who looks at files
     * @param ploeg who judges and writes rows; asked for when there are any
     * @param snijder size of the pieces in which files are read
     * @param meter hears how far it is
     */
    record Middelen(Werkploeg lokaal, Supplier<Werkploeg> ploeg, Snijder snijder, Meter meter) {}

    /**
     * What came of it.
     *
     * @param vooraf what the files are
     * @param rijen the rows; none when the delivery was refused before they were judged
     * @param terug share of the keys of the delivery that this one replaces that come back; empty when that cannot be told
     */
    record Gelezen(Voorbereiding vooraf, Optional<Verzameling> rijen, OptionalDouble terug) {}

    /** Reads them. */
    Gelezen doe() throws IOException {
        Voorbereiding vooraf = new Voorbereider(kennis.home(), middelen.lokaal(), middelen.snijder(), middelen.meter())
                .bereidVoor(levering);
        return vooraf.geweigerd() ? new Gelezen(vooraf, Optional.empty(), OptionalDouble.empty()) : toetsRijen(vooraf);
    }

    private Gelezen toetsRijen(Voorbereiding vooraf) throws IOException {
        Toetsplan plan = new Toetsplan(
                levering.schema().bron(),
                vooraf.leesplannen(),
                levering.periode().stream().toList(),
                levering.tot().orElse(kennis.vandaag()),
                levering.status().equals("definitief"),
                vooraf.codetabel().stream().toList(),
                kennis.gemeenten(),
                kennis.naslag(),
                hersleutel,
                kennis.ingetrokken(),
                Dubbelen.GEEN);
        List<Stuk> stukken = vooraf.stukken();
        String map = doel.map(een -> een.map().toString()).orElse("");
        Toetswerk.Uitvoersoort uitvoer = doel.map(Rijdoel::wat).orElse(Toetswerk.Uitvoersoort.ALLES);
        Verzameling rijen = new Verzameling();
        if (levering.schema().primaryKey().isEmpty()) {
            doe(new Toetswerk(plan, map, uitvoer, ""), stukken, "leest", (stuk, verslag) -> rijen.plus(verslag));
            return new Gelezen(vooraf, Optional.of(rijen), OptionalDouble.empty());
        }
        // a key can occur twice in pieces far apart: only when all are read is known which pieces must be done again
        Verslagen verslagen = new Verslagen(klad);
        doe(new Toetswerk(plan, map, uitvoer, klad.toString()), stukken, "leest", verslagen::bewaar);
        OptionalDouble terug = terug(stukken, doel.isPresent() && uitvoer == Toetswerk.Uitvoersoort.ALLES);
        Dubbelen dubbelen = Dubbelen.zoek(klad, stukken);
        List<Stuk> opnieuw = dubbelen.stukken(stukken);
        if (!opnieuw.isEmpty()) {
            String wat = "haalt dubbele rijen uit";
            doe(new Toetswerk(plan.met(dubbelen), map, uitvoer, ""), opnieuw, wat, verslagen::bewaar);
        }
        for (Stuk stuk : stukken) {
            rijen.plus(verslagen.lees(stuk));
        }
        return new Gelezen(vooraf, Optional.of(rijen), terug);
    }

    private OptionalDouble terug(List<Stuk> stukken, boolean onzeSleutels) throws IOException {
        return kennis.geldend().isEmpty()
                ? OptionalDouble.empty()
                : new Sleutelvergelijking(kennis.home(), klad)
                        .aandeelTerug(kennis.geldend().get(), stukken, onzeSleutels);
    }

    private void doe(Toetswerk werk, List<Stuk> stukken, String wat, Werkploeg.Ontvanger<StukVerslag> ontvanger) {
        long bytes = stukken.stream().mapToLong(Stuk::bytes).sum();
        Meter meter = middelen.meter();
        meter.begin(wat + " " + stukken.get(0).vorm().naam(), bytes);
        middelen.ploeg().get().doe(stukken.iterator(), new Rijwerk(werk), meter, ontvanger);
        meter.einde();
    }
}
