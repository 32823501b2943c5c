package nl.verzuimatlas.etl.feit;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.verzuimatlas.etl.kalender.Feestdagen;
import nl.verzuimatlas.etl.kalender.Schoolkalender;
import nl.verzuimatlas.etl.kalender.Vakantie;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Makes the school calendar that the registration needs from the delivered holidays and vestigingen. */
final class Kalenderbouw {

    private Kalenderbouw() {}

    /**
     * School years in which absence was registered, first to last; some year when nothing was registered and no calendar
     * is needed.
     *
     * @param registratie first and last day of the accepted rows of source {@code verzuimregistratie}
     */
    static Periode periode(Optional<Parquetvoet.Dagen> registratie) {
        LocalDate eerste =
                registratie.map(dagen -> LocalDate.ofEpochDay(dagen.eerste())).orElse(LocalDate.EPOCH);
        LocalDate laatste =
                registratie.map(dagen -> LocalDate.ofEpochDay(dagen.laatste())).orElse(LocalDate.EPOCH);
        return new Periode(
                Schooljaar.van(eerste).begin(), Schooljaar.van(laatste).einde());
    }

    /**
     * The calendar of {@code periode} and the school year after it, in which terms may end.
     *
     * @param vakanties accepted rows of source {@code schoolvakanties}
     * @param vestigingen fact table {@code vestiging}
     */
    static Schoolkalender kalender(Periode periode, Dataset<Row> vakanties, Dataset<Row> vestigingen) {
        List<Vakantie> perGebied = vakanties
                .select(
                        col("regio"),
                        col("begin").cast("string"),
                        col("einde").cast("string"),
                        coalesce(col("soort"), lit("")))
                .collectAsList()
                .stream()
                .map(rij -> new Vakantie(
                        rij.getString(0),
                        LocalDate.parse(rij.getString(1)),
                        LocalDate.parse(rij.getString(2)),
                        Vakantie.Soort.lees(rij.getString(3))))
                .toList();
        Map<String, String> regios = new TreeMap<>();
        vestigingen
                .select("vestiging_code", "vakantieregio")
                .collectAsList()
                .forEach(rij -> regios.put(rij.getString(0), rij.getString(1)));
        LocalDate einde = Schooljaar.van(periode.einde()).volgend().einde();
        return new Schoolkalender(Feestdagen.lees(), perGebied, regios, periode.begin(), einde);
    }
}
