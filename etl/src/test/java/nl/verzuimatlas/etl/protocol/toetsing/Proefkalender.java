package nl.verzuimatlas.etl.protocol.toetsing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The calendar of one school as a set of free days; every question is answered by walking through the days.
 *
 * @param vrij days without lessons besides weekends
 * @param feestdagen days on which every school is closed, besides its holidays
 * @param lesweken numbers of weeks that were asked for before
 */
public record Proefkalender(Set<LocalDate> vrij, Set<LocalDate> feestdagen, Map<LocalDate, Integer> lesweken) {

    /** Algemene termijnenwet art. 3, Monday to Friday, copied from calendars; Goede Vrijdag and 5 May may be lesson days. */
    private static final Set<LocalDate> GEEN_WERKDAGEN = Stream.of(
                    "2020-01-01 2020-04-10 2020-04-13 2020-04-27 2020-05-05 2020-05-21 2020-06-01 2020-12-25",
                    "2021-01-01 2021-04-02 2021-04-05 2021-04-27 2021-05-05 2021-05-13 2021-05-24",
                    "2022-04-15 2022-04-18 2022-04-27 2022-05-05 2022-05-26 2022-06-06 2022-12-26",
                    "2023-04-07 2023-04-10 2023-04-27 2023-05-05 2023-05-18 2023-05-29 2023-12-25 2023-12-26",
                    "2024-01-01 2024-03-29 2024-04-01 2024-05-09 2024-05-20 2024-12-25 2024-12-26",
                    "2025-01-01 2025-04-18 2025-04-21 2025-05-05 2025-05-29 2025-06-09 2025-12-25 2025-12-26",
                    "2026-01-01 2026-04-03 2026-04-06 2026-04-27 2026-05-05 2026-05-14 2026-05-25 2026-12-25")
            .flatMap(jaar -> Stream.of(jaar.split(" ")))
            .map(LocalDate::parse)
            .collect(Collectors.toUnmodifiableSet());

    public Proefkalender(Set<LocalDate> vrij, Set<LocalDate> feestdagen) {
        this(Set.copyOf(vrij), Set.copyOf(feestdagen), new ConcurrentHashMap<>());
    }

    Proefkalender zonder(Set<LocalDate> eigenVrijeDagen) {
        Set<LocalDate> alle = new HashSet<>(vrij);
        alle.addAll(eigenVrijeDagen);
        return new Proefkalender(alle, feestdagen);
    }

    static boolean isWeekdag(LocalDate dag) {
        return dag.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue();
    }

    public boolean isSchooldag(LocalDate dag) {
        return isWeekdag(dag) && !vrij.contains(dag) && !feestdagen.contains(dag);
    }

    public boolean isWerkdag(LocalDate dag) {
        if (dag.getYear() < 2020 || dag.getYear() > 2026) {
            throw new IllegalArgumentException("no public holidays are listed for " + dag);
        }
        return isWeekdag(dag) && !GEEN_WERKDAGEN.contains(dag);
    }

    /** Whether the week of {@code dag}, Monday to Sunday, has a schooldag. */
    public boolean isLesweek(LocalDate dag) {
        LocalDate maandag = dag.with(DayOfWeek.MONDAY);
        for (int i = 0; i < 5; i++) {
            if (isSchooldag(maandag.plusDays(i))) {
                return true;
            }
        }
        return false;
    }

    LocalDate vorigeSchooldag(LocalDate dag) {
        LocalDate vorige = dag.minusDays(1);
        while (!isSchooldag(vorige)) {
            vorige = vorige.minusDays(1);
        }
        return vorige;
    }

    LocalDate volgendeSchooldag(LocalDate dag) {
        LocalDate volgende = dag.plusDays(1);
        while (!isSchooldag(volgende)) {
            volgende = volgende.plusDays(1);
        }
        return volgende;
    }

    /** Days of lesson-week time from {@code van} to {@code tot}: weeks without lessons are taken out. */
    int lesdagenTussen(LocalDate van, LocalDate tot) {
        int weken = lesweekNummer(tot.with(DayOfWeek.MONDAY)) - lesweekNummer(van.with(DayOfWeek.MONDAY));
        return 7 * weken + tot.getDayOfWeek().getValue() - van.getDayOfWeek().getValue();
    }

    /** How many weeks with lessons lie before the week of {@code maandag}, since 2009. */
    private int lesweekNummer(LocalDate maandag) {
        Integer bekend = lesweken.get(maandag);
        if (bekend == null) {
            int nummer = 0;
            for (LocalDate week = LocalDate.of(2009, 1, 5); week.isBefore(maandag); week = week.plusWeeks(1)) {
                nummer += isLesweek(week) ? 1 : 0;
            }
            bekend = nummer;
            lesweken.put(maandag, bekend);
        }
        return bekend;
    }

    /** Schooldagen after {@code dag}, up to and including {@code tot}. */
    int schooldagenNa(LocalDate dag, LocalDate tot) {
        int aantal = 0;
        for (LocalDate d = dag.plusDays(1); !d.isAfter(tot); d = d.plusDays(1)) {
            aantal += isSchooldag(d) ? 1 : 0;
        }
        return aantal;
    }

    /** Whether a whole week without lessons lies between two schooldagen that follow on each other. */
    boolean vakantieTussen(LocalDate schooldag, LocalDate volgende) {
        LocalDate maandag = schooldag.with(DayOfWeek.MONDAY).plusWeeks(1);
        return ChronoUnit.DAYS.between(maandag, volgende) >= 7;
    }
}
