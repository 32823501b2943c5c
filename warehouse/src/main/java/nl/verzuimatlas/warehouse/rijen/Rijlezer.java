package nl.verzuimatlas.warehouse.rijen;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * Reads many rows of which the texts repeat. The database numbers the different texts and gives each once, because the driver takes ten times
 * as long over a text as over a number.
 */
public final class Rijlezer {

    // a connection may read while it reads, and each needs tables of its own
    private static final AtomicInteger VOLGNUMMER = new AtomicInteger();

    private final Connection verbinding;
    private final String rijen;
    private final String woorden;

    private Rijlezer(Connection verbinding) {
        int nummer = VOLGNUMMER.getAndIncrement();
        this.verbinding = verbinding;
        this.rijen = "lezer_rij_" + nummer;
        this.woorden = "lezer_woord_" + nummer;
    }

    /** Hears one row after another. */
    @FunctionalInterface
    public interface Hoorder {
        void hoort(Rij rij) throws SQLException;
    }

    /** What is made of one row. */
    @FunctionalInterface
    public interface Maker<T> {
        T maak(Rij rij) throws SQLException;
    }

    /**
     * Makes something of each row.
     *
     * @param vraag a query; its rows come in its order
     * @param parameters what stands on the place of its question marks
     * @throws SQLException if it cannot be answered
     */
    public static <T> List<T> lees(Connection verbinding, String vraag, Maker<T> maker, Object... parameters)
            throws SQLException {
        List<T> gemaakt = new ArrayList<>();
        hoor(verbinding, vraag, rij -> gemaakt.add(maker.maak(rij)), parameters);
        return gemaakt;
    }

    /**
     * Tells each row.
     *
     * @param vraag a query; its rows come in its order
     * @param parameters what stands on the place of its question marks
     * @throws SQLException if it cannot be answered
     */
    public static void hoor(Connection verbinding, String vraag, Hoorder hoorder, Object... parameters)
            throws SQLException {
        Rijlezer lezer = new Rijlezer(verbinding);
        lezer.bewaar(vraag, parameters);
        try {
            lezer.lees(hoorder);
        } finally {
            lezer.ruimOp();
        }
    }

    private void bewaar(String vraag, Object... parameters) throws SQLException {
        try (PreparedStatement opdracht = verbinding.prepareStatement("create temp table " + rijen + " as " + vraag)) {
            for (int i = 0; i < parameters.length; i++) {
                opdracht.setObject(i + 1, parameters[i]);
            }
            opdracht.execute();
        }
    }

    private void lees(Hoorder hoorder) throws SQLException {
        try (Statement opdracht = verbinding.createStatement()) {
            Map<String, Boolean> kolommen = kolommen(opdracht);
            List<String> teksten = teksten(opdracht, kolommen);
            try (ResultSet antwoord = opdracht.executeQuery(genummerd(kolommen))) {
                Rij rij = new Rij(antwoord, plaatsen(kolommen), teksten);
                while (antwoord.next()) {
                    hoorder.hoort(rij);
                }
            }
        }
    }

    /** The columns, and whether they hold texts. */
    private Map<String, Boolean> kolommen(Statement opdracht) throws SQLException {
        Map<String, Boolean> kolommen = new LinkedHashMap<>();
        try (ResultSet leeg = opdracht.executeQuery("select * from " + rijen + " limit 0")) {
            ResultSetMetaData antwoord = leeg.getMetaData();
            for (int i = 1; i <= antwoord.getColumnCount(); i++) {
                kolommen.put(
                        antwoord.getColumnName(i), antwoord.getColumnTypeName(i).equals("VARCHAR"));
            }
        }
        return kolommen;
    }

    /** Numbers the different texts of all columns together, from 0. */
    private List<String> teksten(Statement opdracht, Map<String, Boolean> kolommen) throws SQLException {
        String alle = kolommen.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(kolom -> naam(kolom.getKey()))
                .collect(Collectors.joining(", ", "[", "]::varchar[]"));
        opdracht.execute("create temp table " + woorden
                + " as select (row_number() over () - 1)::int as nummer, tekst from (select distinct unnest(" + alle
                + ") as tekst from " + rijen + ") where tekst is not null");
        List<String> teksten = new ArrayList<>();
        try (ResultSet antwoord = opdracht.executeQuery("select tekst from " + woorden + " order by nummer")) {
            while (antwoord.next()) {
                // what is read of another database has the same object for it too: keys are laid beside each other
                // millions of times
                teksten.add(antwoord.getString(1).intern());
            }
        }
        return teksten;
    }

    private String genummerd(Map<String, Boolean> kolommen) {
        List<String> gevraagd = new ArrayList<>();
        StringBuilder samen = new StringBuilder();
        kolommen.forEach((kolom, isTekst) -> {
            if (isTekst) {
                String woord = naam("woord_" + kolom);
                gevraagd.add(woord + ".nummer");
                samen.append(" left join %s as %s on %s.tekst = rij.%s".formatted(woorden, woord, woord, naam(kolom)));
            } else {
                gevraagd.add("rij." + naam(kolom));
            }
        });
        return "select " + String.join(", ", gevraagd) + " from " + rijen + " as rij" + samen + " order by rij.rowid";
    }

    private static Map<String, Integer> plaatsen(Map<String, Boolean> kolommen) {
        Map<String, Integer> plaatsen = new LinkedHashMap<>();
        kolommen.keySet().forEach(kolom -> plaatsen.put(kolom, plaatsen.size() + 1));
        return plaatsen;
    }

    private static String naam(String kolom) {
        return '"' + kolom.replace("\"", "\"\"") + '"';
    }

    private void ruimOp() throws SQLException {
        try (Statement opdracht = verbinding.createStatement()) {
            opdracht.execute("drop table if exists " + rijen);
            opdracht.execute("drop table if exists " + woorden);
        }
    }
}
