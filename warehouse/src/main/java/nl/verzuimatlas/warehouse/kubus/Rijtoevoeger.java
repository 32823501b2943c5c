package nl.verzuimatlas.warehouse.kubus;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * Adds rows, one by one, to tables of a database: all in one transaction and with one statement per table, because a transaction of its
 * own for each row waits for the disk, and each statement for the parser. What was not {@link #bewaar kept} at the close is undone.
 */
public final class Rijtoevoeger implements AutoCloseable {

    private final Connection verbinding;
    private final Map<String, PreparedStatement> opdrachten = new HashMap<>();

    private Rijtoevoeger(Connection verbinding) {
        this.verbinding = verbinding;
    }

    /** Begins a transaction, in which other statements over {@code verbinding} take part. */
    public static Rijtoevoeger begin(Connection verbinding) throws SQLException {
        verbinding.setAutoCommit(false);
        return new Rijtoevoeger(verbinding);
    }

    /**
     * Adds a row.
     *
     * @param tabel name of the table
     * @param waarden a value for each of its columns, in their order; null for an empty one
     */
    public void voegToe(String tabel, Object... waarden) throws SQLException {
        PreparedStatement opdracht = opdrachten.get(tabel);
        if (opdracht == null) {
            String plaatsen = "?" + ", ?".repeat(waarden.length - 1);
            opdracht = verbinding.prepareStatement("insert into " + tabel + " values (" + plaatsen + ")");
            opdrachten.put(tabel, opdracht);
        }
        for (int i = 0; i < waarden.length; i++) {
            opdracht.setObject(i + 1, waarden[i]);
        }
        opdracht.execute();
    }

    /** Keeps what was done since {@link #begin}; the last thing before the close. */
    public void bewaar() throws SQLException {
        verbinding.commit();
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement opdracht : opdrachten.values()) {
            opdracht.close();
        }
        // after bewaar there is nothing left to undo
        verbinding.rollback();
        verbinding.setAutoCommit(true);
    }
}
