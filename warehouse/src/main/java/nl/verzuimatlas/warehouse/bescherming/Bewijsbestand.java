package nl.verzuimatlas.warehouse.bescherming;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.verzuimatlas.warehouse.bescherming.Bewijs.Verschil;
import nl.verzuimatlas.warehouse.contract.Bronbestand;
import nl.verzuimatlas.warehouse.contract.Reeks;
import nl.verzuimatlas.warehouse.kubus.Celsleutel;
import nl.verzuimatlas.warehouse.rijen.Rijlezer;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Keeps a {@link Bewijs} in the internal database of its release. */
public final class Bewijsbestand {

    private static final String TABEL = "bewijs";
    private static final String CELLEN = "bewijs_cel";

    private Bewijsbestand() {}

    /**
     * Writes it into a database that has none.
     *
     * @throws SQLException if it cannot be written
     */
    public static void schrijf(DuckDBConnection intern, Bewijs bewijs) throws SQLException {
        try (Statement opdracht = intern.createStatement()) {
            opdracht.execute(Bronbestand.lees("sql/bescherming/bewijs_tabel.sql"));
            opdracht.execute(Bronbestand.lees("sql/bescherming/bewijs_cel_tabel.sql"));
        }
        Map<Celsleutel, Integer> cellen = nummers(bewijs);
        schrijf(intern, cellen);
        try (DuckDBAppender rijen = intern.createAppender(DuckDBConnection.DEFAULT_SCHEMA, TABEL)) {
            int wereld = 0;
            for (List<Verschil> verschillen : bewijs.werelden()) {
                for (Verschil verschil : verschillen) {
                    rijen.beginRow();
                    rijen.append(wereld);
                    rijen.append(cellen.get(verschil.cel()).intValue());
                    rijen.append((byte) verschil.getal());
                    rijen.append(verschil.verschuiving());
                    rijen.endRow();
                }
                wereld++;
            }
        }
    }

    /** A number for each cell that differs somewhere, in the order in which they come. */
    private static Map<Celsleutel, Integer> nummers(Bewijs bewijs) {
        Map<Celsleutel, Integer> nummers = new LinkedHashMap<>();
        bewijs.werelden()
                .forEach(wereld -> wereld.forEach(verschil -> nummers.putIfAbsent(verschil.cel(), nummers.size())));
        return nummers;
    }

    private static void schrijf(DuckDBConnection intern, Map<Celsleutel, Integer> cellen) throws SQLException {
        try (DuckDBAppender rijen = intern.createAppender(DuckDBConnection.DEFAULT_SCHEMA, CELLEN)) {
            for (Map.Entry<Celsleutel, Integer> een : cellen.entrySet()) {
                Celsleutel cel = een.getKey();
                rijen.beginRow();
                rijen.append(een.getValue().intValue());
                rijen.append(cel.indicator());
                rijen.append(cel.regiotype().term());
                rijen.append(cel.regiocode());
                rijen.append(cel.schooljaar());
                rijen.append(cel.dimensie());
                rijen.append(cel.categorie());
                rijen.endRow();
            }
        }
    }

    /**
     * Reads it; a release that was made before it was kept in this way has none.
     *
     * @throws SQLException if it cannot be read
     */
    public static Bewijs lees(Connection intern) throws SQLException {
        try (ResultSet tabel = intern.getMetaData().getTables(null, null, CELLEN, null)) {
            if (!tabel.next()) {
                return Bewijs.GEEN;
            }
        }
        List<Celsleutel> cellen = Rijlezer.lees(
                intern, Bronbestand.lees("sql/bescherming/bewijs_cel.sql"), rij -> Celsleutel.lees(rij, Reeks.EIGEN));
        List<List<Verschil>> werelden = new ArrayList<>();
        try (Statement vraag = intern.createStatement();
                ResultSet rij = vraag.executeQuery(Bronbestand.lees("sql/bescherming/bewijs.sql"))) {
            int wereld = rij.findColumn("wereld");
            int cel = rij.findColumn("cel");
            int getal = rij.findColumn("getal");
            int verschuiving = rij.findColumn("verschuiving");
            while (rij.next()) {
                while (werelden.size() <= rij.getInt(wereld)) {
                    werelden.add(new ArrayList<>());
                }
                werelden.get(rij.getInt(wereld))
                        .add(new Verschil(cellen.get(rij.getInt(cel)), rij.getInt(getal), rij.getInt(verschuiving)));
            }
        }
        return new Bewijs(werelden);
    }
}
