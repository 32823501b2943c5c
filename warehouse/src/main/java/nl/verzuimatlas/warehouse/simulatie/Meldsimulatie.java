package nl.verzuimatlas.warehouse.simulatie;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.verzuimatlas.warehouse.contract.Kenmerk;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.meldgedrag.Meldgedrag;
import nl.verzuimatlas.warehouse.meldgedrag.Meldgedragregels;
import nl.verzuimatlas.warehouse.meldgedrag.Meldjaar;
import nl.verzuimatlas.warehouse.meldgedrag.Meldoordeel;

/**
 * Judges many made-up regions. In each region of 22 gemeenten and 8 school years four gemeenten get a planted change from one
 * of the last four years on, and one reports poorly in all years; the other gemeenten are stable.
 */
public final class Meldsimulatie {

    private static final long ZAAISTAP = 1_000_003;
    private static final int GEMEENTEN = 22;
    private static final int GESCHOKT = 4;
    private static final int JAREN = 8;
    private static final int EERSTE_SCHOKJAAR = 4;
    private static final double SCHOMMELING_REGIO = 0.08;
    private static final Schooljaar BEGIN = new Schooljaar(2016);
    private static final Schok[] SCHOKKEN = {
        Schok.SCHOLEN_STOPPEN, Schok.MINDER, Schok.MEER, Schok.ALLEEN_VERPLICHT, Schok.TE_LAAT
    };

    private final Meldgedragregels regels;
    private final Meldgedrag meldgedrag;
    private final double schommeling;

    /**
     * @param regels rules to be measured
     * @param schommeling coefficient of variation of the reports of a stable gemeente from year to year, besides chance
     */
    public Meldsimulatie(Meldgedragregels regels, double schommeling) {
        this.regels = regels;
        this.meldgedrag = new Meldgedrag(regels);
        this.schommeling = schommeling;
    }

    /** Judges {@code regios} regions; the same seed gives the same outcome. */
    public Meldsimulatieverslag doe(int regios, long seed) {
        Meldsimulatieverslag verslag = new Meldsimulatieverslag();
        for (int regio = 0; regio < regios; regio++) {
            regio(regio, new Toeval(seed * ZAAISTAP + regio), verslag);
        }
        return verslag;
    }

    private void regio(int nummer, Toeval toeval, Meldsimulatieverslag verslag) {
        List<Proef> proeven = new ArrayList<>();
        for (int g = 0; g < GEMEENTEN; g++) {
            // each size as often as the others for each shock, over all regions
            Omvang omvang = Omvang.values()[(g + nummer) % Omvang.values().length];
            Schok schok = g < GESCHOKT ? SCHOKKEN[toeval.tot(SCHOKKEN.length)] : Schok.GEEN;
            int schokjaar = EERSTE_SCHOKJAAR + toeval.tot(JAREN - EERSTE_SCHOKJAAR);
            if (g == GESCHOKT) {
                schok = Schok.STRUCTUREEL_LAAG;
                schokjaar = 0;
            }
            String code = String.format(Locale.ROOT, "GM9%03d", g);
            proeven.add(new Proef(
                    new Meldgemeente(code, omvang.kies(toeval.uniform()), regels.schoolVanaf(), toeval),
                    omvang,
                    schok,
                    schokjaar,
                    toeval.uniform()));
        }
        List<Meldjaar> jaren = new ArrayList<>();
        for (int jaar = 0; jaar < JAREN; jaar++) {
            double factor = toeval.factor(SCHOMMELING_REGIO);
            Schooljaar schooljaar = new Schooljaar(BEGIN.beginjaar() + jaar);
            for (Proef proef : proeven) {
                Schok schok = jaar >= proef.schokjaar() ? proef.schok() : Schok.GEEN;
                jaren.add(proef.gemeente().jaar(schooljaar, factor, schommeling, schok, proef.sterkte()));
            }
        }
        for (Meldoordeel oordeel : meldgedrag.beoordeel(jaren)) {
            Proef proef = proeven.get(Integer.parseInt(oordeel.gemeente().substring(3)));
            int jaar = oordeel.schooljaar().beginjaar() - BEGIN.beginjaar();
            boolean gewijzigd = oordeel.kenmerken().contains(Kenmerk.MELDGEDRAG_GEWIJZIGD);
            if (proef.schok() == Schok.STRUCTUREEL_LAAG) {
                verslag.structureelLaag(proef.omvang(), oordeel);
            } else if (proef.schok() == Schok.GEEN || jaar < proef.schokjaar()) {
                verslag.stabiel(proef.omvang(), oordeel);
            } else if (jaar == proef.schokjaar()) {
                verslag.geschokt(proef.omvang(), proef.schok(), oordeel.wijzigingBeoordeeld(), gewijzigd);
            }
        }
    }

    private record Proef(Meldgemeente gemeente, Omvang omvang, Schok schok, int schokjaar, double sterkte) {}
}
