package nl.verzuimatlas.etl.lezen.kaart;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.verzuimatlas.etl.kalender.Regelbestand;

/**
 * What maps of different makers have in common ({@code kaartvorm.yaml}).
 *
 * @param jaar what a year looks like; its first group is the year
 * @param code what the code of an area looks like
 * @param waterEigenschappen properties that tell whether an area is water, in lower case
 * @param waterWaarden values of those that say so, in upper case
 */
record Kaartvorm(String jaar, String code, List<String> waterEigenschappen, List<String> waterWaarden) {

    static final Kaartvorm HUIS = Regelbestand.lees("kaartvorm.yaml", Kaartvorm.class);

    private static final Pattern JAAR = Pattern.compile(HUIS.jaar);
    private static final Pattern CODE = Pattern.compile(HUIS.code);

    /** The year in a property. */
    static Optional<Integer> jaarIn(String tekst) {
        Matcher jaar = JAAR.matcher(tekst);
        return jaar.matches() ? Optional.of(Integer.valueOf(jaar.group(1))) : Optional.empty();
    }

    static boolean isCode(String tekst) {
        return CODE.matcher(tekst).matches();
    }

    static boolean isWater(Kenmerk kenmerk) {
        return kenmerk.eigenschappen().entrySet().stream()
                .anyMatch(paar -> HUIS.waterEigenschappen.contains(paar.getKey().toLowerCase(Locale.ROOT))
                        && HUIS.waterWaarden.contains(paar.getValue().strip().toUpperCase(Locale.ROOT)));
    }
}
