package nl.verzuimatlas.warehouse.audit.openbaar;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.verzuimatlas.warehouse.contract.BronSchema;
import nl.verzuimatlas.warehouse.contract.Bronbestand;
import nl.verzuimatlas.warehouse.rijen.Rij;
import nl.verzuimatlas.warehouse.rijen.Rijlezer;

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

    private static List<Openbarecel> cellen(Connection publiek) throws SQLException {
        return Rijlezer.lees(publiek, Bronbestand.lees("sql/audit/waarnemingen.sql"), Openbaarlezer::cel);
    }

    /**
     * The same release with the figures of a file as {@code /api/v1/waarnemingen?formaat=csv} gives it.
     *
     * @param publiek database of the release, for definitions and regions
     * @param csv the file
     */
    public static Openbaar leesCsv(Connection publiek, Path csv) throws SQLException {
        Openbaar uitgave = lees(publiek);
        try (Connection geheugen = DriverManager.getConnection("jdbc:duckdb:")) {
            return Openbaar.van(
                    uitgave.release(),
                    Rijlezer.lees(geheugen, Bronbestand.lees("sql/audit/csv.sql"), Openbaarlezer::cel, csv.toString()),
                    uitgave.definities().values(),
                    uitgave.leden(),
                    uitgave.gedeeld(),
                    uitgave.herindelingen(),
                    uitgave.leveringen());
        }
    }

    private static Openbarecel cel(Rij rij) throws SQLException {
        return new Openbarecel(
                new Celadres(
                        rij.tekst("indicator"),
                        rij.tekst("regiotype"),
                        rij.tekst("regiocode"),
                        rij.tekst("schooljaar"),
                        rij.tekst("dimensie"),
                        rij.tekst("categorie")),
                rij.getal("teller"),
                rij.getal("noemer"),
                rij.getal("waarde"),
                rij.getal("ondergrens"),
                rij.getal("bovengrens"),
                rij.tekst("eenheid"),
                rij.tekst("status"),
                kenmerken(rij.tekst("kenmerken")),
                rij.tekst("definitieversie"),
                rij.tekst("toelichting"));
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

    private static OptionalLong telling(ResultSet rij, String kolom) throws SQLException {
        long aantal = rij.getLong(kolom);
        return rij.wasNull() ? OptionalLong.empty() : OptionalLong.of(aantal);
    }

    private static <T> List<T> rijen(Connection publiek, String sql, Lezer<T> lezer) throws SQLException {
        List<T> gelezen = new ArrayList<>();
        try (Statement vraag = publiek.createStatement();
                ResultSet rij = vraag.executeQuery(sql)) {
            while (rij.next()) {
                gelezen.add(lezer.lees(rij));
            }
        }
        return gelezen;
    }

    /** What is made of one row. */
    private interface Lezer<T> {
        T lees(ResultSet rij) throws SQLException;
    }
}
