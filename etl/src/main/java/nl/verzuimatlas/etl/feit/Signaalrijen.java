package nl.verzuimatlas.etl.feit;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import nl.verzuimatlas.etl.protocol.Dagkalender;
import nl.verzuimatlas.etl.protocol.Rekenregel;
import nl.verzuimatlas.etl.protocol.Signaaldoel;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Takes the signals of a pupil at a vestiging: each signal of a protocol that holds there is a row, and of every rule its signals
 * are counted per schooljaar. Days are counted from 1 January 1970.
 */
final class Signaalrijen implements Signaaldoel {

    /** Whether a row is a signal; otherwise it is a count. */
    static final String IS_SIGNAAL = "is_signaal";

    static final StructType SCHEMA = new StructType()
            .add(IS_SIGNAAL, DataTypes.BooleanType)
            .add("regel", DataTypes.IntegerType)
            .add("leerling_sleutel", DataTypes.StringType)
            .add("vestiging_code", DataTypes.StringType)
            .add("schooljaar_begin_dag", DataTypes.IntegerType)
            .add("is_van_toepassing", DataTypes.BooleanType)
            .add("signaal_aantal", DataTypes.LongType)
            .add("brin", DataTypes.StringType)
            .add("venster_begin_dag", DataTypes.IntegerType)
            .add("signaal_dag", DataTypes.IntegerType)
            .add("signaal_lesuur", DataTypes.LongType)
            .add("waarde", DataTypes.DoubleType)
            .add("volgnummer", DataTypes.LongType);

    private static final double DUIZEND = 1000.0;

    private final Protocolgeldigheid geldigheid;
    private final Map<Rekenregel, Integer> nummers;
    private final List<Row> rijen = new ArrayList<>();

    private String leerling;
    private Protocolgeldigheid.Vestiging vestiging;
    private Rekenregel regel;
    private int schooljaar;
    private long geldend;
    private long anders;

    Signaalrijen(List<Rekenregel> regels, Protocolgeldigheid geldigheid) {
        this.geldigheid = geldigheid;
        this.nummers = new IdentityHashMap<>();
        for (int i = 0; i < regels.size(); i++) {
            nummers.put(regels.get(i), i);
        }
    }

    /** The next pupil and vestiging; {@link #sluit} was called for the one before. */
    void begin(String sleutel, Protocolgeldigheid.Vestiging school) {
        leerling = sleutel;
        vestiging = school;
        regel = null;
    }

    @Override
    public void signaal(Rekenregel vanRegel, int vensterBegin, int dag, long waarde, int lesuur) {
        int begin = Dagkalender.schooljaarBegin(dag);
        if (vanRegel != regel || begin != schooljaar) {
            sluit();
            regel = vanRegel;
            schooljaar = begin;
        }
        if (!geldigheid.geldt(vestiging, vanRegel.protocol(), dag)) {
            anders++;
            return;
        }
        geldend++;
        rijen.add(RowFactory.create(
                true,
                nummers.get(vanRegel),
                leerling,
                vestiging.code(),
                begin,
                true,
                null,
                vestiging.brin(),
                vensterBegin,
                dag,
                lesuur == 0 ? null : (long) lesuur,
                waarde / DUIZEND,
                geldend));
    }

    /** Counts what is not counted yet; after the last signal of a pupil. */
    void sluit() {
        tel(true, geldend);
        tel(false, anders);
        geldend = 0;
        anders = 0;
    }

    /** Takes the rows out. */
    List<Row> neem() {
        List<Row> klaar = List.copyOf(rijen);
        rijen.clear();
        return klaar;
    }

    private void tel(boolean vanToepassing, long aantal) {
        if (aantal > 0) {
            rijen.add(RowFactory.create(
                    false,
                    nummers.get(regel),
                    leerling,
                    vestiging.code(),
                    schooljaar,
                    vanToepassing,
                    aantal,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null));
        }
    }
}
