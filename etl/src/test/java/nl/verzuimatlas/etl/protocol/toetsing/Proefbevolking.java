package nl.verzuimatlas.etl.protocol.toetsing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import nl.verzuimatlas.etl.protocol.toetsing.Leerling.Melding;
import nl.verzuimatlas.etl.protocol.toetsing.Leerling.School;
import nl.verzuimatlas.etl.protocol.toetsing.Leerling.Stap;
import nl.verzuimatlas.etl.protocol.toetsing.Proefscholen.Vestiging;

/**
 * Invented pupils with absence that lies close to thresholds, windows and birthdays: dense weeks next to holidays, long rows, spells of one or
 * two days, two schools, reports before and after, withdrawn, and steps of every kind. The same seed gives the same pupils.
 */
public final class Proefbevolking {

    private static final LocalDate BEGIN = LocalDate.of(2021, 11, 1);
    private static final LocalDate EINDE = LocalDate.of(2024, 7, 5);
    private static final List<String> STAPPEN = List.of(
            "gesprek",
            "oudergesprek",
            "preventief-spreekuur",
            "aanmelding-jeugdarts",
            "consult-jeugdarts",
            "melding-swv",
            "mdo",
            "brief");
    private static final List<String> RESULTATEN = List.of(
            "", "", "uitgevoerd", "afspraken", "doorverwezen", "niet-verschenen", "niet-verschenen", "niet-bereikt");
    private static final List<String> SOORTEN = List.of("V3", "V3", "V4", "RMC", "L", "LRV", "O", "O");
    private static final List<String> STATUSSEN = List.of("R", "B", "G", "G", "K", "I", "W");

    private final Random toeval;
    private final List<Leerling> leerlingen = new ArrayList<>();
    private int nummer = 100_000;

    /** {@code aantal} pupils. */
    public Proefbevolking(long zaad, int aantal) {
        this.toeval = new Random(zaad);
        for (int i = 0; i < aantal; i++) {
            leerlingen.add(leerling(String.format(Locale.ROOT, "p%05d", i)));
        }
    }

    public List<Leerling> leerlingen() {
        return leerlingen;
    }

    private Leerling leerling(String sleutel) {
        List<Vestiging> scholen = scholen();
        OptionalInt jaar = kans(5) ? OptionalInt.empty() : OptionalInt.of(geboortejaar());
        OptionalInt maand = jaar.isEmpty() || kans(15) ? OptionalInt.empty() : OptionalInt.of(1 + toeval.nextInt(12));
        Optional<Boolean> start = kans(40) ? Optional.empty() : Optional.of(kans(40));
        TreeMap<String, Dagenteller> perSchool = new TreeMap<>();
        for (Vestiging school : scholen) {
            perSchool.put(school.code(), new Dagenteller(school));
            verzuim(perSchool.get(school.code()));
        }
        List<LocalDate> gebeurd = perSchool.values().stream()
                .flatMap(dagen -> dagen.datums().stream())
                .sorted()
                .toList();
        List<Melding> meldingen = new ArrayList<>();
        for (int i = toeval.nextInt(7); i > 0 && !gebeurd.isEmpty(); i--) {
            LocalDate begin = een(gebeurd).minusDays(kans(50) ? 0 : toeval.nextInt(8));
            LocalDate datum = begin.plusDays(toeval.nextInt(kans(70) ? 16 : 60));
            meldingen.add(new Melding(
                    String.valueOf(nummer++), een(scholen).brin(), een(SOORTEN), begin, datum, een(STATUSSEN)));
        }
        List<Stap> stappen = stappen(scholen, gebeurd);
        // at the other vestigingen of an institution nothing is known of the pupil, but a step without vestiging may
        // fall to one
        Proefscholen.VESTIGINGEN.stream()
                .filter(school -> scholen.stream().anyMatch(een -> een.brin().equals(school.brin())))
                .forEach(school -> perSchool.putIfAbsent(school.code(), new Dagenteller(school)));
        List<School> metDagen =
                perSchool.values().stream().map(Dagenteller::school).toList();
        return new Leerling(sleutel, jaar, maand, start, metDagen, meldingen, stappen);
    }

    private List<Stap> stappen(List<Vestiging> scholen, List<LocalDate> gebeurd) {
        TreeMap<String, Stap> stappen = new TreeMap<>();
        for (int i = toeval.nextInt(11); i > 0 && !gebeurd.isEmpty(); i--) {
            LocalDate datum = een(gebeurd).plusDays(toeval.nextInt(14) - 2);
            Vestiging school = een(scholen);
            String brin = school.brin();
            Optional<String> vestiging = kans(50) ? Optional.empty() : Optional.of(school.code());
            String actie = een(STAPPEN);
            String resultaat = een(RESULTATEN);
            // one row per pupil, institution, day and step
            stappen.put(
                    brin + actie + datum,
                    new Stap(
                            brin,
                            vestiging,
                            actie,
                            resultaat.isEmpty() ? Optional.empty() : Optional.of(resultaat),
                            datum));
        }
        return List.copyOf(stappen.values());
    }

    private List<Vestiging> scholen() {
        Vestiging eerste = een(Proefscholen.VESTIGINGEN);
        Vestiging tweede = een(Proefscholen.VESTIGINGEN);
        return eerste.equals(tweede) || kans(75) ? List.of(eerste) : List.of(eerste, tweede);
    }

    /** Mostly years in which the pupil turns 5, 16, 18 or 23 within the data. */
    private int geboortejaar() {
        List<Integer> rond = List.of(1999, 2000, 2001, 2004, 2005, 2006, 2007, 2008, 2016, 2017, 2018, 2019);
        return kans(60) ? een(rond) : 2006 + toeval.nextInt(11);
    }

    private void verzuim(Dagenteller dagen) {
        int perioden = 1 + toeval.nextInt(3);
        for (int i = 0; i < perioden; i++) {
            LocalDate begin = BEGIN.plusDays(toeval.nextInt((int) (EINDE.toEpochDay() - BEGIN.toEpochDay())));
            if (kans(30)) {
                begin = voorVakantie(dagen.kalender(), begin);
            }
            if (kans(12)) {
                langeRij(dagen, dagen.kalender().volgendeSchooldag(begin));
            } else {
                drukkeWeken(dagen, begin);
            }
        }
    }

    /** A row on end of 5 to 45 schooldagen, a single day of which may differ. */
    private void langeRij(Dagenteller dagen, LocalDate begin) {
        String soort = een(List.of("dag", "ziek", "luxe", "dag"));
        int lengte = een(List.of(4, 5, 6, 9, 10, 11, 14, 19, 20, 20, 21, 22, 25, 45));
        int anders = kans(40) ? toeval.nextInt(lengte) : -1;
        LocalDate dag = begin;
        for (int i = 0; i < lengte && dag.isBefore(EINDE); i++) {
            if (i != anders) {
                dagen.registreer(dag, soort, 1, 1);
            } else if (kans(50)) {
                dagen.registreer(dag, "uren", 1, 3);
            }
            dag = dagen.kalender().volgendeSchooldag(dag);
        }
    }

    private void drukkeWeken(Dagenteller dagen, LocalDate begin) {
        int dichtheid = 10 + toeval.nextInt(60);
        List<String> mengsel = een(List.of(
                List.of("uren", "uren", "dag", "dagdeel"),
                List.of("laat", "laat", "laat", "uren"),
                List.of("ziek", "ziek", "ziekuren", "verlof"),
                List.of("uren", "laat", "ziek", "dag", "luxe", "verlof", "onbekend", "dagdeel", "dubbel", "deel")));
        LocalDate einde = begin.plusDays(7L * (2 + toeval.nextInt(7)));
        LocalDate tot = einde.isBefore(EINDE) ? einde : EINDE;
        Proefkalender kalender = dagen.kalender();
        for (LocalDate dag = kalender.volgendeSchooldag(begin);
                dag.isBefore(tot);
                dag = kalender.volgendeSchooldag(dag)) {
            if (kans(dichtheid)) {
                int eerste = 1 + toeval.nextInt(5);
                String wat = een(mengsel);
                dagen.registreer(
                        dag,
                        wat.equals("laat") && kans(15) ? "laat met reden" : wat,
                        eerste,
                        eerste + toeval.nextInt(4));
            }
        }
    }

    /** A week or two before the next holiday. */
    private LocalDate voorVakantie(Proefkalender kalender, LocalDate vanaf) {
        LocalDate dag = vanaf;
        while (kalender.isLesweek(dag) && dag.isBefore(EINDE)) {
            dag = dag.plusWeeks(1);
        }
        return dag.minusDays(3L + toeval.nextInt(26));
    }

    private <T> T een(List<T> keuze) {
        return keuze.get(toeval.nextInt(keuze.size()));
    }

    private boolean kans(int procent) {
        return toeval.nextInt(100) < procent;
    }
}
