package nl.verzuimatlas.warehouse.thuis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Layout of the home directory ({@code --home}, {@code VERZUIMATLAS_HOME}, default {@code ./data}).
 *
 * <pre>
 * deliveries/&lt;bron&gt;/&lt;id&gt;/   accepted rows as Parquet + levering.json; immutable
 * quarantine/&lt;bron&gt;/&lt;id&gt;/   rejected rows with reasons + the check report
 * releases/&lt;id&gt;/            feiten/, intern.duckdb, publiek.duckdb, manifest.json; immutable
 * CURRENT                    the id served
 * sleutel                    the secret of this warehouse (0600), unless it comes from the environment
 * sleutel-kenmerk            what tells whether the secret is still that of the deliveries, without giving it away (0600)
 * intrekkingen.json          what was withdrawn, with the keys of withdrawn pupils (0600)
 * leverkalender.yaml         which deliveries are expected when; made by the steward, may be absent
 * organisatie.yaml           who publishes, under which address and licence; made by the steward, may be absent
 * protocollen/               protocols that the organisation adds to those of the product; made by the steward, may be absent
 * indicatoren/               indicators that the organisation adds: a YAML and an SQL file each; may be absent
 * .wissel/                   a change of several files that is under way; finished or dropped by the next run
 * werk/, werk-spark/         of the run that holds the lock; removed by the next run
 * </pre>
 *
 * @param pad absolute path of the directory
 */
public record Home(Path pad) {

    /** Name of the database of a release that may be public. */
    public static final String PUBLIEK = "publiek.duckdb";

    /** Name of the database of a release that may not. */
    public static final String INTERN = "intern.duckdb";

    public Home {
        pad = pad.toAbsolutePath().normalize();
    }

    public Path deliveries() {
        return pad.resolve("deliveries");
    }

    public Path quarantine() {
        return pad.resolve("quarantine");
    }

    public Path releases() {
        return pad.resolve("releases");
    }

    /** Directory of one release. */
    public Path release(String id) {
        return releases().resolve(id);
    }

    /** Public database of one release. */
    public Path publiek(String id) {
        return release(id).resolve(PUBLIEK);
    }

    /** Internal database of one release: with small numbers, never served. */
    public Path intern(String id) {
        return release(id).resolve(INTERN);
    }

    /** The file that names the release served. */
    public Path current() {
        return pad.resolve("CURRENT");
    }

    /** Scratch space of the run that holds the lock. */
    public Path werk() {
        return pad.resolve("werk");
    }

    /** Scratch space of Spark, for as long as its session lives. */
    public Path spark() {
        return pad.resolve("werk-spark");
    }

    /** File of the lock. */
    public Path slot() {
        return pad.resolve(".slot");
    }

    /** The secret with which pseudonyms are re-keyed. */
    public Path sleutel() {
        return pad.resolve("sleutel");
    }

    /** Fingerprint of the secret with which the deliveries were re-keyed. */
    public Path sleutelkenmerk() {
        return pad.resolve("sleutel-kenmerk");
    }

    /** What was withdrawn. */
    public Path intrekkingen() {
        return pad.resolve("intrekkingen.json");
    }

    /** Which deliveries are expected when. */
    public Path leverkalender() {
        return pad.resolve("leverkalender.yaml");
    }

    /** Protocols that the organisation adds. */
    public Path protocollen() {
        return pad.resolve("protocollen");
    }

    /** Indicators that the organisation adds. */
    public Path indicatoren() {
        return pad.resolve("indicatoren");
    }

    /** Who publishes, and where; read by the portal. */
    public Path organisatie() {
        return pad.resolve("organisatie.yaml");
    }

    /** Scratch space of a {@link Wisseling}. */
    Path wissel() {
        return pad.resolve(".wissel");
    }

    /** Id of the release served; empty when nothing was published yet. */
    public Optional<String> huidigeRelease() {
        try {
            return Files.exists(current())
                    ? Optional.of(Files.readString(current()).strip())
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + current(), e);
        }
    }
}
