package nl.verzuimatlas.etl.lezen;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.duckdb.DuckDBDriver;

/** The rows of a Parquet file as text cells, in the order of the file; its column names count as row 1. */
public final class ParquetRecords implements Records {

    private static final String GEHEUGEN = "1GB";

    private final Connection verbinding;
    private final Statement opdracht;
    private final ResultSet rijen;
    private final List<String> koppen;
    private final String[] cellen;
    private long rij;

    /** Opens {@code bestand}. */
    public ParquetRecords(Path bestand) throws IOException {
        try {
            Properties instellingen = new Properties();
            // without it the whole result would be in memory before the first row is read
            instellingen.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
            instellingen.setProperty("memory_limit", GEHEUGEN);
            verbinding = DriverManager.getConnection("jdbc:duckdb:", instellingen);
            opdracht = verbinding.createStatement();
            String tabel = "read_parquet('" + bestand.toString().replace("'", "''") + "')";
            koppen = koppen(tabel);
            String kolommen = koppen.stream()
                    .map(kop -> "cast(\"" + kop.replace("\"", "\"\"") + "\" as varchar)")
                    .collect(Collectors.joining(", "));
            rijen = opdracht.executeQuery("select " + kolommen + " from " + tabel);
            cellen = new String[koppen.size()];
        } catch (SQLException e) {
            throw new IOException("cannot read Parquet file " + bestand.getFileName(), e);
        }
    }

    private List<String> koppen(String tabel) throws SQLException {
        try (Statement vraag = verbinding.createStatement();
                ResultSet leeg = vraag.executeQuery("select * from " + tabel + " limit 0")) {
            ResultSetMetaData kolommen = leeg.getMetaData();
            List<String> namen = new ArrayList<>();
            for (int i = 1; i <= kolommen.getColumnCount(); i++) {
                namen.add(kolommen.getColumnName(i));
            }
            return namen;
        }
    }

    /** Column names. */
    public List<String> koppen() {
        return koppen;
    }

    @Override
    public boolean volgende() throws IOException {
        rij++;
        try {
            if (rij == 1) {
                for (int kolom = 0; kolom < cellen.length; kolom++) {
                    cellen[kolom] = koppen.get(kolom);
                }
                return true;
            }
            if (!rijen.next()) {
                return false;
            }
            for (int kolom = 0; kolom < cellen.length; kolom++) {
                String cel = rijen.getString(kolom + 1);
                cellen[kolom] = cel == null ? "" : cel;
            }
            return true;
        } catch (SQLException e) {
            throw new IOException("cannot read a Parquet file any further than row " + rij, e);
        }
    }

    @Override
    public long rij() {
        return rij;
    }

    @Override
    public int aantal() {
        return cellen.length;
    }

    @Override
    public String cel(int kolom) {
        return cellen[kolom];
    }

    @Override
    public boolean isLeeg(int kolom) {
        return cellen[kolom].isBlank();
    }

    @Override
    public void bekijk(Celkijker kijker) {
        for (int kolom = 0; kolom < cellen.length; kolom++) {
            byte[] bytes = cellen[kolom].getBytes(StandardCharsets.UTF_8);
            kijker.cel(kolom, bytes, 0, bytes.length);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            rijen.close();
            opdracht.close();
            verbinding.close();
        } catch (SQLException e) {
            throw new IOException("cannot close a Parquet file", e);
        }
    }
}
