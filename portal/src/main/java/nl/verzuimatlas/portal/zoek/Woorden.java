package nl.verzuimatlas.portal.zoek;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Words of a text as a search compares them: without case, accents and apostrophes. */
final class Woorden {

    private Woorden() {}

    /** Words of {@code tekst}, in order; {@code 's-Hertogenbosch} gives {@code s} and {@code hertogenbosch}. */
    static List<String> van(String tekst) {
        String kaal = Normalizer.normalize(tekst, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("['\u2018\u2019`\u00b4]", "");
        return Arrays.stream(kaal.split("[^a-z0-9@]+"))
                .filter(woord -> !woord.isEmpty())
                .toList();
    }

    /** Whether two words differ by one letter at most: one more, one less, one other, or two swapped. */
    static boolean bijna(String een, String ander) {
        if (Math.abs(een.length() - ander.length()) > 1 || Math.min(een.length(), ander.length()) < 4) {
            return false;
        }
        int voor = 0;
        int kortste = Math.min(een.length(), ander.length());
        while (voor < kortste && een.charAt(voor) == ander.charAt(voor)) {
            voor++;
        }
        String rest = een.substring(voor);
        String anders = ander.substring(voor);
        if (rest.length() == anders.length()) {
            boolean omgedraaid = rest.length() > 1
                    && rest.charAt(0) == anders.charAt(1)
                    && rest.charAt(1) == anders.charAt(0)
                    && rest.substring(2).equals(anders.substring(2));
            return omgedraaid || rest.isEmpty() || rest.substring(1).equals(anders.substring(1));
        }
        return rest.length() > anders.length()
                ? rest.substring(1).equals(anders)
                : anders.substring(1).equals(rest);
    }
}
