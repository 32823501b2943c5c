package nl.verzuimatlas.etl.protocol.toetsing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.verzuimatlas.etl.protocol.toetsing.Leerling.Dag;
import nl.verzuimatlas.etl.protocol.toetsing.Leerling.School;
import nl.verzuimatlas.etl.protocol.toetsing.Uitkomst.Signaal;

/**
 * The signals of one rule by the words of docs/adr/0021 and 0010, as simply and slowly as can be: for each day all days are looked at
 * again. The rule is a YAML tree; nothing of the engine is used.
 */
public final class Naslag {

    private final Yamlboom regel;
    private final Yamlboom signaal;
    private final LocalDate geldigVan;
    private final LocalDate geldigTot;
    private final Telling telling;
    private final Venster venster;
    private final long drempel;
    private final boolean strikt;

    public Naslag(Yamlboom regel, LocalDate geldigVan, LocalDate geldigTot) {
        this.regel = regel;
        this.signaal = regel.tak("signaal");
        this.geldigVan = geldigVan;
        this.geldigTot = geldigTot;
        this.telling = new Telling(regel, geldigVan, geldigTot);
        this.venster = new Venster(signaal);
        Yamlboom grens = signaal.tak("drempel");
        this.strikt = grens.heeft("meer_dan");
        this.drempel = duizendsten(grens.verplicht(strikt ? "meer_dan" : "vanaf"));
    }

    /** Signals of {@code leerling}, in order of time. */
    public List<Signaal> signalen(Leerling leerling) {
        List<Signaal> gevonden = new ArrayList<>();
        for (School school : leerling.scholen()) {
            List<String> sectoren = regel.teksten("sectoren");
            if (sectoren.isEmpty() || sectoren.contains(school.sector())) {
                signalen(leerling, school).stream()
                        .filter(een -> !signaal.heeft("actie") || opVestiging(leerling, school, een.datum()))
                        .forEach(gevonden::add);
            }
        }
        return gevonden.stream().sorted().toList();
    }

    /**
     * Whether the step of {@code dag} was taken at {@code school}: at its own vestiging, or else where the pupil was absent last, or else first
     * after it, or else at the first vestiging of the institution.
     */
    private boolean opVestiging(Leerling leerling, School school, LocalDate dag) {
        TreeSet<String> codes = new TreeSet<>();
        telling.stappen(leerling, school.brin()).stream()
                .filter(stap -> stap.datum().equals(dag))
                .forEach(stap ->
                        codes.add(stap.vestiging().orElseGet(() -> waarAfwezig(leerling, school.brin(), dag))));
        return codes.first().equals(school.vestiging());
    }

    private static String waarAfwezig(Leerling leerling, String brin, LocalDate dag) {
        List<School> scholen = leerling.scholen().stream()
                .filter(school -> school.brin().equals(brin))
                .sorted(Comparator.comparing(School::vestiging))
                .toList();
        TreeMap<LocalDate, String> afwezig = new TreeMap<>();
        TreeMap<LocalDate, String> eerste = new TreeMap<>();
        for (School school : scholen) {
            school.dagen().forEach(een -> afwezig.put(een.datum(), school.vestiging()));
            school.dagen().forEach(een -> eerste.putIfAbsent(een.datum(), school.vestiging()));
        }
        if (afwezig.floorKey(dag) != null) {
            return afwezig.floorEntry(dag).getValue();
        }
        return eerste.isEmpty()
                ? scholen.get(0).vestiging()
                : eerste.firstEntry().getValue();
    }

    private List<Signaal> signalen(Leerling leerling, School school) {
        if (signaal.verplicht("maat").equals("kalenderdagen")) {
            return eenPerSchooljaar(kalenderdagen(leerling, school));
        }
        TreeMap<LocalDate, Long> per = telling.perDag(leerling, school);
        if (signaal.heeft("na_actie")) {
            return eenPerSchooljaar(naActie(leerling, school, per));
        }
        return switch (signaal.verplicht("herhaling")) {
            case "telt-opnieuw" -> teltOpnieuw(school, per);
            case "elke-overschrijding" -> overschrijdingen(school, per);
            case "eenmaal-per-schooljaar" -> eersteVanSchooljaar(overschrijdingen(school, per));
            default -> throw new IllegalArgumentException("unknown repeat in " + regel);
        };
    }

    /** What was used for a signal is not used again: the oldest thousandths of the window go first. */
    private List<Signaal> teltOpnieuw(School school, TreeMap<LocalDate, Long> per) {
        TreeMap<LocalDate, Long> over = new TreeMap<>();
        List<Signaal> gevonden = new ArrayList<>();
        for (LocalDate dag : per.keySet()) {
            long ervoor = som(school, over, dag, over);
            over.put(dag, per.get(dag));
            long som = ervoor + per.get(dag);
            if (bereikt(som)) {
                gevonden.add(nieuw(school, dag, som, begin(school, over, dag, over), ervoor));
                long teGebruiken = drempel;
                for (LocalDate oud : new ArrayList<>(over.keySet())) {
                    if (venster.bevat(school.kalender(), over, dag, oud)) {
                        long gebruikt = Math.min(teGebruiken, over.get(oud));
                        over.put(oud, over.get(oud) - gebruikt);
                        teGebruiken -= gebruikt;
                    }
                }
            }
        }
        return gevonden;
    }

    private List<Signaal> overschrijdingen(School school, TreeMap<LocalDate, Long> per) {
        List<Signaal> gevonden = new ArrayList<>();
        for (LocalDate dag : per.keySet()) {
            long som = som(school, per, dag, per);
            long ervoor = som - per.get(dag);
            if (bereikt(som) && !bereikt(ervoor)) {
                gevonden.add(nieuw(school, dag, som, begin(school, per, dag, per), ervoor));
            }
        }
        return gevonden;
    }

    private long som(School school, TreeMap<LocalDate, Long> tellers, LocalDate dag, TreeMap<LocalDate, Long> rij) {
        long som = 0;
        for (LocalDate ander : tellers.keySet()) {
            if (venster.bevat(school.kalender(), rij, dag, ander)) {
                som += tellers.get(ander);
            }
        }
        return som;
    }

    private LocalDate begin(
            School school, TreeMap<LocalDate, Long> tellers, LocalDate dag, TreeMap<LocalDate, Long> rij) {
        for (LocalDate ander : tellers.keySet()) {
            if (tellers.get(ander) > 0 && venster.bevat(school.kalender(), rij, dag, ander)) {
                return ander;
            }
        }
        throw new IllegalStateException("nothing in the window of " + dag);
    }

    private boolean bereikt(long som) {
        return strikt ? som > drempel : som >= drempel;
    }

    private Signaal nieuw(School school, LocalDate dag, long som, LocalDate begin, long ervoor) {
        return new Signaal(
                regel.verplicht("id"), school.vestiging(), dag, som, begin, lesuur(school, dag, som - ervoor, ervoor));
    }

    /** Lesson by lesson of the day, when its hours are registered by lesson. */
    private OptionalInt lesuur(School school, LocalDate datum, long bijdrage, long ervoor) {
        String maat = signaal.verplicht("maat");
        boolean perLes = List.of("lesuren", "keren", "dagdelen").contains(maat)
                && signaal.teksten("verzuim").equals(List.of("ongeoorloofd"));
        if (!perLes) {
            return OptionalInt.empty();
        }
        Dag dag = school.dagen().stream()
                .filter(een -> een.datum().equals(datum))
                .findFirst()
                .orElseThrow();
        List<Integer> lessen = new ArrayList<>();
        for (int les = 1; les <= 14; les++) {
            if ((dag.masker() >> les & 1) == 1) {
                lessen.add(les);
            }
        }
        boolean alleenLessen = (dag.masker() & 1) == 0 && dag.masker() < 1 << 15;
        if (!alleenLessen || lessen.size() * 1000L != dag.ongeoorloofd()) {
            return OptionalInt.empty();
        }
        for (int aantal = 1; aantal <= lessen.size(); aantal++) {
            long tot = aantal == lessen.size() ? bijdrage : Telling.inMaat(maat, aantal * 1000L, dag);
            if (bereikt(ervoor + tot)) {
                return OptionalInt.of(lessen.get(aantal - 1));
            }
        }
        throw new IllegalStateException("not reached on " + datum);
    }

    /** Each step gives at most one signal: the first absence after it in the same schooljaar. */
    private List<Signaal> naActie(Leerling leerling, School school, TreeMap<LocalDate, Long> per) {
        TreeSet<LocalDate> dagen = new TreeSet<>();
        leerling.stappen().stream()
                .filter(stap -> stap.brin().equals(school.brin()))
                .filter(stap -> signaal.teksten("na_actie").contains(stap.actie()))
                .filter(stap -> !List.of("niet-verschenen", "niet-bereikt")
                        .contains(stap.resultaat().orElse("")))
                .forEach(stap -> per.keySet().stream()
                        .filter(dag -> dag.isAfter(stap.datum()) && schooljaar(dag) == schooljaar(stap.datum()))
                        .findFirst()
                        .ifPresent(dagen::add));
        return dagen.stream()
                .filter(dag -> bereikt(per.get(dag)))
                .map(dag -> nieuw(school, dag, per.get(dag), dag, 0))
                .toList();
    }

    /** Rows of schooldagen on end, measured in calendar days. */
    private List<Signaal> kalenderdagen(Leerling leerling, School school) {
        List<LocalDate> dagen = new ArrayList<>(telling.dagenMetUren(leerling, school));
        List<Signaal> gevonden = new ArrayList<>();
        int eerste = 0;
        for (int i = 0; i < dagen.size(); i++) {
            boolean laatste = i == dagen.size() - 1
                    || !school.kalender().volgendeSchooldag(dagen.get(i)).equals(dagen.get(i + 1));
            if (laatste) {
                uitRij(school, dagen.get(eerste), dagen.get(i), gevonden);
                eerste = i + 1;
            }
        }
        return gevonden;
    }

    private void uitRij(School school, LocalDate eerste, LocalDate laatste, List<Signaal> gevonden) {
        boolean zonderVakantie = signaal.verplicht("vakantie").equals("telt-niet-mee");
        long nodig = drempel / 1000 + (strikt ? 1 : 0);
        LocalDate drempeldag = eerste.minusDays(1);
        for (long geteld = 0; geteld < nodig; ) {
            drempeldag = drempeldag.plusDays(1);
            geteld += zonderVakantie && !school.kalender().isLesweek(drempeldag) ? 0 : 1;
        }
        boolean alleenWeekend = true;
        for (LocalDate d = laatste.plusDays(1); !d.isAfter(drempeldag); d = d.plusDays(1)) {
            alleenWeekend &= !Proefkalender.isWeekdag(d);
        }
        if (alleenWeekend) {
            gevonden.add(new Signaal(
                    regel.verplicht("id"), school.vestiging(), drempeldag, nodig * 1000, eerste, OptionalInt.empty()));
        }
    }

    private List<Signaal> eenPerSchooljaar(List<Signaal> alle) {
        return signaal.verplicht("herhaling").equals("eenmaal-per-schooljaar") ? eersteVanSchooljaar(alle) : alle;
    }

    private static List<Signaal> eersteVanSchooljaar(List<Signaal> alle) {
        TreeMap<Integer, Signaal> perJaar = new TreeMap<>();
        alle.forEach(een -> perJaar.putIfAbsent(schooljaar(een.datum()), een));
        return List.copyOf(perJaar.values());
    }

    public static int schooljaar(LocalDate dag) {
        return dag.getMonthValue() >= 8 ? dag.getYear() : dag.getYear() - 1;
    }

    public static long duizendsten(String getal) {
        return Math.round(Double.parseDouble(getal) * 1000);
    }

    @Override
    public String toString() {
        return regel.verplicht("id") + " (" + geldigVan + ".." + geldigTot + ")";
    }
}
