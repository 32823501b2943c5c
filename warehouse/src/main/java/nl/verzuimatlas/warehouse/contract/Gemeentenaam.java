package nl.verzuimatlas.warehouse.contract;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The name of a municipality as files spell it, brought to one form in which two spellings can be compared. */
final class Gemeentenaam {

    private static final Pattern TEKENS = Pattern.compile("\\p{M}");
    // 's-Gravenhage, ‘s Gravenhage and s-Gravenhage; Nuenen c.a.; Bergen (L.)
    private static final Pattern WEG = Pattern.compile("['’‘`´.()/]");
    private static final Pattern TUSSEN = Pattern.compile("[\\s_-]+");
    private static final Pattern GEMEENTE = Pattern.compile("^gemeente (?=.)|(?<=.) gemeente$");
    private static final Pattern SINT = Pattern.compile("\\bst\\b");

    private Gemeentenaam() {}

    /** Key of {@code naam}: equal for spellings that differ in case, accents, hyphens, apostrophes and brackets only. */
    static String sleutel(String naam) {
        String kaal = Normalizer.normalize(naam.strip(), Normalizer.Form.NFD);
        kaal = TEKENS.matcher(kaal).replaceAll("").toLowerCase(Locale.ROOT);
        kaal = WEG.matcher(kaal).replaceAll("");
        kaal = TUSSEN.matcher(kaal).replaceAll(" ").strip();
        kaal = GEMEENTE.matcher(kaal).replaceAll("");
        return SINT.matcher(kaal).replaceAll("sint");
    }
}
