package nl.verzuimatlas.warehouse.meldgedrag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.verzuimatlas.warehouse.contract.Schooljaar;

/** Compares each year of a gemeente with its own earlier years, after taking off what the whole region did that year. */
final class Sprongen {

    // The noise decides which years differ, and those do not count in the noise: a few rounds settle it.
    private static final int RONDEN = 3;

    private final Meldgedragregels regels;
    private final Onderdeel onderdeel;

    Sprongen(Meldgedragregels regels, Onderdeel onderdeel) {
        this.regels = regels;
        this.onderdeel = onderdeel;
    }

    /** Outcome per year that could be judged. */
    Map<Meldjaar, Vergelijking> vergelijk(List<Meldjaar> oplopend) {
        double ruis = regels.grenzen(onderdeel).minsteRuis();
        for (int ronde = 0; ronde < RONDEN; ronde++) {
            List<Ruis.Toetsing> toetsingen = new ArrayList<>();
            doorloop(oplopend, ruis, toetsingen);
            ruis = Ruis.schat(toetsingen, regels.grenzen(onderdeel).minsteRuis());
        }
        return doorloop(oplopend, ruis, new ArrayList<>());
    }

    private Map<Meldjaar, Vergelijking> doorloop(List<Meldjaar> oplopend, double ruis, List<Ruis.Toetsing> toetsingen) {
        Map<Schooljaar, List<Meldjaar>> perJaar = new TreeMap<>();
        oplopend.forEach(jaar -> perJaar.computeIfAbsent(jaar.schooljaar(), s -> new ArrayList<>())
                .add(jaar));
        Map<String, Reeks> reeksen = new HashMap<>();
        Map<Meldjaar, Vergelijking> uitkomsten = new LinkedHashMap<>();
        for (List<Meldjaar> gemeenten : perJaar.values()) {
            Map<Meldjaar, Toetsstof> stof = new LinkedHashMap<>();
            for (Meldjaar jaar : gemeenten) {
                Reeks reeks = reeksen.computeIfAbsent(jaar.gemeente(), g -> new Reeks(regels));
                reeks.stof(onderdeel, onderdeel.meting(jaar)).ifPresent(s -> stof.put(jaar, s));
            }
            double verschuiving =
                    stof.size() < regels.minsteGemeenten() ? 0 : Ruis.verschuiving(List.copyOf(stof.values()), ruis);
            for (Meldjaar jaar : gemeenten) {
                Meting nu = onderdeel.meting(jaar);
                Toetsstof toetsstof = stof.get(jaar);
                if (toetsstof == null) {
                    if (nu.basis() > 0) {
                        reeksen.get(jaar.gemeente()).zelfde(nu);
                    }
                    continue;
                }
                toetsingen.add(new Ruis.Toetsing(toetsstof, verschuiving));
                Vergelijking uitkomst = new Vergelijking(
                        toetsstof.afstand(verschuiving, ruis),
                        toetsstof.effect(verschuiving),
                        toetsstof.verwacht(verschuiving),
                        toetsstof.zouDalingZien(
                                regels.zichtbareDaling(),
                                regels.grenzen(onderdeel).drempel(),
                                ruis));
                uitkomsten.put(jaar, uitkomst);
                if (uitkomst.isAnders(regels.grenzen(onderdeel))) {
                    reeksen.get(jaar.gemeente()).anders(nu, uitkomst.afstand() > 0 ? 1 : -1);
                } else {
                    reeksen.get(jaar.gemeente()).zelfde(nu);
                }
            }
        }
        return uitkomsten;
    }
}
