package nl.verzuimatlas.warehouse.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Reads this module's YAML into records; an unknown key is a mistake in the file and stops the run. */
public final class Yaml {

    private static final ObjectMapper MAPPER = new ObjectMapper(new YAMLFactory())
            .registerModule(new Jdk8Module())
            .registerModule(new JavaTimeModule())
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, true)
            .configure(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY, true);

    private Yaml() {}

    /**
     * The value that {@code yaml} describes.
     *
     * @throws IllegalArgumentException if the text does not fit {@code soort}; the message tells the line
     */
    public static <T> T lees(String yaml, Class<T> soort) {
        try {
            return MAPPER.readValue(yaml, soort);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a " + soort.getSimpleName() + ": " + e.getMessage(), e);
        }
    }

    /**
     * The value that a part of a YAML document describes.
     *
     * @throws IllegalArgumentException if it does not fit {@code soort}
     */
    public static <T> T vanBoom(JsonNode boom, Class<T> soort) {
        try {
            return MAPPER.treeToValue(boom, soort);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a " + soort.getSimpleName() + ": " + e.getMessage(), e);
        }
    }
}
