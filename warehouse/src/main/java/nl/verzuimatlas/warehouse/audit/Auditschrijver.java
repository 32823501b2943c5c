package nl.verzuimatlas.warehouse.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;

/** Writes what may be public of an audit into the public database of the release: how much was tried and how much was found. */
public final class Auditschrijver {

    private Auditschrijver() {}

    /** Writes the tables {@code audit} and {@code audit_aanval}. */
    public static void schrijf(Connection publiek, Auditverslag verslag) throws SQLException {
        try (PreparedStatement rij = publiek.prepareStatement("insert into audit values (?, ?, ?, ?, ?, ?)")) {
            rij.setLong(1, verslag.verborgen());
            rij.setLong(2, verslag.cijfers());
            rij.setLong(3, verslag.relatieAantal());
            rij.setInt(4, verslag.eerdere().size());
            rij.setLong(5, Math.max(1, verslag.duur().toSeconds()));
            rij.setInt(6, verslag.onbeslist());
            rij.execute();
        }
        try (PreparedStatement rij = publiek.prepareStatement("insert into audit_aanval values (?, ?, ?, ?)")) {
            for (Map.Entry<Aanval, Integer> aanval : verslag.perAanval().entrySet()) {
                if (aanval.getKey() == Aanval.VORMEN) {
                    // of files that are downloaded later; there are none yet
                    continue;
                }
                rij.setString(1, aanval.getKey().term());
                rij.setInt(2, aanval.getKey().ordinal());
                rij.setString(3, aanval.getKey().label());
                rij.setInt(4, aanval.getValue());
                rij.execute();
            }
        }
    }
}
