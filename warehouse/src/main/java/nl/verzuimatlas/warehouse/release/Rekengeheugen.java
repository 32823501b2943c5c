package nl.verzuimatlas.warehouse.release;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.util.Properties;
import nl.verzuimatlas.warehouse.contract.Bronbestand;
import nl.verzuimatlas.warehouse.contract.Yaml;

/**
 * Memory that DuckDB may take while it computes the marts of a release, besides the heap ({@code rekengeheugen.yaml}). What
 * does not fit goes to disk; the outcome is the same.
 *
 * @param deelVanHeap as a share of the largest heap of this JVM, above 0 and at most 1
 * @param minstensMib least memory in MiB, 128 or more
 */
record Rekengeheugen(
        @JsonProperty("deel_van_heap") double deelVanHeap,
        @JsonProperty("minstens_mib") long minstensMib) {

    private static final int MIB = 20;
    private static final long MINST = 128;

    Rekengeheugen {
        if (!(deelVanHeap > 0 && deelVanHeap <= 1) || minstensMib < MINST) {
            throw new IllegalArgumentException(
                    "deel_van_heap must be above 0 and at most 1, and minstens_mib " + MINST + " or more");
        }
    }

    /** The memory of this version of the product. */
    static Rekengeheugen lees() {
        return Yaml.lees(Bronbestand.lees("rekengeheugen.yaml"), Rekengeheugen.class);
    }

    /** In MiB, when the heap may grow to {@code heap} bytes. */
    long mib(long heap) {
        return Math.max(minstensMib, (long) (deelVanHeap * (heap >> MIB)));
    }

    /**
     * Settings of the connection.
     *
     * @param heap largest heap of this JVM in bytes
     * @param tijdelijk folder for what does not fit
     */
    Properties instellingen(long heap, Path tijdelijk) {
        Properties instellingen = new Properties();
        instellingen.setProperty("memory_limit", mib(heap) + "MiB");
        instellingen.setProperty("temp_directory", tijdelijk.toString());
        return instellingen;
    }
}
