package nl.verzuimatlas.etl.toets.regel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import nl.verzuimatlas.warehouse.contract.Yaml;

/** Reads what rules hold rows against: data files beside this class. */
final class Regelgegevens {

    private Regelgegevens() {}

    static <T> T lees(String naam, Class<T> soort) {
        try (InputStream in = Regelgegevens.class.getResourceAsStream(naam)) {
            return Yaml.lees(new String(in.readAllBytes(), StandardCharsets.UTF_8), soort);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read resource " + naam, e);
        }
    }
}
