package nl.verzuimatlas.portal.duiding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.verzuimatlas.portal.figuur.Weergave;
import nl.verzuimatlas.warehouse.contract.Eenheid;
import nl.verzuimatlas.warehouse.contract.Kenmerk;
import nl.verzuimatlas.warehouse.lezen.Waarneming;

/**
 * A key figure.
 *
 * @param naam what it is
 * @param definitie page that says how it was counted
 * @param getal the number, or why there is none
 * @param uitleg unit, interval and school year
 * @param cijfer whether there is a number
 * @param verandering what changed since the year before, and whether that may be chance; empty when nothing can be said
 * @param regio the same figure of the region; empty when it is not shown beside it
 */
public record Tegel(
        String naam, String definitie, String getal, String uitleg, boolean cijfer, String verandering, String regio) {

    /** Tile of one figure; empty when the release has none, which is then said. */
    public static Tegel van(String indicator, String naam, Optional<Waarneming> cijfer) {
        String definitie = "/definities/" + indicator;
        return cijfer.map(waarneming -> new Tegel(
                        naam,
                        definitie,
                        Weergave.kort(waarneming),
                        uitleg(waarneming),
                        Weergave.isCijfer(waarneming),
                        "",
                        ""))
                .orElse(new Tegel(
                        naam, definitie, Weergave.ONTBREEKT, "Hierover zijn geen cijfers geleverd.", false, "", ""));
    }

    /** Tile of a figure with what changed since {@code eerder}, that of the school year before. */
    public static Tegel van(String indicator, String naam, Optional<Waarneming> cijfer, Optional<Waarneming> eerder) {
        Tegel tegel = van(indicator, naam, cijfer);
        return new Tegel(
                tegel.naam,
                tegel.definitie,
                tegel.getal,
                tegel.uitleg,
                tegel.cijfer,
                cijfer.flatMap(nu -> eerder.map(toen -> Duiding.verandering(nu, toen)))
                        .orElse(""),
                "");
    }

    /** The same tile with the figure of the region beside it. */
    public Tegel metRegio(Optional<Waarneming> vanRegio) {
        String tekst = vanRegio.map(w -> "Regio: " + Duiding.metEenheid(w)).orElse("");
        return new Tegel(naam, definitie, getal, uitleg, cijfer, verandering, tekst);
    }

    private static String uitleg(Waarneming waarneming) {
        if (!Weergave.isCijfer(waarneming)) {
            return Weergave.uitleg(waarneming) + ", schooljaar " + waarneming.schooljaar();
        }
        List<String> delen = new ArrayList<>();
        if (waarneming.eenheid() != Eenheid.PROCENT) {
            delen.add(Duiding.eenheid(waarneming));
        }
        delen.add("schooljaar " + waarneming.schooljaar());
        if (waarneming.kenmerken().contains(Kenmerk.VOORLOPIG)) {
            delen.add("voorlopig");
        }
        if (!waarneming.toelichting().isBlank()) {
            delen.add(waarneming.toelichting());
        }
        String interval = Weergave.interval(waarneming);
        return String.join(", ", delen) + (interval.isEmpty() ? "" : " (95%-interval " + interval + ")");
    }
}
