package nl.verzuimatlas.etl.toets.betekenis;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.verzuimatlas.etl.grens.Toetsgrenzen;
import nl.verzuimatlas.etl.kalender.Feestdagen;
import nl.verzuimatlas.etl.kalender.Vakantie;
import nl.verzuimatlas.etl.naslag.Naslag;
import nl.verzuimatlas.etl.toets.Kengetallen;

/** Which days are free, as far as the home knows: weekends, public holidays, and the school holidays of a region. */
final class Vrijkalender {

    private static final int WERKDAGEN = 5;

    private final List<Vakantie> vakanties;
    private final Feestdagen feestdagen = Feestdagen.lees();
    private final Map<Integer, Set<LocalDate>> perJaar = new HashMap<>();

    Vrijkalender(Naslag naslag) {
        this.vakanties = naslag.vakanties();
    }

    /** Whether holidays of {@code regio} are known of every school year between these days. */
    boolean kent(String regio, LocalDate van, LocalDate tot) {
        return IntStream.rangeClosed(schooljaar(van), schooljaar(tot))
                .allMatch(jaar -> vakanties.stream()
                        .anyMatch(vakantie -> vakantie.gebied().equals(regio) && schooljaar(vakantie.begin()) == jaar));
    }

    private static int schooljaar(LocalDate dag) {
        return nl.verzuimatlas.warehouse.contract.Schooljaar.van(dag).beginjaar();
    }

    boolean isFeestdag(LocalDate dag) {
        return perJaar.computeIfAbsent(dag.getYear(), feestdagen::vrijeDagen).contains(dag);
    }

    boolean isVakantie(String regio, LocalDate dag) {
        return vakanties.stream()
                .anyMatch(vakantie -> vakantie.gebied().equals(regio)
                        && !dag.isBefore(vakantie.begin())
                        && !dag.isAfter(vakantie.einde()));
    }

    static boolean isWeekend(LocalDate dag) {
        return dag.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    }

    /** Weeks from {@code eerste} to {@code laatste} in which a region has enough lesson days. */
    List<Integer> lesweken(String regio, int eerste, int laatste) {
        int minst = Toetsgrenzen.geheel("lesdagen-in-lesweek");
        return IntStream.rangeClosed(eerste, laatste)
                .filter(week -> {
                    LocalDate maandag = Kengetallen.maandag(week);
                    return IntStream.range(0, WERKDAGEN)
                                    .mapToObj(maandag::plusDays)
                                    .filter(dag -> !isFeestdag(dag) && !isVakantie(regio, dag))
                                    .count()
                            >= minst;
                })
                .boxed()
                .toList();
    }
}
