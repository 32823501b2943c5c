package nl.verzuimatlas.warehouse.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.verzuimatlas.warehouse.bescherming.Bescherming;
import nl.verzuimatlas.warehouse.bescherming.Beschermingsregel;
import nl.verzuimatlas.warehouse.bescherming.Vorige;
import nl.verzuimatlas.warehouse.contract.FeitTabel;
import nl.verzuimatlas.warehouse.indicator.Indicatorregister;
import nl.verzuimatlas.warehouse.kubus.Cel;
import nl.verzuimatlas.warehouse.kubus.Kubusbouwer;
import nl.verzuimatlas.warehouse.kubus.Meldgedragkubus;
import nl.verzuimatlas.warehouse.kubus.ProefFeiten;
import nl.verzuimatlas.warehouse.thuis.Home;
import nl.verzuimatlas.warehouse.thuis.LeveringManifest;
import nl.verzuimatlas.warehouse.thuis.Leveringen;
import org.duckdb.DuckDBConnection;

/**
 * A small release that is right at every step, held open between its steps: two gemeenten in a region, nine reports, seven
 * periods at home, one day of absence and a published figure. Tests plant a wrong row in it.
 */
final class Poortproef implements AutoCloseable {

    private static final Instant NU = Instant.parse("2026-01-15T10:00:00Z");
    private static final String VESTIGING = """
            brin,vestiging_code,vestiging_naam,gemeente_code,onderwijssoort,vakantieregio,lesuren_per_dag,dagdeel_lesuren
            99AA,99AA00,Proefschool,GM0001,vo,noord,6,3
            """;
    private static final String VERZUIM = """
            leerling_sleutel,brin,vestiging_code,datum,ongeoorloofd_uren,geoorloofd_uren,ziek_uren,onbekend_uren,\
            te_laat_aantal,luxe_uren,te_laat_ongeoorloofd_aantal,tegenstrijdig_uren,dubbel_uren,dag_uren,dagdeel_uren,\
            ongeoorloofd_masker,schooljaar
            a,99AA,99AA00,2023-10-02,6,0,0,0,0,0,0,0,0,6,3,1,2023-2024
            """;

    /** Of the school that delivered its registration, so that every rate has its population. */
    private static final String INGESCHREVEN = "99AA00,GM0001,vo,1,200,cijfer,2023-2024";

    private final DuckDBConnection intern;
    private final Path publiek;

    /** Builds the release under {@code map}. */
    Poortproef(Path map) throws SQLException, IOException {
        publiek = map.resolve("publiek.duckdb");
        intern = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
        Indicatorregister register = Indicatorregister.lees();
        List<Cel> kubus = new Kubusbouwer(intern, register).bouw(feiten(map.resolve("feiten")));
        // tables in the place of the views over the files: a row can be planted in them
        for (String tabel : FeitTabel.TABELLEN) {
            voerUit("create temp table feit_" + tabel + " as select * from stg_" + tabel);
            voerUit("drop view stg_" + tabel);
            voerUit("alter table feit_" + tabel + " rename to stg_" + tabel);
        }
        Home home = new Home(map.resolve("huis"));
        Toetstabellen toets = new Toetstabellen(intern, register);
        toets.vulInvoer(
                home,
                List.of(levering(home)),
                List.of(new ReleaseManifest.Stap("melding: laatste stand van duo-meldingen", 9, 9)));
        toets.vulCellen(Toetstabellen.KUBUS, kubus);
        Map<String, Set<String>> leden =
                Map.of("ggd|GG01", Set.of("GM0001", "GM0002"), "swv-vo|VO01", Set.of("GM0001"));
        List<Cel> beschermd = new Bescherming(Beschermingsregel.lees(), register)
                .bescherm(kubus, leden, Vorige.GEEN)
                .cellen();
        toets.vulCellen(Toetstabellen.BESCHERMD, beschermd);
        new PubliekSchrijver(intern, register)
                .schrijf(
                        publiek,
                        "proef",
                        NU,
                        new Invoer(List.of(levering(home)), Map.of(), "test"),
                        new Meldgedragkubus(intern, register).beoordeel(beschermd));
    }

    /**
     * Runs the gates of a step with something planted before it, and takes that away again.
     *
     * @param plant statements of SQL, in the public database for its step and in the internal one for every other
     */
    Poortrapport controleer(Poortlaag laag, String... plant) throws SQLException, IOException, PublicatieGeweigerd {
        Poortwachter wachter = new Poortwachter(intern);
        if (laag == Poortlaag.PUBLIEK) {
            Path kopie = Files.copy(
                    publiek,
                    Files.createTempDirectory(publiek.getParent(), "kopie").resolve("publiek.duckdb"));
            try (var verbinding = DriverManager.getConnection("jdbc:duckdb:" + kopie);
                    Statement opdracht = verbinding.createStatement()) {
                for (String sql : plant) {
                    opdracht.execute(sql);
                }
            }
            wachter.controleerPubliek(kopie);
            return wachter.rapport();
        }
        voerUit("begin transaction");
        try {
            for (String sql : plant) {
                voerUit(sql);
            }
            wachter.controleer(laag);
            return wachter.rapport();
        } finally {
            voerUit("rollback");
        }
    }

    @Override
    public void close() throws SQLException {
        intern.close();
    }

    private static Path feiten(Path map) {
        ProefFeiten feiten = new ProefFeiten(map);
        for (String tabel : List.of("gemeente", "regio_gemeente", "leerplichtige")) {
            feiten.rijen(tabel, lees("gemeenschappelijk/" + tabel));
        }
        feiten.rijen("inschrijving", lees("gemeenschappelijk/inschrijving").strip() + "\n" + INGESCHREVEN);
        for (String tabel : List.of("dekking", "thuiszit_periode", "thuiszit_verblijf")) {
            feiten.rijen(tabel, lees("gevallen/thuiszitters-kwartaal/given/" + tabel));
        }
        feiten.rijen("melding", lees("gevallen/relatief-verzuim-grenzen/given/melding"));
        feiten.rijen("referentiecijfer", lees("gevallen/gepubliceerde-cijfers/given/referentiecijfer"));
        return feiten.rijen("vestiging", VESTIGING)
                .rijen("verzuim_dag", VERZUIM)
                .map();
    }

    private LeveringManifest levering(Home home) throws SQLException, IOException {
        LeveringManifest levering = new LeveringManifest(
                "duo-meldingen",
                "proef",
                "Proefleverancier",
                "2022-08-01/2024-07-31",
                1,
                "definitief",
                true,
                NU,
                "1",
                List.of(),
                List.of("GM0001"),
                Optional.empty(),
                10,
                9,
                1,
                0,
                0,
                List.of());
        Path rijen = Files.createDirectories(Leveringen.map(home, levering).resolve(LeveringManifest.RIJEN));
        voerUit("copy (select * from range(9)) to '" + rijen.resolve("deel-0.parquet") + "' (format parquet)");
        return levering;
    }

    private void voerUit(String sql) throws SQLException {
        try (Statement opdracht = intern.createStatement()) {
            opdracht.execute(sql);
        }
    }

    private static String lees(String pad) {
        try (var in = ProefFeiten.class.getResourceAsStream(pad + ".csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
