package nl.verzuimatlas.warehouse.release;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Runs the gates of a release that is being made. The first step with a row that is wrong stops it. */
final class Poortwachter {

    private static final int VOORBEELDEN = 20;

    private final Connection intern;
    private final List<Poortuitslag> uitslagen = new ArrayList<>();

    /**
     * A guard over one release.
     *
     * @param intern connection to the internal database, with the tables of {@link Toetstabellen}
     */
    Poortwachter(Connection intern) {
        this.intern = intern;
    }

    /**
     * Runs every gate after {@code laag}, also when one of them finds something.
     *
     * @throws PublicatieGeweigerd if a row is wrong and that is a fout
     */
    void controleer(Poortlaag laag) throws SQLException, PublicatieGeweigerd {
        List<Poortuitslag> nieuw = new ArrayList<>();
        for (Poort poort : Poort.van(laag)) {
            nieuw.add(vraag(poort));
        }
        uitslagen.addAll(nieuw);
        List<String> redenen = nieuw.stream()
                .filter(Poortuitslag::isFout)
                .flatMap(uitslag -> uitslag.redenen().stream())
                .toList();
        if (!redenen.isEmpty()) {
            throw new PublicatieGeweigerd(redenen);
        }
    }

    /** Runs the gates of the public database, which nobody writes at this moment. */
    void controleerPubliek(Path publiek) throws SQLException, PublicatieGeweigerd {
        voerUit("attach '" + publiek.toString().replace("'", "''") + "' as publiek (read_only)");
        try {
            controleer(Poortlaag.PUBLIEK);
        } finally {
            voerUit("detach publiek");
        }
    }

    /** What the gates found so far. */
    Poortrapport rapport() {
        return new Poortrapport(uitslagen);
    }

    private Poortuitslag vraag(Poort poort) throws SQLException {
        long gevonden = 0;
        TreeSet<String> voorbeelden = new TreeSet<>();
        try (Statement vraag = intern.createStatement();
                ResultSet rij = vraag.executeQuery(poort.sql())) {
            while (rij.next()) {
                gevonden++;
                voorbeelden.add(rij.getString("reden"));
                if (voorbeelden.size() > VOORBEELDEN) {
                    voorbeelden.pollLast();
                }
            }
        }
        return new Poortuitslag(
                poort.laag(),
                poort.id(),
                poort.naam(),
                poort.niveau(),
                poort.tabel(),
                aantal(poort.tabel()),
                gevonden,
                List.copyOf(voorbeelden));
    }

    private long aantal(String tabel) throws SQLException {
        try (Statement vraag = intern.createStatement();
                ResultSet rij = vraag.executeQuery("select count(*) as aantal from " + tabel)) {
            rij.next();
            return rij.getLong("aantal");
        }
    }

    private void voerUit(String sql) throws SQLException {
        try (Statement opdracht = intern.createStatement()) {
            opdracht.execute(sql);
        }
    }
}
