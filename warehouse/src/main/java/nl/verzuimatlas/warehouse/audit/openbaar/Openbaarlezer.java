package nl.verzuimatlas.warehouse.audit.openbaar;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.verzuimatlas.warehouse.contract.BronSchema;
import nl.verzuimatlas.warehouse.contract.Bronbestand;
import nl.verzuimatlas.warehouse.tegelijk.Zijwerk;
import org.duckdb.DuckDBConnection;

/** Reads what is public from the database that the public surfaces read. */
public final class Openbaarlezer {

    private Openbaarlezer() {}

    /** All that is public in {@code publiek}. */
    public static Openbaar lees(Connection publiek) throws SQLException {
        return Openbaar.van(
                release(publiek),
                cellen(publiek),
                definities(publiek),
                leden(publiek, "true"),
                leden(publiek, "is_deel"),
                herindelingen(publiek),
                leveringen(publiek));
    }

    private static String release(Connection publiek) throws SQLException {
        return rijen(publiek, "select release_id from release", rij -> rij.getString("release_id")).stream()
                .findFirst()
                .orElse("");
    }

    /** Two halves at the same time: a connection makes texts of what it gives with one thread. */
    private static List<Openbarecel> cellen(Connection publiek) throws SQLException {
        try (Connection tweede = publiek.unwrap(DuckDBConnection.class).duplicate();
                Zijwerk<List<Openbarecel>> oneven = Zijwerk.begin("oneven", () -> cellen(tweede, 1))) {
            List<Openbarecel> cellen = cellen(publiek, 0);
            cellen.addAll(oneven.wacht(SQLException.class));
            return cellen;
        }
    }

    private static List<Openbarecel> cellen(Connection publiek, int helft) throws SQLException {
        try (PreparedStatement vraag = publiek.prepareStatement(Bronbestand.lees("sql/audit/waarnemingen.sql"))) {
            vraag.setInt(1, helft);
            return rijen(vraag, Openbaarlezer::cel);
        }
    }

    /**
     * The same release with the figures of a file as {@code /api/v1/waarnemingen?formaat=csv} gives it.
     *
     * @param publiek database of the release, for definitions and regions
     * @param csv the file
     */
    public static Openbaar leesCsv(Connection publiek, Path csv) throws SQLException {
        Openbaar uitgave = lees(publiek);
        try (Connection geheugen = DriverManager.getConnection("jdbc:duckdb:");
                PreparedStatement vraag = geheugen.prepareStatement(Bronbestand.lees("sql/audit/csv.sql"))) {
            vraag.setString(1, csv.toString());
            return Openbaar.van(
                    uitgave.release(),
                    rijen(vraag, Openbaarlezer::cel),
                    uitgave.definities().values(),
                    uitgave.leden(),
                    uitgave.gedeeld(),
                    uitgave.herindelingen(),
                    uitgave.leveringen());
        }
    }

    private static Openbarecel cel(ResultSet rij) throws SQLException {
        return new Openbarecel(
                new Celadres(
                        tekst(rij, "indicator"),
                        tekst(rij, "regiotype"),
                        tekst(rij, "regiocode"),
                        tekst(rij, "schooljaar"),
                        tekst(rij, "dimensie"),
                        tekst(rij, "categorie")),
                getal(rij, "teller"),
                getal(rij, "noemer"),
                getal(rij, "waarde"),
                getal(rij, "ondergrens"),
                getal(rij, "bovengrens"),
                rij.getString("eenheid"),
                rij.getString("status"),
                kenmerken(rij.getString("kenmerken")),
                rij.getString("definitieversie"),
                rij.getString("toelichting"));
    }

    /** Equal texts of all addresses are one: they are laid beside each other millions of times, and that is soon done with what is the same. */
    private static String tekst(ResultSet rij, String kolom) throws SQLException {
        return rij.getString(kolom).intern();
    }

    static Set<String> kenmerken(String tekst) {
        if (tekst.isEmpty()) {
            return Set.of();
        }
        return Arrays.stream(tekst.split("[,;| ]+"))
                .filter(kenmerk -> !kenmerk.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<Definitie> definities(Connection publiek) throws SQLException {
        return rijen(publiek, "select definitie from indicatoren", rij -> Definitie.van(rij.getString("definitie")));
    }

    private static Map<Gebied, Set<String>> leden(Connection publiek, String welke) throws SQLException {
        Map<Gebied, Set<String>> leden = new TreeMap<>();
        rijen(
                publiek,
                "select regiotype, regiocode, gemeente_code from regio_gemeenten where " + welke,
                rij -> leden.computeIfAbsent(
                                new Gebied(rij.getString("regiotype"), rij.getString("regiocode")),
                                nieuw -> new TreeSet<>())
                        .add(rij.getString("gemeente_code")));
        return leden;
    }

    /** None when the release was made by a version that did not say. */
    private static List<Openbaar.Herindeling> herindelingen(Connection publiek) throws SQLException {
        boolean gezegd = !rijen(
                        publiek,
                        "select table_name from information_schema.tables where table_name = 'herindelingen'",
                        rij -> rij.getString("table_name"))
                .isEmpty();
        if (!gezegd) {
            return List.of();
        }
        return rijen(
                publiek,
                "select gemeente_code, oude_gemeente_code, geldig_van_datum, geldig_tot_datum from herindelingen",
                rij -> new Openbaar.Herindeling(
                        rij.getString("gemeente_code"),
                        rij.getString("oude_gemeente_code"),
                        rij.getObject("geldig_van_datum", LocalDate.class),
                        rij.getObject("geldig_tot_datum", LocalDate.class)));
    }

    private static List<Openbaar.Omvang> leveringen(Connection publiek) throws SQLException {
        Map<String, BronSchema.Over> bronnen = new TreeMap<>();
        List<Openbaar.Omvang> leveringen = new ArrayList<>(rijen(
                publiek,
                "select bron, levering_id, leverancier, periode, gelezen, geaccepteerd from leveringen",
                rij -> new Openbaar.Omvang(
                        "levering " + rij.getString("bron") + "/" + rij.getString("levering_id"),
                        rij.getString("bron"),
                        rij.getString("leverancier"),
                        rij.getString("periode"),
                        bronnen.computeIfAbsent(
                                        rij.getString("bron"),
                                        bron -> BronSchema.lees(bron).over())
                                == BronSchema.Over.PERSONEN,
                        telling(rij, "gelezen"),
                        telling(rij, "geaccepteerd"))));
        leveringen.addAll(rijen(
                publiek,
                "select leerling_aantal from ingetrokken",
                rij -> new Openbaar.Omvang(
                        "ingetrokken leerlingen",
                        "",
                        "",
                        "",
                        true,
                        telling(rij, "leerling_aantal"),
                        OptionalLong.empty())));
        return leveringen;
    }

    private static OptionalDouble getal(ResultSet rij, String kolom) throws SQLException {
        double getal = rij.getDouble(kolom);
        return rij.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(getal);
    }

    private static OptionalLong telling(ResultSet rij, String kolom) throws SQLException {
        long aantal = rij.getLong(kolom);
        return rij.wasNull() ? OptionalLong.empty() : OptionalLong.of(aantal);
    }

    private static <T> List<T> rijen(Connection publiek, String sql, Rijlezer<T> lezer) throws SQLException {
        try (PreparedStatement vraag = publiek.prepareStatement(sql)) {
            return rijen(vraag, lezer);
        }
    }

    private static <T> List<T> rijen(PreparedStatement vraag, Rijlezer<T> lezer) throws SQLException {
        List<T> gelezen = new ArrayList<>();
        try (ResultSet rij = vraag.executeQuery()) {
            while (rij.next()) {
                gelezen.add(lezer.lees(rij));
            }
        }
        return gelezen;
    }

    /** What is made of one row. */
    private interface Rijlezer<T> {
        T lees(ResultSet rij) throws SQLException;
    }
}
