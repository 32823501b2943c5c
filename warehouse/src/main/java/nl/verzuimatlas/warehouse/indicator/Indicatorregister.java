package nl.verzuimatlas.warehouse.indicator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.verzuimatlas.warehouse.contract.Bronbestand;
import nl.verzuimatlas.warehouse.protocol.Protocollen;
import nl.verzuimatlas.warehouse.thuis.Home;

/**
 * All indicators: one YAML file each under {@code indicatoren/}. Adding one asks for that file and, when it is computed
 * here, one SQL file: under {@code sql/mart/} in the product, or beside the YAML file in a home.
 *
 * @param registraties entries in the order of lists
 */
public record Indicatorregister(List<Registratie> registraties) {

    /** Folder of the entries, in the product and in a home. */
    public static final String MAP = "indicatoren";

    private static final ObjectMapper JSON = new ObjectMapper();

    public Indicatorregister {
        registraties = registraties.stream()
                .sorted(Comparator.comparingInt(
                        registratie -> registratie.berekening().volgorde()))
                .toList();
    }

    /** The registry of this version of the product, with the protocols that come with it. */
    public static Indicatorregister lees() {
        return lees(Protocollen.lees());
    }

    /** The registry of this version of the product, with the rules of {@code protocollen} in the breakdowns by rule. */
    public static Indicatorregister lees(Protocollen protocollen) {
        return lees(protocollen, Map.of());
    }

    /**
     * The registry of this version of the product with the indicators that an organisation added.
     *
     * @param protocollen rules for the breakdowns by rule
     * @param eigen text by file name: {@code <id>.yaml} with the entry, {@code <mart>.sql} with the query that it names
     * @throws IllegalArgumentException if an entry is not whole; the message names every file and field that is wrong
     */
    public static Indicatorregister lees(Protocollen protocollen, Map<String, String> eigen) {
        Registerlezer lezer = Registerlezer.metGroepen();
        teksten().forEach((bestand, tekst) -> lezer.lees(bestand, tekst, Indicatorregister::mart));
        eigen.forEach((bestand, tekst) -> {
            if (bestand.endsWith(".yaml")) {
                lezer.lees(bestand, tekst, mart -> Optional.ofNullable(eigen.get(mart + ".sql")));
            }
        });
        List<String> fouten = new ArrayList<>(lezer.fouten());
        if (fouten.isEmpty()) {
            fouten.addAll(Registerkeuring.fouten(lezer.registraties()));
        }
        if (!fouten.isEmpty()) {
            throw new IllegalArgumentException("the registry is not whole:\n" + String.join("\n", fouten));
        }
        List<Regelcategorie> regels = Regelcategorie.van(protocollen);
        return new Indicatorregister(lezer.registraties().stream()
                .map(registratie -> registratie.metRegels(regels).metMeerjaren())
                .toList());
    }

    /** Text of every definition by file name, as a stable input of hashes. */
    public static Map<String, String> teksten() {
        Map<String, String> teksten = new TreeMap<>();
        for (String bestand : Bronbestand.lijst(MAP)) {
            teksten.put(bestand, Bronbestand.lees(MAP + "/" + bestand));
        }
        return teksten;
    }

    /**
     * Text of the files that an organisation added to {@code home}, by file name: entries and their queries.
     *
     * @throws UncheckedIOException if a file cannot be read
     */
    public static Map<String, String> teksten(Home home) {
        Map<String, String> teksten = new TreeMap<>();
        if (!Files.isDirectory(home.indicatoren())) {
            return teksten;
        }
        try (Stream<Path> bestanden = Files.list(home.indicatoren())) {
            for (Path bestand : bestanden.filter(Indicatorregister::hoortErbij).toList()) {
                teksten.put(bestand.getFileName().toString(), Files.readString(bestand));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + home.indicatoren(), e);
        }
        return teksten;
    }

    /**
     * Entry of {@code id}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Registratie getRegistratie(String id) {
        return findRegistratie(id).orElseThrow(() -> new IllegalArgumentException("no indicator " + id));
    }

    /** Entry of {@code id}; empty when there is none. */
    public Optional<Registratie> findRegistratie(String id) {
        // no stream: it is asked for each cell of the cube
        for (Registratie registratie : registraties) {
            if (registratie.indicator().id().equals(id)) {
                return Optional.of(registratie);
            }
        }
        return Optional.empty();
    }

    /** The definition as JSON, the way a release carries it. */
    public static String json(Indicator indicator) {
        try {
            return JSON.writeValueAsString(indicator);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write indicator " + indicator.id(), e);
        }
    }

    private static boolean hoortErbij(Path bestand) {
        String naam = bestand.getFileName().toString();
        return naam.endsWith(".yaml") || naam.endsWith(".sql");
    }

    private static Optional<String> mart(String mart) {
        return Bronbestand.lijst("sql/mart").contains(mart + ".sql")
                ? Optional.of(Bronbestand.lees("sql/mart/" + mart + ".sql"))
                : Optional.empty();
    }
}
