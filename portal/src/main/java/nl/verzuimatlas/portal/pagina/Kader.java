package nl.verzuimatlas.portal.pagina;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.verzuimatlas.warehouse.lezen.ReleaseInfo;

/**
 * Frame around a page.
 *
 * @param titel heading of the page, also in the window's title
 * @param menu path of the menu item that the page belongs to; empty when none
 * @param kruimels pages above this one, the home page first
 * @param release release shown; empty when nothing was published or the page is not about data
 * @param permalink how the present view is found again; empty for a page that shows no data
 */
public record Kader(
        String titel,
        String menu,
        List<Verwijzing> kruimels,
        Optional<ReleaseInfo> release,
        Optional<Permalink> permalink) {

    private static final DateTimeFormatter DAG =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl-NL"));
    private static final ZoneId TIJDZONE = ZoneId.of("Europe/Amsterdam");
    private static final Verwijzing START = new Verwijzing("Overzicht", "/");

    public Kader {
        kruimels = List.copyOf(kruimels);
    }

    /** Frame of the home page. */
    public static Kader overzicht(String titel, ReleaseInfo release, Verzoek verzoek) {
        return metCijfers(titel, "/", List.of(), release, verzoek);
    }

    /** Frame of a page that stands directly under the home page. */
    public static Kader van(String titel, String menu, ReleaseInfo release, Verzoek verzoek) {
        return metCijfers(titel, menu, List.of(START), release, verzoek);
    }

    /** Frame of a page under {@code ouder}. */
    public static Kader onder(Verwijzing ouder, String titel, ReleaseInfo release, Verzoek verzoek) {
        return metCijfers(titel, ouder.pad(), List.of(START, ouder), release, verzoek);
    }

    /** Frame of a page under {@code ouder}, which is itself under {@code grootouder}, an item of the main menu. */
    public static Kader onder(
            Verwijzing grootouder, Verwijzing ouder, String titel, ReleaseInfo release, Verzoek verzoek) {
        return metCijfers(titel, grootouder.pad(), List.of(START, grootouder, ouder), release, verzoek);
    }

    /** Frame of a page that shows no data. */
    public static Kader zonderCijfers(String titel, Optional<ReleaseInfo> release) {
        return new Kader(titel, "", List.of(START), release, Optional.empty());
    }

    private static Kader metCijfers(
            String titel, String menu, List<Verwijzing> kruimels, ReleaseInfo release, Verzoek verzoek) {
        return new Kader(titel, menu, kruimels, Optional.of(release), Optional.of(verzoek.permalink(release.id())));
    }

    /** Items of the main menu. */
    public List<Verwijzing> hoofdmenu() {
        return List.of(
                new Verwijzing("Overzicht", "/"),
                new Verwijzing("Gemeenten", "/gemeenten"),
                new Verwijzing("Verzuim", "/verzuim"),
                new Verwijzing("Thuiszitters", "/thuiszitters"),
                new Verwijzing("Protocolnaleving", "/protocolnaleving"),
                new Verwijzing("Risicofactoren", "/risicofactoren"),
                new Verwijzing("Definities", "/definities"),
                new Verwijzing("Kwaliteit", "/kwaliteit"));
    }

    /** Whether every page says that the data are fictional. */
    public boolean fictief() {
        return release.map(ReleaseInfo::fictief).orElse(false);
    }

    /** Says that the page shows another release than the one that is served now; empty when it shows that one. */
    public String uitgavemelding() {
        return permalink.flatMap(Permalink::geldend).map(this::uitgavemelding).orElse("");
    }

    private String uitgavemelding(ReleaseInfo geldend) {
        boolean isNieuwer = release.map(info -> geldend.gemaaktOp().isAfter(info.gemaaktOp()))
                .orElse(false);
        return "U ziet uitgave " + releaseId() + ", gemaakt op " + gemaaktOp() + ". "
                + (isNieuwer
                        ? "Er zijn nieuwere cijfers: uitgave "
                        : "Deze uitgave is teruggedraaid. Nu geldt uitgave ")
                + geldend.id() + ", gemaakt op "
                + DAG.format(geldend.gemaaktOp().atZone(TIJDZONE)) + ".";
    }

    /** Path and query of the present view with its release; empty for a page that shows no data. */
    public String vastAdres() {
        return permalink.map(Permalink::vast).orElse("");
    }

    /** The same view of the release that is served now; the home page for a page that shows no data. */
    public String adresNu() {
        return permalink.map(Permalink::nu).orElse("/");
    }

    /** Id of the release; empty when there is none. */
    public String releaseId() {
        return release.map(ReleaseInfo::id).orElse("");
    }

    /** Day on which the release was made, in Dutch; empty when there is none. */
    public String gemaaktOp() {
        return release.map(info -> DAG.format(info.gemaaktOp().atZone(TIJDZONE)))
                .orElse("");
    }
}
