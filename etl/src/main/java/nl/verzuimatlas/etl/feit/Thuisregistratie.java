package nl.verzuimatlas.etl.feit;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.unix_date;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.verzuimatlas.etl.kalender.Schoolkalender;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * Pupils at home as the registration of their school shows them: away without valid reason on every schooldag, for so many
 * calendar days as {@code feit/thuiszitten.yaml} says, whether reported or not.
 *
 * @param kalender school calendar
 * @param gedektTot last day that the registration of each vestiging covers
 * @param voorlopig vestigingen of which a delivery is provisional
 * @param regel when a run of days is a period at home
 */
record Thuisregistratie(
        Schoolkalender kalender,
        Map<String, LocalDate> gedektTot,
        Set<String> voorlopig,
        Thuiszitgronden.Registratie regel) {

    /** Source of it. */
    static final String BRON = "verzuimregistratie";

    static Thuisregistratie van(
            Schoolkalender kalender, Collection<Dekkingsrij> dekking, Thuiszitgronden.Registratie regel) {
        Map<String, LocalDate> gedektTot = new TreeMap<>();
        Set<String> voorlopig = new TreeSet<>();
        dekking.stream().filter(rij -> rij.bron().equals(BRON)).forEach(rij -> {
            String vestiging = rij.vestigingCode().orElseThrow();
            gedektTot.merge(vestiging, rij.peildatum(), (een, ander) -> een.isAfter(ander) ? een : ander);
            if (rij.isVoorlopig()) {
                voorlopig.add(vestiging);
            }
        });
        return new Thuisregistratie(kalender, gedektTot, voorlopig, regel);
    }

    /**
     * Runs of whole days, in the columns of {@link Thuisreekszoeker#REEKS}, and whether their delivery is provisional.
     *
     * @param verzuimDagen fact table {@code verzuim_dag}
     */
    Dataset<Row> reeksen(Dataset<Row> verzuimDagen) {
        Dataset<Row> heleDagen = verzuimDagen
                .filter(col("ongeoorloofd_uren").geq(col("dag_uren")))
                .select(
                        col("leerling_sleutel"),
                        col("vestiging_code"),
                        unix_date(col("datum")).as("dag"),
                        col("woon_gemeente_code"))
                .repartition(col("leerling_sleutel"))
                .sortWithinPartitions("leerling_sleutel", "vestiging_code", "dag");
        MapPartitionsFunction<Row, Row> zoeker = new Thuisreekszoeker(kalender, gedektTot, regel.kalenderdagen());
        return heleDagen
                .mapPartitions(zoeker, Encoders.row(Thuisreekszoeker.REEKS))
                .withColumn(Invoer.IS_VOORLOPIG, col("vestiging_code").isin(voorlopig.toArray()));
    }
}
