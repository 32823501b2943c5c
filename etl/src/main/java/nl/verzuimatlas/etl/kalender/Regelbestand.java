package nl.verzuimatlas.etl.kalender;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import nl.verzuimatlas.warehouse.contract.Yaml;

/** Reads the rules that this module carries as data: public holidays, mappings, protocols. */
public final class Regelbestand {

    private static final String MAP = "/nl/verzuimatlas/etl/";

    private Regelbestand() {}

    /**
     * The value described by a YAML file under {@code nl/verzuimatlas/etl/} on the classpath.
     *
     * @throws IllegalArgumentException if there is no such file, or if it does not fit {@code soort}
     */
    public static <T> T lees(String pad, Class<T> soort) {
        return Yaml.lees(tekst(pad), soort);
    }

    /**
     * The text of a file under {@code nl/verzuimatlas/etl/} on the classpath.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    public static String tekst(String pad) {
        try (InputStream in = Regelbestand.class.getResourceAsStream(MAP + pad)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + pad);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read resource " + pad, e);
        }
    }
}
