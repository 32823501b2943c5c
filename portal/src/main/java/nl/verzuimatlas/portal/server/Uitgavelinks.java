package nl.verzuimatlas.portal.server;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.verzuimatlas.portal.http.Uitgavekeuze;

/**
 * Keeps a reader within the release that a page was made from: links and search on a page of another release than the one that is
 * served name that release too. The one link to the figures of now says so ({@code rel="latest-version"}, RFC 5829).
 */
final class Uitgavelinks {

    /** A link or a form to a page of ours; templates write every address between double quotes. */
    private static final Pattern VERWIJZING =
            Pattern.compile("<a\\b[^>]*\\bhref=\"(/[^\"]*)\"[^>]*>|<form\\b[^>]*\\baction=\"/[^\"]*\"[^>]*>");

    private static final String NU = "rel=\"latest-version\"";

    /** Pages that are not about one release. */
    private static final List<String> ALTIJD_NU =
            List.of("/nieuws", "/over", "/privacy", "/toegankelijkheid", "/catalog.");

    private Uitgavelinks() {}

    /** {@code html} with links that stay within {@code release}, an id as releases have it. */
    static String binnen(String html, String release) {
        return VERWIJZING
                .matcher(html)
                .replaceAll(gevonden -> Matcher.quoteReplacement(
                        gevonden.group(1) == null
                                ? gevonden.group() + "<input type=\"hidden\" name=\"" + Uitgavekeuze.PARAMETER
                                        + "\" value=\"" + release + "\">"
                                : link(gevonden.group(), gevonden.group(1), release)));
    }

    private static String link(String tag, String pad, String release) {
        boolean vrij = tag.contains(NU)
                || pad.matches(".*[?;&]" + Uitgavekeuze.PARAMETER + "=.*")
                || ALTIJD_NU.stream().anyMatch(pad::startsWith);
        return vrij ? tag : tag.replace('"' + pad + '"', '"' + metUitgave(pad, release) + '"');
    }

    private static String metUitgave(String pad, String release) {
        int anker = pad.indexOf('#');
        String adres = anker < 0 ? pad : pad.substring(0, anker);
        return adres + (adres.contains("?") ? "&amp;" : "?") + Uitgavekeuze.PARAMETER + "=" + release
                + pad.substring(adres.length());
    }
}
