package nl.verzuimatlas.warehouse.release;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a public database says, as one hash per table. */
public final class Inhoud {

    /** Tables whose content follows from the input alone, so that their hash does. */
    private static final List<String> HERHAALBAAR = List.of(
            "waarnemingen",
            "meldgedrag",
            "indicatoren",
            "protocol",
            "gemeenten",
            "regio_gemeenten",
            "bevindingen",
            "dekking",
            "ingetrokken",
            "verwacht");

    private Inhoud() {}

    /** Hash of the content of each repeatable table, as {@link ReleaseManifest#inhoud()} has them. */
    public static Map<String, String> hashes(Connection publiek) throws SQLException {
        Map<String, String> hashes = new TreeMap<>();
        for (String tabel : HERHAALBAAR) {
            try (Statement vraag = publiek.createStatement();
                    ResultSet rij = vraag.executeQuery("select coalesce(sha256(string_agg(rij::varchar, chr(10) "
                            + "order by rij::varchar)), '') as hash from " + tabel + " as rij")) {
                rij.next();
                hashes.put(tabel, rij.getString("hash"));
            }
        }
        return hashes;
    }
}
