package nl.verzuimatlas.warehouse.kubus;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.verzuimatlas.warehouse.contract.Bronbestand;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.meldgedrag.Meldjaar;

/** Reads from the internal database what is known about the reporting of schools. */
final class Meldjaren {

    private Meldjaren() {}

    /**
     * One entry per gemeente and school year given where reports are to be expected. Reports of other gemeenten and years
     * count nowhere, also not in what is to be expected.
     *
     * @param intern internal database, with staging and intermediate tables
     * @param schoolVanaf reports to be expected of a school before its silence says something
     * @param getoond areas and years of which the number of reports is published
     */
    static List<Meldjaar> lees(Connection intern, double schoolVanaf, Collection<Jaar> getoond) throws SQLException {
        zetGetoond(intern, getoond);
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

    private static void zetGetoond(Connection intern, Collection<Jaar> getoond) throws SQLException {
        try (Statement opdracht = intern.createStatement()) {
            opdracht.execute(
                    "create or replace temp table meldjaar_getoond (gemeente_code varchar, schooljaar varchar)");
        }
        try (PreparedStatement opdracht = intern.prepareStatement("insert into meldjaar_getoond values (?, ?)")) {
            for (Jaar jaar : getoond) {
                opdracht.setString(1, jaar.gemeente());
                opdracht.setString(2, jaar.schooljaar());
                opdracht.execute();
            }
        }
    }

    /** One gemeente in one school year. */
    record Jaar(String gemeente, String schooljaar) {}
}
