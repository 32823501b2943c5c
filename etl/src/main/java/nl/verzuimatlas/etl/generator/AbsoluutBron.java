package nl.verzuimatlas.etl.generator;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Cases of absoluut verzuim: pupils of school age without enrolment. */
final class AbsoluutBron {

    private static final String BRON = "absoluut-verzuim";
    private static final int DRIE_MAANDEN = 92;

    private final Wereld wereld;
    private final LocalDate stand;

    AbsoluutBron(Wereld wereld) {
        this.wereld = wereld;
        this.stand = LocalDate.of(wereld.schaal().laatsteJaar() + 1, 10, 1);
    }

    /**
     * A case.
     *
     * @param leerling who
     * @param begin first day without enrolment
     * @param einde last day; null while it lasts
     */
    record Geval(Leerling leerling, LocalDate begin, LocalDate einde) {

        /** Days until the end, or until {@code stand} for an open case. */
        long duur(LocalDate stand) {
            return ChronoUnit.DAYS.between(begin, einde == null ? stand : einde) + 1;
        }
    }

    /** Writes the delivery of a school year; returns its cases. */
    List<Geval> schrijf(int jaar) {
        List<Geval> gevallen = new ArrayList<>();
        double basis = wereld.parameters().absoluut().per1000().get(jaar) / 1000;
        for (Leerling leerling : wereld.leerlingen()) {
            Gemeente gemeente = leerling.gemeente(jaar);
            if (gemeente.isVanRegio() && Bevolking.isLeerplichtleeftijd(leerling.leeftijd(jaar))) {
                Toeval toeval = wereld.toeval("absoluut", leerling.nr(), jaar);
                // older pupils more often
                double leeftijd = leerling.leeftijd(jaar) >= 16 ? 2.2 : 0.8;
                if (toeval.kans(basis * leeftijd * gemeente.maat("verzuim"))) {
                    gevallen.add(geval(toeval, leerling, jaar));
                }
            }
        }
        gevallen.sort(Comparator.comparing(Geval::begin)
                .thenComparing(geval -> geval.leerling().pseudoniem()));
        schrijfRijen(jaar, gevallen);
        return gevallen;
    }

    private Geval geval(Toeval toeval, Leerling leerling, int jaar) {
        Parameters.Absoluutdeel maten = wereld.parameters().absoluut();
        LocalDate eersteDag = LocalDate.of(jaar, 8, 1);
        LocalDate begin = eersteDag.plusDays(toeval.kans(maten.zomer()) ? toeval.tussen(0, 60) : toeval.tussen(0, 364));
        int duur = toeval.kans(maten.langerDan3Maanden())
                ? DRIE_MAANDEN + 1 + (int) (150 * toeval.exponentieel())
                : toeval.tussen(3, DRIE_MAANDEN - 1);
        LocalDate einde = begin.plusDays(duur - 1L);
        return new Geval(leerling, begin, einde.isAfter(stand) ? null : einde);
    }

    private void schrijfRijen(int jaar, List<Geval> gevallen) {
        String naam = Wereld.schooljaar(jaar);
        Levering levering = Levering.van(
                        BRON + "/" + naam,
                        BRON,
                        wereld.parameters().absoluut().leverancier(),
                        naam,
                        "PSEUDONIEM",
                        "WOONGEMEENTECODE",
                        "LAATSTE_ONDERWIJSSOORT",
                        "BEGINDATUM",
                        "EINDDATUM",
                        "REDEN_EINDE")
                .metDekking(wereld.gemeentecodes())
                .met("tot", stand.toString());
        if (jaar == wereld.schaal().laatsteJaar()) {
            levering = levering.voorlopig();
        }
        try (LeveringSchrijver uit = wereld.open(levering)) {
            for (Geval geval : gevallen) {
                Afloop afloop = afloop(wereld, geval, jaar);
                uit.rij(
                        geval.leerling().pseudoniem(),
                        geval.leerling().gemeente(jaar).code(),
                        afloop.laatsteSoort(),
                        geval.begin(),
                        geval.einde(),
                        afloop.reden());
            }
        }
    }

    /**
     * What is known of a case besides its days.
     *
     * @param laatsteSoort last education; null when unknown
     * @param reden why it ended; null while it lasts
     */
    record Afloop(String laatsteSoort, String reden) {}

    static Afloop afloop(Wereld wereld, Geval geval, int jaar) {
        Toeval toeval = wereld.toeval("absoluutrij", geval.leerling().nr(), jaar);
        String soort = laatsteSoort(toeval, geval.leerling(), jaar);
        return new Afloop(soort, geval.einde() == null ? null : reden(toeval));
    }

    private static String laatsteSoort(Toeval toeval, Leerling leerling, int jaar) {
        if (leerling.leeftijd(jaar) <= 6 || toeval.kans(0.15)) {
            return "geen";
        }
        Optional<String> school =
                leerling.school(jaar - 1).or(() -> leerling.school(jaar)).map(Vestiging::soort);
        return school.orElse(Bevolking.isBasisleeftijd(leerling.leeftijd(jaar)) ? "bo" : null);
    }

    private static String reden(Toeval toeval) {
        double[] kansen = {0.72, 0.07, 0.11, 0.002, 0.05, 0.05};
        return List.of(
                        "ingeschreven",
                        "vrijstelling",
                        "verhuisd",
                        "overleden",
                        "niet-meer-leerplichtig",
                        "ten-onrechte")
                .get(toeval.kies(kansen));
    }
}
