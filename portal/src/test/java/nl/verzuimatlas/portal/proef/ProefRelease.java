package nl.verzuimatlas.portal.proef;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import nl.verzuimatlas.portal.proef.ProefGemeenten.Gemeente;
import nl.verzuimatlas.warehouse.contract.Bronbestand;
import nl.verzuimatlas.warehouse.indicator.Indicator;
import nl.verzuimatlas.warehouse.indicator.Registratie;
import nl.verzuimatlas.warehouse.protocol.Protocol;
import nl.verzuimatlas.warehouse.protocol.Protocollen;
import nl.verzuimatlas.warehouse.thuis.Home;
import nl.verzuimatlas.warehouse.wijziging.Voorganger;
import nl.verzuimatlas.warehouse.wijziging.Wijzigingschrijver;
import org.duckdb.DuckDBConnection;

/** Makes a home directory with a small fictional release, written straight into the public schema. */
public final class ProefRelease {

    /** School years of the own series. */
    public static final List<String> JAREN = ProefCijfers.JAREN;

    private ProefRelease() {}

    /** Makes a home in the directory {@code args[0]}, to look at pages while making them. */
    public static void main(String[] args) {
        maak(Path.of(args[0]), "proef-1");
    }

    /** A home with release {@code id}, which is served. */
    public static Home maak(Path pad, String id) {
        Home home = new Home(pad);
        publiceer(home, id);
        return home;
    }

    /**
     * Adds release {@code id} to {@code home} and serves it from then on.
     *
     * @param anders statements of SQL that make it differ from the ordinary one
     */
    public static void publiceer(Home home, String id, String... anders) {
        try {
            Files.createDirectories(home.release(id));
            vul(home.publiek(id), id);
            wijzig(home, id, anders);
            nieuws(home, id);
            Path nieuw = home.pad().resolve("CURRENT.nieuw");
            Files.writeString(nieuw, id + "\n");
            Files.move(nieuw, home.current(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("the test release cannot be made", e);
        }
    }

    /** Changes the public database of release {@code id}, which nobody reads yet, with statements of SQL. */
    public static void wijzig(Home home, String id, String... opdrachten) {
        try (DuckDBConnection verbinding =
                        (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:" + home.publiek(id));
                Statement opdracht = verbinding.createStatement()) {
            for (String sql : opdrachten) {
                opdracht.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the test release cannot be changed", e);
        }
    }

    /** Compares with the release served so far, as publishing does. */
    private static void nieuws(Home home, String id) throws SQLException {
        Optional<String> vorige = home.huidigeRelease();
        try (DuckDBConnection verbinding =
                (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:" + home.publiek(id))) {
            new Wijzigingschrijver(verbinding)
                    .schrijf(vorige.map(
                            eerder -> new Voorganger(home.publiek(eerder), eerder, Voorganger.Vergelijking.TONEN)));
        }
    }

    private static void vul(Path bestand, String id) throws SQLException, IOException {
        try (DuckDBConnection verbinding = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:" + bestand)) {
            try (Statement opdracht = verbinding.createStatement()) {
                opdracht.execute(Bronbestand.lees("sql/publiek/schema.sql"));
                opdracht.execute("insert into release values ('" + id
                        + "', timestamp '2026-11-20 09:30:00', '0.1.0', true, '2023-2024')");
                opdracht.execute("insert into herindelingen values "
                        + "('GM1876', 'GM9991', 'Oud-Bronckhorst', date '1980-01-01', date '2022-01-01')");
            }
            register(verbinding);
            gebieden(verbinding);
            try (Kubus kubus = new Kubus(verbinding)) {
                ProefCijfers.schrijf(kubus);
                ProefCijfers.schrijfGepubliceerd(kubus);
            }
            leveringen(verbinding);
            meldgedrag(verbinding);
            voegIn(verbinding, "audit", 1234L, 5678L, 910L, 1, 23L, 0);
            voegIn(verbinding, "audit_aanval", "verbanden", 0, "Alle verbanden samen oplossen", 0);
            voegIn(verbinding, "audit_aanval", "groepen", 1, "Groepen optellen", 0);
        }
    }

    /** Doetinchem reports otherwise in the last year, Brummen is hidden and Heerde missing there; the others are stable. */
    private static void meldgedrag(DuckDBConnection verbinding) throws SQLException {
        String gewoon = "Wij zien geen verandering in het melden die groter is dan toeval.";
        for (Gemeente g : ProefGemeenten.ALLE) {
            for (String jaar : JAREN) {
                boolean laatste = jaar.equals("2023-2024");
                if (laatste && g.naam().equals("Doetinchem")) {
                    String zin = "Scholen meldden dit schooljaar anders dan eerder: meer scholen meldden niets. "
                            + "Vergelijk dit cijfer niet zomaar met eerdere jaren.";
                    voegIn(verbinding, "meldgedrag", g.code(), jaar, "cijfer", 65, "meldgedrag-gewijzigd", zin);
                } else if (laatste && g.naam().equals("Heerde")) {
                    String zin = "Over dit schooljaar zijn geen meldingen geleverd.";
                    voegIn(verbinding, "meldgedrag", g.code(), jaar, "ontbreekt", null, "", zin);
                } else if (jaar.equals("2022-2023") && g.naam().equals("Brummen")) {
                    String zin = "Het aantal meldingen is afgeschermd. Daarom zeggen wij niets over het melden.";
                    voegIn(verbinding, "meldgedrag", g.code(), jaar, "afgeschermd", null, "", zin);
                } else {
                    voegIn(verbinding, "meldgedrag", g.code(), jaar, "cijfer", 95, "", gewoon);
                }
            }
        }
    }

    private static void register(DuckDBConnection verbinding) throws SQLException, IOException {
        ObjectMapper json = new ObjectMapper();
        int volgorde = 1;
        for (Indicator indicator : ProefRegister.indicatoren()) {
            voegIn(verbinding, "indicatoren", indicator.id(), volgorde++, json.writeValueAsString(indicator));
        }
        for (Registratie registratie : ProefRegister.protocollen()) {
            Indicator indicator = registratie.indicator();
            voegIn(verbinding, "indicatoren", indicator.id(), volgorde++, json.writeValueAsString(indicator));
        }
        for (Protocol protocol : Protocollen.lees().lijst()) {
            String inhoud = Protocollen.json(protocol);
            voegIn(verbinding, "protocol", protocol.id(), protocol.versie(), protocol.naam(), inhoud);
        }
    }

    private static void gebieden(DuckDBConnection verbinding) throws SQLException {
        for (Gemeente g : ProefGemeenten.ALLE) {
            voegIn(verbinding, "gemeenten", g.code(), g.naam());
            lid(verbinding, "ggd", "GG01", "Noord- en Oost-Gelderland", g.code(), false);
            lid(verbinding, "rmc", g.rmc(), "Doorstroompunt " + g.rmc(), g.code(), false);
            boolean gedeeld = g.naam().equals("Bronckhorst") || g.naam().equals("Montferland");
            lid(verbinding, "swv-po", g.po(), "Samenwerkingsverband " + g.po(), g.code(), gedeeld);
            lid(verbinding, "swv-vo", g.vo(), "Samenwerkingsverband " + g.vo(), g.code(), gedeeld);
        }
        lid(verbinding, "swv-vo", "VO2501", "Samenwerkingsverband VO2501", "GM1876", true);
    }

    private static void lid(
            DuckDBConnection verbinding, String type, String code, String naam, String gemeente, boolean deel)
            throws SQLException {
        voegIn(verbinding, "regio_gemeenten", type, code, naam, gemeente, deel);
    }

    private static void leveringen(DuckDBConnection verbinding) throws SQLException {
        for (Gemeente g : ProefGemeenten.ALLE) {
            for (String jaar : JAREN) {
                boolean weg = g.naam().equals("Heerde") && jaar.equals("2023-2024");
                String status = jaar.equals("2023-2024") ? "voorlopig" : "geleverd";
                voegIn(verbinding, "dekking", "duo-meldingen", g.code(), jaar, weg ? "ontbreekt" : status, null, null);
            }
            voegIn(verbinding, "dekking", "verzuimregistratie", g.code(), "2023-2024", "geleverd", 3, 12);
        }
        voegIn(verbinding, "ingetrokken", 2, null);
        verwacht(verbinding, "2022-2023", "2022-08-01", "2023-10-01", "geleverd");
        verwacht(verbinding, "2023-2024", "2023-08-01", "2024-10-01", "te laat");
        String nu = "2026-11-19 08:00:00";
        voegIn(
                verbinding,
                "leveringen",
                "duo-meldingen",
                "lev-1",
                "Gemeente Doetinchem",
                "2022-2023",
                1,
                "definitief",
                true,
                Timestamp.valueOf(nu),
                1000,
                990,
                10);
        voegIn(
                verbinding,
                "leveringen",
                "emovo",
                "lev-2",
                "GGD Noord- en Oost-Gelderland",
                "2015-2016",
                2,
                "voorlopig",
                true,
                Timestamp.valueOf(nu),
                15_000,
                15_000,
                0);
        voegIn(
                verbinding,
                "bevindingen",
                "duo-meldingen",
                "lev-1",
                "DM-004",
                "fout",
                "Einddatum ligt voor begindatum",
                10);
        voegIn(
                verbinding,
                "bevindingen",
                "duo-meldingen",
                "lev-1",
                "DM-011",
                "waarschuwing",
                "Oude verzuimsoort V1",
                37);
    }

    private static void verwacht(
            DuckDBConnection verbinding, String tijdvak, String begin, String uiterlijk, String stand)
            throws SQLException {
        voegIn(
                verbinding,
                "verwacht",
                "duo-meldingen",
                "Gemeente Doetinchem",
                "schooljaar",
                tijdvak,
                Date.valueOf(begin),
                Date.valueOf(uiterlijk),
                stand,
                Date.valueOf("2024-11-15"));
    }

    private static void voegIn(DuckDBConnection verbinding, String tabel, Object... waarden) throws SQLException {
        String plaatsen = "?" + ", ?".repeat(waarden.length - 1);
        try (PreparedStatement invoeging =
                verbinding.prepareStatement("insert into " + tabel + " values (" + plaatsen + ")")) {
            for (int i = 0; i < waarden.length; i++) {
                invoeging.setObject(i + 1, waarden[i]);
            }
            invoeging.execute();
        }
    }
}
