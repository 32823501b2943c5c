package nl.verzuimatlas.etl.generator;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Days with lessons per vakantieregio and school year, from the published holidays and the public holidays. */
final class Schooldagen {

    private static final int VRIJE_DAGEN = 2;

    private final Map<String, Rooster> roosters = new ConcurrentHashMap<>();
    private final List<Map<String, String>> vakanties = Bestand.tabel("schoolvakanties.csv");

    Schooldagen(int eersteJaar, int laatsteJaar) {
        for (String regio : List.of("noord", "midden", "zuid")) {
            for (int jaar = eersteJaar; jaar <= laatsteJaar; jaar++) {
                roosters.put(regio + jaar, maak(regio, jaar));
            }
        }
    }

    /** Published holidays: schooljaar, regio, naam, begin, einde, aanname. */
    List<Map<String, String>> vakanties() {
        return vakanties;
    }

    /** Lesson days of a site: those of its region without its own days off. */
    Rooster rooster(Vestiging vestiging, int jaar) {
        return roosters.computeIfAbsent(vestiging.code() + jaar, sleutel -> {
            List<LocalDate> vrij = vrijeDagen(vestiging, jaar);
            return new Rooster(roosters.get(vestiging.vakantieregio() + jaar).dagen().stream()
                    .filter(dag -> !vrij.contains(dag))
                    .toList());
        });
    }

    /** Days off of one site (studiedagen); basisscholen have none here. */
    List<LocalDate> vrijeDagen(Vestiging vestiging, int jaar) {
        if (!vestiging.isVoortgezet()) {
            return List.of();
        }
        Rooster regio = roosters.get(vestiging.vakantieregio() + jaar);
        return IntStream.rangeClosed(1, VRIJE_DAGEN)
                .mapToObj(i -> regio.dag(i * 52 + (vestiging.volgnummer() * 7 + jaar) % 29))
                .toList();
    }

    private Rooster maak(String regio, int jaar) {
        LocalDate begin = einde(regio, jaar - 1, "Zomervakantie").plusDays(1);
        LocalDate slot = begin(regio, jaar, "Zomervakantie");
        List<LocalDate> lijst = new ArrayList<>();
        for (LocalDate dag = begin; dag.isBefore(slot); dag = dag.plusDays(1)) {
            if (isLesdag(regio, jaar, dag)) {
                lijst.add(dag);
            }
        }
        return new Rooster(lijst);
    }

    private boolean isLesdag(String regio, int jaar, LocalDate dag) {
        if (dag.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue() || isFeestdag(dag)) {
            return false;
        }
        return vakanties.stream()
                .filter(rij ->
                        rij.get("regio").equals(regio) && rij.get("schooljaar").startsWith(jaar + "-"))
                .noneMatch(rij -> !dag.isBefore(LocalDate.parse(rij.get("begin")))
                        && !dag.isAfter(LocalDate.parse(rij.get("einde"))));
    }

    private LocalDate begin(String regio, int jaar, String naam) {
        return LocalDate.parse(vakantie(regio, jaar, naam).get("begin"));
    }

    private LocalDate einde(String regio, int jaar, String naam) {
        return LocalDate.parse(vakantie(regio, jaar, naam).get("einde"));
    }

    Map<String, String> vakantie(String regio, int jaar, String naam) {
        return vakanties.stream()
                .filter(rij -> rij.get("regio").equals(regio)
                        && rij.get("schooljaar").startsWith(jaar + "-")
                        && rij.get("naam").equals(naam))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no " + naam + " in " + jaar + " for " + regio));
    }

    /** Public holidays on which no school has lessons; Goede Vrijdag and 5 May are up to the school. */
    static boolean isFeestdag(LocalDate dag) {
        LocalDate pasen = pasen(dag.getYear());
        long naPasen = ChronoUnit.DAYS.between(pasen, dag);
        boolean beweeglijk = IntStream.of(1, 39, 40, 50).anyMatch(dagen -> dagen == naPasen);
        LocalDate koningsdag = LocalDate.of(dag.getYear(), 4, 27);
        LocalDate viering = koningsdag.getDayOfWeek() == DayOfWeek.SUNDAY ? koningsdag.minusDays(1) : koningsdag;
        return beweeglijk || dag.equals(viering);
    }

    /** Easter Sunday (Gregorian computus of Butcher). */
    static LocalDate pasen(int jaar) {
        int a = jaar % 19;
        int b = jaar / 100;
        int c = jaar % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(jaar, f / 31, f % 31 + 1);
    }
}
