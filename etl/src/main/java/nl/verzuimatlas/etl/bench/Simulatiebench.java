package nl.verzuimatlas.etl.bench;

import java.io.PrintWriter;
import java.util.Locale;
import nl.verzuimatlas.warehouse.meldgedrag.Meldgedragregels;
import nl.verzuimatlas.warehouse.simulatie.Meldsimulatie;
import nl.verzuimatlas.warehouse.simulatie.Meldsimulatieverslag;
import nl.verzuimatlas.warehouse.simulatie.Trechtersimulatie;

/** Measures the judgement on reporting, and the limits of funnel plots, on made-up figures (docs/methode). */
public final class Simulatiebench {

    private static final double[] SCHOMMELINGEN = {0.05, 0.10, 0.15};
    private static final double MINSTE_GEZIEN = 0.90;
    private static final double MEESTE_VALS = 0.05;

    private final int regios;
    private final long seed;

    /**
     * @param regios regions of 22 gemeenten to make per row
     * @param seed the same seed gives the same outcome
     */
    public Simulatiebench(int regios, long seed) {
        this.regios = regios;
        this.seed = seed;
    }

    /** Prints the rates; whether at least 90% of the planted changes was seen, with at most 5% false alarms. */
    public boolean draai(PrintWriter uit) {
        boolean gehaald = true;
        for (double schommeling : SCHOMMELINGEN) {
            uit.printf(
                    Locale.ROOT,
                    "Meldgedrag: %d regio's, schommeling per gemeente en jaar %.2f%n",
                    regios,
                    schommeling);
            Meldsimulatieverslag verslag = new Meldsimulatie(Meldgedragregels.lees(), schommeling).doe(regios, seed);
            uit.println(verslag.tabel());
            gehaald &= verslag.gezien() >= MINSTE_GEZIEN && verslag.valsAlarm() <= MEESTE_VALS;
        }
        uit.print(new Trechtersimulatie(regios, seed).tabel());
        uit.println(
                gehaald
                        ? "Gehaald: gezien >= 90%, vals alarm <= 5%."
                        : "NIET gehaald: gezien >= 90%, vals alarm <= 5%.");
        uit.flush();
        return gehaald;
    }
}
