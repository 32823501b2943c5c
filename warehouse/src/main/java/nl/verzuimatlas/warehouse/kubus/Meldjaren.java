package nl.verzuimatlas.warehouse.kubus;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import nl.verzuimatlas.warehouse.contract.Bronbestand;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.meldgedrag.Meldjaar;

/** Reads from the internal database what is known about the reporting of schools. */
final class Meldjaren {

    private Meldjaren() {}

    /**
     * One entry per gemeente and school year of which reports were delivered and reports are to be expected.
     *
     * @param intern internal database, with staging and intermediate tables
     * @param schoolVanaf reports to be expected of a school before its silence says something
     */
    static List<Meldjaar> lees(Connection intern, double schoolVanaf) throws SQLException {
        try (PreparedStatement vraag = intern.prepareStatement(Bronbestand.lees("sql/kubus/meldjaar.sql"))) {
            vraag.setDouble(1, schoolVanaf);
            vraag.setDouble(2, schoolVanaf);
            List<Meldjaar> jaren = new ArrayList<>();
            try (ResultSet rij = vraag.executeQuery()) {
                while (rij.next()) {
                    jaren.add(new Meldjaar(
                            rij.getString("gemeente_code"),
                            Schooljaar.parse(rij.getString("schooljaar")),
                            rij.getLong("school_aantal"),
                            rij.getLong("stille_school_aantal"),
                            rij.getLong("melding_aantal"),
                            rij.getDouble("verwacht_aantal"),
                            rij.getLong("vrijwillig_aantal"),
                            rij.getLong("beoordeeld_aantal"),
                            rij.getLong("op_tijd_aantal")));
                }
            }
            return jaren;
        }
    }
}
