package nl.verzuimatlas.etl.feit;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.unix_date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import nl.verzuimatlas.etl.protocol.Stap;
import nl.verzuimatlas.warehouse.contract.FeitTabel;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.KeyValueGroupedDataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** Hands days and steps of fact tables to {@link Leerlingsignalen}, pupil by pupil, and gives the signals as fact rows. */
final class Proefsignalen implements CoGroupFunction<String, Row, Row, Row> {

    private static final long serialVersionUID = 1L;

    private static final StructType SIGNAAL = FeitSchema.van(FeitTabel.lees("signaal"));

    private final Broadcast<Signaalgegevens> gegevens;
    private transient List<Row> gevonden;
    private transient Leerlingsignalen zoeker;

    private Proefsignalen(Broadcast<Signaalgegevens> gegevens) {
        this.gegevens = gegevens;
    }

    /**
     * Fact rows of {@code signaal}.
     *
     * @param dagen fact table {@code verzuim_dag}
     * @param stappen fact table {@code actie}
     */
    static Dataset<Row> van(Broadcast<Signaalgegevens> gegevens, Dataset<Row> dagen, Dataset<Row> stappen) {
        Dataset<Row> gevraagd =
                stappen.filter(col("actie").isin(gegevens.value().stappen().toArray()));
        return perLeerling(dagen.withColumn("dag", unix_date(col("datum"))))
                .cogroup(
                        perLeerling(gevraagd.withColumn("dag", unix_date(col("actie_datum")))),
                        new Proefsignalen(gegevens),
                        Encoders.row(SIGNAAL));
    }

    private static KeyValueGroupedDataset<String, Row> perLeerling(Dataset<Row> rijen) {
        MapFunction<Row, String> sleutel = rij -> rij.getAs("leerling_sleutel");
        return rijen.groupByKey(sleutel, Encoders.STRING());
    }

    @Override
    public Iterator<Row> call(String leerling, Iterator<Row> dagen, Iterator<Row> stappen) {
        if (zoeker == null) {
            gevonden = new ArrayList<>();
            zoeker = new Leerlingsignalen(gegevens.value(), new Verzamelaar(gevonden));
        }
        TreeMap<String, List<Row>> perVestiging = new TreeMap<>();
        dagen.forEachRemaining(dag -> perVestiging
                .computeIfAbsent(dag.getAs("vestiging_code"), nieuw -> new ArrayList<>())
                .add(dag));
        perVestiging.forEach((code, daar) -> {
            Schoolreeks reeks = zoeker.vestiging(code);
            daar.sort(Comparator.comparingInt(dag -> dag.<Integer>getAs("dag")));
            daar.forEach(dag -> voegToe(dag, reeks));
        });
        List<Staprij> gezet = new ArrayList<>();
        stappen.forEachRemaining(stap -> gezet.add(stap(stap)));
        zoeker.leerling(leerling, gezet);
        List<Row> vanLeerling = List.copyOf(gevonden);
        gevonden.clear();
        return vanLeerling.iterator();
    }

    private static void voegToe(Row dag, Schoolreeks reeks) {
        Boolean start = dag.getAs("heeft_startkwalificatie");
        reeks.ken(Leerlingkenmerk.van(
                getal(dag, "geboorte_jaar"), getal(dag, "geboorte_maand"), start == null ? 0 : start ? 2 : 1, 0));
        reeks.dagen()
                .voegToe(
                        dag.<Integer>getAs("dag"),
                        duizendsten(dag, "ongeoorloofd_uren"),
                        duizendsten(dag, "luxe_uren"),
                        duizendsten(dag, "geoorloofd_uren"),
                        duizendsten(dag, "onbekend_uren"),
                        duizendsten(dag, "ziek_uren"),
                        getal(dag, "te_laat_ongeoorloofd_aantal"),
                        duizendsten(dag, "dag_uren"),
                        duizendsten(dag, "dagdeel_uren"),
                        getal(dag, "ongeoorloofd_masker"));
    }

    private static Staprij stap(Row rij) {
        String resultaat = rij.getAs("resultaat");
        return new Staprij(
                rij.getAs("brin"),
                Optional.ofNullable(rij.getAs("vestiging_code")),
                new Stap(rij.getAs("actie"), resultaat == null ? "" : resultaat, rij.<Integer>getAs("dag")));
    }

    private static int getal(Row rij, String kolom) {
        Long getal = rij.getAs(kolom);
        return getal == null ? 0 : Math.toIntExact(getal);
    }

    private static long duizendsten(Row rij, String kolom) {
        return Math.round(rij.<Double>getAs(kolom) * 1000);
    }

    private record Verzamelaar(List<Row> rijen) implements Signaalrijen.Doel {

        @Override
        public void signaal(Signaalrijen.Signaal een) {
            rijen.add(RowFactory.create(
                    een.id(),
                    een.regel().protocolId(),
                    een.regel().versie(),
                    een.regel().regelId(),
                    een.leerling(),
                    een.school().brin(),
                    een.school().code(),
                    datum(een.vensterBegin()),
                    datum(een.dag()),
                    een.lesuur() == 0 ? null : (long) een.lesuur(),
                    een.waarde() / 1000.0,
                    een.volgnummer(),
                    "",
                    Schooljaar.van(LocalDate.ofEpochDay(een.dag())).toString()));
        }

        @Override
        public void telling(Signaalrijen.Telling telling) {
            // the evaluators know signals only
        }

        private static Object datum(int dag) {
            return java.sql.Date.valueOf(LocalDate.ofEpochDay(dag));
        }
    }
}
