package nl.verzuimatlas.warehouse.audit.aanval;

import java.util.OptionalLong;
import nl.verzuimatlas.warehouse.audit.openbaar.Openbarecel;
import nl.verzuimatlas.warehouse.statistiek.Betrouwbaarheid;
import nl.verzuimatlas.warehouse.statistiek.Interval;

/** Finds which count belongs to an interval: of a share (Wilson) or of a rate (Garwood). */
final class Intervalraadsel {

    private static final double NIVEAU = 0.95;
    private static final double SPELING = 0.05;
    private static final int MEEST = 2_000;
    private static final double PROCENT = 100;
    private static final double PER = 1_000;

    private Intervalraadsel() {}

    /** The only count that fits the bounds in one decimal; empty when none or more than one does. */
    static OptionalLong aantal(Openbarecel cel, boolean aandeel) {
        if (cel.ondergrens().isEmpty() || cel.bovengrens().isEmpty()) {
            return OptionalLong.empty();
        }
        double onder = cel.ondergrens().getAsDouble();
        double boven = cel.bovengrens().getAsDouble();
        if (!aandeel) {
            return cel.noemer().isEmpty()
                    ? OptionalLong.empty()
                    : vanTempo(onder, boven, cel.noemer().getAsDouble());
        }
        OptionalLong gevonden = OptionalLong.empty();
        for (int noemer = 1; noemer <= MEEST; noemer++) {
            // the share lies within the bounds, so only few numerators can
            int eerste = (int) Math.floor(noemer * onder / PROCENT);
            int laatste = Math.min(noemer, (int) Math.ceil(noemer * boven / PROCENT));
            for (int teller = eerste; teller <= laatste; teller++) {
                Interval interval = Betrouwbaarheid.wilson(teller, noemer, NIVEAU);
                if (Math.abs(PROCENT * interval.onder() - onder) < SPELING
                        && Math.abs(PROCENT * interval.boven() - boven) < SPELING) {
                    if (gevonden.isPresent()) {
                        return OptionalLong.empty();
                    }
                    gevonden = OptionalLong.of(teller);
                }
            }
        }
        return gevonden;
    }

    private static OptionalLong vanTempo(double onder, double boven, double bevolking) {
        OptionalLong gevonden = OptionalLong.empty();
        int laatste = (int) Math.min(MEEST, Math.ceil(boven * bevolking / PER));
        for (int teller = 0; teller <= laatste; teller++) {
            Interval interval = Betrouwbaarheid.garwood(teller, NIVEAU);
            if (Math.abs(PER * interval.onder() / bevolking - onder) < SPELING
                    && Math.abs(PER * interval.boven() / bevolking - boven) < SPELING) {
                if (gevonden.isPresent()) {
                    return OptionalLong.empty();
                }
                gevonden = OptionalLong.of(teller);
            }
        }
        return gevonden;
    }
}
