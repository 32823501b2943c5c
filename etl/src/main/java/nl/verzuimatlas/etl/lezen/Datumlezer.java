package nl.verzuimatlas.etl.lezen;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the date spellings that suppliers use; a time of day behind it is left out. */
public final class Datumlezer {

    private static final Pattern AANEEN = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ]\\d{1,2}:\\d{2}.*)?");
    private static final Pattern NEDERLANDS =
            Pattern.compile("(\\d{1,2})[-/](\\d{1,2})[-/](\\d{4})(?: \\d{1,2}:\\d{2}.*)?");

    private Datumlezer() {}

    /** The date; empty when the text is none, also when the day does not exist. */
    public static Optional<LocalDate> lees(String tekst) {
        Matcher vorm = AANEEN.matcher(tekst);
        if (vorm.matches()) {
            return datum(vorm.group(1), vorm.group(2), vorm.group(3));
        }
        vorm = ISO.matcher(tekst);
        if (vorm.matches()) {
            return datum(vorm.group(1), vorm.group(2), vorm.group(3));
        }
        vorm = NEDERLANDS.matcher(tekst);
        return vorm.matches() ? datum(vorm.group(3), vorm.group(2), vorm.group(1)) : Optional.empty();
    }

    private static Optional<LocalDate> datum(String jaar, String maand, String dag) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(jaar), Integer.parseInt(maand), Integer.parseInt(dag)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
