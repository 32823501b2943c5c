package nl.verzuimatlas.etl.lezen.kaart;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import nl.verzuimatlas.etl.lezen.Leesfout;

/** Reading JSON, with findings for what is no JSON. */
final class Json {

    static final ObjectMapper MAPPER = new ObjectMapper();
    private static final byte[] GZIP = {0x1f, (byte) 0x8b};

    private Json() {}

    static JsonParser open(Path bestand) throws IOException {
        return MAPPER.createParser(stroom(bestand));
    }

    /** The text of a file, unpacked when it is packed with gzip. */
    static InputStream stroom(Path bestand) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(bestand));
        in.mark(GZIP.length);
        byte[] begin = in.readNBytes(GZIP.length);
        in.reset();
        return Arrays.equals(begin, GZIP) ? new GZIPInputStream(in) : in;
    }

    /** Work that reads JSON. */
    interface Lezing<T> {
        T lees() throws IOException;
    }

    /** Does {@code lezing}; JSON that is broken gives a finding that names the line. */
    static <T> T lees(Lezing<T> lezing) throws IOException {
        try {
            return lezing.lees();
        } catch (JsonProcessingException e) {
            int regel = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            int kolom = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
            throw onleesbaar("geen geldige JSON bij regel " + regel + ", teken " + kolom);
        } catch (java.io.CharConversionException e) {
            throw onleesbaar("tekst die geen UTF-8 is");
        }
    }

    static Leesfout onleesbaar(String reden) {
        return new Leesfout("VA-A03", Map.of("reden", reden));
    }

    /** Properties of a feature as text; what is no plain value is left out. */
    static Map<String, String> eigenschappen(JsonNode properties) {
        Map<String, String> eigenschappen = new LinkedHashMap<>();
        properties.properties().forEach(paar -> {
            if (paar.getValue().isValueNode() && !paar.getValue().isNull()) {
                eigenschappen.put(paar.getKey(), paar.getValue().asText());
            }
        });
        return eigenschappen;
    }

    static JsonNode object(JsonNode ouder, String naam) {
        JsonNode kind = ouder.path(naam);
        return kind.isObject() ? kind : MAPPER.createObjectNode();
    }
}
