package nl.verzuimatlas.etl.feit;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.unix_date;

import java.util.List;
import nl.verzuimatlas.etl.kalender.Schoolkalender;
import nl.verzuimatlas.etl.protocol.VensterTeller;
import nl.verzuimatlas.warehouse.protocol.Protocol;
import nl.verzuimatlas.warehouse.protocol.Regel;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * Pupils who reached the threshold of a rule, computed per pupil and vestiging in one shuffle
 * (docs/adr/0010-sixteen-hours-window.md).
 *
 * @param protocol rules; only absence from its first day on counts
 * @param kalender lesson days per vestiging
 */
record SignaalFeit(Protocol protocol, Schoolkalender kalender) {

    /**
     * Fact rows.
     *
     * @param verzuimDagen fact table {@code verzuim_dag}
     */
    Dataset<Row> feit(Dataset<Row> verzuimDagen) {
        return berekend(protocol).stream()
                .map(regel -> perRegel(verzuimDagen, regel))
                .reduce(Dataset::union)
                .orElseThrow(() -> new IllegalStateException("protocol " + protocol.id() + " has no rules"));
    }

    private Dataset<Row> perRegel(Dataset<Row> verzuimDagen, Regel regel) {
        Dataset<Row> dagen = verzuimDagen
                .select(
                        col("leerling_sleutel"),
                        col("vestiging_code"),
                        col("brin"),
                        unix_date(col("datum")).as("dag"),
                        col("ongeoorloofd_uren").as("uren"))
                .filter(col("uren").gt(0).and(col("dag").geq((int)
                        protocol.geldigVan().toEpochDay())))
                .repartition(col("leerling_sleutel"))
                .sortWithinPartitions("leerling_sleutel", "vestiging_code", "dag");
        MapPartitionsFunction<Row, Row> zoeker = new Signaalzoeker(VensterTeller.van(regel), kalender);
        return metSleutels(dagen.mapPartitions(zoeker, Encoders.row(Signaalzoeker.SCHEMA)), regel);
    }

    private Dataset<Row> metSleutels(Dataset<Row> gevonden, Regel regel) {
        Column datum = date_from_unix_date(col("signaal_dag"));
        return gevonden.select(
                concat_ws("|", lit(regel.id()), col("leerling_sleutel"), col("vestiging_code"), datum.cast("string"))
                        .as("signaal_id"),
                lit(protocol.id()).as("protocol_id"),
                lit(protocol.geldigVan().toString()).as("protocol_versie"),
                lit(regel.id()).as("regel_id"),
                col("leerling_sleutel"),
                col("brin"),
                col("vestiging_code"),
                date_from_unix_date(col("venster_begin_dag")).as("venster_begin_datum"),
                datum.as("signaal_datum"),
                col("waarde"),
                col("volgnummer"),
                Schooljaren.vanDatum(datum).as("schooljaar"));
    }

    /** The rules that are computed: 16 hours in 4 lesweken. */
    static List<Regel> berekend(Protocol protocol) {
        return protocol.regels().stream()
                .filter(regel -> regel.id().equals("LPW-16U"))
                .toList();
    }
}
