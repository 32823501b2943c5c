package nl.verzuimatlas.warehouse.bescherming;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.verzuimatlas.warehouse.bescherming.Doelen.Groep;

/** Solutions that were found, and how much room they give to numbers and groups of numbers. */
final class Werelden {

    private final List<Oplossing> alle = new ArrayList<>();
    private final Map<Integer, List<Verschil>> perGetal = new HashMap<>();
    private final Map<Integer, Integer> hoogst = new HashMap<>();
    private final Map<Integer, Integer> laagst = new HashMap<>();

    /** By how much a number differs in a solution, of which the number is that in {@link #alle}. */
    private record Verschil(int oplossing, int hoeveel) {}

    void onthoud(Oplossing oplossing) {
        for (int i = 0; i < oplossing.getallen().length; i++) {
            int getal = oplossing.getallen()[i];
            int hoeveel = oplossing.verschuiving()[i];
            perGetal.computeIfAbsent(getal, nieuw -> new ArrayList<>()).add(new Verschil(alle.size(), hoeveel));
            hoogst.merge(getal, hoeveel, Math::max);
            laagst.merge(getal, hoeveel, Math::min);
        }
        alle.add(oplossing);
    }

    /** In the order in which they were found. */
    List<Oplossing> alle() {
        return List.copyOf(alle);
    }

    /** By how much it would have to be higher to have as much room; 0 when it has. */
    int tekort(int getal, int ruimte) {
        int omlaag = Math.max(0, -laagst.getOrDefault(getal, 0));
        return Math.max(0, hoogst.getOrDefault(getal, 0)) + omlaag >= ruimte ? 0 : ruimte - omlaag;
    }

    /** By how much a number would have to be lower to have as much room; no more than {@code meest}. */
    int tekortOmlaag(int getal, int ruimte, int meest) {
        return Math.min(meest, ruimte - Math.max(0, hoogst.getOrDefault(getal, 0)));
    }

    /** Whether one of the solutions makes the sum of a group no small one, or two of them leave it wide enough; of one number its room. */
    boolean isVeilig(Groep groep) {
        if (groep.getallen().length == 1) {
            return tekort(groep.getallen()[0], groep.ruimte()) == 0;
        }
        int[] sommen = new int[alle.size()];
        for (int getal : groep.getallen()) {
            for (Verschil verschil : perGetal.getOrDefault(getal, List.of())) {
                sommen[verschil.oplossing()] += verschil.hoeveel();
            }
        }
        int hoog = 0;
        int laag = 0;
        for (int som : sommen) {
            hoog = Math.max(hoog, som);
            laag = Math.min(laag, som);
        }
        return hoog >= groep.omhoog() || hoog - laag >= groep.ruimte();
    }
}
