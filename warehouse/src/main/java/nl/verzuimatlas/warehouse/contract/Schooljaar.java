package nl.verzuimatlas.warehouse.contract;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * School year, 1 August up to and including 31 July (Leerplichtwet 1969; opgave ex art. 25).
 *
 * @param beginjaar calendar year in which it starts, 1900..2200
 */
public record Schooljaar(int beginjaar) implements Comparable<Schooljaar> {

    // 2023-2024, 2023/2024, 2023-24, 2023/'24, 2023/24 and the CBS period code 2023SJ00
    private static final Pattern SPELLING = Pattern.compile("(\\d{4})(?:SJ00|\\s*[-/]\\s*'?(\\d{4}|\\d{2}))");

    public Schooljaar {
        if (beginjaar < 1900 || beginjaar > 2200) {
            throw new IllegalArgumentException("beginjaar must be 1900..2200, got " + beginjaar);
        }
    }

    /** School year in which {@code datum} falls. */
    public static Schooljaar van(LocalDate datum) {
        boolean voorAugustus = datum.getMonthValue() < Month.AUGUST.getValue();
        return new Schooljaar(voorAugustus ? datum.getYear() - 1 : datum.getYear());
    }

    /** Reads {@code 2023-2024} and the other spellings that publishers use; empty when it is none of them. */
    public static Optional<Schooljaar> lees(String tekst) {
        Matcher spelling = SPELLING.matcher(tekst.strip());
        if (!spelling.matches()) {
            return Optional.empty();
        }
        int begin = Integer.parseInt(spelling.group(1));
        if (begin < 1900 || begin > 2200) {
            return Optional.empty();
        }
        String eind = spelling.group(2);
        boolean volgtOp = eind == null || (begin + 1) % (eind.length() == 2 ? 100 : 10_000) == Integer.parseInt(eind);
        return volgtOp ? Optional.of(new Schooljaar(begin)) : Optional.empty();
    }

    /**
     * School year written as {@code 2023-2024}.
     *
     * @throws IllegalArgumentException if the text is no school year
     */
    public static Schooljaar parse(String tekst) {
        return lees(tekst).orElseThrow(() -> new IllegalArgumentException("no school year: " + tekst));
    }

    /** First day, 1 August. */
    public LocalDate begin() {
        return LocalDate.of(beginjaar, Month.AUGUST, 1);
    }

    /** Last day, 31 July. */
    public LocalDate einde() {
        return LocalDate.of(beginjaar + 1, Month.JULY, 31);
    }

    public Schooljaar vorig() {
        return new Schooljaar(beginjaar - 1);
    }

    public Schooljaar volgend() {
        return new Schooljaar(beginjaar + 1);
    }

    @Override
    public int compareTo(Schooljaar ander) {
        return Integer.compare(beginjaar, ander.beginjaar);
    }

    /** {@code 2023-2024}. */
    @Override
    public String toString() {
        return beginjaar + "-" + (beginjaar + 1);
    }
}
