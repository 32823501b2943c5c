package nl.verzuimatlas.warehouse.kubus;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import nl.verzuimatlas.warehouse.contract.Bronbestand;

/** Runs the SQL files of this module. */
final class Sqlbestand {

    private Sqlbestand() {}

    /** Runs {@code sql/<naam>.sql}, one statement. */
    static void voerUit(Connection verbinding, String naam) throws SQLException {
        try (Statement opdracht = verbinding.createStatement()) {
            opdracht.execute(Bronbestand.lees("sql/" + naam + ".sql"));
        } catch (SQLException e) {
            throw new SQLException("sql/" + naam + ".sql: " + e.getMessage(), e);
        }
    }
}
