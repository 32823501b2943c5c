package nl.verzuimatlas.warehouse.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import nl.verzuimatlas.warehouse.bescherming.Beschermingsregel;
import nl.verzuimatlas.warehouse.contract.Bronbestand;
import nl.verzuimatlas.warehouse.contract.FeitTabel;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.contract.Waarde;
import nl.verzuimatlas.warehouse.indicator.Indicator;
import nl.verzuimatlas.warehouse.indicator.Indicatorregister;
import nl.verzuimatlas.warehouse.indicator.Registratie;
import nl.verzuimatlas.warehouse.kubus.Cel;
import nl.verzuimatlas.warehouse.rijen.Rijschrijver;
import nl.verzuimatlas.warehouse.rijen.Rijtoevoeger;
import nl.verzuimatlas.warehouse.thuis.Home;
import nl.verzuimatlas.warehouse.thuis.LeveringManifest;
import nl.verzuimatlas.warehouse.thuis.Leveringen;
import nl.verzuimatlas.warehouse.thuis.Leveringreeks;
import org.duckdb.DuckDBConnection;

/** Fills the tables that the gates compare with ({@code sql/toets/tabellen.sql}). */
final class Toetstabellen {

    private static final String TOTAAL = "totaal";

    static final String KUBUS = "toets_kubus";
    static final String BESCHERMD = "toets_beschermd";

    private final DuckDBConnection intern;
    private final Indicatorregister register;

    /** Makes the tables, empty, in the internal database of a release; they are gone when it is closed. */
    Toetstabellen(DuckDBConnection intern, Indicatorregister register) throws SQLException {
        this.intern = intern;
        this.register = register;
        voerUit(intern, Bronbestand.lees("sql/toets/tabellen.sql"));
        Beschermingsregel regel = Beschermingsregel.lees();
        try (Rijtoevoeger rijen = Rijtoevoeger.begin(intern)) {
            rijen.voegToe("toets_regel", regel.drempel(), regel.enqueteMinimum(), regel.enqueteCelMinimum());
            vulSchema(rijen);
            for (Registratie registratie : register.registraties()) {
                vulDelen(rijen, registratie);
            }
            rijen.bewaar();
        }
    }

    private static void vulDelen(Rijtoevoeger rijen, Registratie registratie) throws SQLException {
        Indicator indicator = registratie.indicator();
        for (String dimensie : registratie.berekening().optelbaar()) {
            Set<String> categorieen =
                    indicator.dimensies().getOrDefault(dimensie, Map.of()).keySet();
            // a breakdown without a total of its own has parts of the whole indicator
            String totaal = categorieen.contains(TOTAAL) ? dimensie : indicator.hoofddimensie();
            for (String categorie : categorieen) {
                if (!categorie.equals(TOTAAL)) {
                    rijen.voegToe("toets_deel", indicator.id(), dimensie, categorie, totaal);
                }
            }
        }
        for (String deel : registratie.berekening().delen()) {
            String[] plek = deel.split(":");
            rijen.voegToe("toets_deel", indicator.id(), plek[0], plek[1], indicator.hoofddimensie());
        }
    }

    /** What was delivered, what the steps to the facts counted, and what the facts hold. */
    void vulInvoer(Home home, List<LeveringManifest> leveringen, List<ReleaseManifest.Stap> stappen)
            throws SQLException, IOException {
        Map<Path, Long> opgeslagen = opgeslagen(home);
        try (Rijtoevoeger rijen = Rijtoevoeger.begin(intern)) {
            for (LeveringManifest levering : leveringen) {
                rijen.voegToe(
                        "toets_levering",
                        levering.bron(),
                        levering.id(),
                        levering.gelezen(),
                        levering.geaccepteerd(),
                        levering.geweigerd(),
                        levering.ingetrokken(),
                        opgeslagen.get(Leveringen.map(home, levering)));
                for (Schooljaar jaar : Leveringreeks.van(levering).schooljaren()) {
                    rijen.voegToe("toets_levering_jaar", levering.bron(), levering.id(), jaar.toString());
                }
            }
            int volgnummer = 0;
            for (ReleaseManifest.Stap stap : stappen) {
                String[] delen = stap.naam().split(": ", 2);
                rijen.voegToe("toets_stap", volgnummer++, delen[0], delen[delen.length - 1], stap.in(), stap.uit());
            }
            rijen.bewaar();
        }
        for (String tabel : FeitTabel.TABELLEN) {
            String jaar = FeitTabel.lees(tabel).partitie().orElse("''");
            voerUit(
                    intern,
                    "insert into toets_feit select '%s', %s, count(*) from stg_%s group by %s"
                            .formatted(tabel, jaar, tabel, jaar));
        }
    }

    /** Cells of the cube into {@link #KUBUS} or {@link #BESCHERMD}. */
    void vulCellen(String tabel, List<Cel> cellen) throws SQLException {
        try (Rijschrijver rijen = Rijschrijver.begin(intern, tabel)) {
            for (Cel cel : cellen) {
                rijen.rij()
                        .tekst(cel.sleutel().indicator())
                        .tekst(cel.sleutel().reeks().term())
                        .tekst(cel.sleutel().regiotype().term())
                        .tekst(cel.sleutel().regiocode())
                        .tekst(cel.sleutel().schooljaar())
                        .tekst(cel.sleutel().dimensie())
                        .tekst(cel.sleutel().categorie())
                        .tekst(maat(cel))
                        .getal(cel.teller())
                        .getal(cel.noemer())
                        .is(cel.noemerIsPopulatie())
                        .getal(
                                cel.waarde() instanceof Waarde.Cijfer cijfer
                                        ? OptionalDouble.of(cijfer.getal())
                                        : OptionalDouble.empty())
                        .tekst(cel.eenheid().term())
                        .getal(cel.interval()
                                .map(i -> OptionalDouble.of(i.onder()))
                                .orElse(OptionalDouble.empty()))
                        .getal(cel.interval()
                                .map(i -> OptionalDouble.of(i.boven()))
                                .orElse(OptionalDouble.empty()))
                        .tekst(cel.waarde().status().term())
                        .klaar();
            }
            rijen.bewaar();
        }
    }

    private String maat(Cel cel) {
        return register.findRegistratie(cel.sleutel().indicator())
                .map(registratie -> registratie
                        .berekening()
                        .maat()
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-'))
                .orElse("");
    }

    /** Rows in the Parquet of each delivery, by its folder; from the footers, so without reading them. */
    private Map<Path, Long> opgeslagen(Home home) throws SQLException, IOException {
        Map<Path, Long> rijen = new HashMap<>();
        String bestanden = home.deliveries()
                .resolve("*/*/" + LeveringManifest.RIJEN + "/*.parquet")
                .toString();
        if (!heeftParquet(home.deliveries())) {
            return rijen;
        }
        try (PreparedStatement vraag =
                intern.prepareStatement("select file_name, num_rows from parquet_file_metadata(?)")) {
            vraag.setString(1, bestanden);
            try (ResultSet rij = vraag.executeQuery()) {
                while (rij.next()) {
                    Path map = Path.of(rij.getString("file_name")).getParent().getParent();
                    rijen.merge(map, rij.getLong("num_rows"), Long::sum);
                }
            }
        }
        return rijen;
    }

    private static boolean heeftParquet(Path map) throws IOException {
        if (!Files.isDirectory(map)) {
            return false;
        }
        try (Stream<Path> bestanden =
                Files.find(map, 4, (pad, kenmerken) -> pad.toString().endsWith(".parquet"))) {
            return bestanden.findAny().isPresent();
        }
    }

    private static void vulSchema(Rijtoevoeger rijen) throws SQLException {
        try (Connection leeg = DriverManager.getConnection("jdbc:duckdb:")) {
            voerUit(leeg, Bronbestand.lees("sql/publiek/schema.sql"));
            try (Statement vraag = leeg.createStatement();
                    ResultSet rij = vraag.executeQuery(
                            "select table_name, column_name from duckdb_columns() where not internal")) {
                while (rij.next()) {
                    rijen.voegToe("toets_schema", rij.getString("table_name"), rij.getString("column_name"));
                }
            }
        }
    }

    private static void voerUit(Connection verbinding, String sql) throws SQLException {
        try (Statement opdracht = verbinding.createStatement()) {
            opdracht.execute(sql);
        }
    }
}
