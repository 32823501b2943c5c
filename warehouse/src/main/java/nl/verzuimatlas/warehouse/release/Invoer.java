package nl.verzuimatlas.warehouse.release;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.verzuimatlas.warehouse.contract.Bronbestand;
import nl.verzuimatlas.warehouse.contract.FeitTabel;
import nl.verzuimatlas.warehouse.indicator.Indicatorregister;
import nl.verzuimatlas.warehouse.leverkalender.Leverkalender;
import nl.verzuimatlas.warehouse.protocol.Protocollen;
import nl.verzuimatlas.warehouse.thuis.Intrekkingen;
import nl.verzuimatlas.warehouse.thuis.LeveringManifest;

/**
 * All that decides what a release says: equal input gives equal aggregates.
 *
 * @param leveringen deliveries that count
 * @param regels text of each file with rules that decide facts (protocols, limits, mappings, public holidays), by its path
 * @param productversie version of the software
 * @param intrekkingen what was withdrawn
 * @param kalender which deliveries are expected when
 */
public record Invoer(
        List<LeveringManifest> leveringen,
        Map<String, String> regels,
        String productversie,
        Intrekkingen intrekkingen,
        Leverkalender kalender) {

    private static final String PROTOCOLLEN = Protocollen.MAP + "/";

    private static final String INDICATOREN = Indicatorregister.MAP + "/";

    private static final List<String> SQLMAPPEN = Stream.concat(
                    Stream.of("sql/intermediate", "sql/mart", "sql/kubus", "sql/publiek", "sql/toets", "sql/wijziging"),
                    Arrays.stream(Poortlaag.values()).map(Poortlaag::map))
            .toList();

    public Invoer {
        leveringen = List.copyOf(leveringen);
        regels = Map.copyOf(regels);
    }

    /** Input of which nothing was withdrawn and nothing is expected. */
    public Invoer(List<LeveringManifest> leveringen, Map<String, String> regels, String productversie) {
        this(leveringen, regels, productversie, Intrekkingen.GEEN, Leverkalender.LEEG);
    }

    /** The protocols among the rules. */
    public Protocollen protocollen() {
        return Protocollen.vanTeksten(regelsIn(PROTOCOLLEN));
    }

    /** The registry, with the indicators that an organisation added. */
    public Indicatorregister register() {
        return Indicatorregister.lees(protocollen(), regelsIn(INDICATOREN));
    }

    private Map<String, String> regelsIn(String map) {
        Map<String, String> teksten = new TreeMap<>();
        regels.forEach((pad, tekst) -> {
            if (pad.startsWith(map)) {
                teksten.put(pad.substring(map.length()), tekst);
            }
        });
        return teksten;
    }

    /** Hash of each definition, rule, contract and SQL file, by name. */
    Map<String, String> definities() {
        Map<String, String> hashes = new TreeMap<>();
        Indicatorregister.teksten().forEach((naam, tekst) -> hashes.put("indicatoren/" + naam, Hash.sha256(tekst)));
        regels.forEach((naam, tekst) -> hashes.put("regels/" + naam, Hash.sha256(tekst)));
        for (String naam : List.of("indicatorgroepen.yaml", "telregels.yaml", "bescherming.yaml")) {
            hashes.put(naam, Hash.sha256(Bronbestand.lees(naam)));
        }
        for (String tabel : FeitTabel.TABELLEN) {
            hashes.put("feiten/" + tabel, Hash.sha256(Bronbestand.lees("feiten/" + tabel + ".yaml")));
        }
        for (String map : SQLMAPPEN) {
            for (String bestand : Bronbestand.lijst(map)) {
                hashes.put(map + "/" + bestand, Hash.sha256(Bronbestand.lees(map + "/" + bestand)));
            }
        }
        return hashes;
    }

    /** Hash over everything; the same for the same input, on any machine and day. */
    public String hash() {
        StringBuilder alles = new StringBuilder(productversie).append('\n');
        leveringen.forEach(levering -> alles.append(regel(levering)).append('\n'));
        intrekkingen
                .nuIngetrokken()
                .forEach(levering ->
                        alles.append("ingetrokken ").append(levering.naam()).append('\n'));
        if (!intrekkingen.leerlingen().isEmpty()) {
            alles.append("ingetrokken leerlingen ")
                    .append(intrekkingen.leerlingen().size())
                    .append('\n');
        }
        kalender.afspraken().forEach(afspraak -> alles.append(afspraak).append('\n'));
        definities()
                .forEach((naam, hash) ->
                        alles.append(naam).append(' ').append(hash).append('\n'));
        return Hash.sha256(alles.toString());
    }

    /**
     * For each fact table a hash over all that can make a difference to it: a table of an earlier release with the same hash would be made again as
     * it is. It is stricter than {@link #hash} about what it looks at, for here nobody decides that a release is the same.
     */
    public Map<String, String> herkomst() {
        StringBuilder samen = new StringBuilder(productversie).append('\n');
        definities().forEach((naam, hash) -> {
            if (naam.startsWith("feiten/") || naam.startsWith("regels/") && !naam.startsWith("regels/" + INDICATOREN)) {
                samen.append(naam).append(' ').append(hash).append('\n');
            }
        });
        intrekkingen
                .leerlingen()
                .forEach(leerling -> samen.append(leerling.sleutel()).append('\n'));
        Map<String, String> herkomst = new TreeMap<>();
        for (String tabel : FeitTabel.TABELLEN) {
            Set<String> bronnen = FeitTabel.lees(tabel).alleBronnen();
            StringBuilder alles = new StringBuilder(samen);
            leveringen.stream()
                    .filter(levering -> bronnen.contains(levering.bron()))
                    .forEach(levering -> alles.append(regel(levering))
                            .append(' ')
                            .append(levering.ontvangenOp())
                            .append(' ')
                            .append(levering.geaccepteerd())
                            .append(' ')
                            .append(levering.periode())
                            .append(levering.versie())
                            .append(levering.laatsteDatum())
                            .append('\n'));
            herkomst.put(tabel, Hash.sha256(alles.toString()));
        }
        return herkomst;
    }

    private static String regel(LeveringManifest levering) {
        String regel = levering.bron() + "/" + levering.id() + " " + levering.bestanden() + levering.dekking()
                + levering.status() + levering.schemaversie();
        return levering.ingetrokken() > 0 || levering.hersleuteld() > 0
                ? regel + " ingetrokken " + levering.ingetrokken() + " hersleuteld " + levering.hersleuteld()
                : regel;
    }
}
