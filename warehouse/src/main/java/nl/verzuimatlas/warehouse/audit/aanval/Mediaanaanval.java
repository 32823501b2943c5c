package nl.verzuimatlas.warehouse.audit.aanval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import nl.verzuimatlas.warehouse.audit.Aanval;
import nl.verzuimatlas.warehouse.audit.Vondst;
import nl.verzuimatlas.warehouse.audit.openbaar.Celadres;
import nl.verzuimatlas.warehouse.audit.openbaar.Openbarecel;
import nl.verzuimatlas.warehouse.audit.verband.Getallen;
import nl.verzuimatlas.warehouse.audit.verband.Grootheid;
import nl.verzuimatlas.warehouse.audit.verband.Kennis.Mediaan;

/**
 * A median tells of the number of cases under it: that of 1 to 4 cases is not shown, and there is none of no cases. So a median beside
 * a hidden count tells that count, and a median may not be shown when the count is small.
 */
public final class Mediaanaanval {

    private static final String MAAT = "maat";
    private static final String PLUS_MAAT = "+maat";

    private final Getallen getallen;

    public Mediaanaanval(Getallen getallen) {
        this.getallen = getallen;
    }

    /** What was found. */
    public List<Vondst> voerUit() {
        Map<String, Mediaan> medianen = new TreeMap<>();
        getallen.kennis().mediaan().forEach(mediaan -> medianen.put(mediaan.indicator(), mediaan));
        List<Vondst> vondsten = new ArrayList<>();
        for (Openbarecel cel : getallen.openbaar().cellen().values()) {
            if (getallen.kennis().van(cel.adres().indicator()).isKwantiel()
                    && cel.isGetoond()
                    && cel.noemer().isPresent()) {
                vondsten.add(Vondst.van(
                        Aanval.MEDIANEN, cel.adres().toString(), "bij een mediaan staat van hoeveel gevallen hij is"));
            }
            Mediaan mediaan = medianen.get(cel.adres().indicator());
            if (mediaan != null) {
                zoek(cel, new Grootheid(telling(cel.adres(), mediaan), mediaan.deel()), vondsten);
            }
        }
        return vondsten;
    }

    private void zoek(Openbarecel cel, Grootheid telling, List<Vondst> vondsten) {
        OptionalLong aantal = getallen.bekend(telling);
        boolean verborgen = getallen.stand(telling) == Getallen.Stand.VERBORGEN;
        if (verborgen && cel.isNvt()) {
            vondsten.add(Vondst.van(
                    Aanval.MEDIANEN, telling.adres().toString(), "er is geen mediaan, dus het verborgen aantal is 0"));
        } else if (cel.isGetoond()
                && aantal.isPresent()
                && aantal.getAsLong() > 0
                && aantal.getAsLong() < getallen.kennis().drempel()) {
            vondsten.add(Vondst.van(
                    Aanval.MEDIANEN, cel.adres().toString(), "een mediaan van een klein aantal gevallen is zichtbaar"));
        }
    }

    /** The cell that counts the cases under the median. */
    private Celadres telling(Celadres adres, Mediaan mediaan) {
        if (adres.dimensie().equals(MAAT)) {
            Celadres totaal = getallen.totaal(adres.van(mediaan.van(), "", ""));
            // an indicator of one category has no total
            return getallen.openbaar().cellen().containsKey(totaal) ? totaal : enige(totaal);
        }
        int plus = adres.categorie().lastIndexOf('+');
        return adres.van(
                mediaan.van(),
                adres.dimensie().replace(PLUS_MAAT, ""),
                plus < 0 ? adres.categorie() : adres.categorie().substring(0, plus));
    }

    private Celadres enige(Celadres totaal) {
        List<String> categorieen = getallen.openbaar()
                .definities()
                .get(totaal.indicator())
                .dimensies()
                .getOrDefault(totaal.dimensie(), List.of());
        return categorieen.size() == 1 ? totaal.van(totaal.dimensie(), categorieen.get(0)) : totaal;
    }
}
