package nl.verzuimatlas.warehouse.contract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Code of a municipality as CBS writes it: {@code GM} and four digits, leading zeros kept.
 *
 * @param code for example {@code GM0197}
 */
public record Gemeentecode(String code) implements Comparable<Gemeentecode> {

    private static final Pattern HUISVORM = Pattern.compile("GM\\d{4}");
    // GM0197 (CBS, sometimes padded with spaces), 0197 (DUO, BRP) and 197 (sloppy files)
    private static final Pattern SPELLING = Pattern.compile("(?:GM)?(\\d{1,4})", Pattern.CASE_INSENSITIVE);

    public Gemeentecode {
        if (!HUISVORM.matcher(code).matches()) {
            throw new IllegalArgumentException("no gemeentecode: " + code);
        }
    }

    /** Reads {@code GM0197}, {@code 0197} and {@code 197}, with or without spaces around; empty otherwise. */
    public static Optional<Gemeentecode> lees(String tekst) {
        Matcher spelling = SPELLING.matcher(tekst.strip());
        if (!spelling.matches() || Integer.parseInt(spelling.group(1)) == 0) {
            return Optional.empty();
        }
        return Optional.of(new Gemeentecode("GM%04d".formatted(Integer.parseInt(spelling.group(1)))));
    }

    @Override
    public int compareTo(Gemeentecode ander) {
        return code.compareTo(ander.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
