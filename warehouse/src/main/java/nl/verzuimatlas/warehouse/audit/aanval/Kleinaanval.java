package nl.verzuimatlas.warehouse.audit.aanval;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import nl.verzuimatlas.warehouse.audit.Aanval;
import nl.verzuimatlas.warehouse.audit.Vondst;
import nl.verzuimatlas.warehouse.audit.openbaar.Celadres;
import nl.verzuimatlas.warehouse.audit.openbaar.Definitie;
import nl.verzuimatlas.warehouse.audit.openbaar.Gebied;
import nl.verzuimatlas.warehouse.audit.openbaar.Openbarecel;
import nl.verzuimatlas.warehouse.audit.verband.Getallen;
import nl.verzuimatlas.warehouse.audit.verband.Grootheid;
import nl.verzuimatlas.warehouse.audit.verband.Grootheid.Deel;

/** Looks for small numbers that can simply be seen: a count, the cases of a share, what falls outside a share, the rest of a total. */
public final class Kleinaanval {

    private static final String SCHOLEN = "scholen";

    private final Getallen getallen;

    public Kleinaanval(Getallen getallen) {
        this.getallen = getallen;
    }

    /** What was found. */
    public List<Vondst> voerUit() {
        List<Vondst> vondsten = new ArrayList<>();
        for (Openbarecel cel : getallen.openbaar().cellen().values()) {
            Celadres adres = cel.adres();
            Definitie definitie = getallen.openbaar().definities().get(adres.indicator());
            boolean personen = definitie != null && !definitie.eenheid().equals(SCHOLEN);
            if (!getallen.isTelling(adres) || !personen) {
                continue;
            }
            if (getallen.isEersteOngeleverde(adres)) {
                zie(
                        adres,
                        Deel.ONGELEVERD,
                        "wat het totaal telt van delen die niet zijn geleverd is een klein aantal",
                        vondsten);
            }
            if (!cel.isGetoond()) {
                continue;
            }
            zie(adres, Deel.TELLER, "een klein aantal is zichtbaar", vondsten);
            if (getallen.isAandeel(adres)) {
                zie(adres, Deel.NOEMER, "een aandeel van een klein aantal gevallen is zichtbaar", vondsten);
                zie(adres, Deel.COMPLEMENT, "wat buiten het aandeel valt is een klein aantal", vondsten);
            }
            if (isPerSoortInVerband(adres)) {
                zie(
                        adres,
                        Deel.GEDEELD,
                        "wat een verband van een gedeelde gemeente telt is een klein aantal",
                        vondsten);
            }
            if (getallen.kennis().van(adres.indicator()).delen().contains(adres.dimensie() + ":" + adres.categorie())) {
                zie(adres, Deel.REST, "wat van het totaal overblijft is een klein aantal", vondsten);
            }
        }
        return vondsten;
    }

    private boolean isPerSoortInVerband(Celadres adres) {
        Gebied gebied = new Gebied(adres.regiotype(), adres.regiocode());
        return gebied.isSwv()
                && adres.dimensie().equals("onderwijssoort")
                && !adres.categorie().equals("totaal")
                && getallen.openbaar().gedeeld().containsKey(gebied);
    }

    private void zie(Celadres adres, Deel deel, String woorden, List<Vondst> vondsten) {
        OptionalLong aantal = getallen.bekend(new Grootheid(adres, deel));
        if (aantal.isPresent()
                && aantal.getAsLong() > 0
                && aantal.getAsLong() < getallen.kennis().drempel()) {
            vondsten.add(Vondst.van(Aanval.KLEIN, adres.toString(), woorden));
        }
    }
}
