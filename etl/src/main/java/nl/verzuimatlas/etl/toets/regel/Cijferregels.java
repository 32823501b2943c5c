package nl.verzuimatlas.etl.toets.regel;

import java.util.Map;
import nl.verzuimatlas.etl.grens.Toetsgrenzen;
import nl.verzuimatlas.etl.toets.Getallen;
import nl.verzuimatlas.warehouse.indicator.Indicatorregister;

/** Rules about counts and published figures. */
final class Cijferregels {

    private static final Map<String, Integer> FACTOR = Map.of("procent", 100, "per-1000", 1000);
    private static final double HONDERD = 100;

    private Cijferregels() {}

    static Rijregel waardeEnStatus(Regelomgeving omgeving) {
        int waarde = omgeving.plaats("WAARDE");
        int status = omgeving.plaats("STATUS");
        return (rij, melder) -> {
            if (rij[status] != null && rij[status].equals("cijfer") != (rij[waarde] != null)) {
                String getal = rij[waarde] == null ? "leeg" : Getallen.kort((Double) rij[waarde]);
                melder.meld("VA-R10", "WAARDE", Map.of("status", (String) rij[status], "waarde", getal));
            }
        };
    }

    static Rijregel indicator(Regelomgeving omgeving) {
        int indicator = omgeving.plaats("INDICATOR");
        Indicatorregister register = Indicatorregister.lees();
        return (rij, melder) -> {
            String id = (String) rij[indicator];
            if (id != null && register.findRegistratie(id).isEmpty()) {
                melder.meld("VA-R13", "INDICATOR", Map.of("waarde", id));
            }
        };
    }

    /** A rate is its numerator by its denominator, when all three were published. */
    static Rijregel deling(Regelomgeving omgeving) {
        int teller = omgeving.plaats("TELLER");
        int noemer = omgeving.plaats("NOEMER");
        int waarde = omgeving.plaats("WAARDE");
        int eenheid = omgeving.plaats("EENHEID");
        double speling = Toetsgrenzen.getal("deling-afwijking");
        return (rij, melder) -> {
            Integer factor = rij[eenheid] == null ? null : FACTOR.get(rij[eenheid]);
            boolean volledig = factor != null && rij[teller] != null && rij[noemer] != null && rij[waarde] != null;
            if (!volledig || (Double) rij[noemer] <= 0) {
                return;
            }
            double berekend = factor * (Double) rij[teller] / (Double) rij[noemer];
            // published with fewer decimals: a whole number may be half a unit off
            double marge = isGeheel((Double) rij[waarde]) ? 0.5 + speling : speling;
            if (Math.abs(berekend - (Double) rij[waarde]) > marge) {
                melder.meld(
                        "VA-R36",
                        "WAARDE",
                        Map.of(
                                "waarde", Getallen.kort((Double) rij[waarde]),
                                "berekend", Getallen.kort(berekend)));
            }
        };
    }

    static Rijregel procent(Regelomgeving omgeving) {
        int waarde = omgeving.plaats("WAARDE");
        int eenheid = omgeving.plaats("EENHEID");
        return (rij, melder) -> {
            if (!"procent".equals(rij[eenheid]) || rij[waarde] == null) {
                return;
            }
            double getal = (Double) rij[waarde];
            if (getal < 0 || getal > HONDERD) {
                melder.meld("VA-R37", "WAARDE", Map.of("waarde", Getallen.kort(getal)));
            }
        };
    }

    static Rijregel plicht(Regelomgeving omgeving) {
        int leeftijd = omgeving.plaats("LEEFTIJD");
        int leerplichtig = omgeving.plaats("LEERPLICHTIG");
        int kwalificatieplichtig = omgeving.plaats("KWALIFICATIEPLICHTIG");
        int oudst = Toetsgrenzen.geheel("leerplicht-oudst");
        int jongst = Toetsgrenzen.geheel("kwalificatieplicht-jongst");
        return (rij, melder) -> {
            if (rij[leeftijd] == null) {
                return;
            }
            long jaren = (Long) rij[leeftijd];
            Map<String, String> waarden = Map.of("leeftijd", String.valueOf(jaren));
            if (jaren > oudst && rij[leerplichtig] != null && (Long) rij[leerplichtig] > 0) {
                melder.meld("VA-R35", "LEERPLICHTIG", waarden);
            }
            if (jaren < jongst && rij[kwalificatieplichtig] != null && (Long) rij[kwalificatieplichtig] > 0) {
                melder.meld("VA-R35", "KWALIFICATIEPLICHTIG", waarden);
            }
        };
    }

    private static boolean isGeheel(double getal) {
        return getal == Math.rint(getal);
    }
}
