package nl.verzuimatlas.warehouse.wijziging;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.verzuimatlas.warehouse.contract.Bronbestand;
import nl.verzuimatlas.warehouse.contract.Schooljaar;

/**
 * Writes into a public database what it shows otherwise than the public database of the release before it. Reads nothing
 * else, so it cannot tell more than a reader who compares the two.
 */
public final class Wijzigingschrijver {

    private static final String ONVERGELIJKBAAR =
            "De uitgave hiervoor is met een oudere versie van het product gemaakt en kan niet worden vergeleken.";

    private static final String LEERLINGEN_INGETROKKEN =
            "Op verzoek zijn gegevens van leerlingen verwijderd. Om hen te beschermen staat hier niet welke cijfers veranderden.";

    /** What must be there to compare: a release of another version of the product may lack it. */
    private static final Map<String, List<String>> NODIG = Map.of(
            "waarnemingen", List.of("indicator", "status", "waarde", "eenheid", "kenmerken", "definitieversie"),
            "leveringen", List.of("bron", "levering_id", "leverancier", "periode", "versie", "status"),
            "indicatoren", List.of("indicator", "definitie"),
            "protocol", List.of("protocol_id", "protocol_versie", "inhoud"),
            "release", List.of("release_id", "productversie"),
            "nieuws", List.of("volgnummer", "vorige_release_id"),
            "nieuws_telling", List.of("aantal"));

    private final Connection publiek;

    /**
     * A writer into one public database, which is complete but for its changes.
     *
     * @param publiek connection that may write
     */
    public Wijzigingschrijver(Connection publiek) {
        this.publiek = publiek;
    }

    /**
     * Fills {@code wijzigingen}, {@code nieuws} and {@code nieuws_telling}.
     *
     * @param voorganger the release that readers know; empty when this is the first
     * @throws SQLException if something cannot be written
     */
    public Wijzigingtelling schrijf(Optional<Voorganger> voorganger) throws SQLException {
        if (voorganger.isEmpty() || !koppel(voorganger.get().publiek())) {
            return zonderVergelijking(voorganger.isEmpty() ? "" : ONVERGELIJKBAAR, 1);
        }
        try {
            if (!isVergelijkbaar()) {
                return zonderVergelijking(ONVERGELIJKBAAR, 1);
            }
            voerUit("insert into nieuws select * from vorige.nieuws");
            voerUit("insert into nieuws_telling select * from vorige.nieuws_telling");
            long volgnummer = getal("select coalesce(max(volgnummer), 0) + 1 as getal from nieuws");
            if (voorganger.get().vergelijking() == Voorganger.Vergelijking.LEERLINGEN_INGETROKKEN) {
                return zonderVergelijking(LEERLINGEN_INGETROKKEN, volgnummer);
            }
            noteer(voorganger.get().id(), "", volgnummer);
            vulWissel();
            voerUit(Bronbestand.lees("sql/wijziging/telwijze.sql"));
            voerUit(Bronbestand.lees("sql/wijziging/wijzigingen.sql"));
            voerUit("insert into nieuws_telling select (select release_id from release), soort, reden, count(*) "
                    + "from wijzigingen group by soort, reden order by soort, reden");
            return new Wijzigingtelling(tellingen(), "");
        } finally {
            voerUit("drop table if exists wissel");
            voerUit("drop table if exists telwijze");
            voerUit("detach vorige");
        }
    }

    private Wijzigingtelling zonderVergelijking(String waarom, long volgnummer) throws SQLException {
        noteer("", waarom, volgnummer);
        return new Wijzigingtelling(Map.of(), waarom);
    }

    /** Whether the database could be opened; one that cannot must not keep its successor from being published. */
    private boolean koppel(Path vorige) {
        try {
            voerUit("attach '" + vorige.toString().replace("'", "''") + "' as vorige (read_only)");
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private boolean isVergelijkbaar() throws SQLException {
        for (Map.Entry<String, List<String>> tabel : NODIG.entrySet()) {
            String kolommen = "'" + String.join("', '", tabel.getValue()) + "'";
            long gevonden = getal("select count(*) as getal from duckdb_columns() where database_name = 'vorige' "
                    + "and table_name = '" + tabel.getKey() + "' and column_name in (" + kolommen + ")");
            if (gevonden != tabel.getValue().size()) {
                return false;
            }
        }
        return true;
    }

    /** Deliveries that changed, a row for each school year that they are about; the year is empty when that is unknown. */
    private void vulWissel() throws SQLException {
        voerUit("create temp table wissel (bron varchar, schooljaar varchar, reden varchar, zin varchar)");
        List<Leveringwissel> wissels = Leveringwissel.tussen(
                Leveringwissel.lees(publiek, "vorige.leveringen"), Leveringwissel.lees(publiek, "leveringen"));
        for (Leveringwissel wissel : wissels) {
            List<String> jaren = wissel.schooljaren().isEmpty()
                    ? List.of("")
                    : wissel.schooljaren().stream().map(Schooljaar::toString).toList();
            for (String jaar : jaren) {
                voegToe("wissel", wissel.bron(), jaar, wissel.reden().term(), wissel.zin());
            }
        }
    }

    private void noteer(String vorigeId, String toelichting, long volgnummer) throws SQLException {
        try (PreparedStatement opdracht = publiek.prepareStatement(
                "insert into nieuws select ?::integer, release_id, gemaakt_op, productversie, is_fictief, laatste_schooljaar, "
                        + "?::varchar, ?::varchar from release")) {
            opdracht.setLong(1, volgnummer);
            opdracht.setString(2, vorigeId);
            opdracht.setString(3, toelichting);
            opdracht.execute();
        }
    }

    private Map<String, Long> tellingen() throws SQLException {
        Map<String, Long> tellingen = new TreeMap<>();
        try (Statement vraag = publiek.createStatement();
                ResultSet rij =
                        vraag.executeQuery("select soort, count(*) as aantal from wijzigingen group by soort")) {
            while (rij.next()) {
                tellingen.put(rij.getString("soort"), rij.getLong("aantal"));
            }
        }
        return tellingen;
    }

    private long getal(String sql) throws SQLException {
        try (Statement vraag = publiek.createStatement();
                ResultSet rij = vraag.executeQuery(sql)) {
            rij.next();
            return rij.getLong("getal");
        }
    }

    private void voegToe(String tabel, String... waarden) throws SQLException {
        String plaatsen = "?" + ", ?".repeat(waarden.length - 1);
        try (PreparedStatement opdracht =
                publiek.prepareStatement("insert into " + tabel + " values (" + plaatsen + ")")) {
            for (int i = 0; i < waarden.length; i++) {
                opdracht.setString(i + 1, waarden[i]);
            }
            opdracht.execute();
        }
    }

    private void voerUit(String sql) throws SQLException {
        try (Statement opdracht = publiek.createStatement()) {
            opdracht.execute(sql);
        }
    }
}
