package nl.verzuimatlas.warehouse.release;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the gates of a release found, per step. Stands in the folder of the release as {@code poorten.json} and
 * {@code poorten.html}, for the owner of the home: examples may tell of single pupils.
 *
 * @param uitslagen in the order in which the gates ran
 */
public record Poortrapport(List<Poortuitslag> uitslagen) {

    /** Name of the file for machines. */
    public static final String JSON = "poorten.json";

    /** Name of the file for readers. */
    public static final String HTML = "poorten.html";

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    public Poortrapport {
        uitslagen = List.copyOf(uitslagen);
    }

    /** Gates that found something that does not stop a release. */
    public List<Poortuitslag> waarschuwingen() {
        return uitslagen.stream()
                .filter(uitslag -> !uitslag.isGoed() && !uitslag.isFout())
                .toList();
    }

    /** Number of gates that found nothing. */
    public long goed() {
        return uitslagen.stream().filter(Poortuitslag::isGoed).count();
    }

    /** Writes both files into {@code map}. */
    void schrijf(Path map) {
        try {
            List<Map<String, Object>> rijen = new ArrayList<>();
            uitslagen.forEach(uitslag -> rijen.add(rij(uitslag)));
            Files.writeString(map.resolve(JSON), MAPPER.writeValueAsString(rijen) + "\n");
            Files.writeString(map.resolve(HTML), Poortpagina.html(this));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the report of the gates in " + map, e);
        }
    }

    private static Map<String, Object> rij(Poortuitslag uitslag) {
        Map<String, Object> rij = new LinkedHashMap<>();
        rij.put("laag", uitslag.laag().naam());
        rij.put("poort", uitslag.id());
        rij.put("naam", uitslag.naam());
        rij.put("niveau", uitslag.niveau().term());
        rij.put("tabel", uitslag.tabel());
        rij.put("bekeken", uitslag.bekeken());
        rij.put("gevonden", uitslag.gevonden());
        rij.put("uitslag", uitslag.uitslag());
        rij.put("voorbeelden", uitslag.voorbeelden());
        return rij;
    }
}
