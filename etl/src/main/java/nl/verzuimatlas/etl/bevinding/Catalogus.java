package nl.verzuimatlas.etl.bevinding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.verzuimatlas.warehouse.contract.Yaml;

/** All checks that exist ({@code bevindingen.yaml}). */
public final class Catalogus {

    /** The catalogue of this version. */
    public static final Catalogus HUIS = new Catalogus(lees());

    private final List<Bevindingsoort> soorten;
    private final Map<String, Bevindingsoort> perId;

    private Catalogus(List<Bevindingsoort> soorten) {
        this.soorten = soorten;
        this.perId = soorten.stream().collect(Collectors.toUnmodifiableMap(Bevindingsoort::id, Function.identity()));
    }

    /** All checks, in the order of the file. */
    public List<Bevindingsoort> soorten() {
        return soorten;
    }

    /**
     * The check with this id.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Bevindingsoort soort(String id) {
        Bevindingsoort soort = perId.get(id);
        if (soort == null) {
            throw new IllegalArgumentException("no finding " + id + " in the catalogue");
        }
        return soort;
    }

    private static List<Bevindingsoort> lees() {
        try (InputStream in = Catalogus.class.getResourceAsStream("/nl/verzuimatlas/etl/bevindingen.yaml")) {
            return List.of(Yaml.lees(new String(in.readAllBytes(), StandardCharsets.UTF_8), Bevindingsoort[].class));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the catalogue of findings", e);
        }
    }
}
