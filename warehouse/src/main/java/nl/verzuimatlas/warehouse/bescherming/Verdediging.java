package nl.verzuimatlas.warehouse.bescherming;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import nl.verzuimatlas.warehouse.bescherming.Doelen.Doel;
import nl.verzuimatlas.warehouse.bescherming.Stelsel.Stand;

/**
 * Tests all targets of an attacker against the whole system: a target is safe when whole solutions were found in which it is another by as much
 * as the rule asks. One solution serves every number that it moves, and is remembered as long as its numbers stay hidden. Where there is none,
 * the cheapest shown cells that make one are hidden too.
 */
final class Verdediging {

    /** Moves that are tried with what is hidden. */
    private static final int KNOPEN = 40;

    /** Moves that are tried to mend what is not safe, for each price. */
    private static final int HERSTEL = 250;

    /** Prices of the cells that may mend what is not safe: first parts of gemeenten, at last anything. */
    private static final long[] PRIJZEN = {160, 500, 1500, Long.MAX_VALUE};

    private static final int LEDEN = 3;

    /** Rows around a target that a programme looks at. */
    private static final int RIJEN = 60;

    private final Stelsel stelsel;
    private final int drempel;
    private final Getuige getuige;
    private final int[][] steun;
    private final Map<String, int[]> groepsteun = new HashMap<>();
    private int programmas;

    Verdediging(Stelsel stelsel, int drempel) {
        this.stelsel = stelsel;
        this.drempel = drempel;
        this.getuige = new Getuige(stelsel);
        this.steun = new int[stelsel.getallen()][];
    }

    /** How many linear and integer programmes were solved. */
    int programmas() {
        return programmas;
    }

    /**
     * Cells to hide besides {@code verborgen}, and how many targets nothing helps for.
     *
     * @param cellen cells, ascending
     * @param open targets that are not proven safe although nothing more can be hidden
     */
    record Uitslag(int[] cellen, int open) {}

    Uitslag toets(boolean[] verborgen, Kennis kennis) {
        boolean[] nu = verborgen.clone();
        getuige.neem(nu);
        Doelen doelen = new Doelen(stelsel, kennis, drempel);
        List<Doel> alle = new ArrayList<>(doelen.cellen());
        alle.addAll(doelen.groepen());
        Aanval aanval = new Aanval(stelsel);
        BitSet erbij = new BitSet();
        int open = 0;
        for (Doel doel : alle) {
            if (isBekend(doel, nu) || beweegt(doel)) {
                continue;
            }
            int[] cellen = herstel(doel);
            if (cellen.length == 0 && !isVeilig(aanval, kennis, doel)) {
                open++;
            }
            for (int cel : cellen) {
                nu[cel] = true;
                erbij.set(cel);
            }
        }
        return new Uitslag(erbij.stream().toArray(), open);
    }

    private boolean isBekend(Doel doel, boolean[] verborgen) {
        int[] bewogen = isCel(doel) ? steun[doel.getallen()[0]] : groepsteun.get(naam(doel));
        return bewogen != null
                && Arrays.stream(bewogen).map(stelsel::cel).allMatch(cel -> cel == Stelsel.GEEN_CEL || verborgen[cel]);
    }

    private static boolean isCel(Doel doel) {
        return doel.getallen().length == 1;
    }

    private static String naam(Doel doel) {
        return Arrays.toString(doel.getallen());
    }

    /** Whether other solutions are found soon that are far enough apart. */
    private boolean beweegt(Doel doel) {
        getuige.probeer(KNOPEN);
        int[] blijft = blijft(doel);
        for (int lid : leden(doel)) {
            for (int stap : new int[] {doel.omhoog(), 1 - drempel}) {
                if (onthoud(doel, lid, stap, getuige.zoek(lid, stap, blijft))) {
                    return true;
                }
            }
        }
        return isCel(doel) && beweegtBeideKanten(doel);
    }

    private boolean beweegtBeideKanten(Doel doel) {
        int getal = doel.getallen()[0];
        int omlaag = Math.min(stelsel.waarde(getal) - stelsel.ondergrens(getal), drempel - 2);
        if (omlaag <= 0) {
            return false;
        }
        int[] onder = getuige.zoek(getal, -omlaag);
        int[] boven = onder.length == 0 ? onder : getuige.zoek(getal, drempel - 1 - omlaag);
        if (boven.length > 0) {
            steun[getal] = IntStream.concat(Arrays.stream(boven), Arrays.stream(onder))
                    .distinct()
                    .toArray();
        }
        return boven.length > 0;
    }

    /** The numbers of a target that are moved; of a large group the first few say enough. */
    private static int[] leden(Doel doel) {
        return Arrays.copyOf(doel.getallen(), Math.min(doel.getallen().length, LEDEN));
    }

    private static int[] blijft(Doel doel) {
        return isCel(doel) ? new int[0] : doel.getallen();
    }

    private boolean onthoud(Doel doel, int lid, int stap, int[] gevonden) {
        if (gevonden.length == 0) {
            return false;
        }
        if (!isCel(doel)) {
            groepsteun.put(naam(doel), gevonden);
        }
        if (Math.abs(stap) >= drempel - 1) {
            // every number of it moved by a multiple of the step
            Arrays.stream(gevonden).forEach(bewogen -> steun[bewogen] = gevonden);
        } else if (isCel(doel)) {
            steun[lid] = gevonden;
        }
        return true;
    }

    /** What to hide so that there is another solution: the shown cells of one that moves them too. */
    private int[] herstel(Doel doel) {
        getuige.probeer(HERSTEL);
        for (long prijs : PRIJZEN) {
            for (int lid : leden(doel)) {
                int[] gevonden = getuige.zoekMetVrije(prijs, lid, doel.omhoog(), blijft(doel));
                if (onthoud(doel, lid, doel.omhoog(), gevonden)) {
                    return Arrays.stream(gevonden)
                            .map(stelsel::cel)
                            .filter(cel -> cel != Stelsel.GEEN_CEL && stelsel.stand(cel) == Stand.VRIJ)
                            .distinct()
                            .toArray();
                }
            }
        }
        return new int[0];
    }

    /** Whether programmes prove that nothing small is narrowed. */
    private boolean isVeilig(Aanval aanval, Kennis kennis, Doel doel) {
        Omgeving omgeving = Omgeving.van(stelsel, kennis, doel.getallen(), RIJEN);
        int omhoog = ruimte(aanval, omgeving, doel, 1, doel.omhoog());
        int omlaag = omhoog >= doel.omhoog() ? 0 : ruimte(aanval, omgeving, doel, -1, drempel - 1);
        if (omhoog < doel.omhoog() && isOnschuldig(doel, omhoog, omlaag)) {
            return true;
        }
        boolean kan = omhoog >= doel.omhoog() || omhoog + omlaag >= drempel - 1;
        return kan && heeftGetuigen(aanval, omgeving, doel, omhoog, omlaag);
    }

    private int ruimte(Aanval aanval, Omgeving omgeving, Doel doel, int kant, int anders) {
        programmas++;
        OptionalDouble ruimte = aanval.ruimte(omgeving, doel.getallen(), kant);
        return ruimte.isPresent() ? heel(ruimte.getAsDouble()) : anders;
    }

    private static int heel(double ruimte) {
        return (int) Math.floor(Math.min(ruimte, 1000) + 1e-6);
    }

    /** Whether it is surely nobody, or surely not few. */
    private boolean isOnschuldig(Doel doel, int omhoog, int omlaag) {
        return isCel(doel) && (doel.waarde() - omlaag >= drempel || doel.waarde() + omhoog == 0);
    }

    /** Whether whole solutions show that the sum may rise enough, or rise and fall enough together. */
    private boolean heeftGetuigen(Aanval aanval, Omgeving omgeving, Doel doel, int omhoog, int omlaag) {
        int neer = omhoog >= doel.omhoog() ? 0 : Math.min(omlaag, drempel - 1);
        int op = neer == 0 ? doel.omhoog() : drempel - 1 - neer;
        int[] boven = op == 0 ? doel.getallen() : getuige(aanval, omgeving, doel, op);
        int[] onder = neer == 0 || boven.length == 0 ? boven : getuige(aanval, omgeving, doel, -neer);
        return boven.length > 0 && onder.length > 0;
    }

    private int[] getuige(Aanval aanval, Omgeving omgeving, Doel doel, int stap) {
        programmas++;
        return aanval.getuige(omgeving, doel.getallen(), stap);
    }
}
