package nl.verzuimatlas.etl.feit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nl.verzuimatlas.etl.protocol.toetsing.Uitkomst.Oordeel;
import nl.verzuimatlas.etl.protocol.toetsing.Uitkomst.Signaal;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** Fact tables as the evaluators of {@code protocol.toetsing} know them. */
final class Proefrijen {

    private Proefrijen() {}

    /** Signals by pupil, each with {@code protocol_id|regel_id|vestiging_code } before it. */
    static Map<String, List<String>> signalen(Dataset<Row> signaal) {
        Map<String, List<String>> perLeerling = new HashMap<>();
        signaal.select(
                        "leerling_sleutel",
                        "protocol_id",
                        "regel_id",
                        "vestiging_code",
                        "signaal_datum",
                        "waarde",
                        "venster_begin_datum",
                        "signaal_lesuur")
                .toLocalIterator()
                .forEachRemaining(rij -> {
                    Signaal gevonden = new Signaal(
                            rij.getString(2),
                            rij.getString(3),
                            datum(rij.get(4)),
                            duizendsten(rij, 5),
                            datum(rij.get(6)),
                            rij.isNullAt(7) ? OptionalInt.empty() : OptionalInt.of(((Number) rij.get(7)).intValue()));
                    perLeerling
                            .computeIfAbsent(rij.getString(0), nieuw -> new ArrayList<>())
                            .add(sleutel(rij.getString(1), gevonden) + gevonden.tekst());
                });
        return perLeerling;
    }

    /** Outcomes by pupil, each with {@code protocol_id|regel_id|vestiging_code } before it. */
    static Map<String, List<String>> naleving(Dataset<Row> naleving) {
        Map<String, List<String>> perLeerling = new HashMap<>();
        naleving.select(
                        functions.col("leerling_sleutel"),
                        functions.col("protocol_id"),
                        functions.col("regel_id"),
                        functions.col("vestiging_code"),
                        functions.col("signaal_datum"),
                        functions.col("actie_nr"),
                        functions.col("uitkomst"),
                        functions.col("uiterste_datum"),
                        functions.col("actie_datum"),
                        functions.col("meldtermijn_dagen"),
                        functions.col("te_laat_dagen"))
                .toLocalIterator()
                .forEachRemaining(rij -> {
                    Signaal signaal = new Signaal(
                            rij.getString(2),
                            rij.getString(3),
                            datum(rij.get(4)),
                            0,
                            datum(rij.get(4)),
                            OptionalInt.empty());
                    Oordeel oordeel = new Oordeel(
                            signaal,
                            ((Number) rij.get(5)).intValue(),
                            rij.getString(6),
                            datum(rij.get(7)),
                            rij.isNullAt(8) ? Optional.empty() : Optional.of(datum(rij.get(8))),
                            rij.isNullAt(9) ? OptionalInt.empty() : OptionalInt.of(((Number) rij.get(9)).intValue()),
                            ((Number) rij.get(10)).intValue());
                    perLeerling
                            .computeIfAbsent(rij.getString(0), nieuw -> new ArrayList<>())
                            .add(sleutel(rij.getString(1), signaal) + oordeel.tekst());
                });
        return perLeerling;
    }

    static String sleutel(String protocol, Signaal signaal) {
        return protocol + "|" + signaal.regel() + "|" + signaal.vestiging() + " ";
    }

    private static long duizendsten(Row rij, int plaats) {
        return Math.round(rij.getDouble(plaats) * 1000);
    }

    private static LocalDate datum(Object datum) {
        return LocalDate.parse(datum.toString());
    }
}
