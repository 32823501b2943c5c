package nl.verzuimatlas.warehouse.bescherming;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.verzuimatlas.warehouse.bescherming.Stelsel.Rijen;

/**
 * Groups of unknown numbers of which a reader can compute the sum: those that one relation leaves, and the difference of two when one lies
 * within the other, twice over. Groups whose sum is a figure that is shown itself are none.
 */
final class Groepen {

    private static final int KEREN = 2;

    private final Stelsel stelsel;
    private final Kennis kennis;
    /** Each group by its numbers, ascending. */
    private final Set<IntBuffer> alle = new LinkedHashSet<>();

    private final Set<IntBuffer> getoond = new HashSet<>();

    private Groepen(Stelsel stelsel, Kennis kennis) {
        this.stelsel = stelsel;
        this.kennis = kennis;
    }

    /** The groups of two or more numbers in a part of a system, each ascending. */
    static List<int[]> van(Stelsel stelsel, Samenhang deel, Kennis kennis) {
        Groepen groepen = new Groepen(stelsel, kennis);
        groepen.neem(stelsel.rijen(), deel.rijen());
        groepen.neem(stelsel.verschillen(), deel.verschillen());
        for (int keer = 0; keer < KEREN; keer++) {
            groepen.neemVerschillen();
        }
        return groepen.alle.stream()
                .filter(leden -> leden.capacity() > 1 && !groepen.getoond.contains(leden))
                .map(IntBuffer::array)
                .toList();
    }

    private void neem(Rijen rijen, int[] nummers) {
        for (int rij : nummers) {
            neem(rijen, rij);
        }
    }

    private void neem(Rijen rijen, int rij) {
        int begin = rijen.begin()[rij];
        int einde = rijen.begin()[rij + 1];
        int[] leden = new int[einde - begin];
        int aantal = 0;
        int bekend = 0;
        int cijfers = 0;
        byte teken = 0;
        for (int i = begin; i < einde; i++) {
            int getal = rijen.getal()[i];
            if (kennis.vast().get(getal)) {
                bekend += stelsel.waarde(getal) > 0 ? 1 : 0;
                cijfers += stelsel.waarde(getal) > 0 && kennis.getoond().get(getal) ? 1 : 0;
            } else if (teken == -rijen.teken()[i]) {
                return;
            } else {
                teken = rijen.teken()[i];
                leden[aantal++] = getal;
            }
        }
        if (aantal > 0) {
            IntBuffer groep =
                    IntBuffer.wrap(Arrays.stream(leden, 0, aantal).sorted().toArray());
            alle.add(groep);
            if (bekend == 1 && cijfers == 1) {
                getoond.add(groep);
            }
        }
    }

    /** The difference of each two groups of which one lies within the other: looked for by the first number of the smaller. */
    private void neemVerschillen() {
        List<IntBuffer> bekende = List.copyOf(alle);
        Map<Integer, List<Integer>> perEerste = new HashMap<>();
        for (int nummer = 0; nummer < bekende.size(); nummer++) {
            perEerste
                    .computeIfAbsent(bekende.get(nummer).get(0), nieuw -> new ArrayList<>())
                    .add(nummer);
        }
        for (IntBuffer groot : bekende) {
            List<Integer> kleinere = new ArrayList<>();
            for (int lid : groot.array()) {
                for (int nummer : perEerste.getOrDefault(lid, List.of())) {
                    IntBuffer klein = bekende.get(nummer);
                    if (klein.capacity() < groot.capacity() && ligtBinnen(klein.array(), groot.array())) {
                        kleinere.add(nummer);
                    }
                }
            }
            Collections.sort(kleinere);
            for (int nummer : kleinere) {
                int[] klein = bekende.get(nummer).array();
                alle.add(IntBuffer.wrap(Arrays.stream(groot.array())
                        .filter(lid -> Arrays.binarySearch(klein, lid) < 0)
                        .toArray()));
            }
        }
    }

    /** Whether all numbers of a group are in another. */
    private static boolean ligtBinnen(int[] klein, int[] groot) {
        int plaats = -1;
        for (int lid : klein) {
            plaats = Arrays.binarySearch(groot, plaats + 1, groot.length, lid);
            if (plaats < 0) {
                return false;
            }
        }
        return true;
    }
}
