package nl.verzuimatlas.warehouse.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.verzuimatlas.warehouse.audit.aanval.Curveaanval;
import nl.verzuimatlas.warehouse.audit.aanval.Eerderaanval;
import nl.verzuimatlas.warehouse.audit.aanval.Enqueteaanval;
import nl.verzuimatlas.warehouse.audit.aanval.Kleinaanval;
import nl.verzuimatlas.warehouse.audit.aanval.Leveringaanval;
import nl.verzuimatlas.warehouse.audit.aanval.Mediaanaanval;
import nl.verzuimatlas.warehouse.audit.aanval.Sporenaanval;
import nl.verzuimatlas.warehouse.audit.aanval.Terugaanval;
import nl.verzuimatlas.warehouse.audit.aanval.Verbandaanval;
import nl.verzuimatlas.warehouse.audit.openbaar.Openbaar;
import nl.verzuimatlas.warehouse.audit.openbaar.Openbarecel;
import nl.verzuimatlas.warehouse.audit.verband.Getallen;
import nl.verzuimatlas.warehouse.audit.verband.Grootheid;
import nl.verzuimatlas.warehouse.audit.verband.Kennis;

/**
 * Attacks a release with nothing but what is public of it and of earlier releases. Knows the rules that hold for the figures, and
 * not how the protection chose what to hide.
 */
public final class Audit {

    private final Kennis kennis;

    public Audit(Kennis kennis) {
        this.kennis = kennis;
    }

    /**
     * Attacks.
     *
     * @param openbaar what is public of the release
     * @param eerdere what is public of earlier releases that can still be seen
     */
    public Auditverslag val(Openbaar openbaar, List<Openbaar> eerdere) {
        return val(openbaar, eerdere, true);
    }

    /**
     * Attacks with what this release adds: itself, and the earlier ones with what it shows filled in. What earlier ones show that is hidden now
     * stays to be seen, whether this release is served or not, and that it has not changed since is a guess.
     *
     * @param openbaar what is public of the release
     * @param eerdere what is public of earlier releases that can still be seen
     */
    public Auditverslag valEigen(Openbaar openbaar, List<Openbaar> eerdere) {
        return val(openbaar, eerdere, false);
    }

    private Auditverslag val(Openbaar openbaar, List<Openbaar> eerdere, boolean metGetoondeVanToen) {
        long begin = System.nanoTime();
        Getallen getallen = new Getallen(openbaar, kennis);
        List<Vondst> vondsten = new ArrayList<>();
        vondsten.addAll(new Kleinaanval(getallen).voerUit());
        vondsten.addAll(new Sporenaanval(getallen).voerUit());
        vondsten.addAll(new Enqueteaanval(getallen).voerUit());
        vondsten.addAll(new Curveaanval(getallen).voerUit());
        vondsten.addAll(new Mediaanaanval(getallen).voerUit());
        vondsten.addAll(new Leveringaanval(getallen).voerUit());
        // in the order of the earlier releases, because guesses are believed in the order in which they come
        Map<Grootheid, Long> bekend = new LinkedHashMap<>();
        for (Openbaar eerder : eerdere) {
            Getallen toen = new Getallen(eerder, kennis);
            if (metGetoondeVanToen) {
                Eerderaanval aanval = new Eerderaanval(getallen, toen);
                vondsten.addAll(aanval.voerUit());
                aanval.bekend().forEach(bekend::putIfAbsent);
            }
            vondsten.addAll(new Terugaanval(getallen, toen).voerUit());
        }
        Verbandaanval verbanden = new Verbandaanval(getallen, bekend);
        vondsten.addAll(verbanden.voerUit());
        return new Auditverslag(
                openbaar.release(),
                openbaar.cellen().values().stream()
                        .filter(Openbarecel::isGetoond)
                        .count(),
                openbaar.cellen().values().stream()
                        .filter(Openbarecel::isVerborgen)
                        .count(),
                verbanden.telling(),
                verbanden.relaties(),
                eerdere.stream().map(Openbaar::release).toList(),
                Duration.ofNanos(System.nanoTime() - begin),
                vondsten);
    }
}
