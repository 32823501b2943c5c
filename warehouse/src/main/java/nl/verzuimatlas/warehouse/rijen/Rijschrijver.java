package nl.verzuimatlas.warehouse.rijen;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Adds many rows of which the texts repeat to a table: each different text goes to the database once, with a number for the rest. The rows are
 * there, after those that were and in their order, when {@link #bewaar} returns; without it none is.
 */
public final class Rijschrijver implements AutoCloseable {

    // a connection may write to two tables at the same time, and each needs tables of its own
    private static final AtomicInteger VOLGNUMMER = new AtomicInteger();

    private final DuckDBConnection verbinding;
    private final String tabel;
    private final String rijen;
    private final String woorden;
    private final List<Boolean> isTekst;
    private final DuckDBAppender naar;
    private final Map<String, Integer> nummers = new HashMap<>();

    private Rijschrijver(DuckDBConnection verbinding, String tabel) throws SQLException {
        int nummer = VOLGNUMMER.getAndIncrement();
        this.verbinding = verbinding;
        this.tabel = tabel;
        this.rijen = "schrijver_rij_" + nummer;
        this.woorden = "schrijver_woord_" + nummer;
        this.isTekst = maakTabellen();
        this.naar = appender(rijen);
    }

    /**
     * Begins.
     *
     * @param tabel name of the table, which may be a temporary one
     * @throws SQLException if there is no such table
     */
    public static Rijschrijver begin(DuckDBConnection verbinding, String tabel) throws SQLException {
        return new Rijschrijver(verbinding, tabel);
    }

    /** Tables like {@code tabel} with numbers for texts, and for the texts; tells which columns of it hold texts. */
    private List<Boolean> maakTabellen() throws SQLException {
        List<Boolean> teksten = new ArrayList<>();
        try (Statement opdracht = verbinding.createStatement()) {
            StringBuilder kolommen = new StringBuilder();
            try (ResultSet leeg = opdracht.executeQuery("select * from " + tabel + " limit 0")) {
                ResultSetMetaData kolom = leeg.getMetaData();
                for (int i = 1; i <= kolom.getColumnCount(); i++) {
                    String soort = kolom.getColumnTypeName(i);
                    teksten.add(soort.equals("VARCHAR"));
                    kolommen.append(i == 1 ? "" : ", ")
                            .append("k%d %s".formatted(i, soort.equals("VARCHAR") ? "integer" : soort));
                }
            }
            opdracht.execute("create temp table " + rijen + " (" + kolommen + ")");
            opdracht.execute("create temp table " + woorden + " (nummer integer, tekst varchar)");
        }
        return teksten;
    }

    private DuckDBAppender appender(String tijdelijk) throws SQLException {
        return verbinding.createAppender("temp", DuckDBConnection.DEFAULT_SCHEMA, tijdelijk);
    }

    /** Begins a row; what follows are its columns, in the order of the table. */
    public Rijschrijver rij() throws SQLException {
        naar.beginRow();
        return this;
    }

    /** A text; not null. */
    public Rijschrijver tekst(String tekst) throws SQLException {
        Integer nummer = nummers.get(tekst);
        if (nummer == null) {
            nummer = nummers.size();
            nummers.put(tekst, nummer);
        }
        naar.append(nummer.intValue());
        return this;
    }

    /** A number, or none. */
    public Rijschrijver getal(OptionalDouble getal) throws SQLException {
        if (getal.isPresent()) {
            naar.append(getal.getAsDouble());
        } else {
            naar.appendNull();
        }
        return this;
    }

    /** Whether something is so. */
    public Rijschrijver is(boolean waarde) throws SQLException {
        naar.append(waarde);
        return this;
    }

    /** A day, or none. */
    public Rijschrijver datum(Optional<LocalDate> datum) throws SQLException {
        if (datum.isPresent()) {
            naar.append(datum.get());
        } else {
            naar.appendNull();
        }
        return this;
    }

    /** Ends the row. */
    public void klaar() throws SQLException {
        naar.endRow();
    }

    /**
     * Adds the rows to the table.
     *
     * @throws SQLException if one does not fit it
     */
    public void bewaar() throws SQLException {
        naar.flush();
        try (DuckDBAppender teksten = appender(woorden)) {
            for (Map.Entry<String, Integer> woord : nummers.entrySet()) {
                teksten.beginRow();
                teksten.append(woord.getValue().intValue());
                teksten.append(woord.getKey());
                teksten.endRow();
            }
        }
        List<String> gevraagd = new ArrayList<>();
        StringBuilder samen = new StringBuilder();
        for (int i = 1; i <= isTekst.size(); i++) {
            if (isTekst.get(i - 1)) {
                gevraagd.add("w" + i + ".tekst");
                samen.append(" left join %s as w%d on w%d.nummer = rij.k%d".formatted(woorden, i, i, i));
            } else {
                gevraagd.add("rij.k" + i);
            }
        }
        try (Statement opdracht = verbinding.createStatement()) {
            opdracht.execute("insert into " + tabel + " select " + String.join(", ", gevraagd) + " from " + rijen
                    + " as rij" + samen + " order by rij.rowid");
        }
    }

    @Override
    public void close() throws SQLException {
        naar.close();
        try (Statement opdracht = verbinding.createStatement()) {
            opdracht.execute("drop table if exists " + rijen);
            opdracht.execute("drop table if exists " + woorden);
        }
    }
}
