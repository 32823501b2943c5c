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
import nl.verzuimatlas.etl.protocol.toetsing.Leerling.Stap;
import nl.verzuimatlas.etl.protocol.toetsing.Proefscholen.Vestiging;

/**
 * Invented pupils with absence that lies close to thresholds, windows and birthdays: dense weeks next to holidays, long rows, spells of one or
 * two days, two schools, reports before and after, withdrawn, and steps of every kind. The same seed gives the same pupils.
 */
public final class Proefbevolking {

    /** Columns of {@link #registratie()}. */
    public static final String KOLOMMEN =
            "pseudoniem brin vestigingscode begindatum beginlesuur einddatum eindlesuur code soort"
                    + " geoorloofd dagdeel geboortejaar geboortemaand startkwalificatie open";

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
    private final List<String> registratie = new ArrayList<>();
    private final List<Leerling> leerlingen = new ArrayList<>();
    private int nummer = 100_000;

    /** {@code aantal} pupils; those of {@link #leerlingen()} have no days yet, they are read from the facts. */
    public Proefbevolking(long zaad, int aantal) {
        this.toeval = new Random(zaad);
        for (int i = 0; i < aantal; i++) {
            leerlingen.add(leerling(String.format(Locale.ROOT, "p%05d", i)));
        }
    }

    /** Rows of source {@code verzuimregistratie}. */
    public List<String> registratie() {
        return registratie;
    }

    public List<Leerling> leerlingen() {
        return leerlingen;
    }

    private Leerling leerling(String sleutel) {
        List<Vestiging> scholen = scholen();
        OptionalInt jaar = kans(5) ? OptionalInt.empty() : OptionalInt.of(geboortejaar());
        OptionalInt maand = jaar.isEmpty() || kans(15) ? OptionalInt.empty() : OptionalInt.of(1 + toeval.nextInt(12));
        Optional<Boolean> start = kans(40) ? Optional.empty() : Optional.of(kans(40));
        String kenmerk = getal(jaar) + ";" + getal(maand) + ";"
                + start.map(ja -> ja ? "J" : "N").orElse("");
        List<LocalDate> gebeurd = new ArrayList<>();
        for (Vestiging school : scholen) {
            verzuim(sleutel, school, kenmerk, gebeurd);
        }
        List<Melding> meldingen = new ArrayList<>();
        for (int i = toeval.nextInt(7); i > 0 && !gebeurd.isEmpty(); i--) {
            LocalDate begin = een(gebeurd).minusDays(kans(50) ? 0 : toeval.nextInt(8));
            LocalDate datum = begin.plusDays(toeval.nextInt(kans(70) ? 16 : 60));
            meldingen.add(new Melding(
                    String.valueOf(nummer++), een(scholen).brin(), een(SOORTEN), begin, datum, een(STATUSSEN)));
        }
        return new Leerling(sleutel, jaar, maand, start, List.of(), meldingen, stappen(scholen, gebeurd));
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

    private void verzuim(String sleutel, Vestiging school, String kenmerk, List<LocalDate> gebeurd) {
        Proefkalender kalender = Proefscholen.kalender(school.code());
        int perioden = 1 + toeval.nextInt(3);
        for (int i = 0; i < perioden; i++) {
            LocalDate begin = BEGIN.plusDays(toeval.nextInt((int) (EINDE.toEpochDay() - BEGIN.toEpochDay())));
            if (kans(30)) {
                begin = voorVakantie(kalender, begin);
            }
            if (kans(12)) {
                langeRij(sleutel, school, kenmerk, kalender.volgendeSchooldag(begin), gebeurd);
            } else {
                drukkeWeken(sleutel, school, kenmerk, begin, gebeurd);
            }
        }
    }

    /** A row on end of 5 to 45 schooldagen, a single day of which may differ. */
    private void langeRij(String sleutel, Vestiging school, String kenmerk, LocalDate begin, List<LocalDate> gebeurd) {
        Proefkalender kalender = Proefscholen.kalender(school.code());
        String soort = een(List.of("S;afwezig;N", "Z;ziek;J", "X;luxe;N", "S;afwezig;N"));
        int lengte = een(List.of(5, 6, 9, 10, 11, 14, 19, 20, 20, 21, 22, 25, 45));
        int anders = kans(40) ? toeval.nextInt(lengte) : -1;
        LocalDate dag = begin;
        for (int i = 0; i < lengte && dag.isBefore(EINDE); i++) {
            if (i != anders) {
                heleDag(sleutel, school, kenmerk, dag, soort, gebeurd);
            } else if (kans(50)) {
                uren(sleutel, school, kenmerk, dag, 1, 3, "S;afwezig;N", gebeurd);
            }
            dag = kalender.volgendeSchooldag(dag);
        }
    }

    private void drukkeWeken(
            String sleutel, Vestiging school, String kenmerk, LocalDate begin, List<LocalDate> gebeurd) {
        Proefkalender kalender = Proefscholen.kalender(school.code());
        int dichtheid = 10 + toeval.nextInt(60);
        List<String> mengsel = een(List.of(
                List.of("uren", "uren", "dag", "dagdeel"),
                List.of("laat", "laat", "laat", "uren"),
                List.of("ziek", "ziek", "ziekuren", "verlof"),
                List.of("uren", "laat", "ziek", "dag", "luxe", "verlof", "onbekend", "dagdeel", "dubbel", "open")));
        LocalDate einde = begin.plusDays(7L * (2 + toeval.nextInt(7)));
        LocalDate tot = einde.isBefore(EINDE) ? einde : EINDE;
        for (LocalDate dag = kalender.volgendeSchooldag(begin);
                dag.isBefore(tot);
                dag = kalender.volgendeSchooldag(dag)) {
            if (kans(dichtheid)) {
                eenDag(sleutel, school, kenmerk, dag, een(mengsel), gebeurd);
            }
        }
    }

    private void eenDag(
            String sleutel, Vestiging school, String kenmerk, LocalDate dag, String wat, List<LocalDate> gebeurd) {
        int eerste = 1 + toeval.nextInt(5);
        int laatste = eerste + toeval.nextInt(4);
        switch (wat) {
            case "uren" -> uren(sleutel, school, kenmerk, dag, eerste, laatste, "S;afwezig;N", gebeurd);
            case "dag" -> heleDag(sleutel, school, kenmerk, dag, "S;afwezig;N", gebeurd);
            case "luxe" -> heleDag(sleutel, school, kenmerk, dag, "X;luxe;N", gebeurd);
            case "ziek" -> heleDag(sleutel, school, kenmerk, dag, "Z;ziek;J", gebeurd);
            case "verlof" -> heleDag(sleutel, school, kenmerk, dag, "V;verlof;J", gebeurd);
            case "ziekuren" -> uren(sleutel, school, kenmerk, dag, eerste, laatste, "Z;ziek;J", gebeurd);
            case "onbekend" -> uren(sleutel, school, kenmerk, dag, eerste, laatste, "?;onbekend;onbekend", gebeurd);
            case "laat" -> {
                String code = kans(85) ? "L;te-laat;N" : "T;te-laat;J";
                uren(sleutel, school, kenmerk, dag, eerste, eerste, code, gebeurd);
                if (kans(20)) {
                    uren(sleutel, school, kenmerk, dag, eerste + 1, eerste + 1, code, gebeurd);
                }
            }
            case "dagdeel" -> {
                String dagdeel = kans(50) ? "ochtend" : "middag";
                rij(sleutel, school, dag + ";;;;S;afwezig;N;" + dagdeel + ";" + kenmerk + ";false", dag, gebeurd);
            }
            case "dubbel" -> {
                heleDag(sleutel, school, kenmerk, dag, "S;afwezig;N", gebeurd);
                uren(sleutel, school, kenmerk, dag, eerste, laatste, "V;verlof;J", gebeurd);
            }
            case "open" -> {
                if (kans(10)) {
                    rij(sleutel, school, dag + ";;;;Z;ziek;J;;" + kenmerk + ";true", dag, gebeurd);
                }
            }
            default -> throw new IllegalArgumentException(wat);
        }
    }

    private void heleDag(
            String sleutel, Vestiging school, String kenmerk, LocalDate dag, String code, List<LocalDate> gebeurd) {
        rij(sleutel, school, dag + ";;;;" + code + ";;" + kenmerk + ";false", dag, gebeurd);
    }

    private void uren(
            String sleutel,
            Vestiging school,
            String kenmerk,
            LocalDate dag,
            int eerste,
            int laatste,
            String code,
            List<LocalDate> gebeurd) {
        String uren = dag + ";" + eerste + ";;" + laatste + ";" + code;
        rij(sleutel, school, uren + ";;" + kenmerk + ";false", dag, gebeurd);
    }

    private void rij(String sleutel, Vestiging school, String rest, LocalDate dag, List<LocalDate> gebeurd) {
        registratie.add(sleutel + ";" + school.brin() + ";" + school.code() + ";" + rest);
        gebeurd.add(dag);
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

    private static String getal(OptionalInt getal) {
        return getal.isPresent() ? String.valueOf(getal.getAsInt()) : "";
    }
}
