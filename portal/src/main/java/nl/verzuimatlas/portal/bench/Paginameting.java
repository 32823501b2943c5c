package nl.verzuimatlas.portal.bench;

import java.util.List;
import java.util.Locale;

/**
 * A page in a browser.
 *
 * @param pad path of the page
 * @param prestatie performance according to Lighthouse, 0 to 100
 * @param toegankelijkheid accessibility according to Lighthouse, 0 to 100
 * @param praktijk best practices according to Lighthouse, 0 to 100
 * @param vindbaarheid search engine optimisation according to Lighthouse, 0 to 100
 * @param lcp largest contentful paint, in milliseconds
 * @param verzoeken number of requests
 * @param bytes bytes that came over the line
 * @param script bytes of script among them
 * @param gezakt names of the checks that failed
 */
public record Paginameting(
        String pad,
        int prestatie,
        int toegankelijkheid,
        int praktijk,
        int vindbaarheid,
        int lcp,
        int verzoeken,
        long bytes,
        long script,
        List<String> gezakt) {

    /** Heading over {@link #regel}. */
    public static final String KOP = String.format(
            Locale.ROOT,
            "%-20s %11s %13s %9s %4s %7s %8s %9s %9s",
            "page",
            "performance",
            "accessibility",
            "practices",
            "seo",
            "lcp ms",
            "requests",
            "kB",
            "script kB");

    private static final int GENOEG_PRESTATIE = 95;
    private static final int ALLES = 100;
    private static final int HOOGSTENS_LCP = 1_000;
    private static final long HOOGSTENS_SCRIPT = 250_000;

    public Paginameting {
        gezakt = List.copyOf(gezakt);
    }

    /** Whether the page meets what is asked of a first page. */
    public boolean goed() {
        return prestatie >= GENOEG_PRESTATIE
                && toegankelijkheid == ALLES
                && praktijk == ALLES
                && vindbaarheid == ALLES
                && lcp < HOOGSTENS_LCP
                && script < HOOGSTENS_SCRIPT;
    }

    /** One line for people. */
    public String regel() {
        return String.format(
                Locale.ROOT,
                "%-20s %11d %13d %9d %4d %7d %8d %9.1f %9.1f%s",
                pad,
                prestatie,
                toegankelijkheid,
                praktijk,
                vindbaarheid,
                lcp,
                verzoeken,
                bytes / 1000.0,
                script / 1000.0,
                gezakt.isEmpty() ? "" : "  failed: " + String.join(", ", gezakt));
    }
}
