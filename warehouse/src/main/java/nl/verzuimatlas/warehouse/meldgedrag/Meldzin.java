package nl.verzuimatlas.warehouse.meldgedrag;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.verzuimatlas.warehouse.contract.Kenmerk;

/**
 * Says in plain Dutch why figures can or cannot be compared. Sizes are rounded to tens of percents: the sentence is public,
 * and must not give away a count that is hidden.
 */
final class Meldzin {

    private static final long TIEN = 10;
    private static final double VERDUBBELD = 1;

    private final Meldgedragregels regels;

    Meldzin(Meldgedragregels regels) {
        this.regels = regels;
    }

    String van(Meldjaar jaar, List<Bevinding> bevindingen, Set<Kenmerk> kenmerken, boolean beoordeeld) {
        List<String> zinnen = new ArrayList<>();
        if (kenmerken.contains(Kenmerk.MELDGEDRAG_GEWIJZIGD)) {
            List<String> redenen = bevindingen.stream()
                    .filter(Bevinding::gewijzigd)
                    .map(Meldzin::wijziging)
                    .toList();
            zinnen.add("Scholen meldden dit schooljaar anders dan eerder: " + som(redenen)
                    + ". Vergelijk dit cijfer niet zomaar met eerdere jaren.");
        }
        if (kenmerken.contains(Kenmerk.LAGE_MELDGRAAD)) {
            zinnen.add("Scholen melden waarschijnlijk niet alles: " + som(zwaktes(jaar, bevindingen))
                    + ". Het echte verzuim kan hoger zijn.");
        }
        if (zinnen.isEmpty()) {
            zinnen.add(
                    beoordeeld
                            ? "Wij zien geen verandering in het melden die groter is dan toeval."
                            : "Er zijn te weinig meldingen of eerdere jaren om te zien of het melden veranderde.");
        }
        return String.join(" ", zinnen);
    }

    private List<String> zwaktes(Meldjaar jaar, List<Bevinding> bevindingen) {
        List<String> zwaktes = new ArrayList<>();
        for (Bevinding bevinding : bevindingen) {
            if (bevinding.isZwak(regels.laag().steundrempel())) {
                zwaktes.add(
                        switch (bevinding.onderdeel()) {
                            case AANTAL ->
                                "er zijn veel minder meldingen dan bij deze aantallen leerlingen past in de regio";
                            case DEKKING ->
                                2 * jaar.stilleScholen() >= jaar.scholen()
                                        ? "de helft of meer van de scholen meldde niets"
                                        : "meer scholen dan elders in de regio meldden niets";
                            case TIJDIGHEID -> "scholen melden vaker te laat dan elders in de regio";
                            case VRIJWILLIG -> "scholen melden bijna alleen wat verplicht is";
                        });
            }
        }
        return zwaktes;
    }

    private static String wijziging(Bevinding bevinding) {
        boolean meer = bevinding.effect() > 0;
        return switch (bevinding.onderdeel()) {
            case AANTAL -> "er kwamen " + omvang(bevinding.effect()) + " past bij de eerdere jaren en bij de regio";
            case DEKKING -> meer ? "meer scholen meldden niets" : "meer scholen deden mee met melden";
            case TIJDIGHEID -> meer ? "scholen meldden vaker op tijd" : "scholen meldden vaker te laat";
            case VRIJWILLIG ->
                meer
                        ? "een groter deel van de meldingen was niet verplicht"
                        : "een kleiner deel van de meldingen was niet verplicht";
        };
    }

    /** "ongeveer 60 procent minder", "meer dan twee keer zoveel": rounded, and an upper end without a number. */
    private static String omvang(double effect) {
        if (effect > VERDUBBELD) {
            return "meer dan twee keer zoveel meldingen als";
        }
        return "ongeveer " + TIEN * Math.round(Math.abs(effect) * TIEN) + " procent "
                + (effect > 0 ? "meer" : "minder")
                + " meldingen dan";
    }

    private static String som(List<String> delen) {
        if (delen.size() == 1) {
            return delen.get(0);
        }
        return String.join(", ", delen.subList(0, delen.size() - 1)) + " en " + delen.get(delen.size() - 1);
    }
}
