package nl.verzuimatlas.etl.feit;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.verzuimatlas.etl.ProefSpark;
import nl.verzuimatlas.etl.protocol.toetsing.Leerling;
import nl.verzuimatlas.etl.protocol.toetsing.Leerling.Dag;
import nl.verzuimatlas.etl.protocol.toetsing.Leerling.School;
import nl.verzuimatlas.etl.protocol.toetsing.Naslag;
import nl.verzuimatlas.etl.protocol.toetsing.Proefscholen;
import nl.verzuimatlas.warehouse.contract.FeitTabel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Fact tables of invented pupils, written as Parquet. */
final class Proeftabellen {

    private final Path map;
    private final List<Leerling> leerlingen;

    Proeftabellen(Path map, List<Leerling> leerlingen) {
        this.map = map;
        this.leerlingen = leerlingen;
    }

    Dataset<Row> verzuimDag() {
        List<Map<String, Object>> rijen = new ArrayList<>();
        for (Leerling leerling : leerlingen) {
            for (School school : leerling.scholen()) {
                school.dagen().forEach(dag -> rijen.add(rij(leerling, school, dag)));
            }
        }
        return tabel("verzuim_dag", rijen);
    }

    private static Map<String, Object> rij(Leerling leerling, School school, Dag dag) {
        Map<String, Object> rij = new LinkedHashMap<>();
        rij.put("leerling_sleutel", leerling.sleutel());
        rij.put("brin", school.brin());
        rij.put("vestiging_code", school.vestiging());
        rij.put("datum", dag.datum());
        rij.put("ongeoorloofd_uren", uren(dag.ongeoorloofd()));
        rij.put("geoorloofd_uren", uren(dag.geoorloofd()));
        rij.put("ziek_uren", uren(dag.ziek()));
        rij.put("onbekend_uren", uren(dag.onbekend()));
        rij.put("luxe_uren", uren(dag.luxe()));
        rij.put("te_laat_aantal", (long) dag.teLaat());
        rij.put("te_laat_ongeoorloofd_aantal", (long) dag.teLaatOngeoorloofd());
        rij.put("tegenstrijdig_uren", 0.0);
        rij.put("dubbel_uren", 0.0);
        rij.put("dag_uren", uren(dag.dagUren()));
        rij.put("dagdeel_uren", uren(dag.dagdeelUren()));
        rij.put("ongeoorloofd_masker", (long) dag.masker());
        leerling.geboorteJaar().ifPresent(jaar -> rij.put("geboorte_jaar", (long) jaar));
        leerling.geboorteMaand().ifPresent(maand -> rij.put("geboorte_maand", (long) maand));
        leerling.startkwalificatie().ifPresent(ja -> rij.put("heeft_startkwalificatie", ja));
        rij.put("schooljaar", schooljaar(dag.datum()));
        return rij;
    }

    Dataset<Row> actie() {
        List<Map<String, Object>> rijen = new ArrayList<>();
        for (Leerling leerling : leerlingen) {
            leerling.stappen().forEach(stap -> {
                Map<String, Object> rij = new LinkedHashMap<>();
                rij.put("leerling_sleutel", leerling.sleutel());
                rij.put("brin", stap.brin());
                stap.vestiging().ifPresent(code -> rij.put("vestiging_code", code));
                rij.put("actie", stap.actie());
                stap.resultaat().ifPresent(resultaat -> rij.put("resultaat", resultaat));
                rij.put("actie_datum", stap.datum());
                rij.put("schooljaar", schooljaar(stap.datum()));
                rijen.add(rij);
            });
        }
        return tabel("actie", rijen);
    }

    Dataset<Row> melding() {
        List<Map<String, Object>> rijen = new ArrayList<>();
        for (Leerling leerling : leerlingen) {
            leerling.meldingen().forEach(melding -> {
                Map<String, Object> rij = new LinkedHashMap<>();
                rij.put("melding_nummer", melding.nummer());
                rij.put("leerling_sleutel", leerling.sleutel());
                rij.put("woon_gemeente_code", "GM0222");
                rij.put("gemelde_gemeente_code", "GM0222");
                rij.put("brin", melding.brin());
                rij.put("onderwijssoort", "vo");
                rij.put("verzuimsoort", melding.soort());
                rij.put("begin_datum", melding.begin());
                rij.put("meld_datum", melding.datum());
                rij.put("status", melding.status());
                rij.put("telt_mee", !List.of("I", "W").contains(melding.status()));
                rij.put("is_voorlopig", false);
                rij.put("schooljaar", schooljaar(melding.begin()));
                rijen.add(rij);
            });
        }
        return tabel("melding", rijen);
    }

    Dataset<Row> vestiging() {
        return tabel(
                "vestiging",
                Proefscholen.VESTIGINGEN.stream()
                        .map(school -> {
                            Map<String, Object> rij = new LinkedHashMap<>();
                            rij.put("brin", school.brin());
                            rij.put("vestiging_code", school.code());
                            rij.put("vestiging_naam", "Verzonnen");
                            rij.put("gemeente_code", school.gemeente());
                            rij.put("onderwijssoort", school.sector());
                            rij.put("vakantieregio", school.regio());
                            rij.put("lesuren_per_dag", uren(school.dagUren()));
                            rij.put("dagdeel_lesuren", uren(school.dagdeelUren()));
                            return rij;
                        })
                        .toList());
    }

    Dataset<Row> geenRegios() {
        return tabel("regio_gemeente", List.of());
    }

    private static String schooljaar(LocalDate datum) {
        int jaar = Naslag.schooljaar(datum);
        return jaar + "-" + (jaar + 1);
    }

    private static double uren(long duizendsten) {
        return BigDecimal.valueOf(duizendsten, 3).doubleValue();
    }

    /** Rows in the form of a fact table; what is not given is null. */
    private Dataset<Row> tabel(String naam, List<Map<String, Object>> rijen) {
        StructType schema = FeitSchema.van(FeitTabel.lees(naam));
        List<Row> inhoud = rijen.stream()
                .map(rij -> {
                    Object[] cellen = new Object[schema.size()];
                    for (StructField veld : schema.fields()) {
                        cellen[schema.fieldIndex(veld.name())] = rij.get(veld.name());
                    }
                    return RowFactory.create(cellen);
                })
                .toList();
        String pad = map.resolve(naam).toString();
        ProefSpark.sessie().createDataFrame(inhoud, schema).coalesce(1).write().parquet(pad);
        return ProefSpark.sessie().read().schema(schema).parquet(pad);
    }
}
