package nl.verzuimatlas.etl.protocol.toetsing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.verzuimatlas.etl.protocol.toetsing.Leerling.Dag;
import nl.verzuimatlas.etl.protocol.toetsing.Leerling.School;
import nl.verzuimatlas.etl.protocol.toetsing.Leerling.Stap;

/** What each day adds to the count of a rule, in thousandths of its measure. */
final class Telling {

    private final Yamlboom signaal;
    private final Doelgroep doelgroep;
    private final LocalDate geldigVan;
    private final LocalDate geldigTot;

    Telling(Yamlboom regel, LocalDate geldigVan, LocalDate geldigTot) {
        this.signaal = regel.tak("signaal");
        this.doelgroep = new Doelgroep(regel.tekst("doelgroep").orElse("allen"));
        this.geldigVan = geldigVan;
        this.geldigTot = geldigTot;
    }

    /** Days that add something. */
    TreeMap<LocalDate, Long> perDag(Leerling leerling, School school) {
        TreeMap<LocalDate, Long> per = new TreeMap<>();
        if (signaal.heeft("actie")) {
            telStappen(leerling, school, per);
        } else if (signaal.verplicht("maat").equals("keren")) {
            signaal.teksten("verzuim").forEach(soort -> telKeren(leerling, school, soort, per));
        } else {
            for (Dag dag : telbaar(leerling, school)) {
                long uren = uren(dag);
                if (uren > 0) {
                    per.put(dag.datum(), inMaat(signaal.verplicht("maat"), uren, dag));
                }
            }
        }
        per.values().removeIf(waarde -> waarde == 0);
        return per;
    }

    /** Days with at least an hour of the kinds. */
    TreeSet<LocalDate> dagenMetUren(Leerling leerling, School school) {
        TreeSet<LocalDate> dagen = new TreeSet<>();
        for (Dag dag : telbaar(leerling, school)) {
            if (uren(dag) > 0) {
                dagen.add(dag.datum());
            }
        }
        return dagen;
    }

    static long inMaat(String maat, long uren, Dag dag) {
        return switch (maat) {
            case "lesuren" -> uren;
            case "dagdelen" -> Math.round(uren * 1000.0 / dag.dagdeelUren());
            case "schooldagen" -> 1000;
            case "keren" -> (uren + 999) / 1000 * 1000;
            default -> throw new IllegalArgumentException("unknown measure " + maat);
        };
    }

    private List<Dag> telbaar(Leerling leerling, School school) {
        return school.dagen().stream()
                .filter(dag -> geldt(dag.datum()) && doelgroep.bevat(leerling, dag.datum()))
                .toList();
    }

    private boolean geldt(LocalDate datum) {
        return !datum.isBefore(geldigVan) && !datum.isAfter(geldigTot);
    }

    /** Hours of all kinds of the rule. */
    private long uren(Dag dag) {
        long som = 0;
        for (String soort : signaal.teksten("verzuim")) {
            som += uren(dag, soort);
        }
        return heleDag() && som < dag.dagUren() ? 0 : som;
    }

    private boolean heleDag() {
        return signaal.tekst("hele_dag").orElse("false").equals("true");
    }

    private static long uren(Dag dag, String soort) {
        return switch (soort) {
            case "ongeoorloofd" -> dag.ongeoorloofd();
            case "luxe" -> dag.luxe();
            case "ziek" -> dag.ziek();
            case "afwezig" -> dag.ongeoorloofd() + dag.geoorloofd() + dag.onbekend();
            case "te-laat" -> 0;
            default -> throw new IllegalArgumentException("no hours of " + soort);
        };
    }

    private void telKeren(Leerling leerling, School school, String soort, TreeMap<LocalDate, Long> per) {
        List<Dag> dagen = telbaar(leerling, school);
        if (soort.equals("te-laat")) {
            dagen.forEach(dag -> erbij(per, dag.datum(), 1000L * dag.teLaatOngeoorloofd()));
        } else if (soort.equals("ongeoorloofd")) {
            dagen.forEach(dag -> erbij(per, dag.datum(), inMaat("keren", dag.ongeoorloofd(), dag)));
        } else {
            telSpells(school, dagenVan(school, dagen, soort), per);
        }
    }

    private List<LocalDate> dagenVan(School school, List<Dag> dagen, String soort) {
        List<LocalDate> gevonden = new ArrayList<>();
        for (Dag dag : dagen) {
            boolean telt = soort.equals("rond-vakantie")
                    ? dag.ongeoorloofd() >= dag.dagUren() && rondVakantie(school.kalender(), dag.datum())
                    : uren(dag, soort) > 0 && (!heleDag() || uren(dag, soort) >= dag.dagUren());
            if (telt) {
                gevonden.add(dag.datum());
            }
        }
        return gevonden;
    }

    private void telSpells(School school, List<LocalDate> dagen, TreeMap<LocalDate, Long> per) {
        int eerste = 0;
        for (int i = 0; i < dagen.size(); i++) {
            boolean laatste = i == dagen.size() - 1
                    || !school.kalender().volgendeSchooldag(dagen.get(i)).equals(dagen.get(i + 1));
            if (laatste) {
                telSpell(dagen.get(eerste), dagen.get(i), i - eerste + 1, per);
                eerste = i + 1;
            }
        }
    }

    private void telSpell(LocalDate eerste, LocalDate laatste, int lengte, TreeMap<LocalDate, Long> per) {
        if (!signaal.heeft("per_keer")) {
            erbij(per, eerste, 1000);
            return;
        }
        Yamlboom grenzen = signaal.tak("per_keer");
        int minimum = Integer.parseInt(grenzen.tekst("minimum").orElse("1"));
        int maximum = Integer.parseInt(grenzen.tekst("maximum").orElse("99999"));
        if (lengte >= minimum && lengte <= maximum) {
            erbij(per, laatste, 1000);
        }
    }

    /** Just before or after a holiday, or in the first or last lesweek of the schooljaar. */
    static boolean rondVakantie(Proefkalender kalender, LocalDate dag) {
        boolean ervoor = kalender.vakantieTussen(dag, kalender.volgendeSchooldag(dag));
        boolean erna = kalender.vakantieTussen(kalender.vorigeSchooldag(dag), dag);
        int jaar = Naslag.schooljaar(dag);
        LocalDate eerste = kalender.volgendeSchooldag(LocalDate.of(jaar, 7, 31));
        LocalDate laatste = kalender.vorigeSchooldag(LocalDate.of(jaar + 1, 8, 1));
        return ervoor || erna || zelfdeWeek(dag, eerste) || zelfdeWeek(dag, laatste);
    }

    private static boolean zelfdeWeek(LocalDate een, LocalDate ander) {
        return een.with(java.time.DayOfWeek.MONDAY).equals(ander.with(java.time.DayOfWeek.MONDAY));
    }

    private void telStappen(Leerling leerling, School school, TreeMap<LocalDate, Long> per) {
        stappen(leerling, school.brin()).forEach(stap -> erbij(per, stap.datum(), 1000));
    }

    /** The steps that a rule on steps counts. */
    List<Stap> stappen(Leerling leerling, String brin) {
        Yamlboom actie = signaal.tak("actie");
        List<String> resultaten = actie.teksten("resultaat");
        return leerling.stappen().stream()
                .filter(stap -> stap.brin().equals(brin))
                .filter(stap -> actie.teksten("een_van").contains(stap.actie()))
                .filter(stap -> resultaten.isEmpty()
                        || resultaten.contains(stap.resultaat().orElse("")))
                .filter(stap -> geldt(stap.datum()))
                .toList();
    }

    private static void erbij(TreeMap<LocalDate, Long> per, LocalDate datum, long waarde) {
        per.merge(datum, waarde, Long::sum);
    }
}
