package nl.verzuimatlas.warehouse.kubus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.verzuimatlas.warehouse.contract.FeitTabel;

/** Writes fact tables as Parquet from CSV text, by the contract, for tests. Tables without rows are written empty. */
public final class ProefFeiten {

    private final Path map;

    /** Facts under {@code map}; every table is there, without rows. */
    public ProefFeiten(Path map) {
        this.map = map;
        for (String tabel : FeitTabel.TABELLEN) {
            rijen(tabel, "");
        }
    }

    /**
     * Replaces the rows of {@code tabel}.
     *
     * @param csv header and rows; columns left out are null
     */
    public ProefFeiten rijen(String tabel, String csv) {
        FeitTabel contract = FeitTabel.lees(tabel);
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
                Statement opdracht = duckdb.createStatement()) {
            Path doel = Files.createDirectories(map.resolve(tabel));
            Set<String> aanwezig = new HashSet<>();
            if (!csv.isBlank()) {
                Path bestand = Files.writeString(Files.createTempFile("feiten", ".csv"), csv.strip() + "\n");
                opdracht.execute("create table bron as select * from read_csv('" + bestand
                        + "', all_varchar = true, header = true, delim = ',', null_padding = false)");
                aanwezig.addAll(
                        List.of(csv.strip().lines().findFirst().orElseThrow().split(",")));
                Files.delete(bestand);
            } else {
                opdracht.execute("create table bron as select null as leeg where false");
            }
            String kolommen = contract.kolommen().stream()
                    .map(kolom -> "cast(%s as %s) as %s"
                            .formatted(
                                    aanwezig.contains(kolom.naam()) ? kolom.naam() : "null",
                                    kolom.type().sql(),
                                    kolom.naam()))
                    .collect(Collectors.joining(", "));
            opdracht.execute("copy (select " + kolommen + " from bron) to '" + doel.resolve("deel-0.parquet")
                    + "' (format parquet)");
        } catch (SQLException | IOException e) {
            throw new AssertionError("facts of " + tabel + " cannot be written", e);
        }
        return this;
    }

    /** The folder with the facts. */
    public Path map() {
        return map;
    }
}
