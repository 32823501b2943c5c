package nl.verzuimatlas.warehouse.bescherming;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.verzuimatlas.warehouse.bescherming.Bewijs.Verschil;
import nl.verzuimatlas.warehouse.contract.Bronbestand;
import nl.verzuimatlas.warehouse.contract.Reeks;
import nl.verzuimatlas.warehouse.kubus.Celsleutel;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Keeps a {@link Bewijs} in the internal database of its release. */
public final class Bewijsbestand {

    private static final String TABEL = "bewijs";

    private Bewijsbestand() {}

    /**
     * Writes it into a database that has none.
     *
     * @throws SQLException if it cannot be written
     */
    public static void schrijf(DuckDBConnection intern, Bewijs bewijs) throws SQLException {
        try (Statement opdracht = intern.createStatement()) {
            opdracht.execute(Bronbestand.lees("sql/bescherming/bewijs_tabel.sql"));
        }
        try (DuckDBAppender rijen = intern.createAppender(DuckDBConnection.DEFAULT_SCHEMA, TABEL)) {
            int wereld = 0;
            for (List<Verschil> verschillen : bewijs.werelden()) {
                for (Verschil verschil : verschillen) {
                    rijen.beginRow();
                    rijen.append(wereld);
                    rijen.append(verschil.cel().indicator());
                    rijen.append(verschil.cel().regiotype().term());
                    rijen.append(verschil.cel().regiocode());
                    rijen.append(verschil.cel().schooljaar());
                    rijen.append(verschil.cel().dimensie());
                    rijen.append(verschil.cel().categorie());
                    rijen.append((byte) verschil.getal());
                    rijen.append(verschil.verschuiving());
                    rijen.endRow();
                }
                wereld++;
            }
        }
    }

    /**
     * Reads it; a release that was made before there were any has none.
     *
     * @throws SQLException if it cannot be read
     */
    public static Bewijs lees(Connection intern) throws SQLException {
        try (ResultSet tabel = intern.getMetaData().getTables(null, null, TABEL, null)) {
            if (!tabel.next()) {
                return Bewijs.GEEN;
            }
        }
        List<List<Verschil>> werelden = new ArrayList<>();
        Map<Celsleutel, Celsleutel> cellen = new HashMap<>();
        try (Statement vraag = intern.createStatement();
                ResultSet rij = vraag.executeQuery(Bronbestand.lees("sql/bescherming/bewijs.sql"))) {
            while (rij.next()) {
                Celsleutel cel = Celsleutel.lees(rij, Reeks.EIGEN);
                while (werelden.size() <= rij.getInt("wereld")) {
                    werelden.add(new ArrayList<>());
                }
                werelden.get(rij.getInt("wereld"))
                        .add(new Verschil(
                                cellen.computeIfAbsent(cel, nieuw -> nieuw),
                                rij.getInt("getal"),
                                rij.getInt("verschuiving")));
            }
        }
        return new Bewijs(werelden);
    }
}
