package nl.verzuimatlas.etl.feit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import nl.verzuimatlas.etl.feit.Leerlingdossier.Signaalrij;
import nl.verzuimatlas.etl.feit.Leerlingdossier.Verzuimdag;
import nl.verzuimatlas.etl.kalender.Schoolkalender;
import nl.verzuimatlas.etl.protocol.Actietoets.Actie;
import nl.verzuimatlas.etl.protocol.Actietoets.Melding;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Walks through signals, actions and days with unauthorised absence, sorted by pupil and then in that order, and judges what
 * followed the signals of each pupil. A pupil without signals is passed over.
 */
final class Nalevingszoeker implements MapPartitionsFunction<Row, Row> {

    /** A signal: id, rule, vestiging, first day of the window in {@code begin_dag}. */
    static final int SIGNAAL = 0;
    /** A report or step: id, kind, kind of report with first day of absence in {@code begin_dag}. */
    static final int ACTIE = 1;
    /** A day with unauthorised absence: vestiging and thousandths of hours. */
    static final int DAG = 2;

    /** Columns of all three, in this order; days are counted from 1 January 1970. */
    static final StructType SCHEMA = new StructType()
            .add("leerling_sleutel", DataTypes.StringType)
            .add("rijsoort", DataTypes.IntegerType)
            .add("dag", DataTypes.IntegerType)
            .add("brin", DataTypes.StringType)
            .add("vestiging_code", DataTypes.StringType)
            .add("id", DataTypes.StringType)
            .add("soort", DataTypes.StringType)
            .add("verzuimsoort", DataTypes.StringType)
            .add("begin_dag", DataTypes.IntegerType)
            .add("duizendsten", DataTypes.LongType);

    private static final long serialVersionUID = 1L;

    private static final int LEERLING = 0;
    private static final int RIJSOORT = 1;
    private static final int DATUM = 2;
    private static final int BRIN = 3;
    private static final int VESTIGING = 4;
    private static final int ID = 5;
    private static final int SOORT = 6;
    private static final int VERZUIMSOORT = 7;
    private static final int BEGIN = 8;
    private static final int DUIZENDSTEN = 9;

    private final HashMap<String, Naleefregel> regels;
    private final Schoolkalender kalender;
    private final HashMap<String, School> scholen;
    private final Dekkingsgrens dekking;

    Nalevingszoeker(
            HashMap<String, Naleefregel> regels,
            Schoolkalender kalender,
            HashMap<String, School> scholen,
            Dekkingsgrens dekking) {
        this.regels = regels;
        this.kalender = kalender;
        this.scholen = scholen;
        this.dekking = dekking;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> rijen) {
        return new Zoektocht(rijen, new Nalevingstoets(regels, kalender, scholen, dekking));
    }

    private static final class Zoektocht implements Iterator<Row> {

        private final Iterator<Row> rijen;
        private final Nalevingstoets toets;
        private final Deque<Row> gevonden = new ArrayDeque<>();
        private Row volgende;

        Zoektocht(Iterator<Row> rijen, Nalevingstoets toets) {
            this.rijen = rijen;
            this.toets = toets;
            this.volgende = volgendeOfGeen();
        }

        @Override
        public boolean hasNext() {
            while (gevonden.isEmpty() && volgende != null) {
                verwerkLeerling();
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

        private void verwerkLeerling() {
            String leerling = volgende.getString(LEERLING);
            // signals come first: without one, nothing has to be judged
            boolean heeftSignaal = volgende.getInt(RIJSOORT) == SIGNAAL;
            Leerlingdossier dossier = new Leerlingdossier();
            while (volgende != null && volgende.getString(LEERLING).equals(leerling)) {
                if (heeftSignaal) {
                    voegToe(dossier, volgende);
                }
                volgende = volgendeOfGeen();
            }
            toets.beoordeel(dossier).forEach(uitslag -> gevonden.add(uitslag.rij(leerling)));
        }

        private static void voegToe(Leerlingdossier dossier, Row rij) {
            switch (rij.getInt(RIJSOORT)) {
                case SIGNAAL ->
                    dossier.voegToe(
                            rij.getString(BRIN),
                            new Signaalrij(
                                    rij.getString(ID),
                                    rij.getString(VESTIGING),
                                    rij.getString(SOORT),
                                    rij.getInt(BEGIN),
                                    rij.getInt(DATUM)));
                case ACTIE ->
                    dossier.voegToe(
                            rij.getString(BRIN),
                            new Actie(rij.getString(ID), rij.getString(SOORT), melding(rij), rij.getInt(DATUM)));
                default ->
                    dossier.voegToe(
                            new Verzuimdag(rij.getString(VESTIGING), rij.getInt(DATUM), rij.getLong(DUIZENDSTEN)));
            }
        }

        private static Optional<Melding> melding(Row rij) {
            return rij.isNullAt(VERZUIMSOORT)
                    ? Optional.empty()
                    : Optional.of(new Melding(rij.getString(VERZUIMSOORT), rij.getInt(BEGIN)));
        }

        private Row volgendeOfGeen() {
            return rijen.hasNext() ? rijen.next() : null;
        }
    }
}
