package nl.verzuimatlas.warehouse.audit.aanval;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import nl.verzuimatlas.warehouse.audit.Aanval;
import nl.verzuimatlas.warehouse.audit.Vondst;
import nl.verzuimatlas.warehouse.audit.openbaar.Celadres;
import nl.verzuimatlas.warehouse.audit.openbaar.Openbaar.Omvang;
import nl.verzuimatlas.warehouse.audit.openbaar.Openbarecel;
import nl.verzuimatlas.warehouse.audit.verband.Getallen;
import nl.verzuimatlas.warehouse.audit.verband.Grootheid;

/**
 * Lays counts of deliveries beside the figures: a delivery of few persons, and a series of deliveries that is the same as a series of
 * figures in every year in which both can be seen, so that it tells the years in which the figure is hidden.
 */
public final class Leveringaanval {

    private static final int MINSTENS = 3;

    private final Getallen getallen;

    public Leveringaanval(Getallen getallen) {
        this.getallen = getallen;
    }

    /** What was found. */
    public List<Vondst> voerUit() {
        List<Vondst> vondsten = new ArrayList<>();
        Map<String, Map<String, Long>> reeksen = new TreeMap<>();
        for (Omvang omvang : getallen.openbaar().leveringen()) {
            if (!omvang.personen()) {
                continue;
            }
            // where a delivery of nobody is told, one that is not told is sure to be small; of those who withdrew that
            // is said in words
            long minst = omvang.bron().isEmpty() ? 1 : 0;
            boolean klein = omvang.gelezen().isPresent()
                    && omvang.gelezen().getAsLong() >= minst
                    && omvang.gelezen().getAsLong() < getallen.kennis().drempel();
            if (klein) {
                vondsten.add(Vondst.van(
                        Aanval.LEVERINGEN, omvang.naam(), "een klein aantal rijen over personen is zichtbaar"));
            }
            voegToe(omvang.bron() + " van " + omvang.leverancier(), omvang, reeksen);
            voegToe(omvang.bron() + " van iedereen", omvang, reeksen);
        }
        reeksen.values().removeIf(reeks -> reeks.size() < MINSTENS);
        vondsten.addAll(leer(reeksen));
        return vondsten;
    }

    private static void voegToe(String naam, Omvang omvang, Map<String, Map<String, Long>> reeksen) {
        omvang.geaccepteerd()
                .ifPresent(aantal -> reeksen.computeIfAbsent(naam, nieuw -> new TreeMap<>())
                        .merge(omvang.periode(), aantal, Long::sum));
    }

    private List<Vondst> leer(Map<String, Map<String, Long>> reeksen) {
        Map<Celadres, Map<String, OptionalLong>> cijfers = new HashMap<>();
        for (Openbarecel cel : getallen.openbaar().cellen().values()) {
            Celadres adres = cel.adres();
            if (getallen.isTelling(adres) && !cel.ontbreekt() && !cel.isNvt()) {
                cijfers.computeIfAbsent(zonderJaar(adres), nieuw -> new TreeMap<>())
                        .put(adres.schooljaar(), getallen.bekend(Grootheid.teller(adres)));
            }
        }
        List<Vondst> vondsten = new ArrayList<>();
        cijfers.forEach((cel, jaren) -> {
            if (jaren.values().stream().allMatch(OptionalLong::isPresent)) {
                return;
            }
            reeksen.forEach((levering, aantallen) -> {
                if (isGelijk(jaren, aantallen)) {
                    vondsten.add(Vondst.van(
                            Aanval.LEVERINGEN,
                            cel.toString(),
                            "de omvang van " + levering + " is in elk jaar dit cijfer, ook waar het verborgen is"));
                }
            });
        });
        return vondsten;
    }

    private static boolean isGelijk(Map<String, OptionalLong> jaren, Map<String, Long> aantallen) {
        Set<Long> verschillend = new HashSet<>();
        boolean verraadt = false;
        for (Map.Entry<String, Long> levering : aantallen.entrySet()) {
            OptionalLong cijfer = jaren.get(levering.getKey());
            if (cijfer == null) {
                continue;
            }
            verraadt |= cijfer.isEmpty();
            if (cijfer.isPresent()) {
                if (cijfer.getAsLong() != levering.getValue()) {
                    return false;
                }
                verschillend.add(levering.getValue());
            }
        }
        return verraadt && verschillend.size() >= MINSTENS;
    }

    private static Celadres zonderJaar(Celadres adres) {
        return new Celadres(
                adres.indicator(),
                adres.regiotype(),
                adres.regiocode(),
                "elk jaar",
                adres.dimensie(),
                adres.categorie());
    }
}
