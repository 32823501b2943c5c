package nl.verzuimatlas.etl.generator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.verzuimatlas.etl.generator.Afwezigheid.Reden;

/** Steps of the schools that deliver their registration, and of their partners: around reports, and after much illness. */
final class ActieBron {

    private static final String BRON = "acties";
    private static final int VIER_WEKEN = 28;

    private final Wereld wereld;
    private final Gevallen gevallen;
    private final RegistratieBron registratie;
    private final Leerplichtparameters.Actiedeel maten;

    ActieBron(Wereld wereld, Gevallen gevallen, RegistratieBron registratie, Leerplichtparameters parameters) {
        this.wereld = wereld;
        this.gevallen = gevallen;
        this.registratie = registratie;
        this.maten = parameters.acties();
    }

    private record Actie(Leerling leerling, Vestiging school, LocalDate datum, String actie, String resultaat) {}

    /** Writes the deliveries of a school year, one per board. */
    void schrijf(int jaar, List<AfhandelingBron.Zaak> zaken, List<Gemeld> meldingen) {
        Map<Integer, AfhandelingBron.Zaak> perNummer = new HashMap<>();
        zaken.forEach(zaak -> perNummer.put(zaak.gemeld().nummer(), zaak));
        Map<Vestiging, List<Leerling>> perSchool = registratie.perSchool(jaar);
        registratie.besturen(jaar).forEach((bestuur, scholen) -> {
            List<Actie> acties = new ArrayList<>();
            meldingen.stream()
                    .filter(gemeld -> gemeld.teltMee()
                            && scholen.contains(gemeld.melding().school()))
                    .forEach(gemeld -> rondMelding(acties, gemeld, perNummer.get(gemeld.nummer()), jaar));
            scholen.forEach(school -> naZiekte(acties, school, perSchool.getOrDefault(school, List.of()), jaar));
            schrijf(jaar, bestuur, scholen, acties);
        });
    }

    private void rondMelding(List<Actie> acties, Gemeld gemeld, AfhandelingBron.Zaak zaak, int jaar) {
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
        if (zaak != null && zaak.terugkoppeling() != null && toeval.kans(maten.terugkoppeling())) {
            stap.zet(rooster.plaats(zaak.terugkoppeling()), "terugkoppeling", "uitgevoerd");
        }
    }

    private void naZiekte(List<Actie> acties, Vestiging school, List<Leerling> leerlingen, int jaar) {
        Verzuimjaar verzuim = new Verzuimjaar(wereld, gevallen, school, jaar);
        for (Leerling leerling : leerlingen) {
            List<Afwezigheid> ziek = verzuim.van(leerling).stream()
                    .filter(rij -> rij.reden() == Reden.ZIEK)
                    .toList();
            Toeval toeval = wereld.toeval("jeugdarts", leerling.nr(), jaar);
            if (ziek.size() < maten.ziekKeren() || !toeval.kans(maten.jeugdarts())) {
                continue;
            }
            Stap stap = new Stap(acties, leerling, school, verzuim.rooster());
            int aangemeld = ziek.get(maten.ziekKeren() - 1).eerste() + toeval.tussen(0, 5);
            stap.zet(aangemeld, "aanmelding-jeugdarts", "uitgevoerd");
            int wacht = toeval.kans(maten.consultBinnen14Dagen()) ? toeval.tussen(2, 9) : toeval.tussen(11, 25);
            String resultaat = toeval.kans(maten.nietVerschenen()) ? "niet-verschenen" : "afspraken";
            stap.zet(aangemeld + wacht, "consult-jeugdarts", resultaat);
        }
    }

    /** Adds steps of one pupil; what would come after the last lesson day is left out. */
    private record Stap(List<Actie> acties, Leerling leerling, Vestiging school, Rooster rooster) {
        void zet(int plaats, String actie, String resultaat) {
            if (plaats < rooster.aantal()) {
                acties.add(new Actie(leerling, school, rooster.dag(plaats), actie, resultaat));
            }
        }
    }

    private void schrijf(int jaar, String bestuur, List<Vestiging> scholen, List<Actie> acties) {
        String naam = Wereld.schooljaar(jaar);
        acties.sort(Comparator.comparing(Actie::datum)
                .thenComparing(actie -> actie.leerling().pseudoniem())
                .thenComparing(Actie::actie));
        List<String> gemeenten = scholen.stream()
                .map(school -> school.gemeente().code())
                .distinct()
                .sorted()
                .toList();
        Levering levering = Levering.van(
                        BRON + "/" + bestuur.toLowerCase(Locale.ROOT) + "-" + naam,
                        BRON,
                        wereld.parameters().registratie().besturen().get(bestuur),
                        naam,
                        "PSEUDONIEM",
                        "BRIN",
                        "VESTIGINGSCODE",
                        "DATUM",
                        "ACTIE",
                        "RESULTAAT")
                .metDekking(gemeenten);
        Set<String> gezet = new HashSet<>();
        try (LeveringSchrijver uit = wereld.open(levering)) {
            for (Actie actie : acties) {
                // two reports of a pupil may lead to the same step on the same day
                String sleutel = actie.leerling().nr() + actie.school().brin() + actie.datum() + actie.actie();
                if (gezet.add(sleutel)) {
                    uit.rij(
                            actie.leerling().pseudoniem(),
                            actie.school().brin(),
                            actie.school().code(),
                            actie.datum(),
                            actie.actie(),
                            actie.resultaat());
                }
            }
        }
    }
}
