package nl.verzuimatlas.etl.inname;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import nl.verzuimatlas.etl.levering.Levering;
import nl.verzuimatlas.etl.lezen.Bestandsvorm;
import nl.verzuimatlas.etl.lezen.Kopvertaling;
import nl.verzuimatlas.etl.lezen.Opmerking;
import nl.verzuimatlas.etl.lezen.Vormkenner.Bezwaar;
import nl.verzuimatlas.etl.lezen.kaart.Kaartonderzoek;
import nl.verzuimatlas.etl.profiel.Indeling;
import nl.verzuimatlas.etl.profiel.Indelingkenner;
import nl.verzuimatlas.etl.toets.Gemeenten;
import nl.verzuimatlas.warehouse.contract.Gemeentelijst;
import nl.verzuimatlas.warehouse.contract.Gemeentelijst.Gemeente;
import nl.verzuimatlas.warehouse.thuis.Home;

/** Recognises maps, and holds their municipalities against those that are expected. */
final class Kaartkenner {

    private static final String GEMEENTE = "GM";
    private static final int MEESTE_NAMEN = 25;

    private final Indelingkenner kenner;
    private final Levering levering;
    private final Home home;
    private final BiConsumer<Bestandsvorm, Opmerking> melder;

    /**
     * @param kenner recognises what is no map
     * @param home where reference data are
     * @param melder hears what there is to say about a file
     */
    Kaartkenner(Indelingkenner kenner, Levering levering, Home home, BiConsumer<Bestandsvorm, Opmerking> melder) {
        this.kenner = kenner;
        this.levering = levering;
        this.home = home;
        this.melder = melder;
    }

    Indeling ken(Path bestand) throws IOException {
        Indeling indeling = kenner.ken(bestand);
        if (!indeling.bezwaar().equals(Optional.of(Bezwaar.JSON))) {
            return indeling;
        }
        Kopvertaling vertaling =
                new Kopvertaling(levering.schema(), levering.leesopgave().kolommen());
        Kaartonderzoek.Uitkomst kaart = Kaartonderzoek.doe(bestand, vertaling, levering.periode());
        kaart.opmerkingen().forEach(opmerking -> melder.accept(kaart.vorm(), opmerking));
        toetsGemeenten(kaart);
        return Indeling.eigen(kaart.vorm(), List.of());
    }

    private void toetsGemeenten(Kaartonderzoek.Uitkomst kaart) {
        Set<String> codes = kaart.codes().stream()
                .filter(code -> code.startsWith(GEMEENTE))
                .collect(Collectors.toCollection(TreeSet::new));
        if (codes.isEmpty()) {
            return;
        }
        LocalDate dag = LocalDate.of(kaart.jaar(), 1, 1);
        Gemeentelijst alle = Gemeenten.lees(home);
        Set<String> geldig = codes(alle.listGeldigOp(dag));
        Set<String> verwacht = levering.dekking().isEmpty()
                ? codes(Gemeenten.verwacht(home).listGeldigOp(dag))
                : new TreeSet<>(levering.dekking());
        Set<String> onbekend = new TreeSet<>(codes);
        onbekend.removeAll(geldig);
        verwacht.removeAll(codes);
        meld("VA-A14", kaart, verwacht, alle);
        meld("VA-A19", kaart, onbekend, alle);
    }

    private void meld(String bevinding, Kaartonderzoek.Uitkomst kaart, Set<String> codes, Gemeentelijst lijst) {
        if (codes.isEmpty()) {
            return;
        }
        String genoemd = codes.stream()
                .limit(MEESTE_NAMEN)
                .map(code -> code
                        + lijst.findGemeente(code)
                                .map(gemeente -> " (" + gemeente.naam() + ")")
                                .orElse(""))
                .collect(Collectors.joining(", "));
        String meer = codes.size() > MEESTE_NAMEN ? " en nog " + (codes.size() - MEESTE_NAMEN) : "";
        melder.accept(
                kaart.vorm(),
                Opmerking.overBestand(
                        bevinding,
                        Map.of(
                                "gemeenten", genoemd + meer,
                                "aantal", String.valueOf(codes.size()),
                                "jaar", String.valueOf(kaart.jaar()))));
    }

    private static Set<String> codes(List<Gemeente> gemeenten) {
        return gemeenten.stream().map(Gemeente::code).collect(Collectors.toCollection(TreeSet::new));
    }
}
