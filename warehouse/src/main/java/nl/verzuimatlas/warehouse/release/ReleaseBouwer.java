package nl.verzuimatlas.warehouse.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import nl.verzuimatlas.warehouse.audit.Geheugen;
import nl.verzuimatlas.warehouse.audit.Publicatieaudit;
import nl.verzuimatlas.warehouse.bescherming.Bescherming;
import nl.verzuimatlas.warehouse.bescherming.Beschermingsregel;
import nl.verzuimatlas.warehouse.bescherming.Bewijsbestand;
import nl.verzuimatlas.warehouse.bescherming.Vorige;
import nl.verzuimatlas.warehouse.indicator.Indicatorregister;
import nl.verzuimatlas.warehouse.kubus.Cel;
import nl.verzuimatlas.warehouse.kubus.Kubusbouwer;
import nl.verzuimatlas.warehouse.kubus.Meldgedragkubus;
import nl.verzuimatlas.warehouse.tegelijk.Zijwerk;
import nl.verzuimatlas.warehouse.thuis.Home;
import nl.verzuimatlas.warehouse.thuis.Intrekkingen;
import nl.verzuimatlas.warehouse.thuis.Mappen;
import nl.verzuimatlas.warehouse.wijziging.Voorganger;
import nl.verzuimatlas.warehouse.wijziging.Wijzigingschrijver;
import nl.verzuimatlas.warehouse.wijziging.Wijzigingtelling;
import org.duckdb.DuckDBConnection;

/**
 * Makes a release of facts: cube, protection, public database, checks, manifest. Works in a folder that nobody serves;
 * only a release that passes every check is moved into place, and only then does {@code CURRENT} move.
 */
public final class ReleaseBouwer {

    /** Folder of the facts within a release. */
    public static final String FEITEN = "feiten";

    private static final List<Poortlaag> VOOR_KUBUS = List.of(Poortlaag.FEITEN, Poortlaag.TUSSEN, Poortlaag.MARTS);

    // what does not fit in memory while marts are computed
    private static final String TIJDELIJK = "tijdelijk";

    private final Home home;
    private final Clock klok;
    private final Consumer<String> voortgang;
    private final Publicatieaudit audit;

    /**
     * A builder for one home directory; its user holds the lock.
     *
     * @param home where releases live
     * @param klok clock for the moment of making
     * @param voortgang told in Dutch what is being done
     */
    public ReleaseBouwer(Home home, Clock klok, Consumer<String> voortgang) {
        this(home, klok, voortgang, Publicatieaudit.lees());
    }

    /** A builder that asks the audit as {@code audit} says. */
    ReleaseBouwer(Home home, Clock klok, Consumer<String> voortgang, Publicatieaudit audit) {
        this.audit = audit;
        this.home = home;
        this.klok = klok;
        this.voortgang = voortgang;
    }

    /**
     * Makes and serves a release.
     *
     * @param werk scratch folder on the same file system as the home, with the facts under {@code feiten/}
     * @param invoer what the facts were made of
     * @param feitstappen row counts of the steps before this
     * @return the manifest of the release, which is served now
     * @throws PublicatieGeweigerd if a check fails; nothing changes
     * @throws SQLException if a table cannot be built
     * @throws IOException if a file cannot be written
     */
    public ReleaseManifest bouw(Path werk, Invoer invoer, List<ReleaseManifest.Stap> feitstappen)
            throws PublicatieGeweigerd, SQLException, IOException {
        Instant nu = klok.instant().truncatedTo(ChronoUnit.SECONDS);
        String hash = invoer.hash();
        String id = DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.ofInstant(nu, ZoneOffset.UTC)) + "-"
                + hash.substring(0, 8);
        Indicatorregister register = invoer.register();
        List<ReleaseManifest.Stap> stappen = new ArrayList<>(feitstappen);

        Beschermd beschermd;
        Poortrapport poorten;
        Optional<ReleaseManifest> vorige = new Releases(home).vorige();
        Wijzigingtelling wijzigingen;
        Path publiek = werk.resolve(Home.PUBLIEK);
        try (DuckDBConnection intern = verbindIntern(werk);
                Zijwerk<Vorige> eerder = Zijwerk.begin("eerder", () -> new VorigeLezer(home).lees())) {
            voortgang.accept("marts en kubus berekenen");
            new Kubusbouwer(intern, register).bouwMarts(werk.resolve(FEITEN));
            Poortwachter wachter = new Poortwachter(intern);
            Toetstabellen toets = new Toetstabellen(intern, register);
            voortgang.accept("feiten en kubus controleren");
            toets.vulInvoer(home, invoer.leveringen(), feitstappen);
            Map<String, String> bekend = Inhoud.bekend(home, werk.resolve(FEITEN), invoer.productversie());
            beschermd = bescherm(intern, register, werk.resolve(FEITEN), wachter, toets, bekend, eerder);
            Bescherming.Resultaat resultaat = beschermd.resultaat();
            stappen.add(new ReleaseManifest.Stap(
                    "kubus", beschermd.kubus(), resultaat.cellen().size()));
            meld(resultaat);
            voortgang.accept("openbaar bestand schrijven");
            try (DuckDBConnection naast = intern.duplicate();
                    DuckDBConnection lezer = intern.duplicate();
                    Zijwerk<Void> bewijs = Zijwerk.begin("bewijs", () -> {
                        Bewijsbestand.schrijf(naast, resultaat.bewijs());
                        return null;
                    });
                    Zijwerk<Void> openbaar = Zijwerk.begin("openbaar", () -> {
                        new Kubusbouwer(lezer, register).leesFeiten(werk.resolve(FEITEN));
                        new PubliekSchrijver(lezer, register)
                                .schrijf(
                                        publiek,
                                        id,
                                        nu,
                                        invoer,
                                        new Meldgedragkubus(lezer, register).beoordeel(resultaat.cellen()));
                        return null;
                    })) {
                toets.vulCellen(Toetstabellen.BESCHERMD, resultaat.cellen());
                wachter.controleer(Poortlaag.BESCHERMD);
                openbaar.wacht(SQLException.class);
                wijzigingen = vergelijk(publiek, vorige, invoer);
                voortgang.accept("openbaar bestand controleren");
                wachter.controleerPubliek(publiek);
                bewijs.wacht(SQLException.class);
            }
            poorten = wachter.rapport();
        }
        Mappen.verwijder(werk.resolve(TIJDELIJK));
        voortgang.accept("controleren of verborgen cijfers zijn terug te rekenen");
        Geheugen geheugen = Geheugenbestand.lees(home, invoer.productversie());
        Publicatieaudit.Uitslag aangevallen = audit.val(
                publiek,
                openbareBestanden(),
                Indicatorregister.teksten(home),
                Aanwijzer.van(beschermd.resultaat()),
                beschermd.resultaat().bekend(),
                geheugen);
        weiger(aangevallen.redenen());
        Geheugenbestand.schrijf(werk, geheugen);
        poorten.schrijf(werk);
        Map<String, String> inhoud = rondAf(publiek, poorten);

        ReleaseManifest manifest = new ReleaseManifest(
                id,
                nu,
                invoer.productversie(),
                hash,
                invoer.leveringen().stream()
                        .map(levering -> levering.bron() + "/" + levering.id())
                        .toList(),
                invoer.definities(),
                stappen,
                telling(beschermd.resultaat(), aangevallen),
                inhoud,
                beschermd.feiten(),
                ingetrokken(invoer),
                poorten.uitslagen().stream().map(ReleaseManifest.Poort::van).toList(),
                vorige.map(ReleaseManifest::id).orElse(""),
                wijzigingen.aantallen(),
                wijzigingen.nietVergeleken());
        manifest.schrijf(werk);
        plaats(werk, id);
        new Releases(home).serveer(id);
        return manifest;
    }

    /**
     * What came of protection.
     *
     * @param kubus how many cells there were to protect
     * @param feiten hashes of the fact tables
     */
    private record Beschermd(int kubus, Bescherming.Resultaat resultaat, Map<String, String> feiten) {}

    /** Reads and protects the cube while the gates before that ask the database; what a gate finds still stops the release. */
    private Beschermd bescherm(
            DuckDBConnection intern,
            Indicatorregister register,
            Path feiten,
            Poortwachter wachter,
            Toetstabellen toets,
            Map<String, String> bekend,
            Zijwerk<Vorige> eerder)
            throws SQLException, PublicatieGeweigerd {
        Map<String, Set<String>> leden = leden(intern);
        try (Connection naast = intern.duplicate();
                Zijwerk<List<Cel>> lezer = Zijwerk.begin("kubus", () -> new Kubusbouwer(naast, register).lees(feiten));
                Zijwerk<Bescherming.Resultaat> bescherming = Zijwerk.begin(
                        "bescherming",
                        () -> new Bescherming(Beschermingsregel.lees(), register)
                                .bescherm(lezer.wacht(SQLException.class), leden, eerder.wacht(SQLException.class)))) {
            for (Poortlaag laag : VOOR_KUBUS) {
                wachter.controleer(laag);
            }
            Map<String, String> hashes = Inhoud.feiten(intern, bekend);
            List<Cel> kubus = lezer.wacht(SQLException.class);
            toets.vulCellen(Toetstabellen.KUBUS, kubus);
            wachter.controleer(Poortlaag.KUBUS);
            voortgang.accept("kleine aantallen beschermen (" + kubus.size() + " cellen)");
            return new Beschermd(kubus.size(), bescherming.wacht(SQLException.class), hashes);
        }
    }

    /** Public databases of the releases that readers can still see. */
    private List<Path> openbareBestanden() {
        return new Releases(home)
                .lijst().stream().map(release -> home.publiek(release.id())).toList();
    }

    private static ReleaseManifest.Ingetrokken ingetrokken(Invoer invoer) {
        Map<String, Long> rijen = new TreeMap<>();
        invoer.leveringen().stream()
                .filter(levering -> levering.ingetrokken() > 0)
                .forEach(levering -> rijen.put(levering.naam(), levering.ingetrokken()));
        return new ReleaseManifest.Ingetrokken(
                invoer.intrekkingen().nuIngetrokken().stream()
                        .map(Intrekkingen.Levering::naam)
                        .toList(),
                invoer.intrekkingen().leerlingen().size(),
                rijen);
    }

    /** Says what is out of the ordinary; both are counted in no other place. */
    private void meld(Bescherming.Resultaat beschermd) {
        if (beschermd.bekend() > 0) {
            voortgang.accept(beschermd.bekend()
                    + " cijfers zijn verborgen die in een eerdere uitgave te zien zijn en niet zijn veranderd");
        }
        if (beschermd.geheel() > 0) {
            voortgang.accept("van " + beschermd.geheel() + " van de groepen cijfers die samenhangen is alles verborgen:"
                    + " er is geen keuze gevonden die de kleine aantallen beschermt");
        }
    }

    private Wijzigingtelling vergelijk(Path bestand, Optional<ReleaseManifest> vorige, Invoer invoer)
            throws SQLException {
        int ingetrokken = invoer.intrekkingen().leerlingen().size();
        Optional<Voorganger> voorganger = vorige.map(release -> new Voorganger(
                home.publiek(release.id()),
                release.id(),
                release.ingetrokken().leerlingen() == ingetrokken
                        ? Voorganger.Vergelijking.TONEN
                        : Voorganger.Vergelijking.LEERLINGEN_INGETROKKEN));
        try (DuckDBConnection publiek = verbind(bestand)) {
            return new Wijzigingschrijver(publiek).schrijf(voorganger);
        }
    }

    private static void weiger(List<String> redenen) throws PublicatieGeweigerd {
        if (!redenen.isEmpty()) {
            throw new PublicatieGeweigerd(redenen);
        }
    }

    /** Adds what could only be known after the public database was written; returns the hashes of its content. */
    private static Map<String, String> rondAf(Path bestand, Poortrapport poorten) throws SQLException {
        try (DuckDBConnection publiek = verbind(bestand)) {
            PubliekSchrijver.schrijfPoorten(publiek, poorten);
            return Inhoud.hashes(publiek);
        }
    }

    private void plaats(Path werk, String id) throws IOException {
        Files.createDirectories(home.releases());
        Path doel = home.release(id);
        if (Files.exists(doel)) {
            // Same input on the same day: an interrupted run placed it but did not serve it. It is immutable, so keep
            // it.
            return;
        }
        Files.move(werk, doel, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Map<String, Long> telling(Bescherming.Resultaat beschermd, Publicatieaudit.Uitslag audit) {
        Map<String, Long> telling = new TreeMap<>(audit.tellingen());
        for (Cel cel : beschermd.cellen()) {
            telling.merge(cel.waarde().status().term(), 1L, Long::sum);
        }
        telling.put("afgeschermd-primair", (long) beschermd.primair());
        telling.put("afgeschermd-aanvullend", (long) beschermd.aanvullend());
        return telling;
    }

    private static Map<String, Set<String>> leden(Connection intern) throws SQLException {
        Map<String, Set<String>> leden = new TreeMap<>();
        try (Statement vraag = intern.createStatement();
                ResultSet rij =
                        vraag.executeQuery("select regiotype, regiocode, gemeente_code from int_gebied union all "
                                + "select '" + Bescherming.HERINDELING
                                + "', gemeente_code, oude_gemeente_code from int_herindeling")) {
            while (rij.next()) {
                leden.computeIfAbsent(
                                rij.getString("regiotype") + "|" + rij.getString("regiocode"),
                                sleutel -> new TreeSet<>())
                        .add(rij.getString("gemeente_code"));
            }
        }
        return leden;
    }

    private static DuckDBConnection verbindIntern(Path werk) throws SQLException {
        return (DuckDBConnection) DriverManager.getConnection(
                "jdbc:duckdb:" + werk.resolve(Home.INTERN),
                Rekengeheugen.lees().instellingen(Runtime.getRuntime().maxMemory(), werk.resolve(TIJDELIJK)));
    }

    private static DuckDBConnection verbind(Path bestand) throws SQLException {
        return (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:" + bestand);
    }
}
