package nl.verzuimatlas.warehouse.lezen;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.verzuimatlas.warehouse.contract.Gemeentecode;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.contract.Status;
import nl.verzuimatlas.warehouse.contract.Term;
import nl.verzuimatlas.warehouse.indicator.Indicator;
import nl.verzuimatlas.warehouse.meldgedrag.Meldregel;
import nl.verzuimatlas.warehouse.protocol.Protocollen;
import nl.verzuimatlas.warehouse.tegelijk.Eenmalig;
import org.duckdb.DuckDBConnection;

/**
 * Queries over the public database of one release. Safe for use by several threads: each query has a connection of its
 * own. Obtained from {@link Atlas}, which keeps it open as long as it is in use.
 */
public final class ReleaseLezer implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SECONDEN_PER_VRAAG = 20;

    private final DuckDBConnection bron;
    private final ReleaseInfo release;
    private final boolean past;
    // every page asks for these, and within a release they never change
    private final Eenmalig<List<Indicator>> indicatoren = new Eenmalig<>(this::vraagIndicatoren);
    private final Eenmalig<List<Gemeente>> gemeenten = new Eenmalig<>(this::vraagGemeenten);
    private final Eenmalig<List<Regio>> regios = new Eenmalig<>(this::vraagRegios);
    private final Eenmalig<List<Schooljaar>> schooljaren = new Eenmalig<>(this::vraagSchooljaren);
    private final Eenmalig<List<Meldregel>> meldgedrag = new Eenmalig<>(this::vraagMeldgedrag);
    private final Eenmalig<List<Dekking>> dekking = new Eenmalig<>(this::vraagDekking);
    private final Eenmalig<List<Herindeling>> herindelingen = new Eenmalig<>(this::vraagHerindelingen);
    private final Eenmalig<Protocollen> protocollen = new Eenmalig<>(this::vraagProtocollen);
    private final Eenmalig<List<Levering>> leveringen = new Eenmalig<>(this::vraagLeveringen);
    private final Eenmalig<List<Bevindingtelling>> bevindingen = new Eenmalig<>(this::vraagBevindingen);
    private final Eenmalig<List<Verwacht>> verwacht = new Eenmalig<>(this::vraagVerwacht);
    private final Eenmalig<Ingetrokken> ingetrokken = new Eenmalig<>(this::vraagIngetrokken);
    private final Celgeheugen cellen = new Celgeheugen(this::cellenVan);
    private final Geheugen geheugen = new Geheugen();

    ReleaseLezer(DuckDBConnection bron) {
        this.bron = bron;
        this.release = vraagRelease();
        this.past = Schema.past(bron);
    }

    /** The release that is read. */
    public ReleaseInfo release() {
        return release;
    }

    /** Cells of the cube, in the order that {@link Selectie} describes. */
    public List<Waarneming> waarnemingen(Selectie selectie) {
        return cellen.zoek(selectie).orElseGet(() -> {
            List<Waarneming> gelezen = new ArrayList<>();
            vraag(selectie, gelezen::add);
            return List.copyOf(gelezen);
        });
    }

    /**
     * Gives the cells of the cube to {@code verwerker} one by one, in the order that {@link Selectie} describes. They are
     * read while they are given, so that memory does not grow with their number.
     */
    public void verwerk(Selectie selectie, Consumer<Waarneming> verwerker) {
        Optional<List<Waarneming>> bekend = cellen.zoek(selectie);
        if (bekend.isPresent()) {
            bekend.get().forEach(verwerker);
        } else {
            vraag(selectie, verwerker);
        }
    }

    private void vraag(Selectie selectie, Consumer<Waarneming> verwerker) {
        Gedeeld gedeeld = new Gedeeld(indicatoren());
        Filter filter = Filter.van(selectie);
        String sql = Sql.lees("lezen/waarnemingen.sql").replace("/*filter*/", filter.where());
        List<Object> waarden = new ArrayList<>(filter.waarden());
        waarden.add(selectie.hoogstens());
        waarden.add(selectie.vanaf());
        verwerk(sql, waarden, rij -> verwerker.accept(Celrij.lees(rij, gedeeld, release.id())));
    }

    /**
     * What follows from this release alone, kept for the next who asks while memory allows.
     *
     * @param soort kind of answer; it may not change
     * @param vraag what is asked; equal questions have the same answer
     * @param maak makes the answer when it is not kept
     */
    public <T> T onthoud(Class<T> soort, Object vraag, Supplier<T> maak) {
        return geheugen.geef(soort, vraag, maak);
    }

    /** Number of cells that {@code selectie} asks for, whatever its page. */
    public long tel(Selectie selectie) {
        return cellen.zoek(selectie.metPagina(0, Integer.MAX_VALUE))
                .map(gevonden -> (long) gevonden.size())
                .orElseGet(() -> vraagAantal(selectie));
    }

    private long vraagAantal(Selectie selectie) {
        Filter filter = Filter.van(selectie);
        String sql = "select count(*) as aantal from waarnemingen where " + filter.where();
        return vraag(sql, filter.waarden(), rij -> rij.getLong("aantal")).get(0);
    }

    /** How much the cube holds of each indicator, by id. */
    public Map<String, Omvang> omvang() {
        Map<String, Omvang> omvang = new LinkedHashMap<>();
        verwerk(
                Sql.lees("lezen/omvang.sql"),
                List.of(),
                rij -> omvang.put(
                        rij.getString("indicator"),
                        new Omvang(rij.getLong("rij_aantal"), rij.getLong("teken_aantal"))));
        return omvang;
    }

    /** Indicators in the order of the registry. */
    public List<Indicator> indicatoren() {
        return indicatoren.geef();
    }

    public Optional<Indicator> findIndicator(String id) {
        return indicatoren().stream()
                .filter(indicator -> indicator.id().equals(id))
                .findFirst();
    }

    /** Protocols that the facts of this release were judged by, by id and first day. */
    public Protocollen protocollen() {
        return protocollen.geef();
    }

    /** Municipalities of the working area, in Dutch alphabetical order. */
    public List<Gemeente> gemeenten() {
        return gemeenten.geef();
    }

    public Optional<Gemeente> findGemeente(Gemeentecode code) {
        return gemeenten().stream()
                .filter(gemeente -> gemeente.code().equals(code))
                .findFirst();
    }

    /** Municipalities of which those of today were made; empty when none merged. */
    public List<Herindeling> herindelingen() {
        return herindelingen.geef();
    }

    /** Regions with their members, by kind and name. */
    public List<Regio> regios() {
        return regios.geef();
    }

    /** School years that the cube holds, oldest first. */
    public List<Schooljaar> schooljaren() {
        return schooljaren.geef();
    }

    /** Judgements on the reporting of schools, by municipality code and school year. */
    public List<Meldregel> meldgedrag() {
        return meldgedrag.geef();
    }

    /** School years that the cube holds of {@code indicator}, oldest first. */
    public List<Schooljaar> schooljarenVan(String indicator) {
        return vraag(
                "select distinct schooljaar from waarnemingen where indicator = ? order by schooljaar",
                List.of(indicator),
                rij -> Schooljaar.parse(rij.getString("schooljaar")));
    }

    /** Deliveries of this release, by source, period and supplier. */
    public List<Levering> leveringen() {
        return leveringen.geef();
    }

    /** Counted findings of this release, by source, delivery and level. */
    public List<Bevindingtelling> bevindingen() {
        return bevindingen.geef();
    }

    /** Coverage per source, municipality and school year. */
    public List<Dekking> dekking() {
        return dekking.geef();
    }

    /** What was withdrawn before this release was made. */
    public Ingetrokken ingetrokken() {
        return ingetrokken.geef();
    }

    /** What came of attacking the figures of this release; empty when that was not done before it was made. */
    public Optional<Auditstand> audit() {
        if (!heeftAudit()) {
            return Optional.empty();
        }
        List<Auditstand.Aanval> aanvallen = vraag(
                Sql.lees("lezen/audit_aanvallen.sql"),
                List.of(),
                rij -> new Auditstand.Aanval(
                        rij.getString("aanval"), rij.getString("omschrijving"), rij.getInt("teruggevonden_aantal")));
        return vraag(
                        Sql.lees("lezen/audit.sql"),
                        List.of(),
                        rij -> new Auditstand(
                                rij.getLong("verborgen_aantal"),
                                rij.getLong("cijfer_aantal"),
                                rij.getLong("verband_aantal"),
                                rij.getInt("eerdere_uitgave_aantal"),
                                rij.getLong("duur_seconden"),
                                rij.getInt("onbeslist_aantal"),
                                aanvallen))
                .stream()
                .findFirst();
    }

    /** Whether the release was made by a version that audits, and says how long that took. */
    private boolean heeftAudit() {
        return !vraag(
                        "select column_name from information_schema.columns "
                                + "where table_name = 'audit' and column_name = 'onbeslist_aantal'",
                        List.of(),
                        rij -> rij.getString("column_name"))
                .isEmpty();
    }

    /** Deliveries that were expected, by source, supplier and period. */
    public List<Verwacht> verwacht() {
        return verwacht.geef();
    }

    /** What the release says of itself: what it changed, and which gates it went through. */
    public Nieuwslezer nieuws() {
        return new Nieuwslezer(this);
    }

    /** Whether the release has all that this version of the product reads. */
    boolean past() {
        return past;
    }

    @Override
    public void close() {
        try {
            bron.close();
        } catch (SQLException e) {
            throw new LeesException("cannot close release " + release.id(), e);
        }
    }

    /** All cells of an indicator, which share their texts; empty when there are too many to keep. */
    private Optional<List<Waarneming>> cellenVan(String indicator) {
        if (vraagAantal(Selectie.van(indicator)) > Celgeheugen.HOOGSTENS_PER_INDICATOR) {
            return Optional.empty();
        }
        List<Waarneming> gelezen = new ArrayList<>();
        vraag(Selectie.van(indicator), gelezen::add);
        return Optional.of(List.copyOf(gelezen));
    }

    private List<Indicator> vraagIndicatoren() {
        return vraag(
                "select definitie from indicatoren order by volgorde",
                List.of(),
                rij -> indicator(rij.getString("definitie")));
    }

    private List<Gemeente> vraagGemeenten() {
        return vraag(
                "select gemeente_code, gemeente_naam from gemeenten order by gemeente_naam collate nl",
                List.of(),
                rij -> new Gemeente(new Gemeentecode(rij.getString("gemeente_code")), rij.getString("gemeente_naam")));
    }

    private List<Regio> vraagRegios() {
        return vraag(Sql.lees("lezen/regios.sql"), List.of(), this::regio);
    }

    private List<Schooljaar> vraagSchooljaren() {
        return vraag(
                "select distinct schooljaar from waarnemingen order by schooljaar",
                List.of(),
                rij -> Schooljaar.parse(rij.getString("schooljaar")));
    }

    private List<Meldregel> vraagMeldgedrag() {
        return vraag(Sql.lees("lezen/meldgedrag.sql"), List.of(), rij -> {
            Status status = Term.parse(Status.class, rij.getString("status"));
            return new Meldregel(
                    rij.getString("gemeente_code"),
                    Schooljaar.parse(rij.getString("schooljaar")),
                    status,
                    aantal(rij, "score"),
                    Celrij.kenmerken(rij.getString("kenmerken")),
                    rij.getString("zin"));
        });
    }

    private List<Dekking> vraagDekking() {
        return vraag(Sql.lees("lezen/dekking.sql"), List.of(), rij -> {
            return new Dekking(
                    rij.getString("bron"),
                    new Gemeentecode(rij.getString("gemeente_code")),
                    Schooljaar.parse(rij.getString("schooljaar")),
                    rij.getString("status"),
                    aantal(rij, "school_aantal"),
                    aantal(rij, "vestiging_aantal"));
        });
    }

    private List<Herindeling> vraagHerindelingen() {
        return vraag(
                Sql.lees("lezen/herindelingen.sql"),
                List.of(),
                rij -> new Herindeling(
                        new Gemeentecode(rij.getString("gemeente_code")),
                        new Gemeentecode(rij.getString("oude_gemeente_code")),
                        rij.getString("oude_gemeente_naam"),
                        rij.getObject("geldig_tot_datum", LocalDate.class)));
    }

    private List<Levering> vraagLeveringen() {
        return vraag(Sql.lees("lezen/leveringen.sql"), List.of(), this::levering);
    }

    private List<Bevindingtelling> vraagBevindingen() {
        return vraag(
                Sql.lees("lezen/bevindingen.sql"),
                List.of(),
                rij -> new Bevindingtelling(
                        rij.getString("bron"),
                        rij.getString("levering_id"),
                        rij.getString("bevinding_id"),
                        rij.getString("niveau"),
                        rij.getString("omschrijving"),
                        rij.getLong("aantal")));
    }

    private List<Verwacht> vraagVerwacht() {
        return vraag(
                Sql.lees("lezen/verwacht.sql"),
                List.of(),
                rij -> new Verwacht(
                        rij.getString("bron"),
                        rij.getString("leverancier"),
                        rij.getString("ritme"),
                        rij.getString("tijdvak"),
                        rij.getObject("uiterlijk_datum", LocalDate.class),
                        rij.getString("stand"),
                        rij.getObject("peil_datum", LocalDate.class)));
    }

    private Ingetrokken vraagIngetrokken() {
        return vraag(
                        "select levering_aantal, leerling_aantal from ingetrokken",
                        List.of(),
                        rij -> new Ingetrokken(rij.getInt("levering_aantal"), aantal(rij, "leerling_aantal")))
                .stream()
                .findFirst()
                .orElse(new Ingetrokken(0, OptionalInt.of(0)));
    }

    private Protocollen vraagProtocollen() {
        return new Protocollen(vraag(
                "select inhoud from protocol order by protocol_id, protocol_versie",
                List.of(),
                rij -> Protocollen.vanJson(rij.getString("inhoud"))));
    }

    private ReleaseInfo vraagRelease() {
        return vraag(Sql.lees("lezen/release.sql"), List.of(), ReleaseLezer::releaseInfo)
                .get(0);
    }

    static ReleaseInfo releaseInfo(ResultSet rij) throws SQLException {
        return new ReleaseInfo(
                rij.getString("release_id"),
                tijdstip(rij, "gemaakt_op"),
                rij.getString("productversie"),
                rij.getBoolean("is_fictief"),
                Schooljaar.parse(rij.getString("laatste_schooljaar")));
    }

    private Regio regio(ResultSet rij) throws SQLException {
        return new Regio(
                Term.parse(Regiotype.class, rij.getString("regiotype")),
                rij.getString("regiocode"),
                rij.getString("regionaam"),
                codes(rij.getString("gemeente_codes")),
                codes(rij.getString("deel_codes")));
    }

    private Levering levering(ResultSet rij) throws SQLException {
        return new Levering(
                rij.getString("bron"),
                rij.getString("levering_id"),
                rij.getString("leverancier"),
                rij.getString("periode"),
                rij.getInt("versie"),
                rij.getString("status").equals("voorlopig"),
                tijdstip(rij, "ontvangen_op"),
                telling(rij, "gelezen"),
                telling(rij, "geaccepteerd"),
                telling(rij, "geweigerd"),
                rij.getLong("bevinding_aantal"));
    }

    <T> List<T> vraag(String sql, List<?> waarden, RijLezer<T> lezer) {
        List<T> gelezen = new ArrayList<>();
        verwerk(sql, waarden, rij -> gelezen.add(lezer.lees(rij)));
        return List.copyOf(gelezen);
    }

    private void verwerk(String sql, List<?> waarden, RijVerwerker verwerker) {
        // A DuckDB connection carries one open result, so each query takes a cheap duplicate of its own.
        try (Connection verbinding = bron.duplicate();
                PreparedStatement vraag = verbinding.prepareStatement(sql)) {
            vraag.setQueryTimeout(SECONDEN_PER_VRAAG);
            for (int i = 0; i < waarden.size(); i++) {
                vraag.setObject(i + 1, waarden.get(i));
            }
            try (ResultSet rijen = vraag.executeQuery()) {
                while (rijen.next()) {
                    verwerker.verwerk(rijen);
                }
            }
        } catch (SQLException e) {
            throw new LeesException("query failed on the public database", e);
        }
    }

    private static Indicator indicator(String json) {
        try {
            return JSON.readValue(json, Indicator.class);
        } catch (JsonProcessingException e) {
            throw new LeesException("the registry of the release cannot be read", e);
        }
    }

    private static List<Gemeentecode> codes(String tekst) {
        List<Gemeentecode> codes = new ArrayList<>();
        for (String code : tekst.split(",")) {
            if (!code.isEmpty()) {
                codes.add(new Gemeentecode(code));
            }
        }
        return codes;
    }

    private static OptionalLong telling(ResultSet rij, String kolom) throws SQLException {
        long aantal = rij.getLong(kolom);
        return rij.wasNull() ? OptionalLong.empty() : OptionalLong.of(aantal);
    }

    // wasNull speaks of the column read last, so nothing may be read in between
    private static OptionalInt aantal(ResultSet rij, String kolom) throws SQLException {
        int aantal = rij.getInt(kolom);
        return rij.wasNull() ? OptionalInt.empty() : OptionalInt.of(aantal);
    }

    private static Instant tijdstip(ResultSet rij, String kolom) throws SQLException {
        return rij.getObject(kolom, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    @FunctionalInterface
    private interface RijVerwerker {
        void verwerk(ResultSet rij) throws SQLException;
    }

    @FunctionalInterface
    interface RijLezer<T> {
        T lees(ResultSet rij) throws SQLException;
    }
}
