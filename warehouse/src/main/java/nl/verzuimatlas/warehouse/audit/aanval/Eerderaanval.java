package nl.verzuimatlas.warehouse.audit.aanval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import nl.verzuimatlas.warehouse.audit.Aanval;
import nl.verzuimatlas.warehouse.audit.Vondst;
import nl.verzuimatlas.warehouse.audit.openbaar.Celadres;
import nl.verzuimatlas.warehouse.audit.openbaar.Openbarecel;
import nl.verzuimatlas.warehouse.audit.verband.Getallen;
import nl.verzuimatlas.warehouse.audit.verband.Grootheid;
import nl.verzuimatlas.warehouse.audit.verband.Relatie;
import nl.verzuimatlas.warehouse.audit.verband.Relatie.Lid;
import nl.verzuimatlas.warehouse.audit.verband.Stelsel;

/**
 * Lays an earlier release beside this one. What was shown then and is hidden now is still known when nothing around it changed; and
 * when all of a sum but one hidden figure can be seen in both, the change of that one is known.
 */
public final class Eerderaanval {

    private final Getallen nu;
    private final Getallen toen;
    private final List<Vondst> vondsten = new ArrayList<>();
    private final Map<Grootheid, Long> bekend =
            new TreeMap<>(java.util.Comparator.comparing(Grootheid::adres).thenComparing(Grootheid::deel));

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
                meld(cel.adres(), "werd getoond in uitgave " + toen.openbaar().release() + ", en er is niets omheen veranderd");
            }
        }
        Stelsel.relaties(nu, this::vergelijk);
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
        if (nu.isAandeel(adres)) {
            toen.bekend(Grootheid.noemer(adres)).ifPresent(aantal -> bekend.put(Grootheid.noemer(adres), aantal));
        }
    }

    /** Indicator, area and year of which a figure changed that is shown in both. */
    private Set<String> veranderd() {
        Set<String> veranderd = new HashSet<>();
        for (Openbarecel cel : nu.openbaar().cellen().values()) {
            Openbarecel oud = toen.openbaar().cellen().get(cel.adres());
            if (oud != null && cel.isGetoond() && oud.isGetoond() && !cel.waarde().equals(oud.waarde())) {
                veranderd.add(plek(cel.adres()));
            }
        }
        return veranderd;
    }

    private static String plek(Celadres adres) {
        return adres.indicator() + "|" + adres.regiotype() + "|" + adres.regiocode() + "|" + adres.schooljaar();
    }

    /** A relation of which all members but one can be seen in both releases tells how that one changed. */
    private void vergelijk(Relatie relatie) {
        boolean som = relatie.aard() == Relatie.Aard.PRECIES || relatie.aard() == Relatie.Aard.GEHEEL;
        Lid enige = null;
        long verschil = 0;
        for (Lid lid : relatie.leden()) {
            OptionalLong nieuw = nu.bekend(lid.grootheid());
            OptionalLong oud = toen.bekend(lid.grootheid());
            if (nieuw.isPresent() && oud.isPresent()) {
                verschil += lid.factor() * (nieuw.getAsLong() - oud.getAsLong());
            } else if (enige != null) {
                return;
            } else {
                enige = lid;
            }
        }
        if (!som || enige == null || verschil == 0 || Math.abs(enige.factor()) != 1) {
            return;
        }
        Grootheid een = enige.grootheid();
        Openbarecel nieuw = nu.openbaar().cellen().get(een.adres());
        Openbarecel oud = toen.openbaar().cellen().get(een.adres());
        if (nieuw == null || oud == null || !nieuw.isVerborgen() || nu.bekend(een).isPresent()) {
            return;
        }
        long verandering = -verschil * enige.factor();
        OptionalLong was = toen.bekend(een);
        if (was.isPresent()) {
            bekend.put(een, was.getAsLong() + verandering);
            meld(een.adres(), "werd getoond in uitgave " + toen.openbaar().release() + ", en hoe het veranderde is bekend");
        } else if (oud.isVerborgen() && Math.abs(verandering) < nu.kennis().drempel()) {
            meld(een.adres(), "hoe het veranderde sinds uitgave " + toen.openbaar().release()
                    + " is bekend, en dat is een klein aantal");
        }
    }

    private void meld(Celadres adres, String woorden) {
        vondsten.add(Vondst.van(Aanval.EERDER, adres.toString(), woorden));
    }
}
