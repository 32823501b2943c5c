package nl.verzuimatlas.etl.feit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Until which day the data can tell what followed a signal of a school year: the last day covered in that school year, or in
 * the next one if that was delivered too, for a term may run across the summer.
 *
 * @param registratie vestiging_code, schooljaar, registratie_tot
 * @param meldingen school_gemeente_code, schooljaar, melding_tot
 */
record Dekkingsgrens(Dataset<Row> registratie, Dataset<Row> meldingen) {

    static Dekkingsgrens van(SparkSession spark, Collection<Dekkingsrij> dekking) {
        return new Dekkingsgrens(
                tabel(
                        spark,
                        dekking,
                        "verzuimregistratie",
                        rij -> rij.vestigingCode().orElseThrow(),
                        "vestiging_code",
                        "registratie_tot"),
                tabel(
                        spark,
                        dekking,
                        "duo-meldingen",
                        Dekkingsrij::gemeenteCode,
                        "school_gemeente_code",
                        "melding_tot"));
    }

    private static Dataset<Row> tabel(
            SparkSession spark,
            Collection<Dekkingsrij> dekking,
            String bron,
            Function<Dekkingsrij, String> code,
            String codekolom,
            String totkolom) {
        Map<String, Map<Schooljaar, LocalDate>> perCode = new TreeMap<>();
        dekking.stream()
                .filter(rij -> rij.bron().equals(bron))
                .forEach(rij -> perCode.computeIfAbsent(code.apply(rij), nieuw -> new TreeMap<>())
                        .put(rij.schooljaar(), rij.laatsteDatum()));
        List<Row> rijen = new ArrayList<>();
        perCode.forEach((sleutel, laatste) -> laatste.forEach((jaar, datum) -> {
            LocalDate volgend = laatste.getOrDefault(jaar.volgend(), datum);
            rijen.add(RowFactory.create(sleutel, jaar.toString(), volgend.isAfter(datum) ? volgend : datum));
        }));
        StructType schema = new StructType()
                .add(codekolom, DataTypes.StringType)
                .add("schooljaar", DataTypes.StringType)
                .add(totkolom, DataTypes.DateType);
        return spark.createDataFrame(rijen, schema);
    }
}
