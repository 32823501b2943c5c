package nl.verzuimatlas.portal.duiding;

import nl.verzuimatlas.portal.figuur.Getallen;
import nl.verzuimatlas.portal.figuur.Weergave;
import nl.verzuimatlas.warehouse.contract.Eenheid;
import nl.verzuimatlas.warehouse.duiding.Vergeleken;
import nl.verzuimatlas.warehouse.duiding.Vergeleken.Reden;
import nl.verzuimatlas.warehouse.duiding.Vergeleken.Schatting;
import nl.verzuimatlas.warehouse.duiding.Vergeleken.Tegenover;
import nl.verzuimatlas.warehouse.lezen.Waarneming;
import nl.verzuimatlas.warehouse.statistiek.Ligging;

/**
 * Says in plain Dutch how a figure lies against its region. "Hoger" and "lager" are only said when the interval of the
 * difference shows it; otherwise the difference is not shown, which is never called equal.
 */
public final class Vergelijkzin {

    private Vergelijkzin() {}

    /**
     * The comparison as a sentence.
     *
     * @param onderwerp what is counted, at the start of a sentence, for example {@code Relatief verzuim}
     */
    public static String van(String onderwerp, Vergeleken een) {
        String begin = onderwerp + " in " + een.gebied().regionaam() + ": ";
        if (een.ligging() == Ligging.ONBEKEND) {
            return begin + "geen vergelijking. " + waarom(een);
        }
        String waarmee = "in " + (een.tegenover() == Tegenover.REST ? "de rest van " : "")
                + een.regio().regionaam();
        String getallen = Weergave.kaal(een.gebied()) + " tegenover "
                + Weergave.zoals(een.gebied(), een.ander().getAsDouble())
                + (een.gebied().eenheid() == Eenheid.PROCENT ? "" : " " + Duiding.eenheid(een.gebied()));
        String verschil = een.verschil()
                .map(s -> "; verschil " + verschil(een.gebied(), s))
                .orElse("");
        String vergelijking = switch (een.ligging()) {
            case HOGER -> "hoger dan ";
            case LAGER -> "lager dan ";
            case GEEN_VERSCHIL, ONBEKEND -> "niet aantoonbaar anders dan ";
        };
        String slot = een.reden().filter(reden -> reden == Reden.MELDGRAAD).isPresent()
                ? " " + waarom(een)
                : isDoorCorrectie(een) ? " Dat kan toeval zijn, want wij keken naar veel verschillen tegelijk." : "";
        return begin + vergelijking + waarmee + " (" + getallen + verschil + ")." + slot;
    }

    /** Whether the interval alone would show a difference, and the correction for the other comparisons does not. */
    private static boolean isDoorCorrectie(Vergeleken een) {
        return een.ligging() == Ligging.GEEN_VERSCHIL
                && een.verschil()
                        .filter(s -> Ligging.tegenover(s.interval(), 0) != Ligging.GEEN_VERSCHIL)
                        .isPresent();
    }

    /** The verdict in a few words, for a cell of a table. */
    public static String kort(Vergeleken een) {
        String ligging = switch (een.ligging()) {
            case HOGER -> "hoger";
            case LAGER -> "lager";
            case GEEN_VERSCHIL, ONBEKEND -> "";
        };
        String oordeel = switch (een.oordeel()) {
            case GUNSTIG -> "gunstiger";
            case ONGUNSTIG -> "ongunstiger";
            case GEEN_VERSCHIL -> "geen aantoonbaar verschil";
            case GEEN_OORDEEL -> een.ligging() == Ligging.GEEN_VERSCHIL ? "geen aantoonbaar verschil" : "geen oordeel";
        };
        return ligging.isEmpty() ? oordeel : ligging + ": " + oordeel;
    }

    /** Why there is no comparison or no verdict, as a sentence; empty when there is one, or more is neither good nor bad. */
    public static String waarom(Vergeleken een) {
        return een.reden()
                .map(reden -> switch (reden) {
                    case GEEN_CIJFER -> "Er is geen cijfer van " + een.gebied().regionaam() + " om te tonen.";
                    case GEEN_REGIOCIJFER ->
                        "Er is geen cijfer van " + een.regio().regionaam() + " om mee te vergelijken.";
                    case AANTAL -> "Dit is een aantal. Grote en kleine gemeenten zijn daarop niet te vergelijken.";
                    case GEEN_INTERVAL -> "Van dit cijfer weten wij niet hoe zeker het is.";
                    case MELDGRAAD -> "Wij geven geen oordeel, want scholen melden waarschijnlijk niet alles.";
                })
                .orElse("");
    }

    private static String verschil(Waarneming waarneming, Schatting schatting) {
        String eenheid = waarneming.eenheid() == Eenheid.PROCENT ? " procentpunt" : "";
        return Getallen.eenDecimaal(schatting.waarde()) + eenheid + ", 95%-interval "
                + Getallen.eenDecimaal(schatting.interval().onder()) + " tot "
                + Getallen.eenDecimaal(schatting.interval().boven());
    }
}
