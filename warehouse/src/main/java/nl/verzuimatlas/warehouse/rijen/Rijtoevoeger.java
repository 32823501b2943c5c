package nl.verzuimatlas.warehouse.rijen;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds rows to tables of a database: all in one transaction and many with one statement, because a transaction of its own for each row
 * waits for the disk, and each statement for the planner. Rows of a table stay in their order; they are there after {@link #bewaar}. What was not
 * kept at the close is undone.
 */
public final class Rijtoevoeger implements AutoCloseable {

    private static final int SAMEN = 50;

    private final Connection verbinding;
    private final Map<String, Tabel> tabellen = new LinkedHashMap<>();

    /** Rows of a table that wait for others. */
    private static final class Tabel {
        private final String naam;
        private final int breedte;
        private final List<Object[]> wachtend = new ArrayList<>();
        // a statement for a full lot, and one for what is left
        private final Map<Integer, PreparedStatement> opdrachten = new HashMap<>();

        Tabel(String naam, int breedte) {
            this.naam = naam;
            this.breedte = breedte;
        }
    }

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
     * @throws SQLException if it, or a row that was added before, does not fit the table
     * @throws IllegalArgumentException if it has another number of values than a row before it
     */
    public void voegToe(String tabel, Object... waarden) throws SQLException {
        Tabel doel = tabellen.computeIfAbsent(tabel, naam -> new Tabel(naam, waarden.length));
        if (waarden.length != doel.breedte) {
            throw new IllegalArgumentException(
                    "a row of " + tabel + " has " + waarden.length + " values, one before it " + doel.breedte);
        }
        doel.wachtend.add(waarden);
        if (doel.wachtend.size() == SAMEN) {
            schrijf(doel);
        }
    }

    /**
     * Keeps what was done since {@link #begin}; the last thing before the close.
     *
     * @throws SQLException if a row does not fit its table
     */
    public void bewaar() throws SQLException {
        for (Tabel tabel : tabellen.values()) {
            schrijf(tabel);
        }
        verbinding.commit();
    }

    private void schrijf(Tabel tabel) throws SQLException {
        if (tabel.wachtend.isEmpty()) {
            return;
        }
        PreparedStatement opdracht = opdracht(tabel);
        int plaats = 1;
        for (Object[] rij : tabel.wachtend) {
            for (Object waarde : rij) {
                opdracht.setObject(plaats++, waarde);
            }
        }
        opdracht.execute();
        tabel.wachtend.clear();
    }

    private PreparedStatement opdracht(Tabel tabel) throws SQLException {
        int aantal = tabel.wachtend.size();
        PreparedStatement opdracht = tabel.opdrachten.get(aantal);
        if (opdracht == null) {
            String rij = "(?" + ", ?".repeat(tabel.breedte - 1) + ")";
            opdracht = verbinding.prepareStatement(
                    "insert into " + tabel.naam + " values " + rij + (", " + rij).repeat(aantal - 1));
            tabel.opdrachten.put(aantal, opdracht);
        }
        return opdracht;
    }

    @Override
    public void close() throws SQLException {
        for (Tabel tabel : tabellen.values()) {
            for (PreparedStatement opdracht : tabel.opdrachten.values()) {
                opdracht.close();
            }
        }
        // after bewaar there is nothing left to undo
        verbinding.rollback();
        verbinding.setAutoCommit(true);
    }
}
