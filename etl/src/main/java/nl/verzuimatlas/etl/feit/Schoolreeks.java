package nl.verzuimatlas.etl.feit;

import nl.verzuimatlas.etl.protocol.Dagreeks;
import nl.verzuimatlas.etl.protocol.Leeftijdgegevens;

/** The days with absence of one pupil at one vestiging, and what its registration knows of the pupil; used again for the next pupil. */
final class Schoolreeks {

    private final Dagreeks dagen = new Dagreeks();
    private Protocolgeldigheid.Vestiging school;
    private Leeftijdgegevens leeftijd;
    private long kenmerk;

    void begin(Protocolgeldigheid.Vestiging vestiging) {
        school = vestiging;
        leeftijd = Leeftijdgegevens.ONBEKEND;
        kenmerk = 0;
        dagen.wis();
    }

    Protocolgeldigheid.Vestiging school() {
        return school;
    }

    /** The days, in order. */
    Dagreeks dagen() {
        return dagen;
    }

    Leeftijdgegevens leeftijd() {
        return leeftijd;
    }

    /** What the registration says of the pupil on the next day, as {@link Leerlingkenmerk} keeps it; what it does not say stays as it was. */
    void ken(long nieuw) {
        if (nieuw != kenmerk) {
            kenmerk = nieuw;
            leeftijd = Leerlingkenmerk.leeftijd(nieuw, leeftijd);
        }
    }
}
