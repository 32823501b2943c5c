package nl.verzuimatlas.etl.feit;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Puts the parts of one pupil together into periods. */
final class Thuiszitsamenvoeging implements FlatMapGroupsFunction<String, Row, Row> {

    /** Columns of a stay. */
    private static final StructType VERBLIJF = new StructType()
            .add("verblijf_gemeente_code", DataTypes.StringType)
            .add("van_dag", DataTypes.IntegerType)
            .add("tot_dag", DataTypes.IntegerType);

    /** Columns of a period; days are counted from 1 January 1970. */
    static final StructType PERIODE = new StructType()
            .add("leerling_sleutel", DataTypes.StringType)
            .add("woon_gemeente_code", DataTypes.StringType)
            .add("onderwijssoort", DataTypes.StringType)
            .add("groep", DataTypes.StringType)
            .add("begin_dag", DataTypes.IntegerType)
            .add("eind_dag", DataTypes.IntegerType)
            .add("aanbod_dag", DataTypes.IntegerType)
            .add("uitkomst", DataTypes.StringType)
            .add("is_voorlopig", DataTypes.BooleanType)
            .add("bronnen", DataTypes.StringType)
            .add("gezien_tot_dag", DataTypes.IntegerType)
            .add("verblijven", DataTypes.createArrayType(VERBLIJF));

    private static final long serialVersionUID = 1L;

    private final ArrayList<ArrayList<String>> groepen;

    /** Puts together what stands together in {@code groepen}, in each the strongest first. */
    Thuiszitsamenvoeging(List<List<String>> groepen) {
        this.groepen = groepen.stream().map(ArrayList::new).collect(Collectors.toCollection(ArrayList::new));
    }

    @Override
    public Iterator<Row> call(String leerling, Iterator<Row> rijen) {
        List<Thuiszitdeel> delen = new ArrayList<>();
        rijen.forEachRemaining(rij -> delen.add(deel(rij)));
        return Thuiszitperiode.voegSamen(delen, groepen).stream()
                .map(periode -> rij(leerling, periode))
                .iterator();
    }

    private static Thuiszitdeel deel(Row rij) {
        return new Thuiszitdeel(
                Thuiszitdeel.Bron.valueOf(rij.getAs("bron")),
                rij.getAs("woon_gemeente_code"),
                rij.getAs("onderwijssoort"),
                rij.getAs("groep"),
                rij.<Integer>getAs("begin_dag"),
                dag(rij, "eind_dag"),
                dag(rij, "aanbod_dag"),
                Optional.ofNullable(rij.getAs("uitkomst")),
                rij.<Boolean>getAs("is_afgesloten"),
                rij.<Boolean>getAs("is_voorlopig"),
                rij.<Integer>getAs("gezien_tot_dag"));
    }

    private static Row rij(String leerling, Thuiszitperiode periode) {
        return RowFactory.create(
                leerling,
                periode.woonGemeenteCode(),
                periode.onderwijssoort(),
                periode.groep(),
                periode.begin(),
                cel(periode.eind()),
                cel(periode.aanbod()),
                periode.uitkomst().orElse(null),
                periode.isVoorlopig(),
                periode.bronnen().stream().map(Enum::name).collect(Collectors.joining(",")),
                periode.gezienTot(),
                periode.verblijven().stream()
                        .map(verblijf ->
                                RowFactory.create(verblijf.woonGemeenteCode(), verblijf.van(), cel(verblijf.tot())))
                        .toArray(Row[]::new));
    }

    private static OptionalInt dag(Row rij, String kolom) {
        Integer dag = rij.getAs(kolom);
        return dag == null ? OptionalInt.empty() : OptionalInt.of(dag);
    }

    private static Integer cel(OptionalInt dag) {
        return dag.isPresent() ? Integer.valueOf(dag.getAsInt()) : null;
    }
}
