package nl.verzuimatlas.etl.generator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Data files that belong to the generator. */
final class Bestand {

    private Bestand() {}

    /** Text of a resource of this package. */
    static String lees(String naam) {
        try (InputStream in = Bestand.class.getResourceAsStream(naam)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + naam);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read resource " + naam, e);
        }
    }

    /** Rows of a resource with a header and {@code ;} between the cells, as column to cell. */
    static List<Map<String, String>> tabel(String naam) {
        List<String> regels = lees(naam).lines().toList();
        String[] kop = regels.get(0).split(";", -1);
        List<Map<String, String>> rijen = new ArrayList<>();
        for (String regel : regels.subList(1, regels.size())) {
            String[] cellen = regel.split(";", -1);
            if (cellen.length != kop.length) {
                throw new IllegalArgumentException(naam + ": " + cellen.length + " cells in row: " + regel);
            }
            Map<String, String> rij = new LinkedHashMap<>();
            for (int i = 0; i < kop.length; i++) {
                rij.put(kop[i], cellen[i]);
            }
            rijen.add(rij);
        }
        return List.copyOf(rijen);
    }
}
