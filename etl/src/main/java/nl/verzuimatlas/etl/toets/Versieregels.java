package nl.verzuimatlas.etl.toets;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import nl.verzuimatlas.warehouse.contract.Yaml;

/**
 * When a new version probably holds only a part ({@code versies.yaml}).
 *
 * @param minsteAandeelRijen smallest share of the number of rows of the version before
 * @param minsteAandeelSleutels smallest share of its primary keys that must come back
 * @param minsteRijen a version with fewer rows is not held against its successor
 */
record Versieregels(
        @JsonProperty("minste_aandeel_rijen") double minsteAandeelRijen,
        @JsonProperty("minste_aandeel_sleutels") double minsteAandeelSleutels,
        @JsonProperty("minste_rijen") long minsteRijen) {

    static final Versieregels HUIS = lees();

    private static Versieregels lees() {
        try (InputStream in = Versieregels.class.getResourceAsStream("/nl/verzuimatlas/etl/toets/versies.yaml")) {
            return Yaml.lees(new String(in.readAllBytes(), StandardCharsets.UTF_8), Versieregels.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read versies.yaml", e);
        }
    }
}
