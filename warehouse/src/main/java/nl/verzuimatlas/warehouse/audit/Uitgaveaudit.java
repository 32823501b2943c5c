package nl.verzuimatlas.warehouse.audit;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import nl.verzuimatlas.warehouse.audit.aanval.Vormenaanval;
import nl.verzuimatlas.warehouse.audit.openbaar.Openbaar;
import nl.verzuimatlas.warehouse.audit.openbaar.Openbaarlezer;
import nl.verzuimatlas.warehouse.audit.verband.Kennis;

/** The audit of a release on disk: opens nothing but public databases. */
public final class Uitgaveaudit {

    private Uitgaveaudit() {}

    /**
     * Attacks a release.
     *
     * @param publiek its public database
     * @param eerdere public databases of earlier releases that can still be seen
     * @throws SQLException if one of them cannot be read
     */
    public static Auditverslag val(Path publiek, List<Path> eerdere) throws SQLException {
        return val(publiek, eerdere, Optional.empty(), Kennis.lees());
    }

    /**
     * Attacks a release, of which the figures are in a downloaded file as well.
     *
     * @param publiek its public database
     * @param eerdere public databases of earlier releases that can still be seen
     * @param csv all or some of its figures as the API gives them in CSV; these are the ones attacked
     * @param kennis what is known of how figures are made
     * @throws SQLException if one of them cannot be read
     */
    public static Auditverslag val(Path publiek, List<Path> eerdere, Optional<Path> csv, Kennis kennis)
            throws SQLException {
        List<Openbaar> oud = lees(eerdere);
        try (Connection verbinding = open(publiek)) {
            Openbaar uitgave = Openbaarlezer.lees(verbinding);
            if (csv.isEmpty()) {
                return new Audit(kennis).val(uitgave, oud);
            }
            Openbaar bestand = Openbaarlezer.leesCsv(verbinding, csv.get());
            Auditverslag verslag = new Audit(kennis).val(bestand, oud);
            List<Vondst> vondsten = new ArrayList<>(verslag.vondsten());
            vondsten.addAll(Vormenaanval.voerUit(uitgave, bestand));
            return verslag.met(vondsten);
        }
    }

    /**
     * Attacks a release of which the maker says what could stand there.
     *
     * @param publiek its public database
     * @param eerdere public databases of earlier releases that can still be seen
     * @param kennis what is known of how figures are made
     * @param gezegd what could
     * @param geheugen what was proven safe before
     * @throws SQLException if one of them cannot be read
     */
    static Auditverslag val(Path publiek, List<Path> eerdere, Kennis kennis, Aanwijzingen gezegd, Geheugen geheugen)
            throws SQLException {
        try (Connection verbinding = open(publiek)) {
            return new Audit(kennis, Optional.of(geheugen)).val(Openbaarlezer.lees(verbinding), lees(eerdere), gezegd);
        }
    }

    private static List<Openbaar> lees(List<Path> bestanden) throws SQLException {
        List<Openbaar> gelezen = new ArrayList<>();
        for (Path een : bestanden) {
            try (Connection verbinding = open(een)) {
                gelezen.add(Openbaarlezer.lees(verbinding));
            }
        }
        return gelezen;
    }

    private static Connection open(Path publiek) throws SQLException {
        Properties alleenLezen = new Properties();
        alleenLezen.setProperty("duckdb.read_only", "true");
        return DriverManager.getConnection("jdbc:duckdb:" + publiek, alleenLezen);
    }
}
