package nl.verzuimatlas.etl.inname;

import java.util.Optional;

/** Keeps to itself how far work is that is done before its turn; from its turn on the one who waits hears it. */
final class Wachtmeter implements Meter {

    private Optional<Meter> hoort = Optional.empty();
    private Optional<String> wat = Optional.empty();
    private long totaal;
    private long bytes;
    private long rijen;

    /** It is its turn: {@code meter} hears what is going on, and all that comes. */
    synchronized void aanDeBeurt(Meter meter) {
        hoort = Optional.of(meter);
        if (wat.isPresent()) {
            meter.begin(wat.get(), totaal);
            meter.gedaan(bytes, rijen);
        }
    }

    @Override
    public synchronized void begin(String nieuw, long omvang) {
        wat = Optional.of(nieuw);
        totaal = omvang;
        bytes = 0;
        rijen = 0;
        hoort.ifPresent(meter -> meter.begin(nieuw, omvang));
    }

    @Override
    public synchronized void gedaan(long meerBytes, long meerRijen) {
        bytes += meerBytes;
        rijen += meerRijen;
        hoort.ifPresent(meter -> meter.gedaan(meerBytes, meerRijen));
    }

    @Override
    public synchronized void einde() {
        wat = Optional.empty();
        hoort.ifPresent(Meter::einde);
    }
}
