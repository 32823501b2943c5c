package nl.verzuimatlas.etl.toets.betekenis;

import java.util.List;
import java.util.Map;
import nl.verzuimatlas.etl.grens.Toetsgrenzen;
import nl.verzuimatlas.etl.toets.Getallen;
import nl.verzuimatlas.etl.toets.telling.Getaltelling;

/** Weights and response of a survey. */
final class Weging implements Betekenischeck {

    private static final List<String> WEEGFACTOREN = List.of("WEEGFACTOR", "WEEGFACTOR_GEMEENTE");

    @Override
    public void toets(Leveringbeeld beeld, Melder melder) {
        if (beeld.schema().findVeld("WEEGFACTOR").isEmpty()) {
            return;
        }
        for (String veld : WEEGFACTOREN) {
            Getaltelling weging = beeld.rijen().getallen(veld);
            if (weging.aantal() < Toetsgrenzen.getal("respons-minst")) {
                continue;
            }
            double gemiddelde = weging.som() / weging.aantal();
            if (Toetsgrenzen.overschrijdt(Math.abs(gemiddelde - 1), "weging-afwijking")) {
                String getal = String.format(java.util.Locale.forLanguageTag("nl-NL"), "%.2f", gemiddelde);
                melder.meld("VA-M32", beeld.bestand(), veld, Map.of("gemiddelde", getal), 1);
            }
            if (weging.grootste() > Toetsgrenzen.getal("weging-grootste")) {
                Map<String, String> waarden = Map.of("grootste", Getallen.kort(weging.grootste()));
                melder.meld("VA-M33", beeld.bestand(), veld, waarden, 1);
            }
        }
        if (beeld.rijen().geaccepteerd() < Toetsgrenzen.getal("vergelijk-rijen")) {
            return;
        }
        beeld.rijen().perGemeente().alle().forEach((gemeente, aantal) -> {
            if (aantal < Toetsgrenzen.getal("respons-minst")) {
                melder.meld("VA-M34", Map.of("gemeente", gemeente, "aantal", String.valueOf(aantal)));
            }
        });
    }
}
