package nl.verzuimatlas.portal.data;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.verzuimatlas.warehouse.lezen.ReleaseInfo;

/**
 * How a figure is cited. The address names a release, which never changes, so no day of consultation is needed.
 *
 * @param uitgever name of the publisher
 * @param onderwerp what the figure is about: indicator, area and period, in Dutch
 * @param release release that the figure comes from
 * @param adres full address of the figure in that release
 */
public record Bronvermelding(String uitgever, String onderwerp, ReleaseInfo release, String adres) {

    private static final String PORTAAL = "Verzuimatlas";
    private static final DateTimeFormatter DAG =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl-NL"));
    private static final ZoneId TIJDZONE = ZoneId.of("Europe/Amsterdam");

    /** The citation as a Dutch sentence. */
    public String tekst() {
        return herkomst() + ": " + onderwerp + ". Uitgave " + release.id() + " van " + DAG.format(gemaaktOp()) + ". "
                + adres;
    }

    /** The citation by the style of the American Psychological Association, seventh edition, for a data set. */
    public String apa() {
        String naam = uitgever.equals(PORTAAL) ? "" : " " + PORTAAL + ".";
        return uitgever + ". (" + gemaaktOp().getYear() + "). " + onderwerp + " (uitgave " + release.id()
                + ") [Dataset]." + naam + " " + adres;
    }

    /** The citation as an entry of BibTeX. */
    public String bibtex() {
        return """
                @misc{verzuimatlas-%s,
                  author    = {{%s}},
                  title     = {%s},
                  year      = {%d},
                  version   = {%s},
                  publisher = {%s},
                  url       = {%s},
                  language  = {dutch}
                }""".formatted(
                        release.id(),
                        latex(uitgever),
                        latex(onderwerp),
                        gemaaktOp().getYear(),
                        latex(release.id()),
                        PORTAAL,
                        adres);
    }

    private String herkomst() {
        return uitgever.equals(PORTAAL) ? PORTAAL : uitgever + ", " + PORTAAL;
    }

    private ZonedDateTime gemaaktOp() {
        return release.gemaaktOp().atZone(TIJDZONE);
    }

    /** Text in which no sign means anything to LaTeX. */
    private static String latex(String tekst) {
        return tekst.replaceAll("[\\\\{}~^]", "").replaceAll("([&%$#_])", "\\\\$1");
    }
}
