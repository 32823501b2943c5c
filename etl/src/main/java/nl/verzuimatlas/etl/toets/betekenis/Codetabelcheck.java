package nl.verzuimatlas.etl.toets.betekenis;

import java.util.Map;
import nl.verzuimatlas.etl.grens.Toetsgrenzen;
import nl.verzuimatlas.etl.toets.Getallen;
import nl.verzuimatlas.etl.toets.Kengetallen;

/** The code table of a registration: whether it is there and explains the codes that occur. */
final class Codetabelcheck implements Betekenischeck {

    @Override
    public void toets(Leveringbeeld beeld, Melder melder) {
        if (!beeld.isRegistratie()) {
            return;
        }
        Kengetallen rijen = beeld.rijen();
        if (beeld.levering().codetabel().isEmpty()) {
            melder.meld("VA-C02", Map.of());
        } else if (rijen.zonderCode() > Toetsgrenzen.getal("zonder-code-aandeel") * rijen.geaccepteerd()) {
            double aandeel = (double) rijen.zonderCode() / rijen.geaccepteerd();
            melder.meld("VA-M02", Map.of("procent", Getallen.procent(aandeel)));
        }
    }
}
