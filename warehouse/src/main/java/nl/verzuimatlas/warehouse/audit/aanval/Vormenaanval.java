package nl.verzuimatlas.warehouse.audit.aanval;

import java.util.ArrayList;
import java.util.List;
import nl.verzuimatlas.warehouse.audit.Aanval;
import nl.verzuimatlas.warehouse.audit.Vondst;
import nl.verzuimatlas.warehouse.audit.openbaar.Openbaar;
import nl.verzuimatlas.warehouse.audit.openbaar.Openbarecel;

/** Compares the same release in two forms: what is hidden in one may not be shown in the other, and what both show is the same. */
public final class Vormenaanval {

    private static final double SPELING = 1e-9;

    private Vormenaanval() {}

    /**
     * What was found.
     *
     * @param een the release in one form
     * @param ander all or part of it in another form
     */
    public static List<Vondst> voerUit(Openbaar een, Openbaar ander) {
        List<Vondst> vondsten = new ArrayList<>();
        for (Openbarecel cel : ander.cellen().values()) {
            Openbarecel zelfde = een.cellen().get(cel.adres());
            if (zelfde == null) {
                vondsten.add(Vondst.van(
                        Aanval.VORMEN, cel.adres().toString(), "het cijfer staat maar in een van de vormen"));
            } else if (!zelfde.status().equals(cel.status())) {
                vondsten.add(
                        Vondst.van(Aanval.VORMEN, cel.adres().toString(), "de ene vorm verbergt wat de andere toont"));
            } else if (cel.isGetoond() && !isGelijk(zelfde, cel)) {
                vondsten.add(Vondst.van(
                        Aanval.VORMEN, cel.adres().toString(), "de ene vorm toont een ander getal dan de andere"));
            }
        }
        return vondsten;
    }

    private static boolean isGelijk(Openbarecel een, Openbarecel ander) {
        double verschil = Math.abs(een.waarde().orElse(0) - ander.waarde().orElse(0));
        return verschil <= SPELING * Math.max(1, Math.abs(een.waarde().orElse(0)))
                && een.teller().equals(ander.teller())
                && een.noemer().equals(ander.noemer());
    }
}
