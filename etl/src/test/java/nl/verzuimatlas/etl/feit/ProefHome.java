package nl.verzuimatlas.etl.feit;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.verzuimatlas.etl.ProefSpark;
import nl.verzuimatlas.warehouse.contract.BronSchema;
import nl.verzuimatlas.warehouse.thuis.Home;
import nl.verzuimatlas.warehouse.thuis.LeveringManifest;
import nl.verzuimatlas.warehouse.thuis.Leveringen;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** A home directory in a temporary folder, filled with accepted deliveries as ingestion writes them. */
final class ProefHome {

    private final Home home;
    private final List<LeveringManifest> leveringen = new ArrayList<>();

    ProefHome(Path map) {
        this.home = new Home(map.resolve("home"));
    }

    Home home() {
        return home;
    }

    List<LeveringManifest> leveringen() {
        return List.copyOf(leveringen);
    }

    /** Adds a final delivery of version 1 by supplier A. */
    void lever(String bron, String periode, String kolommen, String... rijen) {
        lever(new Levering(bron, periode, "A", 1, "definitief", List.of(), Optional.empty()), kolommen, rijen);
    }

    /**
     * Adds a delivery.
     *
     * @param kolommen columns, separated by a space; columns left out are empty
     * @param rijen cells, separated by a semicolon; an empty cell is null
     */
    void lever(Levering levering, String kolommen, String... rijen) {
        LeveringManifest manifest = new LeveringManifest(
                levering.bron(),
                "a+b c%20-" + leveringen.size(),
                levering.leverancier(),
                levering.periode(),
                levering.versie(),
                levering.status(),
                true,
                Instant.parse("2025-01-01T00:00:00Z").plusSeconds(leveringen.size()),
                "1",
                List.of(),
                levering.dekking(),
                levering.laatsteDatum(),
                rijen.length,
                rijen.length,
                0,
                0,
                0,
                List.of());
        leveringen.add(manifest);
        StructType schema = BronKolommen.van(BronSchema.lees(levering.bron()));
        List<String> namen = List.of(kolommen.split(" "));
        List<Row> inhoud =
                Arrays.stream(rijen).map(rij -> rij(schema, namen, rij)).toList();
        ProefSpark.sessie()
                .createDataFrame(inhoud, schema)
                .repartition(1)
                .write()
                .parquet(Leveringen.map(home, manifest)
                        .resolve(LeveringManifest.RIJEN)
                        .toString());
    }

    private static Row rij(StructType schema, List<String> namen, String tekst) {
        String[] cellen = tekst.split(";", -1);
        if (cellen.length != namen.size()) {
            throw new IllegalArgumentException(namen.size() + " columns, but: " + tekst);
        }
        Object[] waarden = new Object[schema.size()];
        for (int i = 0; i < cellen.length; i++) {
            int plaats = schema.fieldIndex(namen.get(i).toLowerCase(Locale.ROOT));
            waarden[plaats] = cellen[i].isEmpty() ? null : waarde(schema.fields()[plaats].dataType(), cellen[i]);
        }
        return RowFactory.create(waarden);
    }

    private static Object waarde(DataType type, String cel) {
        if (type.equals(DataTypes.LongType)) {
            return Long.valueOf(cel);
        }
        if (type.equals(DataTypes.DoubleType)) {
            return Double.valueOf(cel);
        }
        if (type.equals(DataTypes.DateType)) {
            return LocalDate.parse(cel);
        }
        return type.equals(DataTypes.BooleanType) ? Boolean.valueOf(cel) : cel;
    }

    /** What a delivery says of itself. */
    record Levering(
            String bron,
            String periode,
            String leverancier,
            int versie,
            String status,
            List<String> dekking,
            Optional<LocalDate> laatsteDatum) {}
}
