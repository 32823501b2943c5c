package nl.verzuimatlas.etl.waarom;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verzuimatlas.etl.feit.Leveringvolgorde;
import nl.verzuimatlas.etl.kalender.Regelbestand;
import nl.verzuimatlas.warehouse.contract.BronSchema;
import nl.verzuimatlas.warehouse.release.ReleaseManifest;
import nl.verzuimatlas.warehouse.thuis.Home;
import nl.verzuimatlas.warehouse.thuis.LeveringManifest;
import nl.verzuimatlas.warehouse.thuis.Leveringen;

/**
 * A release to ask: its databases ({@code intern}, {@code publiek}), its facts ({@code feit_<tabel>}) and the accepted rows it
 * was made of ({@code rijen_<bron>}), all for reading only.
 */
final class Uitgavebron implements AutoCloseable {

    private static final List<String> FEITEN =
            List.of("signaal", "naleving", "verzuim_dag", "melding", "actie", "vestiging");
    private static final List<String> BRONNEN =
            List.of("verzuimregistratie", "duo-meldingen", "acties", "schoolvakanties");

    private final Connection verbinding;

    private Uitgavebron(Connection verbinding) {
        this.verbinding = verbinding;
    }

    /** Opens a release of {@code home}. */
    static Uitgavebron open(Home home, ReleaseManifest release) throws SQLException {
        Uitgavebron bron = new Uitgavebron(DriverManager.getConnection("jdbc:duckdb:"));
        try {
            bron.koppel(home.release(release.id()));
            List<LeveringManifest> leveringen = Leveringvolgorde.laatsteLaatst(Leveringen.alle(home).stream()
                    .filter(levering -> release.leveringen().contains(levering.naam()))
                    .toList());
            for (String id : BRONNEN) {
                bron.toonRijen(home, id, leveringen);
            }
            return bron;
        } catch (SQLException | RuntimeException e) {
            bron.close();
            throw e;
        }
    }

    /** Rows that the query in {@code waarom/<naam>.sql} gives for {@code waarden}. */
    <T> List<T> vraag(String naam, Rijlezer<T> lezer, Object... waarden) throws SQLException {
        try (PreparedStatement opdracht = verbinding.prepareStatement(Regelbestand.tekst("waarom/" + naam + ".sql"))) {
            for (int i = 0; i < waarden.length; i++) {
                opdracht.setObject(i + 1, waarden[i]);
            }
            try (ResultSet rij = opdracht.executeQuery()) {
                List<T> gevonden = new ArrayList<>();
                while (rij.next()) {
                    gevonden.add(lezer.lees(rij));
                }
                return gevonden;
            }
        }
    }

    @Override
    public void close() throws SQLException {
        verbinding.close();
    }

    private void koppel(Path map) throws SQLException {
        for (String databank : List.of("intern", "publiek")) {
            voerUit("attach %s as %s (read_only)".formatted(tekst(map.resolve(databank + ".duckdb")), databank));
        }
        for (String tabel : FEITEN) {
            Path bestanden = map.resolve("feiten").resolve(tabel).resolve("**/*.parquet");
            voerUit("create temp view feit_%s as select * from read_parquet(%s, hive_partitioning = true, "
                            .formatted(tabel, tekst(bestanden))
                    + "hive_types_autocast = false)");
        }
    }

    /** Accepted rows with the columns of the source, also those that older deliveries do not have. */
    private void toonRijen(Home home, String id, List<LeveringManifest> leveringen) throws SQLException {
        BronSchema schema = BronSchema.lees(id);
        String kolommen = Stream.concat(schema.fields().stream(), schema.afgeleid().stream())
                .map(veld -> "cast(null as %s) as \"%s\"".formatted(type(veld.type()), veld.kolom()))
                .collect(Collectors.joining(", "));
        StringBuilder sql =
                new StringBuilder("create temp view rijen_%s as select %s, cast(null as varchar) as levering, "
                        .formatted(id.replace('-', '_'), kolommen));
        sql.append("cast(null as integer) as levering_rang where false");
        for (int rang = 0; rang < leveringen.size(); rang++) {
            LeveringManifest levering = leveringen.get(rang);
            Path rijen = Leveringen.map(home, levering).resolve(LeveringManifest.RIJEN);
            if (levering.bron().equals(id) && Files.isDirectory(rijen)) {
                sql.append(" union all by name select *, %s as levering, %d as levering_rang from read_parquet(%s)"
                        .formatted(tekst(levering.id()), rang, tekst(rijen.resolve("*.parquet"))));
            }
        }
        voerUit(sql.toString());
    }

    private static String type(BronSchema.Type type) {
        return switch (type) {
            case STRING, GEMEENTECODE, SCHOOLJAAR -> "varchar";
            case INTEGER -> "bigint";
            case NUMBER -> "double";
            case DATE -> "date";
            case BOOLEAN -> "boolean";
        };
    }

    // a view cannot have parameters
    private static String tekst(Object waarde) {
        return "'" + waarde.toString().replace("'", "''") + "'";
    }

    private void voerUit(String sql) throws SQLException {
        try (Statement opdracht = verbinding.createStatement()) {
            opdracht.execute(sql);
        }
    }

    /** Makes something of a row. */
    @FunctionalInterface
    interface Rijlezer<T> {
        T lees(ResultSet rij) throws SQLException;
    }
}
