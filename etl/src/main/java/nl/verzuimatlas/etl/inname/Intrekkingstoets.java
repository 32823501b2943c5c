package nl.verzuimatlas.etl.inname;

import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.verzuimatlas.etl.bevinding.Bevinding;
import nl.verzuimatlas.etl.bevinding.Catalogus;
import nl.verzuimatlas.etl.levering.Levering;
import nl.verzuimatlas.warehouse.thuis.Intrekkingen;
import nl.verzuimatlas.warehouse.thuis.LeveringManifest.Bestand;
import nl.verzuimatlas.warehouse.thuis.Leveringreeks;

/** Tells a delivery that was withdrawn before: the same files, of the same series, and no higher version. */
final class Intrekkingstoets {

    private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("d-M-yyyy");

    private Intrekkingstoets() {}

    /** The withdrawal that {@code levering} is under; files are only read when there is one that may be it. */
    static Optional<Intrekkingen.Levering> find(Levering levering, Intrekkingen intrekkingen) throws IOException {
        List<Intrekkingen.Levering> mogelijk = intrekkingen.nuIngetrokken().stream()
                .filter(weg -> levering.versie() <= weg.versie()
                        && levering.reeks().equals(new Leveringreeks(weg.bron(), weg.leverancier(), weg.periode())))
                .toList();
        if (mogelijk.isEmpty()) {
            return Optional.empty();
        }
        Set<String> inhoud = inhoud(Leveringid.van(levering).bestanden());
        return mogelijk.stream()
                .filter(weg -> inhoud(weg.bestanden()).equals(inhoud))
                .findFirst();
    }

    /** What there is to say about it. */
    static Bevinding bevinding(Intrekkingen.Levering weg) {
        String datum = DAG.format(weg.op().atZone(ZoneId.of("Europe/Amsterdam")));
        return Catalogus.HUIS.soort("VA-L17").bijBestand("", "", Map.of("datum", datum), 1);
    }

    private static Set<String> inhoud(List<Bestand> bestanden) {
        return bestanden.stream().map(Bestand::sha256).collect(Collectors.toSet());
    }
}
