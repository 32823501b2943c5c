package nl.verzuimatlas.warehouse.meldgedrag;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.verzuimatlas.warehouse.contract.Schooljaar;

/** Compares each gemeente with the other gemeenten of the region in the same year. */
final class Niveaus {

    private final Meldgedragregels regels;
    private final Onderdeel onderdeel;

    Niveaus(Meldgedragregels regels, Onderdeel onderdeel) {
        this.regels = regels;
        this.onderdeel = onderdeel;
    }

    /** Outcome per year in which there are enough gemeenten to compare with. */
    Map<Meldjaar, Vergelijking> vergelijk(List<Meldjaar> oplopend) {
        Map<Schooljaar, List<Meldjaar>> perJaar = new TreeMap<>();
        oplopend.stream()
                .filter(jaar -> onderdeel.meting(jaar).basis() > 0)
                .forEach(jaar -> perJaar.computeIfAbsent(jaar.schooljaar(), s -> new ArrayList<>())
                        .add(jaar));
        Map<Meldjaar, Toetsstof> stof = new LinkedHashMap<>();
        for (List<Meldjaar> gemeenten : perJaar.values()) {
            if (gemeenten.size() >= regels.minsteGemeenten()) {
                Meting regio =
                        Meting.som(gemeenten.stream().map(onderdeel::meting).toList());
                for (Meldjaar jaar : gemeenten) {
                    Meting nu = onderdeel.meting(jaar);
                    Meting rest = regio.zonder(nu);
                    double minste = regels.grenzen(onderdeel).minsteOmvang();
                    if (nu.basis() >= minste && rest.basis() >= minste) {
                        stof.put(
                                jaar,
                                new Toetsstof(
                                        onderdeel,
                                        nu,
                                        rest,
                                        regels.grenzen(onderdeel).klontering(),
                                        0));
                    }
                }
            }
        }
        List<Ruis.Toetsing> toetsingen = stof.values().stream()
                .map(toetsstof -> new Ruis.Toetsing(toetsstof, 0))
                .toList();
        double ruis = Ruis.schat(toetsingen, regels.grenzen(onderdeel).minsteRuis());
        Map<Meldjaar, Vergelijking> uitkomsten = new LinkedHashMap<>();
        stof.forEach((jaar, toetsstof) -> uitkomsten.put(
                jaar, new Vergelijking(toetsstof.afstand(0, ruis), toetsstof.effect(0), toetsstof.verwacht(0), true)));
        return uitkomsten;
    }
}
