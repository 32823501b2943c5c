package nl.verzuimatlas.etl.feit;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import nl.verzuimatlas.etl.kalender.Schoolkalender;
import nl.verzuimatlas.etl.protocol.Meldtoets;
import nl.verzuimatlas.etl.protocol.Meldtoets.Melding;
import nl.verzuimatlas.etl.protocol.Meldtoets.Oordeel;
import nl.verzuimatlas.etl.protocol.Meldtoets.Signaal;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Lays the signals and the reports of one pupil and institution next to each other. */
final class Nalevingstoets implements CoGroupFunction<String, Row, Row, Row> {

    /** Columns of an outcome; days are counted from 1 January 1970. */
    static final StructType SCHEMA = new StructType()
            .add("signaal_id", DataTypes.StringType)
            .add("uiterste_dag", DataTypes.IntegerType)
            .add("melding_nummer", DataTypes.StringType)
            .add("meld_dag", DataTypes.IntegerType)
            .add("uitkomst", DataTypes.StringType)
            .add("meldtermijn_dagen", DataTypes.IntegerType)
            .add("te_laat_dagen", DataTypes.IntegerType);

    private static final long serialVersionUID = 1L;

    private final int termijn;
    private final Schoolkalender kalender;

    /** A test with a term of {@code termijn} schoolwerkdagen. */
    Nalevingstoets(int termijn, Schoolkalender kalender) {
        this.termijn = termijn;
        this.kalender = kalender;
    }

    @Override
    public Iterator<Row> call(String sleutel, Iterator<Row> signaalrijen, Iterator<Row> meldingrijen) {
        List<Signaal> signalen = new ArrayList<>();
        signaalrijen.forEachRemaining(rij -> signalen.add(signaal(rij)));
        List<Melding> meldingen = new ArrayList<>();
        meldingrijen.forEachRemaining(rij -> meldingen.add(melding(rij)));
        return Meldtoets.beoordeel(signalen, meldingen).stream()
                .map(Nalevingstoets::rij)
                .iterator();
    }

    private Signaal signaal(Row rij) {
        Integer gedektTot = rij.getAs("gedekt_tot_dag");
        return new Signaal(
                rij.getAs("signaal_id"),
                rij.<Integer>getAs("venster_begin_dag"),
                rij.<Integer>getAs("signaal_dag"),
                termijn,
                kalender.vestiging(rij.getAs("vestiging_code")),
                gedektTot == null ? OptionalInt.empty() : OptionalInt.of(gedektTot));
    }

    private static Melding melding(Row rij) {
        return new Melding(
                rij.getAs("melding_nummer"), rij.<Integer>getAs("begin_dag"), rij.<Integer>getAs("meld_dag"));
    }

    private static Row rij(Oordeel oordeel) {
        return RowFactory.create(
                oordeel.signaal().id(),
                oordeel.uiterste(),
                oordeel.melding().map(Melding::nummer).orElse(null),
                oordeel.melding().map(Melding::datum).orElse(null),
                oordeel.uitkomst().code(),
                oordeel.meldtermijn().isPresent() ? oordeel.meldtermijn().getAsInt() : null,
                oordeel.teLaat());
    }
}
