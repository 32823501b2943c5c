package nl.verzuimatlas.warehouse.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.verzuimatlas.warehouse.audit.verband.Kennis;
import nl.verzuimatlas.warehouse.contract.Bronbestand;
import nl.verzuimatlas.warehouse.contract.Yaml;

/**
 * The audit as a gate of publishing ({@code audit/audit.yaml}).
 *
 * @param bijPubliceren whether it is one
 */
public record Publicatieaudit(
        @JsonProperty("bij_publiceren") Stand bijPubliceren) {

    /** Whether publishing asks the audit. */
    public enum Stand {
        @JsonProperty("nee")
        NEE,
        /** What is found is told, and the release is served. */
        @JsonProperty("meld")
        MELD,
        /**
         * A release that gives something away, by itself or of an earlier one, or of which that is undecided, is not served. What is found only if
         * figures that an earlier release shows are as they were then is told, when all of those that are hidden now have changed.
         */
        @JsonProperty("blokkeer-eigen")
        BLOKKEER_EIGEN,
        /** A release in which something is found, or of which something is undecided, is not served. */
        @JsonProperty("blokkeer")
        BLOKKEER
    }

    /**
     * How it went.
     *
     * @param redenen Dutch sentences on why the release may not be served; empty when it may
     * @param tellingen counts for the manifest; none when it was not asked
     */
    public record Uitslag(List<String> redenen, Map<String, Long> tellingen) {}

    /** The setting of this version of the product. */
    public static Publicatieaudit lees() {
        return Yaml.lees(Bronbestand.lees("audit/audit.yaml"), Publicatieaudit.class);
    }

    /**
     * Attacks a release that is not yet served and, when it may be, writes what was tried into its public database. What was proven in an earlier
     * release and is the same counts as tried.
     *
     * @param publiek public database of the release
     * @param eerdere public databases of earlier releases
     * @param eigen text of the files that an organisation added to the registry, by name
     * @param gezegd what could stand in the release, as its maker says
     * @param bekend how many figures are hidden that an earlier release shows and that have not changed: when there are any, what is found with
     *     them is no guess
     * @param geheugen what was proven safe before; knows afterwards what is safe in this release
     * @throws SQLException if one of them cannot be read or written
     */
    public Uitslag val(
            Path publiek,
            List<Path> eerdere,
            Map<String, String> eigen,
            Aanwijzingen gezegd,
            int bekend,
            Geheugen geheugen)
            throws SQLException {
        if (bijPubliceren == Stand.NEE) {
            return new Uitslag(List.of(), Map.of());
        }
        Auditverslag verslag = Uitgaveaudit.val(publiek, eerdere, Kennis.lees(eigen), gezegd, geheugen);
        Auditverslag telt = bijPubliceren == Stand.BLOKKEER_EIGEN && bekend == 0 ? verslag.eigen() : verslag;
        if (bijPubliceren != Stand.MELD && !telt.isVeilig()) {
            return new Uitslag(Auditweergave.weigering(telt), Map.of());
        }
        try (Connection verbinding = DriverManager.getConnection("jdbc:duckdb:" + publiek)) {
            Auditschrijver.schrijf(verbinding, verslag);
        }
        Map<String, Long> tellingen = new TreeMap<>();
        tellingen.put("audit-aangevallen", verslag.verborgen());
        tellingen.put("audit-teruggevonden", (long) verslag.gevonden());
        tellingen.put("audit-onbeslist", (long) verslag.onbeslist());
        return new Uitslag(List.of(), tellingen);
    }
}
