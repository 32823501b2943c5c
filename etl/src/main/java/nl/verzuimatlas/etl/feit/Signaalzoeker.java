package nl.verzuimatlas.etl.feit;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import nl.verzuimatlas.etl.kalender.Lesdagen;
import nl.verzuimatlas.etl.kalender.Schoolkalender;
import nl.verzuimatlas.etl.protocol.Dagkalender;
import nl.verzuimatlas.etl.protocol.Dagreeks;
import nl.verzuimatlas.etl.protocol.Leeftijdgegevens;
import nl.verzuimatlas.etl.protocol.Rekenregel;
import nl.verzuimatlas.etl.protocol.Signaalmotor;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;

/** Walks through days with absence, sorted by pupil, vestiging and day, and finds the signals of each pupil at a vestiging. */
final class Signaalzoeker implements FlatMapFunction<Iterator<InternalRow>, Row> {

    private static final long serialVersionUID = 1L;

    private final Broadcast<Signaalgegevens> gegevens;

    Signaalzoeker(Broadcast<Signaalgegevens> gegevens) {
        this.gegevens = gegevens;
    }

    @Override
    public Iterator<Row> call(Iterator<InternalRow> dagen) {
        return new Zoektocht(dagen, gegevens.value());
    }

    /** Calendars by vestiging; those of a region are made once. */
    static final class Kalenders {

        private final Schoolkalender kalender;
        private final Map<String, Dagkalender> perVestiging = new HashMap<>();
        private final Map<Lesdagen, Dagkalender> perLesdagen = new IdentityHashMap<>();

        Kalenders(Schoolkalender kalender) {
            this.kalender = kalender;
        }

        Dagkalender van(String vestiging) {
            return perVestiging.computeIfAbsent(
                    vestiging, nieuw -> perLesdagen.computeIfAbsent(kalender.vestiging(nieuw), Dagkalender::new));
        }
    }

    private static final class Zoektocht implements Iterator<Row> {

        private final Iterator<InternalRow> rijen;
        private final Protocolgeldigheid geldigheid;
        private final Kalenders kalenders;
        private final Signaalmotor motor;
        private final Signaalrijen uitvoer;
        private final Dagreeks dagen = new Dagreeks();
        private final Verzuimdagrij.Rijlezer lezer = new Verzuimdagrij.Rijlezer();
        private final Map<UTF8String, Protocolgeldigheid.Vestiging> vestigingen = new HashMap<>();
        private Iterator<Row> klaar = List.<Row>of().iterator();
        private InternalRow volgende;

        Zoektocht(Iterator<InternalRow> rijen, Signaalgegevens gegevens) {
            this.rijen = rijen;
            this.geldigheid = gegevens.geldigheid();
            this.kalenders = new Kalenders(gegevens.kalender());
            List<Rekenregel> regels = gegevens.regels();
            this.motor = new Signaalmotor(regels);
            this.uitvoer = new Signaalrijen(regels, geldigheid);
            this.volgende = volgendeOfGeen();
        }

        @Override
        public boolean hasNext() {
            while (!klaar.hasNext() && volgende != null) {
                verwerkGroep();
                klaar = uitvoer.neem().iterator();
            }
            return klaar.hasNext();
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return klaar.next();
        }

        private void verwerkGroep() {
            UTF8String leerling = volgende.getUTF8String(Verzuimdagrij.LEERLING).copy();
            UTF8String vestiging =
                    volgende.getUTF8String(Verzuimdagrij.VESTIGING).copy();
            Leeftijdgegevens leeftijd = Leeftijdgegevens.ONBEKEND;
            dagen.wis();
            while (volgende != null
                    && leerling.equals(volgende.getUTF8String(Verzuimdagrij.LEERLING))
                    && vestiging.equals(volgende.getUTF8String(Verzuimdagrij.VESTIGING))) {
                lezer.op(volgende);
                Verzuimdagrij.voegToe(lezer, dagen);
                leeftijd = Verzuimdagrij.leeftijd(lezer, leeftijd);
                volgende = volgendeOfGeen();
            }
            Protocolgeldigheid.Vestiging school = vestigingen.computeIfAbsent(
                    vestiging, nieuw -> geldigheid.vestiging(nieuw.toString()).orElseThrow());
            Dagkalender kalender = kalenders.van(school.code());
            dagen.bereid(kalender);
            uitvoer.begin(leerling.toString(), school);
            motor.leerling(dagen, kalender, leeftijd, school.sector(), uitvoer);
            uitvoer.sluit();
        }

        private InternalRow volgendeOfGeen() {
            return rijen.hasNext() ? rijen.next() : null;
        }
    }
}
