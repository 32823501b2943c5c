package nl.verzuimatlas.etl.generator;

import java.util.List;
import nl.verzuimatlas.etl.generator.Leerling.Loopbaan;

/** Invents the pupils of a school of the country, one after the other, so that nobody has to remember them. */
final class Landleerlingen {

    private static final int NOOIT = 9999;
    private static final long MASKER = 0xFFFF_FFFF_FFFFL;
    private static final char[] CIJFERS = "0123456789ABCDEF".toCharArray();
    private static final int LAATSTE_VOOR_MBO = 15;

    private final Wereld wereld;
    private final Landmaten maten;
    private final Land.Deel deel;

    Landleerlingen(Wereld wereld, Landmaten maten, Land.Deel deel) {
        this.wereld = wereld;
        this.maten = maten;
        this.deel = deel;
    }

    /** The career of everybody at {@code school}: this school, at every age. */
    static Loopbaan loopbaan(Vestiging school) {
        boolean mbo = school.soort().equals("mbo");
        return new Loopbaan(school, school, school, NOOIT, mbo ? LAATSTE_VOOR_MBO : NOOIT, school, NOOIT);
    }

    /** Pupil number {@code nr} of the country. */
    Leerling leerling(int nr, Vestiging school, Loopbaan loopbaan) {
        Toeval toeval = wereld.toeval("landleerling", nr);
        Landmaten.Soort soort = maten.soorten().get(school.soort());
        int cohort = maten.jaar() - toeval.tussen(soort.jongst(), soort.oudst());
        // born after 1 October: a year earlier on the calendar
        int geboortejaar = toeval.kans(0.25) ? cohort - 1 : cohort;
        Gemeente woont = toeval.kans(maten.forens()) ? buur(toeval, school.gemeente()) : school.gemeente();
        String geslacht = toeval.kans(0.512) ? "M" : "V";
        double risico = 0.15 + 0.85 * toeval.exponentieel();
        return new Leerling(nr, pseudoniem(nr), cohort, geboortejaar, geslacht, risico, woont, woont, NOOIT, loopbaan);
    }

    private Gemeente buur(Toeval toeval, Gemeente gemeente) {
        List<Gemeente> gemeenten = deel.gemeenten();
        int plaats = gemeenten.indexOf(gemeente) + toeval.tussen(-2, 2);
        return gemeenten.get(Math.max(0, Math.min(gemeenten.size() - 1, plaats)));
    }

    /** P and 12 hexadecimal digits; every step can be undone, so that no two pupils share one. */
    private String pseudoniem(int nr) {
        long sleutel = nr + wereld.seed() * 0x5DEECE66DL & MASKER;
        sleutel = sleutel * 0x9E3779B97F4BL & MASKER;
        sleutel ^= sleutel >>> 23;
        sleutel = sleutel * 0xD1342543DE83L & MASKER;
        sleutel ^= sleutel >>> 25;
        char[] tekens = new char[13];
        tekens[0] = 'P';
        for (int i = 1; i < tekens.length; i++) {
            tekens[i] = CIJFERS[(int) (sleutel >>> 48 - 4 * i) & 15];
        }
        return new String(tekens);
    }
}
