package nl.verzuimatlas.etl.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import nl.verzuimatlas.etl.inname.Meter;

/**
 * Shows on standard error what is being done, how far it is, how fast, and how long it still takes: on a terminal one
 * line that changes, elsewhere a plain line now and then.
 */
public final class Voortgang implements Meter {

    private static final Duration TERMINAL = Duration.ofMillis(200);
    private static final Duration ELDERS = Duration.ofSeconds(10);
    private static final Duration KORT_GENOEG_OM_TE_ZWIJGEN = Duration.ofSeconds(1);
    private static final double MILLI = 1000;
    private static final int SECONDEN_PER_MINUUT = 60;
    private static final Locale NEDERLANDS = Locale.forLanguageTag("nl-NL");

    private final PrintWriter uit;
    private final boolean terminal;
    private final boolean stil;
    private final Clock klok;
    private String wat = "";
    private long totaal;
    private long bytes;
    private long rijen;
    private Instant begonnen = Instant.EPOCH;
    private Instant getoond = Instant.EPOCH;

    /**
     * @param uit where to
     * @param terminal whether a line can be overwritten there
     * @param stil whether to show nothing at all
     * @param klok the time
     */
    public Voortgang(PrintWriter uit, boolean terminal, boolean stil, Clock klok) {
        this.uit = uit;
        this.terminal = terminal;
        this.stil = stil;
        this.klok = klok;
    }

    @Override
    public synchronized void begin(String nieuw, long omvang) {
        wat = nieuw;
        totaal = omvang;
        bytes = 0;
        rijen = 0;
        begonnen = klok.instant();
        getoond = begonnen;
    }

    @Override
    public synchronized void gedaan(long meerBytes, long meerRijen) {
        bytes += meerBytes;
        rijen += meerRijen;
        Instant nu = klok.instant();
        if (Duration.between(getoond, nu).compareTo(terminal ? TERMINAL : ELDERS) >= 0) {
            getoond = nu;
            toon(regel(nu), false);
        }
    }

    @Override
    public synchronized void einde() {
        Instant nu = klok.instant();
        boolean kort = Duration.between(begonnen, nu).compareTo(KORT_GENOEG_OM_TE_ZWIJGEN) < 0;
        if (!kort || getoond.isAfter(begonnen)) {
            toon(regel(nu), true);
        }
    }

    /** Says what is being done now, when it cannot be told how far it is. */
    public synchronized void meld(String nu) {
        if (!stil) {
            uit.println(nu);
            uit.flush();
        }
    }

    private String regel(Instant nu) {
        double seconden = Math.max(1, Duration.between(begonnen, nu).toMillis()) / MILLI;
        StringBuilder regel = new StringBuilder(wat);
        if (totaal > 0) {
            long procent = Math.min(100, 100 * bytes / totaal);
            regel.append(": ").append(procent).append('%');
        }
        if (rijen > 0) {
            regel.append(String.format(NEDERLANDS, ", %,d rijen, %,.0f rijen/s", rijen, rijen / seconden));
        }
        if (totaal > 0 && bytes > 0 && bytes < totaal) {
            regel.append(", nog ").append(duur(Math.round(seconden * (totaal - bytes) / bytes)));
        }
        return regel.toString();
    }

    private static String duur(long seconden) {
        return seconden < SECONDEN_PER_MINUUT
                ? seconden + " s"
                : seconden / SECONDEN_PER_MINUUT + " min " + seconden % SECONDEN_PER_MINUUT + " s";
    }

    private void toon(String regel, boolean laatste) {
        if (stil) {
            return;
        }
        if (terminal) {
            uit.print("\r\u001b[K" + regel + (laatste ? "\n" : ""));
        } else {
            uit.println(regel);
        }
        uit.flush();
    }
}
