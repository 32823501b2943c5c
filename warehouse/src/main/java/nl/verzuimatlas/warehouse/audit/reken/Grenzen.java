package nl.verzuimatlas.warehouse.audit.reken;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import nl.verzuimatlas.warehouse.audit.reken.Ruimte.Open;

/** Proves bounds of unknowns by linear programs over the unknowns near them, in which all others may have any value that fits. */
final class Grenzen {

    /** Sizes of neighbourhoods, and how many of the nearest unknowns are asked in each. */
    private static final int[][] BUURTEN = {{40, 6}};

    private final Deelstelsel deel;

    Grenzen(Deelstelsel deel) {
        this.deel = deel;
    }

    /**
     * Bounds all that are open.
     *
     * @param ruimte what is known; learns what is proven
     * @param alle the unknowns that are attacked
     */
    void begrens(Ruimte ruimte, List<Open> alle) {
        Map<Integer, Open> open = new HashMap<>();
        alle.forEach(een -> open.put(een.onbekende(), een));
        for (int[] maat : BUURTEN) {
            boolean[] gehad = new boolean[deel.aantal()];
            for (Open een : alle) {
                if (ruimte.isBeslist(een) || gehad[een.onbekende()]) {
                    continue;
                }
                Buurt buurt = Buurt.van(deel, een.onbekende(), maat[0]);
                try (Lineair programma = new Lineair(buurt.ruim(ruimte.mogelijk()))) {
                    for (int lid : dichtbij(buurt, een.onbekende(), maat[1])) {
                        if (open.containsKey(lid) && !gehad[lid]) {
                            gehad[lid] = true;
                            begrens(ruimte, open.get(lid), programma, buurt.plaats(lid));
                        }
                    }
                }
            }
        }
    }

    private List<Integer> dichtbij(Buurt buurt, int onbekende, int aantal) {
        List<Integer> dichtbij = new ArrayList<>();
        for (int lid : Buurt.van(deel, onbekende, aantal).leden()) {
            if (buurt.plaats(lid) >= 0) {
                dichtbij.add(lid);
            }
        }
        return dichtbij;
    }

    /** Bounds one unknown by a program. */
    static void begrens(Ruimte ruimte, Open een, Lineair programma, int plaats) {
        for (boolean hoogste : new boolean[] {true, false}) {
            if (!ruimte.isBeslist(een)) {
                OptionalLong grens = programma.uiterste(plaats, hoogste);
                grens.ifPresent(waarde -> ruimte.begrens(een.onbekende(), waarde, hoogste));
            }
        }
    }
}
