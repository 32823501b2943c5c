package nl.verzuimatlas.etl.bevinding;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a finding in its two parts.
 *
 * @param wat what was found; begins with a capital
 * @param herstel how to mend it; may be empty
 */
public record Uitleg(String wat, String herstel) {

    private static final Pattern PLEK = Pattern.compile("\\{\\w+}");
    private static final Map<String, List<Pattern>> PER_SOORT = new ConcurrentHashMap<>();

    /** Takes the text of {@code bevinding} apart along the template of its kind; else all of it is what was found. */
    public static Uitleg van(Bevinding bevinding) {
        List<Pattern> vormen = PER_SOORT.computeIfAbsent(bevinding.id(), Uitleg::vormen);
        for (Pattern vorm : vormen) {
            Matcher delen = vorm.matcher(bevinding.tekst());
            if (delen.matches()) {
                return new Uitleg(delen.group(1), delen.group(2));
            }
        }
        return new Uitleg(bevinding.tekst(), "");
    }

    private static List<Pattern> vormen(String id) {
        Bevindingsoort soort = Catalogus.HUIS.soort(id);
        if (soort.oplossing().isEmpty()) {
            return List.of();
        }
        String vorm = "(" + vorm(soort.tekst()) + ") (" + vorm(soort.oplossing()) + ")";
        return List.of(Pattern.compile(vorm, Pattern.DOTALL | Pattern.CASE_INSENSITIVE));
    }

    // the template with anything in place of what differs
    private static String vorm(String sjabloon) {
        StringBuilder vorm = new StringBuilder();
        Matcher plekken = PLEK.matcher(sjabloon);
        int vanaf = 0;
        while (plekken.find()) {
            vorm.append(Pattern.quote(sjabloon.substring(vanaf, plekken.start())))
                    .append(".*?");
            vanaf = plekken.end();
        }
        return vorm.append(Pattern.quote(sjabloon.substring(vanaf))).toString();
    }
}
