package nl.verzuimatlas.etl.generator;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cases of absence that a school reports; the same case for the same pupil and year whoever asks. */
final class Gevallen {

    private static final int DREMPEL_UREN = 16;
    private static final int KORTE_LUXE = 2;
    private static final double GROOTSTE_KANS = 0.5;

    private final Wereld wereld;

    Gevallen(Wereld wereld) {
        this.wereld = wereld;
    }

    /** Chance of a case of this kind for this pupil in this year. */
    double kans(Leerling leerling, Vestiging school, String soort, int jaar) {
        Gemeente gemeente = leerling.gemeente(jaar);
        String sleutel = school.soort().equals("mbo") && leerling.leeftijd(jaar) >= 18 ? "mbo18" : school.soort();
        Double basis = wereld.parameters().melding().kans().get(sleutel).get(soort);
        boolean nooit = wereld.parameters()
                .melding()
                .nul()
                .getOrDefault(gemeente.code(), List.of())
                .contains(soort);
        if (basis == null || nooit) {
            return 0;
        }
        return Math.min(GROOTSTE_KANS, basis * factor(leerling, jaar));
    }

    /** Pupil, gemeente and year together. */
    double factor(Leerling leerling, int jaar) {
        return leerling.risico()
                * wereld.parameters().jaarfactor().get(jaar)
                * leerling.gemeente(jaar).maat("verzuim");
    }

    /** Holiday without leave: just before or after a school holiday, mostly. Schools that register have short ones. */
    Optional<Melding> luxe(Leerling leerling, Vestiging school, int jaar, boolean kort) {
        Toeval toeval = wereld.toeval("luxe", leerling.nr(), jaar);
        if (!toeval.kans(kans(leerling, school, "L", jaar))) {
            return Optional.empty();
        }
        Rooster rooster = wereld.schooldagen().rooster(school, jaar);
        int duur = kort ? toeval.tussen(1, KORTE_LUXE) : duurLuxe(toeval);
        int eerste = eersteDagLuxe(toeval, rooster, duur);
        LocalDate begin = rooster.dag(eerste);
        LocalDate einde = rooster.dag(eerste + duur - 1);
        LocalDate gemeld = rooster.dag(eerste + duur - 1 + toeval.tussen(0, 8));
        return Optional.of(
                new Melding(leerling, school, "L", begin, einde, duur * school.lesuren(), duur, true, gemeld));
    }

    private static int duurLuxe(Toeval toeval) {
        return toeval.kans(0.62) ? toeval.tussen(3, 10) : toeval.tussen(1, 2);
    }

    private static int eersteDagLuxe(Toeval toeval, Rooster rooster, int duur) {
        List<Integer> laatsteVoorVakantie = new ArrayList<>(List.of(rooster.aantal() - 1));
        for (int i = 0; i + 1 < rooster.aantal(); i++) {
            if (ChronoUnit.DAYS.between(rooster.dag(i), rooster.dag(i + 1)) > 6) {
                laatsteVoorVakantie.add(i);
            }
        }
        int plaats = toeval.kies(laatsteVoorVakantie);
        if (toeval.kans(0.2)) {
            plaats = toeval.tussen(20, rooster.aantal() - 20);
        }
        return toeval.kans(0.6) || plaats == rooster.aantal() - 1 ? Math.max(0, plaats - duur + 1) : plaats + 1;
    }

    /** Unauthorised for more than four weeks on end. */
    Optional<Melding> langdurig(Leerling leerling, Vestiging school, int jaar) {
        Toeval toeval = wereld.toeval("langdurig", leerling.nr(), jaar);
        if (!toeval.kans(kans(leerling, school, "LRV", jaar))) {
            return Optional.empty();
        }
        Rooster rooster = wereld.schooldagen().rooster(school, jaar);
        int eerste = toeval.tussen(2, rooster.aantal() - 25);
        // 56% longer than three months, as the national figure of 2014-2015
        int duur = toeval.kans(0.56) ? toeval.tussen(60, 170) : toeval.tussen(21, 60);
        boolean loopt = eerste + duur >= rooster.aantal() && toeval.kans(0.6);
        int laatste = Math.min(rooster.aantal() - 1, eerste + duur - 1);
        int dagen = Math.min(laatste - eerste + 1, 20 + toeval.tussen(0, 6));
        LocalDate einde = loopt ? naDeZomer(toeval, jaar) : rooster.dag(laatste);
        LocalDate gemeld = rooster.dag(eerste + 20 + toeval.tussen(0, 6));
        int uren = dagen * school.lesuren();
        return Optional.of(new Melding(leerling, school, "LRV", rooster.dag(eerste), einde, uren, dagen, true, gemeld));
    }

    /** Absence that runs across the summer ends in the autumn; of the last year the end is not known yet: null. */
    private LocalDate naDeZomer(Toeval toeval, int jaar) {
        LocalDate einde = LocalDate.of(jaar + 1, 8, 20).plusDays(toeval.tussen(0, 40));
        return jaar == wereld.schaal().laatsteJaar() ? null : einde;
    }

    /** Sixteen hours in four teaching weeks (V3, V4 or RMC), and again, for a school without registration. */
    List<Melding> zestienUur(Leerling leerling, Vestiging school, String soort, int jaar) {
        Toeval toeval = wereld.toeval(soort, leerling.nr(), jaar);
        if (!toeval.kans(kans(leerling, school, soort, jaar))) {
            return List.of();
        }
        Parameters.Meldtermijn termijn = wereld.parameters().melding().meldtermijn();
        Rooster rooster = wereld.schooldagen().rooster(school, jaar);
        List<Melding> meldingen = new ArrayList<>();
        int eerste = toeval.tussen(0, rooster.aantal() - 12);
        int keren = 1 + toeval.reeks(wereld.parameters().melding().herhaald());
        for (int keer = 0; keer < keren && eerste < rooster.aantal() - 6; keer++) {
            int bereikt = Math.min(rooster.aantal() - 1, eerste + toeval.tussen(2, 18));
            int wacht =
                    toeval.kans(termijn.opTijd()) ? toeval.tussen(0, 5) : 5 + toeval.tussen(1, termijn.dagenTeLaat());
            int laatste = toeval.kans(0.6) ? bereikt : bereikt + toeval.tussen(1, 10);
            int uren = DREMPEL_UREN + toeval.reeks(0.82);
            LocalDate einde = toeval.kans(0.04) ? null : rooster.dag(laatste);
            meldingen.add(new Melding(
                    leerling,
                    school,
                    soort,
                    rooster.dag(eerste),
                    einde,
                    uren,
                    Math.min(bereikt - eerste + 1, uren / 3),
                    toeval.kans(0.03),
                    rooster.dag(bereikt + wacht)));
            eerste = laatste + toeval.tussen(3, 50);
        }
        return meldingen;
    }

    /** Below sixteen hours: late, or some hours absent. */
    List<Melding> overig(Leerling leerling, Vestiging school, int jaar) {
        Toeval toeval = wereld.toeval("overig", leerling.nr(), jaar);
        if (!toeval.kans(kans(leerling, school, "O", jaar))) {
            return List.of();
        }
        Rooster rooster = wereld.schooldagen().rooster(school, jaar);
        List<Melding> meldingen = new ArrayList<>();
        int keren = 1 + toeval.reeks(0.12);
        for (int keer = 0; keer < keren; keer++) {
            int eerste = toeval.tussen(0, rooster.aantal() - 6);
            int laatste = eerste + toeval.tussen(0, 25);
            int uren = toeval.tussen(1, DREMPEL_UREN - 1);
            meldingen.add(new Melding(
                    leerling,
                    school,
                    "O",
                    rooster.dag(eerste),
                    toeval.kans(0.15) ? null : rooster.dag(laatste),
                    uren,
                    Math.max(1, uren / 4),
                    false,
                    rooster.dag(laatste + toeval.tussen(0, 6))));
        }
        return meldingen;
    }

    /** Schools that were closed report little: the share of reports that still came on a day. */
    double doorlaat(LocalDate dag) {
        return wereld.parameters().sluitingen().stream()
                .filter(sluiting -> !dag.isBefore(sluiting.van()) && dag.isBefore(sluiting.tot()))
                .mapToDouble(Parameters.Sluiting::doorlaat)
                .findFirst()
                .orElse(1);
    }

    Map<String, Double> kansen(Leerling leerling, Vestiging school, int jaar) {
        boolean volwassen = school.soort().equals("mbo") && leerling.leeftijd(jaar) >= 18;
        return wereld.parameters().melding().kans().get(volwassen ? "mbo18" : school.soort());
    }
}
