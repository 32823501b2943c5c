package nl.verzuimatlas.warehouse.release;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import nl.verzuimatlas.warehouse.contract.Bronbestand;

/** The gate before a release: each query under {@code sql/check/} finds rows that are wrong; one row stops the release. */
final class Poort {

    private static final int MEER_DAN_GENOEG = 20;

    private Poort() {}

    /** Dutch sentences on what is wrong with the public database; empty when nothing is. */
    static List<String> controleer(Connection publiek) throws SQLException {
        List<String> redenen = new ArrayList<>();
        for (String bestand : Bronbestand.lijst("sql/check")) {
            try (Statement vraag = publiek.createStatement();
                    ResultSet rij = vraag.executeQuery(Bronbestand.lees("sql/check/" + bestand))) {
                while (rij.next() && redenen.size() < MEER_DAN_GENOEG) {
                    redenen.add(bestand.replace(".sql", "") + ": " + rij.getString("reden"));
                }
            }
        }
        return redenen;
    }
}
