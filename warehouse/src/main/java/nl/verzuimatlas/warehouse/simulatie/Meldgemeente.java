package nl.verzuimatlas.warehouse.simulatie;

import java.util.Arrays;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.meldgedrag.Meldjaar;

/** A made-up gemeente with its schools, which reports in its own way from year to year. */
final class Meldgemeente {

    private static final double LEERLINGEN_PER_SCHOOL = 12;
    private static final int MINSTE_SCHOLEN = 4;
    private static final double VERSCHIL_SCHOLEN = 0.9;
    private static final double VERSCHIL_GEMEENTEN = 0.25;
    private static final double SCHOMMELING_SCHOOL = 0.20;
    private static final double SCHOMMELING_AANDEEL = 0.20;
    private static final double GESTOPT = 0.6;
    private static final double VERPLICHT_REST = 0.1;
    private static final double LAATHEID = Math.log(8);

    private final String code;
    private final Toeval toeval;
    private final double[] scholen;
    private final double omvang;
    private final double schoolVanaf;
    private final double eigenNiveau;
    private final double logitVrijwillig;
    private final double logitOpTijd;

    Meldgemeente(String code, double omvang, double schoolVanaf, Toeval toeval) {
        this.code = code;
        this.schoolVanaf = schoolVanaf;
        this.toeval = toeval;
        this.omvang = omvang;
        this.eigenNiveau = toeval.factor(VERSCHIL_GEMEENTEN);
        this.logitVrijwillig = toeval.normaal(0, 0.4);
        this.logitOpTijd = toeval.normaal(1.2, 0.4);
        double[] gewichten = new double[(int) Math.max(MINSTE_SCHOLEN, omvang / LEERLINGEN_PER_SCHOOL)];
        Arrays.setAll(gewichten, i -> toeval.factor(VERSCHIL_SCHOLEN));
        double som = Arrays.stream(gewichten).sum();
        Arrays.sort(gewichten);
        this.scholen = Arrays.stream(gewichten).map(g -> g / som).toArray();
    }

    /**
     * One year.
     *
     * @param regio factor of the year for the whole region
     * @param schommeling coefficient of variation of the gemeente from year to year
     * @param schok what is planted
     * @param sterkte place within the range of the shock, 0..1; the same in all its years
     */
    Meldjaar jaar(Schooljaar schooljaar, double regio, double schommeling, Schok schok, double sterkte) {
        double niveau = omvang * eigenNiveau * regio * toeval.gamma(schommeling) * factor(schok, sterkte);
        double kansVrijwillig = kans(logitVrijwillig);
        double kansOpTijd = kans(schok == Schok.TE_LAAT ? logitOpTijd - LAATHEID : logitOpTijd);
        boolean zwijgt = schok == Schok.SCHOLEN_STOPPEN || schok == Schok.STRUCTUREEL_LAAG;
        long scholenVanBelang = 0;
        long stil = 0;
        long verplicht = 0;
        long vrijwillig = 0;
        double gestopt = 0;
        for (int s = scholen.length - 1; s >= 0; s--) {
            boolean stopt = zwijgt && gestopt < GESTOPT;
            gestopt += scholen[s];
            long meldingen = stopt ? 0 : toeval.poisson(niveau * scholen[s] * toeval.gamma(SCHOMMELING_SCHOOL));
            long eigen = toeval.binomiaal(meldingen, kansVrijwillig);
            long blijft = schok == Schok.ALLEEN_VERPLICHT ? toeval.binomiaal(eigen, VERPLICHT_REST) : eigen;
            verplicht += meldingen - eigen;
            vrijwillig += blijft;
            boolean vanBelang = omvang * scholen[s] >= schoolVanaf;
            scholenVanBelang += vanBelang ? 1 : 0;
            stil += vanBelang && meldingen - eigen + blijft == 0 ? 1 : 0;
        }
        return new Meldjaar(
                code,
                schooljaar,
                scholenVanBelang,
                stil,
                verplicht + vrijwillig,
                omvang,
                vrijwillig,
                verplicht,
                toeval.binomiaal(verplicht, kansOpTijd));
    }

    private double kans(double logit) {
        return 1 / (1 + Math.exp(-toeval.normaal(logit, SCHOMMELING_AANDEEL)));
    }

    private static double factor(Schok schok, double sterkte) {
        return switch (schok) {
            case MINDER -> 0.30 + 0.15 * sterkte;
            case MEER -> 2 + sterkte;
            case GEEN, SCHOLEN_STOPPEN, STRUCTUREEL_LAAG, ALLEEN_VERPLICHT, TE_LAAT -> 1;
        };
    }
}
