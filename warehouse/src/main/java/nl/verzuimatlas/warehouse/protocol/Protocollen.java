package nl.verzuimatlas.warehouse.protocol;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.verzuimatlas.warehouse.contract.Bronbestand;
import nl.verzuimatlas.warehouse.contract.Yaml;
import nl.verzuimatlas.warehouse.thuis.Home;

/**
 * The protocols in use: those that come with the product and those that an organisation adds under {@code <home>/protocollen/}.
 * A file of the organisation with the name of one of the product takes its place.
 *
 * @param lijst every version of every protocol, by id and first day
 */
public record Protocollen(List<Protocol> lijst) {

    /** Folder of the files, within the home and within this module. */
    public static final String MAP = "protocollen";

    /** Id of the statutory rules. */
    public static final String LANDELIJK = "landelijk";

    // methods such as isMelding() tell what follows from the file; they are no keys of it
    private static final ObjectMapper JSON = JsonMapper.builder()
            .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
            .build();

    private static final Comparator<Protocol> VOLGORDE =
            Comparator.comparing(Protocol::id).thenComparing(Protocol::geldigVan);

    public Protocollen {
        lijst = lijst.stream().sorted(VOLGORDE).toList();
    }

    /** The protocols that come with the product. */
    public static Protocollen lees() {
        return vanTeksten(teksten());
    }

    /**
     * The protocols that come with the product and those of {@code home}.
     *
     * @throws OngeldigProtocolException if a file has mistakes
     */
    public static Protocollen lees(Home home) {
        return vanTeksten(teksten(home));
    }

    /** Text of each file that comes with the product, by name. */
    public static Map<String, String> teksten() {
        Map<String, String> teksten = new TreeMap<>();
        for (String naam : Bronbestand.lijst(MAP)) {
            teksten.put(naam, Bronbestand.lees(MAP + "/" + naam));
        }
        return teksten;
    }

    /** Text of each file of the product and of {@code home}, by name. */
    public static Map<String, String> teksten(Home home) {
        Map<String, String> teksten = teksten();
        if (Files.isDirectory(home.protocollen())) {
            try (Stream<Path> bestanden = Files.list(home.protocollen())) {
                for (Path bestand : bestanden.filter(Protocollen::isProtocol).toList()) {
                    teksten.put(bestand.getFileName().toString(), Files.readString(bestand));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + home.protocollen(), e);
            }
        }
        return teksten;
    }

    /**
     * The protocols in files with their text by name.
     *
     * @throws OngeldigProtocolException if a file has mistakes
     */
    public static Protocollen vanTeksten(Map<String, String> teksten) {
        Protocollezer lezer = new Protocollezer(teksten);
        List<Protocol> protocollen = lezer.lees();
        if (!lezer.fouten().isEmpty()) {
            throw new OngeldigProtocolException(lezer.fouten());
        }
        return new Protocollen(protocollen);
    }

    /** {@code protocol} as JSON, with the keys of the file; {@link #vanJson} reads it back. */
    public static String json(Protocol protocol) {
        try {
            return JSON.writeValueAsString(protocol);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write protocol " + protocol.id(), e);
        }
    }

    /** The protocol that {@link #json} wrote. */
    public static Protocol vanJson(String json) {
        return Yaml.lees(json, Protocol.class);
    }

    /** The version of a protocol with first day {@code versie}; empty when there is none. */
    public Optional<Protocol> find(String id, String versie) {
        return lijst.stream()
                .filter(protocol ->
                        protocol.id().equals(id) && protocol.versie().equals(versie))
                .findFirst();
    }

    /** All versions of a protocol, oldest first. */
    public List<Protocol> versies(String id) {
        return lijst.stream().filter(protocol -> protocol.id().equals(id)).toList();
    }

    private static boolean isProtocol(Path bestand) {
        return bestand.getFileName().toString().endsWith(".yaml");
    }
}
