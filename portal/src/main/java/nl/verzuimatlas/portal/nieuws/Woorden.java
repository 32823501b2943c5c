package nl.verzuimatlas.portal.nieuws;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import nl.verzuimatlas.portal.figuur.Cel;
import nl.verzuimatlas.portal.figuur.Getallen;
import nl.verzuimatlas.warehouse.contract.Eenheid;
import nl.verzuimatlas.warehouse.lezen.Nieuwsbericht;
import nl.verzuimatlas.warehouse.lezen.Wijziging;
import nl.verzuimatlas.warehouse.wijziging.Reden;
import nl.verzuimatlas.warehouse.wijziging.Soort;

/** Changes in plain Dutch, the same on the pages and in the feed. */
final class Woorden {

    private static final DateTimeFormatter DAG =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("nl-NL"));
    private static final ZoneId TIJDZONE = ZoneId.of("Europe/Amsterdam");

    private Woorden() {}

    static String dag(Instant moment) {
        return DAG.format(moment.atZone(TIJDZONE));
    }

    static String van(Soort soort) {
        return switch (soort) {
            case GEWIJZIGD -> "ander getal";
            case NIEUW -> "nieuw cijfer";
            case VERVALLEN -> "cijfer vervallen";
            case AFGESCHERMD -> "nu afgeschermd";
            case ZICHTBAAR -> "nu zichtbaar";
            case DEFINITIEF -> "nu definitief";
            case VOORLOPIG -> "nu voorlopig";
            case KENMERK -> "andere kanttekening";
        };
    }

    static String van(Reden reden) {
        return switch (reden) {
            case CORRECTIE -> "verbeterde levering";
            case NALEVERING -> "nieuwe levering";
            case INTREKKING -> "levering ingetrokken";
            case DEFINITIE -> "andere telwijze";
            case BESCHERMING -> "bescherming van leerlingen";
            case ONBEKEND -> "reden niet bekend";
        };
    }

    static String uitleg(Reden reden) {
        return switch (reden) {
            case CORRECTIE -> "Een leverancier heeft gegevens verbeterd of definitief gemaakt.";
            case NALEVERING -> "Een leverancier heeft gegevens geleverd die er eerder niet waren.";
            case INTREKKING -> "Een leverancier heeft een levering ingetrokken.";
            case DEFINITIE -> "De definitie, een protocol of het rekenprogramma is veranderd.";
            case BESCHERMING -> "Een klein aantal is nu afgeschermd, of hoeft niet meer te worden afgeschermd.";
            case ONBEKEND -> "Er is geen levering en geen telwijze die dit verklaart.";
        };
    }

    /** What a release changed, in one or two sentences. */
    static String samenvatting(Nieuwsbericht bericht) {
        if (bericht.vorige().isEmpty()) {
            return bericht.toelichting().isEmpty() ? "Dit is de eerste uitgave." : bericht.toelichting();
        }
        if (bericht.aantal() == 0) {
            return "Geen enkel cijfer is veranderd.";
        }
        List<String> delen = new ArrayList<>();
        for (Soort soort : Soort.values()) {
            long aantal = bericht.aantal(soort);
            if (aantal > 0) {
                delen.add(Getallen.geheel(aantal) + " keer " + van(soort));
            }
        }
        return String.join(", ", delen) + ".";
    }

    /** The figure before. */
    static Cel was(Wijziging wijziging) {
        return cel(
                wijziging.oud(),
                wijziging.eenheid(),
                wijziging.voorlopigOud(),
                wijziging.statusOud().equals("cijfer") ? "stond er" : staat(wijziging.statusOud()));
    }

    /** The figure now. */
    static Cel werd(Wijziging wijziging) {
        return cel(wijziging.nieuw(), wijziging.eenheid(), wijziging.voorlopigNieuw(), staat(wijziging.statusNieuw()));
    }

    /** By how much it moved, with its sign. */
    static Cel verschil(Wijziging wijziging) {
        OptionalDouble verschil = wijziging.verschil();
        if (verschil.isEmpty() || wijziging.soort() != Soort.GEWIJZIGD) {
            return new Cel("n.v.t.", "er zijn geen twee getallen om te vergelijken", Cel.Soort.STAAT);
        }
        double getal = verschil.getAsDouble();
        String eenheid = wijziging.eenheid() == Eenheid.PROCENT ? " procentpunt" : "";
        return Cel.getal((getal > 0 ? "+" : "") + getal(getal, wijziging.eenheid()) + eenheid);
    }

    private static Cel cel(OptionalDouble getal, Eenheid eenheid, boolean voorlopig, String anders) {
        if (getal.isEmpty()) {
            return new Cel(anders, "", Cel.Soort.STAAT);
        }
        String teken = eenheid == Eenheid.PROCENT ? "%" : "";
        return Cel.getal(getal(getal.getAsDouble(), eenheid) + teken + (voorlopig ? "*" : ""));
    }

    private static String getal(double getal, Eenheid eenheid) {
        return switch (eenheid) {
            case PROCENT, PER_1000 -> Getallen.eenDecimaal(getal);
            case LEERLINGEN, MELDINGEN, GEVALLEN, RESPONDENTEN, SCHOLEN, UREN, DAGEN, WEKEN ->
                Getallen.zoNodigEenDecimaal(getal);
        };
    }

    private static String staat(String status) {
        return switch (status) {
            case "afgeschermd" -> "x";
            case "te-weinig-respons" -> "te weinig antwoorden";
            case "niet-van-toepassing" -> "n.v.t.";
            case "ontbreekt" -> "ontbreekt";
            default -> "stond er niet";
        };
    }
}
