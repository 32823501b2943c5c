package nl.verzuimatlas.warehouse.bescherming;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.kubus.Celsleutel;

/** What regions are made of. */
final class Gebiedsdelen {

    private final TreeMap<String, Set<String>> leden;

    /**
     * The regions of a release.
     *
     * @param leden codes of the gemeenten of each region, by kind and code ({@code rmc|RMC13})
     */
    Gebiedsdelen(Map<String, Set<String>> leden) {
        this.leden = new TreeMap<>(leden);
    }

    /** The cells of the gemeenten of a region; none for a gemeente. */
    List<Celsleutel> gemeenten(Celsleutel cel) {
        return cel.regiotype() == Regiotype.GEMEENTE
                ? List.of()
                : leden.getOrDefault(naam(cel), Set.of()).stream()
                        .map(gemeente -> cel.metGebied(Regiotype.GEMEENTE, gemeente))
                        .toList();
    }

    /** The cells of those of which a gemeente was made, in the school years of then. */
    List<Celsleutel> herindeling(Celsleutel cel) {
        return cel.regiotype() != Regiotype.GEMEENTE
                ? List.of()
                : leden.getOrDefault(Bescherming.HERINDELING + "|" + cel.regiocode(), Set.of()).stream()
                        .map(code -> cel.metGebied(Regiotype.GEMEENTE_OORSPRONKELIJK, code))
                        .toList();
    }

    /** The cells of the smaller regions that make up a region, for each kind of region that does. */
    List<List<Celsleutel>> samenstellingen(Celsleutel cel) {
        Set<String> gemeenten = leden.getOrDefault(naam(cel), Set.of());
        if (cel.regiotype() == Regiotype.GEMEENTE || isSamenwerkingsverband(cel) || gemeenten.isEmpty()) {
            return List.of();
        }
        List<List<Celsleutel>> samenstellingen = new ArrayList<>();
        for (Regiotype type : List.of(Regiotype.SUBREGIO, Regiotype.RMC)) {
            List<Celsleutel> delen = new ArrayList<>();
            Set<String> gedekt = new TreeSet<>();
            int geteld = 0;
            for (Map.Entry<String, Set<String>> regio : leden.entrySet()) {
                String[] naam = regio.getKey().split("\\|");
                if (naam[0].equals(type.term())
                        && !regio.getKey().equals(naam(cel))
                        && gemeenten.containsAll(regio.getValue())) {
                    delen.add(cel.metGebied(type, naam[1]));
                    gedekt.addAll(regio.getValue());
                    geteld += regio.getValue().size();
                }
            }
            if (geteld == gedekt.size() && gedekt.equals(gemeenten)) {
                samenstellingen.add(delen);
            }
        }
        return samenstellingen;
    }

    /** Codes of the gemeenten of a region that lie in another region of the same kind as well. */
    Set<String> gesneden(Celsleutel cel) {
        Set<String> gesneden = new TreeSet<>();
        String soort = cel.regiotype().term() + "|";
        leden.forEach((regio, gemeenten) -> {
            if (regio.startsWith(soort) && !regio.equals(naam(cel))) {
                gesneden.addAll(gemeenten);
            }
        });
        gesneden.retainAll(leden.getOrDefault(naam(cel), Set.of()));
        return gesneden;
    }

    /** A samenwerkingsverband counts its own kinds of education only, so its other figures are no sums of gemeenten. */
    static boolean isSamenwerkingsverband(Celsleutel cel) {
        return cel.regiotype().isSamenwerkingsverband();
    }

    private static String naam(Celsleutel cel) {
        return cel.regiotype().term() + "|" + cel.regiocode();
    }
}
