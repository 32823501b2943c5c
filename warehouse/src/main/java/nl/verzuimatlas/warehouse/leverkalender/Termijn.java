package nl.verzuimatlas.warehouse.leverkalender;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rule for the last day on which a delivery is in time: a day of the year ({@code 1 oktober}: the first one after the end of
 * the period) or a number of days or weeks after that end ({@code 15 dagen na kwartaaleinde}).
 *
 * @param tekst the rule as it was written
 * @param dag day of the year; empty when the rule counts days
 * @param dagen days after the end; empty when the rule names a day
 */
public record Termijn(String tekst, Optional<MonthDay> dag, OptionalLong dagen) {

    private static final List<String> MAANDEN = List.of(
            "januari",
            "februari",
            "maart",
            "april",
            "mei",
            "juni",
            "juli",
            "augustus",
            "september",
            "oktober",
            "november",
            "december");
    private static final Pattern DAG = Pattern.compile("(\\d{1,2}) ([a-z]+)");
    private static final Pattern NA = Pattern.compile(
            "(\\d{1,3}) (dag|dagen|week|weken) na (?:het einde|schooljaareinde|kwartaaleinde|maandeinde)");
    private static final int DAGEN_PER_WEEK = 7;

    /** Reads a rule; empty when it is none. */
    static Optional<Termijn> lees(String tekst) {
        String regel = tekst.strip().toLowerCase(Locale.ROOT);
        Matcher na = NA.matcher(regel);
        if (na.matches()) {
            long aantal = Long.parseLong(na.group(1)) * (na.group(2).startsWith("w") ? DAGEN_PER_WEEK : 1);
            return Optional.of(new Termijn(regel, Optional.empty(), OptionalLong.of(aantal)));
        }
        Matcher dag = DAG.matcher(regel);
        if (!dag.matches()) {
            return Optional.empty();
        }
        try {
            MonthDay dagVanJaar = MonthDay.of(MAANDEN.indexOf(dag.group(2)) + 1, Integer.parseInt(dag.group(1)));
            return Optional.of(new Termijn(regel, Optional.of(dagVanJaar), OptionalLong.empty()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Last day on which a delivery about a period that ends on {@code einde} is in time. */
    LocalDate uiterlijk(LocalDate einde) {
        if (dagen.isPresent()) {
            return einde.plus(dagen.getAsLong(), ChronoUnit.DAYS);
        }
        LocalDate ditJaar = dag.orElseThrow().atYear(einde.getYear());
        return ditJaar.isAfter(einde) ? ditJaar : dag.orElseThrow().atYear(einde.getYear() + 1);
    }

    @Override
    public String toString() {
        return tekst;
    }
}
