package nl.verzuimatlas.warehouse.leverkalender;

import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verzuimatlas.warehouse.contract.Schooljaar;

/** How often something is delivered: once for each of these. */
public enum Ritme {
    SCHOOLJAAR(12),
    KWARTAAL(3),
    MAAND(1);

    private final int maanden;

    Ritme(int maanden) {
        this.maanden = maanden;
    }

    /** As it is written in the calendar. */
    public String naam() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The rhythm that {@link #naam} writes; empty when there is none. */
    static Optional<Ritme> lees(String naam) {
        return Arrays.stream(values())
                .filter(ritme -> ritme.naam().equals(naam.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** All periods that begin on or after {@code van} and on or before {@code tot}, in order. */
    List<Tijdvak> tijdvakken(LocalDate van, LocalDate tot) {
        LocalDate begin = begin(van).isBefore(van) ? begin(van).plusMonths(maanden) : van;
        return Stream.iterate(begin, dag -> !dag.isAfter(tot), dag -> dag.plusMonths(maanden))
                .map(dag -> new Tijdvak(naam(dag), dag, dag.plusMonths(maanden).minusDays(1)))
                .toList();
    }

    private LocalDate begin(LocalDate dag) {
        return switch (this) {
            case SCHOOLJAAR -> Schooljaar.van(dag).begin();
            case KWARTAAL ->
                LocalDate.of(dag.getYear(), Month.of((dag.getMonthValue() - 1) / maanden * maanden + 1), 1);
            case MAAND -> dag.withDayOfMonth(1);
        };
    }

    private String naam(LocalDate begin) {
        return switch (this) {
            case SCHOOLJAAR -> Schooljaar.van(begin).toString();
            case KWARTAAL -> begin.getYear() + " kwartaal " + ((begin.getMonthValue() - 1) / maanden + 1);
            case MAAND -> "%d-%02d".formatted(begin.getYear(), begin.getMonthValue());
        };
    }
}
