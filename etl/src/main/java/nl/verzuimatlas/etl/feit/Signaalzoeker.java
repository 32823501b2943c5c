package nl.verzuimatlas.etl.feit;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import nl.verzuimatlas.etl.kalender.Lesdagen;
import nl.verzuimatlas.etl.kalender.Schoolkalender;
import nl.verzuimatlas.etl.protocol.VensterTeller;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Walks through days with absence, sorted by pupil, vestiging and day, and finds the signals of each pupil at a vestiging. */
final class Signaalzoeker implements MapPartitionsFunction<Row, Row> {

    /** Columns of a signal; days are counted from 1 January 1970. */
    static final StructType SCHEMA = new StructType()
            .add("leerling_sleutel", DataTypes.StringType)
            .add("brin", DataTypes.StringType)
            .add("vestiging_code", DataTypes.StringType)
            .add("venster_begin_dag", DataTypes.IntegerType)
            .add("signaal_dag", DataTypes.IntegerType)
            .add("waarde", DataTypes.DoubleType)
            .add("volgnummer", DataTypes.LongType);

    private static final long serialVersionUID = 1L;

    private static final int LEERLING = 0;
    private static final int VESTIGING = 1;
    private static final int BRIN = 2;
    private static final int DAG = 3;
    private static final int UREN = 4;

    private final VensterTeller teller;
    private final Schoolkalender kalender;

    Signaalzoeker(VensterTeller teller, Schoolkalender kalender) {
        this.teller = teller;
        this.kalender = kalender;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> dagen) {
        return new Zoektocht(dagen);
    }

    private final class Zoektocht implements Iterator<Row> {

        private final Iterator<Row> dagen;
        private final Map<String, Lesdagen> lesdagenPerVestiging = new HashMap<>();
        private final Deque<Row> gevonden = new ArrayDeque<>();
        private int[] data = new int[64];
        private double[] uren = new double[64];
        private Row volgende;

        Zoektocht(Iterator<Row> dagen) {
            this.dagen = dagen;
            this.volgende = volgendeOfGeen();
        }

        @Override
        public boolean hasNext() {
            while (gevonden.isEmpty() && volgende != null) {
                verwerkGroep();
            }
            return !gevonden.isEmpty();
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return gevonden.remove();
        }

        private void verwerkGroep() {
            Row eerste = volgende;
            int aantal = 0;
            while (volgende != null && zelfde(eerste, volgende)) {
                zorgVoorPlaats(aantal);
                data[aantal] = volgende.getInt(DAG);
                uren[aantal] = volgende.getDouble(UREN);
                aantal++;
                volgende = volgendeOfGeen();
            }
            zoek(eerste, aantal);
        }

        private void zoek(Row leerling, int aantal) {
            Lesdagen kalenderdagen =
                    lesdagenPerVestiging.computeIfAbsent(leerling.getString(VESTIGING), kalender::vestiging);
            int[] lesdagen = new int[aantal];
            for (int i = 0; i < aantal; i++) {
                lesdagen[i] = kalenderdagen.lesdag(data[i]);
            }
            int vorigSchooljaar = 0;
            long volgnummer = 0;
            for (VensterTeller.Moment moment : teller.tel(lesdagen, Arrays.copyOf(uren, aantal))) {
                int schooljaar =
                        Schooljaar.van(LocalDate.ofEpochDay(data[moment.dag()])).beginjaar();
                volgnummer = schooljaar == vorigSchooljaar ? volgnummer + 1 : 1;
                vorigSchooljaar = schooljaar;
                gevonden.add(RowFactory.create(
                        leerling.getString(LEERLING),
                        leerling.getString(BRIN),
                        leerling.getString(VESTIGING),
                        data[moment.eerste()],
                        data[moment.dag()],
                        moment.waarde(),
                        volgnummer));
            }
        }

        private void zorgVoorPlaats(int aantal) {
            if (aantal == data.length) {
                data = Arrays.copyOf(data, 2 * aantal);
                uren = Arrays.copyOf(uren, 2 * aantal);
            }
        }

        private boolean zelfde(Row een, Row ander) {
            return een.getString(LEERLING).equals(ander.getString(LEERLING))
                    && een.getString(VESTIGING).equals(ander.getString(VESTIGING));
        }

        private Row volgendeOfGeen() {
            return dagen.hasNext() ? dagen.next() : null;
        }
    }
}
