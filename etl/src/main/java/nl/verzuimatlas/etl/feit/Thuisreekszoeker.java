package nl.verzuimatlas.etl.feit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.verzuimatlas.etl.kalender.Lesdagen;
import nl.verzuimatlas.etl.kalender.Schoolkalender;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Walks through whole days of absence, sorted by pupil, vestiging and day, and finds the runs of each pupil at a vestiging. */
final class Thuisreekszoeker implements MapPartitionsFunction<Row, Row> {

    /**
     * Columns of a run; days are counted from 1 January 1970, and the gemeente of residence is the last that the registration
     * gives, or null.
     */
    static final StructType REEKS = new StructType()
            .add("leerling_sleutel", DataTypes.StringType)
            .add("vestiging_code", DataTypes.StringType)
            .add("eerste_dag", DataTypes.IntegerType)
            .add("laatste_dag", DataTypes.IntegerType)
            .add("is_open", DataTypes.BooleanType)
            .add("gezien_tot_dag", DataTypes.IntegerType)
            .add("eigen_gemeente_code", DataTypes.StringType);

    private static final long serialVersionUID = 1L;

    private static final int LEERLING = 0;
    private static final int VESTIGING = 1;
    private static final int DAG = 2;
    private static final int GEMEENTE = 3;

    private final Schoolkalender kalender;
    private final TreeMap<String, LocalDate> gedektTot;
    private final int kalenderdagen;

    Thuisreekszoeker(Schoolkalender kalender, Map<String, LocalDate> gedektTot, int kalenderdagen) {
        this.kalender = kalender;
        this.gedektTot = new TreeMap<>(gedektTot);
        this.kalenderdagen = kalenderdagen;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> dagen) {
        Map<String, Lesdagen> lesdagen = new HashMap<>();
        List<Row> gevonden = new ArrayList<>();
        List<Row> groep = new ArrayList<>();
        while (dagen.hasNext()) {
            Row dag = dagen.next();
            if (!groep.isEmpty() && !zelfde(groep.get(0), dag)) {
                zoek(groep, lesdagen, gevonden);
                groep.clear();
            }
            groep.add(dag);
        }
        if (!groep.isEmpty()) {
            zoek(groep, lesdagen, gevonden);
        }
        return gevonden.iterator();
    }

    private void zoek(List<Row> groep, Map<String, Lesdagen> lesdagenPerVestiging, List<Row> gevonden) {
        String vestiging = groep.get(0).getString(VESTIGING);
        int[] dagen = groep.stream().mapToInt(rij -> rij.getInt(DAG)).toArray();
        // a run cannot be longer than from its first day to its last, so most pupils need no calendar
        if (dagen[dagen.length - 1] - dagen[0] + 1 < kalenderdagen) {
            return;
        }
        Lesdagen lesdagen = lesdagenPerVestiging.computeIfAbsent(vestiging, kalender::vestiging);
        LocalDate laatsteDag = gedektTot.get(vestiging);
        // a registration covers the vestigingen that have rows in it
        int tot =
                laatsteDag == null ? IntStream.of(dagen).max().orElseThrow() : Math.toIntExact(laatsteDag.toEpochDay());
        for (Thuisreeks reeks : Thuisreeks.zoek(dagen, lesdagen, kalenderdagen, tot)) {
            gevonden.add(RowFactory.create(
                    groep.get(0).getString(LEERLING),
                    vestiging,
                    reeks.eerste(),
                    reeks.laatste(),
                    reeks.isOpen(),
                    Math.max(reeks.laatste(), tot),
                    gemeente(groep, reeks)));
        }
    }

    private static String gemeente(List<Row> groep, Thuisreeks reeks) {
        return groep.stream()
                .filter(dag -> dag.getInt(DAG) >= reeks.eerste() && dag.getInt(DAG) <= reeks.laatste())
                .map(dag -> dag.getString(GEMEENTE))
                .filter(Objects::nonNull)
                .reduce((vorige, laatste) -> laatste)
                .orElse(null);
    }

    private static boolean zelfde(Row een, Row ander) {
        return een.getString(LEERLING).equals(ander.getString(LEERLING))
                && een.getString(VESTIGING).equals(ander.getString(VESTIGING));
    }
}
