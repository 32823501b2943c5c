package nl.verzuimatlas.etl.feit;

import java.time.LocalDate;
import nl.verzuimatlas.etl.protocol.Dagkalender;
import nl.verzuimatlas.etl.protocol.Rekenregel;
import nl.verzuimatlas.etl.protocol.Signaaldoel;

/**
 * Takes the signals of a pupil at a vestiging: each signal of a protocol that holds there is handed on, and of every rule its
 * signals are counted per schooljaar. Days are counted from 1 January 1970.
 */
final class Signaalrijen implements Signaaldoel {

    /**
     * A signal of a protocol that holds for the school on the day.
     *
     * @param regel the rule
     * @param leerling key of the pupil
     * @param school vestiging
     * @param vensterBegin first day that counts in the window
     * @param dag day of the signal
     * @param waarde count of the window in thousandths
     * @param lesuur lesson hour, or 0
     * @param volgnummer which signal of this rule, pupil and vestiging in the schooljaar, from 1
     */
    record Signaal(
            Rekenregel regel,
            String leerling,
            Protocolgeldigheid.Vestiging school,
            int vensterBegin,
            int dag,
            long waarde,
            int lesuur,
            long volgnummer) {

        /** What names the signal in the fact tables. */
        String id() {
            return String.join(
                    "|",
                    regel.protocolId(),
                    regel.regelId(),
                    leerling,
                    school.code(),
                    LocalDate.ofEpochDay(dag).toString());
        }
    }

    /**
     * How many signals of a rule a pupil has at a vestiging in a schooljaar.
     *
     * @param regel the rule
     * @param leerling key of the pupil
     * @param school vestiging
     * @param schooljaarBegin first day of the schooljaar
     * @param isVanToepassing whether the protocol held for the school on the days of these signals
     * @param aantal signals, 1 or more
     */
    record Telling(
            Rekenregel regel,
            String leerling,
            Protocolgeldigheid.Vestiging school,
            int schooljaarBegin,
            boolean isVanToepassing,
            long aantal) {}

    /** Where they go. */
    interface Doel {
        void signaal(Signaal signaal);

        void telling(Telling telling);
    }

    private final Protocolgeldigheid geldigheid;
    private final Doel doel;

    private String leerling;
    private Protocolgeldigheid.Vestiging vestiging;
    private Rekenregel regel;
    private int schooljaar;
    private long geldend;
    private long anders;

    Signaalrijen(Protocolgeldigheid geldigheid, Doel doel) {
        this.geldigheid = geldigheid;
        this.doel = doel;
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
        doel.signaal(new Signaal(vanRegel, leerling, vestiging, vensterBegin, dag, waarde, lesuur, geldend));
    }

    /** Counts what is not counted yet; after the last signal of a pupil. */
    void sluit() {
        tel(true, geldend);
        tel(false, anders);
        geldend = 0;
        anders = 0;
    }

    private void tel(boolean vanToepassing, long aantal) {
        if (aantal > 0) {
            doel.telling(new Telling(regel, leerling, vestiging, schooljaar, vanToepassing, aantal));
        }
    }
}
