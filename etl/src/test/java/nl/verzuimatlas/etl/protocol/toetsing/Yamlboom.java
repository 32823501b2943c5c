package nl.verzuimatlas.etl.protocol.toetsing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A YAML document as plain maps, lists and texts: the evaluator reads rules without the model of the engine. */
public final class Yamlboom {

    private static final ObjectMapper MAPPER = new ObjectMapper(new YAMLFactory());

    private final Map<String, Object> velden;

    public Yamlboom(Map<String, Object> velden) {
        this.velden = velden;
    }

    public static Yamlboom lees(String yaml) {
        try {
            return new Yamlboom(MAPPER.readValue(yaml, new TypeReference<Map<String, Object>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not YAML: " + e.getMessage(), e);
        }
    }

    /** The document as YAML again. */
    public String tekst() {
        try {
            return MAPPER.writeValueAsString(velden);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public Map<String, Object> velden() {
        return velden;
    }

    public boolean heeft(String veld) {
        return velden.get(veld) != null;
    }

    public Optional<String> tekst(String veld) {
        return Optional.ofNullable(velden.get(veld)).map(String::valueOf);
    }

    public String verplicht(String veld) {
        return tekst(veld).orElseThrow(() -> new IllegalArgumentException("no " + veld + " in " + velden));
    }

    /** The texts of a list; one text is a list of one, nothing is an empty list. */
    public List<String> teksten(String veld) {
        Object waarde = velden.get(veld);
        if (waarde == null) {
            return List.of();
        }
        return waarde instanceof List<?> lijst
                ? lijst.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(waarde));
    }

    public Yamlboom tak(String veld) {
        return takOf(veld).orElseThrow(() -> new IllegalArgumentException("no " + veld + " in " + velden));
    }

    Optional<Yamlboom> takOf(String veld) {
        return Optional.ofNullable(velden.get(veld)).map(Yamlboom::boom);
    }

    public List<Yamlboom> takken(String veld) {
        Object waarde = velden.get(veld);
        return waarde instanceof List<?> lijst
                ? lijst.stream().map(Yamlboom::boom).toList()
                : List.of();
    }

    @SuppressWarnings("unchecked")
    private static Yamlboom boom(Object waarde) {
        return new Yamlboom((Map<String, Object>) waarde);
    }

    @Override
    public String toString() {
        return velden.toString();
    }
}
