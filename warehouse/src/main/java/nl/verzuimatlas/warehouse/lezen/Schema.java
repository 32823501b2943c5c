package nl.verzuimatlas.warehouse.lezen;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import nl.verzuimatlas.warehouse.contract.Bronbestand;

/** Tables and columns that this version of the product reads. A release of another version may lack some. */
final class Schema {

    private static final String KOLOMMEN =
            "select table_name || '.' || column_name as kolom from duckdb_columns() where not internal";

    private Schema() {}

    /** Whether {@code publiek} has everything that is read. */
    static boolean past(Connection publiek) {
        try (Connection leeg = DriverManager.getConnection("jdbc:duckdb:");
                Statement opdracht = leeg.createStatement()) {
            opdracht.execute(Bronbestand.lees("sql/publiek/schema.sql"));
            return kolommen(publiek).containsAll(kolommen(leeg));
        } catch (SQLException e) {
            throw new LeesException("cannot read the schema of a release", e);
        }
    }

    private static Set<String> kolommen(Connection verbinding) throws SQLException {
        Set<String> kolommen = new HashSet<>();
        try (Statement vraag = verbinding.createStatement();
                ResultSet rij = vraag.executeQuery(KOLOMMEN)) {
            while (rij.next()) {
                kolommen.add(rij.getString("kolom"));
            }
        }
        return kolommen;
    }
}
