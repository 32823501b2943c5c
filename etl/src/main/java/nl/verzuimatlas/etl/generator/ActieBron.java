package nl.verzuimatlas.etl.generator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Steps of the schools that deliver their registration, and of their partners: around reports, and after much illness. */
final class ActieBron {

    private static final String BRON = "acties";

    private final Wereld wereld;
    private final Gevallen gevallen;
    private final RegistratieBron registratie;
    private final Actiegedrag gedrag;

    ActieBron(Wereld wereld, Gevallen gevallen, RegistratieBron registratie, Leerplichtparameters parameters) {
        this.wereld = wereld;
        this.gevallen = gevallen;
        this.registratie = registratie;
        this.gedrag = new Actiegedrag(wereld, parameters.acties());
    }

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
                    .forEach(gemeld -> gedrag.rondMelding(
                            acties, gemeld, Optional.ofNullable(perNummer.get(gemeld.nummer())), jaar));
            for (Vestiging school : scholen) {
                Verzuimjaar verzuim = new Verzuimjaar(wereld, gevallen, school, jaar);
                for (Leerling leerling : perSchool.getOrDefault(school, List.of())) {
                    gedrag.naZiekte(acties, leerling, school, verzuim.rooster(), verzuim.van(leerling), jaar);
                }
            }
            schrijf(
                    wereld,
                    jaar,
                    bestuur,
                    wereld.parameters().registratie().besturen().get(bestuur),
                    scholen,
                    acties);
        });
    }

    /** Writes the steps of the schools of one board, first to last. */
    static void schrijf(
            Wereld wereld, int jaar, String bestuur, String leverancier, List<Vestiging> scholen, List<Actie> acties) {
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
                        leverancier,
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
