package nl.verzuimatlas.etl.generator;

import java.util.List;
import java.util.Optional;
import nl.verzuimatlas.etl.generator.Afwezigheid.Reden;

/** What schools and partners do around a report and after much illness. */
final class Actiegedrag {

    private static final int VIER_WEKEN = 28;

    private final Wereld wereld;
    private final Leerplichtparameters.Actiedeel maten;

    Actiegedrag(Wereld wereld, Leerplichtparameters.Actiedeel maten) {
        this.wereld = wereld;
        this.maten = maten;
    }

    /** Steps of school and partners around a report; {@code zaak} is what leerplicht did with it. */
    void rondMelding(List<Actie> acties, Gemeld gemeld, Optional<AfhandelingBron.Zaak> zaak, int jaar) {
        Melding melding = gemeld.melding();
        Toeval toeval = wereld.toeval("acties", gemeld.nummer());
        Rooster rooster = wereld.schooldagen().rooster(melding.school(), jaar);
        int eerste = rooster.plaats(melding.begin());
        int gemeldOp = rooster.plaats(melding.gemeld());
        Stap stap = new Stap(acties, melding.leerling(), melding.school(), rooster);
        if (toeval.kans(maten.gesprek())) {
            stap.zet(eerste + toeval.tussen(0, 3), "gesprek", "afspraken");
        }
        if (toeval.kans(maten.oudergesprek())) {
            String resultaat = toeval.kans(maten.nietVerschenen()) ? "niet-verschenen" : "afspraken";
            stap.zet(eerste + toeval.tussen(1, Math.max(1, gemeldOp - eerste)), "oudergesprek", resultaat);
        }
        if (toeval.kans(maten.brief())) {
            stap.zet(gemeldOp, "brief", "uitgevoerd");
        }
        if (melding.soort().equals("O") && toeval.kans(maten.spreekuur())) {
            String resultaat = toeval.kans(maten.nietVerschenen()) ? "niet-verschenen" : "afspraken";
            stap.zet(gemeldOp + toeval.tussen(3, 15), "preventief-spreekuur", resultaat);
        }
        if (melding.soort().equals("LRV")) {
            int vierWeken = rooster.plaats(melding.begin().plusDays(VIER_WEKEN));
            if (toeval.kans(maten.meldingSwv())) {
                stap.zet(vierWeken + toeval.tussen(0, 5), "melding-swv", "uitgevoerd");
            }
            if (toeval.kans(maten.mdo())) {
                stap.zet(vierWeken + toeval.tussen(5, 20), "mdo", "afspraken");
            }
        }
        zaak.map(AfhandelingBron.Zaak::terugkoppeling)
                .filter(dag -> toeval.kans(maten.terugkoppeling()))
                .ifPresent(dag -> stap.zet(rooster.plaats(dag), "terugkoppeling", "uitgevoerd"));
    }

    /** Steps after much illness: to the school doctor. */
    void naZiekte(
            List<Actie> acties,
            Leerling leerling,
            Vestiging school,
            Rooster rooster,
            List<Afwezigheid> rijen,
            int jaar) {
        List<Afwezigheid> ziek =
                rijen.stream().filter(rij -> rij.reden() == Reden.ZIEK).toList();
        Toeval toeval = wereld.toeval("jeugdarts", leerling.nr(), jaar);
        if (ziek.size() < maten.ziekKeren() || !toeval.kans(maten.jeugdarts())) {
            return;
        }
        Stap stap = new Stap(acties, leerling, school, rooster);
        int aangemeld = ziek.get(maten.ziekKeren() - 1).eerste() + toeval.tussen(0, 5);
        stap.zet(aangemeld, "aanmelding-jeugdarts", "uitgevoerd");
        int wacht = toeval.kans(maten.consultBinnen14Dagen()) ? toeval.tussen(2, 9) : toeval.tussen(11, 25);
        String resultaat = toeval.kans(maten.nietVerschenen()) ? "niet-verschenen" : "afspraken";
        stap.zet(aangemeld + wacht, "consult-jeugdarts", resultaat);
    }

    /** Adds steps of one pupil; what would come after the last lesson day is left out. */
    private record Stap(List<Actie> acties, Leerling leerling, Vestiging school, Rooster rooster) {
        void zet(int plaats, String actie, String resultaat) {
            if (plaats < rooster.aantal()) {
                acties.add(new Actie(leerling, school, rooster.dag(plaats), actie, resultaat));
            }
        }
    }
}
