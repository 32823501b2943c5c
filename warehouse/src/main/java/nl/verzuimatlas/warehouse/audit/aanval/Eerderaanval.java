package nl.verzuimatlas.warehouse.audit.aanval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.verzuimatlas.warehouse.audit.Aanval;
import nl.verzuimatlas.warehouse.audit.Vondst;
import nl.verzuimatlas.warehouse.audit.openbaar.Celadres;
import nl.verzuimatlas.warehouse.audit.openbaar.Openbarecel;
import nl.verzuimatlas.warehouse.audit.verband.Getallen;
import nl.verzuimatlas.warehouse.audit.verband.Grootheid;

/**
 * Lays an earlier release beside this one. What was shown then and is hidden now is still known when no figure of the same indicator,
 * area and year that can be seen in both changed.
 */
public final class Eerderaanval {

    private final Getallen nu;
    private final Getallen toen;
    private final List<Vondst> vondsten = new ArrayList<>();
    private final Map<Grootheid, Long> bekend =
            new TreeMap<>(Comparator.comparing(Grootheid::adres).thenComparing(Grootheid::deel));

    /**
     * An attack.
     *
     * @param nu what is public of this release
     * @param toen what is public of the earlier one
     */
    public Eerderaanval(Getallen nu, Getallen toen) {
        this.nu = nu;
        this.toen = toen;
    }

    /** What was found. */
    public List<Vondst> voerUit() {
        Set<String> veranderd = veranderd();
        for (Openbarecel cel : nu.openbaar().cellen().values()) {
            Openbarecel oud = toen.openbaar().cellen().get(cel.adres());
            boolean zelfde = oud != null && oud.definitieversie().equals(cel.definitieversie());
            if (cel.isVerborgen() && zelfde && oud.isGetoond() && !veranderd.contains(plek(cel.adres()))) {
                neem(cel.adres());
                meld(
                        cel.adres(),
                        "werd getoond in uitgave " + toen.openbaar().release() + ", en er is niets omheen veranderd");
            }
        }
        return List.copyOf(vondsten);
    }

    /** Numbers that are hidden now and that the earlier release gives. */
    public Map<Grootheid, Long> bekend() {
        return bekend;
    }

    private void neem(Celadres adres) {
        if (nu.isTelling(adres)) {
            toen.bekend(Grootheid.teller(adres)).ifPresent(aantal -> bekend.put(Grootheid.teller(adres), aantal));
        }
        if (nu.isTelling(adres) && nu.isAandeel(adres)) {
            toen.bekend(Grootheid.noemer(adres)).ifPresent(aantal -> bekend.put(Grootheid.noemer(adres), aantal));
        }
    }

    /** Indicator, area and year of which a figure changed that is shown in both. */
    private Set<String> veranderd() {
        Set<String> veranderd = new HashSet<>();
        for (Openbarecel cel : nu.openbaar().cellen().values()) {
            Openbarecel oud = toen.openbaar().cellen().get(cel.adres());
            if (oud != null
                    && cel.isGetoond()
                    && oud.isGetoond()
                    && !cel.waarde().equals(oud.waarde())) {
                veranderd.add(plek(cel.adres()));
            }
        }
        return veranderd;
    }

    private static String plek(Celadres adres) {
        return adres.indicator() + "|" + adres.regiotype() + "|" + adres.regiocode() + "|" + adres.schooljaar();
    }

    private void meld(Celadres adres, String woorden) {
        vondsten.add(Vondst.van(Aanval.EERDER, adres.toString(), woorden).alsOngewijzigd());
    }
}
