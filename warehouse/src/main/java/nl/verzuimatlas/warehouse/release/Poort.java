package nl.verzuimatlas.warehouse.release;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import nl.verzuimatlas.warehouse.contract.Bronbestand;

/**
 * The gates before a release: each query finds rows that are wrong; one row stops the release. Those under {@code sql/check/}
 * read the public database, those under {@code sql/check-intern/} the internal one, before anything is hidden.
 */
final class Poort {

    private static final int MEER_DAN_GENOEG = 20;

    private Poort() {}

    /** Dutch sentences on what is wrong with the public database; empty when nothing is. */
    static List<String> controleer(Connection publiek) throws SQLException {
        return controleer(publiek, "sql/check");
    }

    /** Dutch sentences on what is wrong with the internal database; empty when nothing is. */
    static List<String> controleerIntern(Connection intern) throws SQLException {
        return controleer(intern, "sql/check-intern");
    }

    private static List<String> controleer(Connection databank, String map) throws SQLException {
        List<String> redenen = new ArrayList<>();
        for (String bestand : Bronbestand.lijst(map)) {
            try (Statement vraag = databank.createStatement();
                    ResultSet rij = vraag.executeQuery(Bronbestand.lees(map + "/" + bestand))) {
                while (rij.next() && redenen.size() < MEER_DAN_GENOEG) {
                    redenen.add(bestand.replace(".sql", "") + ": " + rij.getString("reden"));
                }
            }
        }
        return redenen;
    }
}
