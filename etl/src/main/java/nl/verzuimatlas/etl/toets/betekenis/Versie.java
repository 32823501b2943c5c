package nl.verzuimatlas.etl.toets.betekenis;

import java.util.Map;
import nl.verzuimatlas.warehouse.thuis.LeveringManifest;

/** Whether the same was delivered before with this version, or already with a newer one. */
final class Versie implements Betekenischeck {

    @Override
    public void toets(Leveringbeeld beeld, Melder melder) {
        int versie = beeld.levering().versie();
        for (LeveringManifest ander : beeld.eerder().leveringen()) {
            boolean zelfde = ander.bron().equals(beeld.schema().bron())
                    && ander.leverancier().equals(beeld.levering().leverancier())
                    && ander.periode().equals(beeld.periode());
            if (zelfde && ander.versie() == versie) {
                melder.meld("VA-L10", Map.of("versie", String.valueOf(versie)));
            } else if (zelfde && ander.versie() > versie) {
                melder.meld("VA-L11", Map.of("nieuwer", String.valueOf(ander.versie())));
            }
        }
    }
}
