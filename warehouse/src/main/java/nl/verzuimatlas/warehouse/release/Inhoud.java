package nl.verzuimatlas.warehouse.release;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.verzuimatlas.warehouse.contract.FeitTabel;
import nl.verzuimatlas.warehouse.contract.Productversie;
import nl.verzuimatlas.warehouse.thuis.Home;

/** What a public database says, as one hash per table. */
public final class Inhoud {

    /** Tables whose content follows from the input alone, so that their hash does. */
    private static final List<String> HERHAALBAAR = List.of(
            "waarnemingen",
            "herindelingen",
            "meldgedrag",
            "indicatoren",
            "protocol",
            "gemeenten",
            "regio_gemeenten",
            "kaart",
            "bevindingen",
            "dekking",
            "ingetrokken",
            "verwacht",
            "poorten");

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

    /**
     * Hash of the content of each fact table, whatever the order of its rows and their division over files, as
     * {@link ReleaseManifest#feiten()} has them. Two releases of one version of the product can be compared by it.
     *
     * @param intern connection that sees the facts as {@code stg_<tabel>}
     * @param bekend hashes that are known already, by table
     */
    static Map<String, String> feiten(Connection intern, Map<String, String> bekend) throws SQLException {
        Map<String, String> hashes = new TreeMap<>(bekend);
        for (String tabel : FeitTabel.TABELLEN) {
            if (!bekend.containsKey(tabel)) {
                hashes.put(tabel, feiten(intern, FeitTabel.lees(tabel)));
            }
        }
        return hashes;
    }

    /**
     * Hashes of the fact tables in {@code feiten} of which an earlier release of the same version of the product has the same files; none when a version
     * does not tell of which code it is.
     */
    static Map<String, String> bekend(Home home, Path feiten, String productversie) {
        Map<String, String> bekend = new TreeMap<>();
        if (!Productversie.heeftBouwnummer(productversie)) {
            return bekend;
        }
        Feitherkomst.lees(feiten).ifPresent(nu -> {
            for (ReleaseManifest release : new Releases(home).lijst()) {
                if (release.productversie().equals(productversie)) {
                    Feitherkomst.lees(home.release(release.id()).resolve(ReleaseBouwer.FEITEN))
                            .ifPresent(toen -> nu.zelfdeBestanden(toen).stream()
                                    .filter(release.feiten()::containsKey)
                                    .forEach(tabel ->
                                            bekend.put(tabel, release.feiten().get(tabel))));
                }
            }
        });
        return bekend;
    }

    private static String feiten(Connection intern, FeitTabel tabel) throws SQLException {
        String kolommen = tabel.kolommen().stream().map(FeitTabel.Kolom::naam).collect(Collectors.joining(", "));
        try (Statement vraag = intern.createStatement();
                ResultSet rij = vraag.executeQuery("select count(*) || '-' || coalesce(sum(hash(" + kolommen
                        + ")::hugeint), 0) as hash from stg_" + tabel.tabel())) {
            rij.next();
            return rij.getString("hash");
        }
    }
}
