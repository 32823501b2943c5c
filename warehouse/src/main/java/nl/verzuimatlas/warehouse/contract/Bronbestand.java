package nl.verzuimatlas.warehouse.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads the data files that this module carries: contracts, registry, SQL. */
public final class Bronbestand {

    private static final String MAP = "/nl/verzuimatlas/warehouse/";

    private Bronbestand() {}

    /**
     * Text of a file under {@code nl/verzuimatlas/warehouse/} on the classpath.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    public static String lees(String pad) {
        try (InputStream in = Bronbestand.class.getResourceAsStream(MAP + pad)) {
            if (in == null) {
                throw new IllegalArgumentException("no resource " + pad);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read resource " + pad, e);
        }
    }
}
