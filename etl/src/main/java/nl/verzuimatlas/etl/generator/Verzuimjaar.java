package nl.verzuimatlas.etl.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.verzuimatlas.etl.generator.Afwezigheid.Reden;

/** Invents the registered absence of one pupil in one school year. */
final class Verzuimjaar {

    // longest absence; it may not run past the last lesson day
    private static final int MARGE = 25;

    // whoever stays away for weeks is taken out of the timetable after a week; registration stops there
    private static final int GEREGISTREERDE_DAGEN = 5;

    private final Wereld wereld;
    private final Gevallen gevallen;
    private final Vestiging school;
    private final int jaar;
    private final Rooster rooster;
    private final int[] lesweken;
    private final int kerst;

    Verzuimjaar(Wereld wereld, Gevallen gevallen, Vestiging school, int jaar) {
        this.wereld = wereld;
        this.gevallen = gevallen;
        this.school = school;
        this.jaar = jaar;
        this.rooster = wereld.schooldagen().rooster(school, jaar);
        this.lesweken = rooster.lesweken();
        this.kerst = rooster.plaats(LocalDate.of(jaar, 12, 25));
    }

    int[] lesweken() {
        return lesweken;
    }

    Rooster rooster() {
        return rooster;
    }

    /** Absences of a pupil, first to last; two never fall on the same day. */
    List<Afwezigheid> van(Leerling leerling) {
        Toeval toeval = wereld.toeval("registratie", leerling.nr(), jaar);
        List<Afwezigheid> rijen = new ArrayList<>();
        gevallen.langdurig(leerling, school, jaar)
                .ifPresent(melding -> rijen.add(
                        Afwezigheid.dagen(rooster.plaats(melding.begin()), GEREGISTREERDE_DAGEN, Reden.AFWEZIG)));
        gevallen.luxe(leerling, school, jaar, true)
                .ifPresent(melding -> rijen.add(periode(melding.begin(), melding.einde())));
        if (rijen.isEmpty() && leerling.gemeente(jaar).isVanRegio()) {
            voegSpijbelreeksenToe(toeval, leerling, rijen);
        }
        voegGewoneToe(toeval, leerling, rijen);
        rijen.sort(Comparator.comparingInt(Afwezigheid::eerste).thenComparingInt(Afwezigheid::vanUur));
        return zonderOverlap(rijen);
    }

    private Afwezigheid periode(LocalDate begin, LocalDate einde) {
        int eerste = rooster.plaats(begin);
        return Afwezigheid.dagen(eerste, rooster.plaats(einde) - eerste + 1, Reden.AFWEZIG);
    }

    private void voegSpijbelreeksenToe(Toeval toeval, Leerling leerling, List<Afwezigheid> rijen) {
        Parameters.Registratiedeel maten = wereld.parameters().registratie();
        double kans = maten.overschrijding()
                        .getOrDefault(school.soort(), maten.overschrijding().get("vo"))
                * gevallen.factor(leerling, jaar);
        double lot = toeval.deel();
        if (lot > kans * (1 + maten.bijna())) {
            return;
        }
        boolean overDeGrens = lot <= kans;
        int eerste = toeval.kans(maten.kerst()) ? kerst - toeval.tussen(4, 10) : toeval.tussen(3, lesweken.length - 15);
        int keren = overDeGrens ? 1 + toeval.reeks(maten.herhaald()) : 1;
        for (int keer = 0; keer < keren && eerste < lesweken.length - 12; keer++) {
            // 15 and 16 are the hours on both sides of the law
            int uren = overDeGrens ? 16 + toeval.reeks(0.8) : toeval.tussen(8, 15);
            int laatste = voegReeksToe(toeval, eerste, uren, rijen);
            eerste = laatste + toeval.tussen(3, 45);
        }
    }

    /** Hours spread over at most four teaching weeks; returns the last day. */
    private int voegReeksToe(Toeval toeval, int eerste, int uren, List<Afwezigheid> rijen) {
        int rest = uren;
        int dag = eerste;
        int laatste = eerste;
        boolean basis = school.soort().equals("bo");
        while (rest > 0 && dag < lesweken.length && lesweken[dag] - lesweken[eerste] < 4) {
            Reden reden = toeval.kans(0.6) ? Reden.SPIJBELEN : Reden.AFWEZIG;
            laatste = dag;
            if (rest >= school.lesuren() && toeval.kans(basis ? 0.8 : 0.3)) {
                int dagen = rest >= 2 * school.lesuren() && toeval.kans(0.3) ? 2 : 1;
                rijen.add(Afwezigheid.dagen(dag, dagen, reden));
                rest -= dagen * school.lesuren();
                laatste = dag + dagen - 1;
            } else {
                int aantal = Math.min(rest, basis ? 3 : toeval.tussen(1, 4));
                int van = basis ? 1 + 3 * toeval.tussen(0, 1) : toeval.tussen(1, school.lesuren() - aantal + 1);
                rijen.add(Afwezigheid.uren(dag, van, aantal, basis ? 6 : school.lesuren(), reden));
                rest -= aantal;
            }
            dag = laatste + toeval.tussen(1, rest > 10 ? 2 : 3);
        }
        return laatste;
    }

    private void voegGewoneToe(Toeval toeval, Leerling leerling, List<Afwezigheid> rijen) {
        Map<String, Double> maten = wereld.parameters().registratie().perLeerling();
        boolean reeks = !rijen.isEmpty();
        double jong = school.soort().equals("bo") ? 0.3 : 1;
        double gezond = Math.sqrt(leerling.risico());
        voegZiekteToe(toeval, toeval.poisson(maten.get("ziek") * gezond), rijen);
        voegLosseToe(toeval, maten.get("laat") * leerling.risico() * jong * (reeks ? 0.2 : 1), Reden.LAAT, 1, rijen);
        voegLosseToe(toeval, maten.get("laatMetReden") * jong, Reden.LAAT_MET_REDEN, 1, rijen);
        voegLosseToe(toeval, maten.get("arts"), Reden.ARTS, 2, rijen);
        voegLosseToe(toeval, maten.get("verwijderd") * leerling.risico() * jong, Reden.VERWIJDERD, 1, rijen);
        double spijbelen = reeks ? 0 : maten.get("spijbelen") * leerling.risico() * jong;
        voegLosseToe(toeval, spijbelen * 0.6, Reden.SPIJBELEN, 2, rijen);
        voegLosseToe(toeval, spijbelen * 0.4, Reden.AFWEZIG, 3, rijen);
        voegLosseToe(toeval, wereld.parameters().registratie().onbekendeCode() * 6, Reden.ONBEKEND, 2, rijen);
        if (toeval.kans(maten.get("verlof"))) {
            int duur = toeval.tussen(1, 3);
            rijen.add(Afwezigheid.dagen(toeval.tussen(0, lesweken.length - MARGE), duur, Reden.VERLOF));
        }
    }

    private void voegZiekteToe(Toeval toeval, int keren, List<Afwezigheid> rijen) {
        for (int i = 0; i < keren; i++) {
            int dag = toeval.tussen(0, lesweken.length - MARGE);
            if (toeval.kans(0.15)) {
                // went home ill during the day
                int van = toeval.tussen(2, school.lesuren());
                rijen.add(Afwezigheid.uren(dag, van, school.lesuren() - van + 1, school.lesuren(), Reden.ZIEK));
            } else {
                int duur = 1 + toeval.reeks(0.5) + (toeval.kans(0.02) ? toeval.tussen(5, 15) : 0);
                rijen.add(Afwezigheid.dagen(dag, Math.min(duur, MARGE - 1), Reden.ZIEK));
            }
        }
    }

    private void voegLosseToe(Toeval toeval, double gemiddeld, Reden reden, int meesteUren, List<Afwezigheid> rijen) {
        int keren = toeval.poisson(gemiddeld);
        for (int i = 0; i < keren; i++) {
            int dag = toeval.tussen(0, lesweken.length - 1);
            int aantal = toeval.tussen(1, meesteUren);
            int van = toeval.kans(0.5) ? 1 : toeval.tussen(1, school.lesuren() - aantal + 1);
            rijen.add(Afwezigheid.uren(dag, van, aantal, school.lesuren(), reden));
        }
    }

    /** Keeps of rows on the same day the first; of a case and something else the case (longest first on a day). */
    private static List<Afwezigheid> zonderOverlap(List<Afwezigheid> rijen) {
        List<Afwezigheid> los = new ArrayList<>();
        for (Afwezigheid rij : rijen) {
            Afwezigheid vorige = los.isEmpty() ? null : los.get(los.size() - 1);
            boolean zelfdeDag = vorige != null && rij.eerste() <= vorige.laatste();
            if (!zelfdeDag) {
                los.add(rij);
            } else if (rij.reden().isOngeoorloofdAfwezig() && !vorige.reden().isOngeoorloofdAfwezig()) {
                los.set(los.size() - 1, rij);
            }
        }
        return los;
    }
}
