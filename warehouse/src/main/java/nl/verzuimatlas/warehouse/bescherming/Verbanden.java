package nl.verzuimatlas.warehouse.bescherming;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.verzuimatlas.warehouse.contract.Reeks;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.indicator.Berekening;
import nl.verzuimatlas.warehouse.indicator.Indicator;
import nl.verzuimatlas.warehouse.indicator.Indicatorregister;
import nl.verzuimatlas.warehouse.indicator.Registratie;
import nl.verzuimatlas.warehouse.kubus.Cel;
import nl.verzuimatlas.warehouse.kubus.Celsleutel;

/** Finds the relations between the cells of the own series. */
final class Verbanden {

    private static final String TOTAAL = "totaal";

    private final Indicatorregister register;
    private final Map<String, Set<String>> leden;

    Verbanden(Indicatorregister register, Map<String, Set<String>> leden) {
        this.register = register;
        this.leden = leden;
    }

    List<Verband> van(Map<Celsleutel, Cel> cellen) {
        Set<Verband> verbanden = new LinkedHashSet<>();
        for (Celsleutel sleutel : cellen.keySet()) {
            if (sleutel.reeks() != Reeks.EIGEN) {
                continue;
            }
            Registratie registratie = register.getRegistratie(sleutel.indicator());
            Berekening.Maat maat = registratie.berekening().maat();
            // Shares of a survey and medians do not add up, so nothing can be computed from the others.
            if (maat == Berekening.Maat.ENQUETE || maat == Berekening.Maat.KWANTIEL) {
                continue;
            }
            somVanCategorieen(sleutel, registratie).ifPresent(verbanden::add);
            somVanGemeenten(sleutel, cellen).ifPresent(verbanden::add);
            uitkomstenVanSignalen(sleutel).ifPresent(verbanden::add);
        }
        return List.copyOf(verbanden);
    }

    /** The total and its categories, or begin, in, out and end. */
    private Optional<Verband> somVanCategorieen(Celsleutel sleutel, Registratie registratie) {
        Berekening berekening = registratie.berekening();
        boolean eerste = sleutel.categorie().equals(eersteCategorie(registratie.indicator(), sleutel.dimensie()));
        boolean telbaar = berekening.optelbaar().contains(sleutel.dimensie())
                || berekening.stroom().equals(sleutel.dimensie());
        if (!eerste || !telbaar) {
            return Optional.empty();
        }
        List<Celsleutel> cellen = new ArrayList<>();
        for (String categorie :
                registratie.indicator().dimensies().get(sleutel.dimensie()).keySet()) {
            cellen.add(sleutel.metCategorie(categorie));
        }
        return Optional.of(new Verband(cellen));
    }

    /** A region and its gemeenten. */
    private Optional<Verband> somVanGemeenten(Celsleutel sleutel, Map<Celsleutel, Cel> alle) {
        Set<String> gemeenten = leden.getOrDefault(sleutel.regiotype().term() + "|" + sleutel.regiocode(), Set.of());
        if (sleutel.regiotype() == Regiotype.GEMEENTE || gemeenten.isEmpty()) {
            return Optional.empty();
        }
        List<Celsleutel> cellen = new ArrayList<>(List.of(sleutel));
        for (String gemeente : gemeenten) {
            Celsleutel lid = sleutel.metGebied(Regiotype.GEMEENTE, gemeente);
            if (alle.containsKey(lid)) {
                cellen.add(lid);
            }
        }
        return Optional.of(new Verband(cellen));
    }

    /** In time, late and not reported make up all signals, whose number stands beside each share. */
    private Optional<Verband> uitkomstenVanSignalen(Celsleutel sleutel) {
        if (!sleutel.indicator().equals("protocolnaleving")) {
            return Optional.empty();
        }
        return Optional.of(new Verband(List.of(
                sleutel,
                sleutel.metIndicator("niet-gemeld", sleutel.dimensie(), sleutel.categorie()),
                sleutel.metIndicator("te-laat-gemeld", "duur", TOTAAL))));
    }

    private static String eersteCategorie(Indicator indicator, String dimensie) {
        return indicator.dimensies().get(dimensie).keySet().iterator().next();
    }
}
