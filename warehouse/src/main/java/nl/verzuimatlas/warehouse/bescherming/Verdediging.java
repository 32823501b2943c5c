package nl.verzuimatlas.warehouse.bescherming;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.verzuimatlas.warehouse.bescherming.Doelen.Doel;
import nl.verzuimatlas.warehouse.bescherming.Stelsel.Rijen;
import nl.verzuimatlas.warehouse.bescherming.Stelsel.Stand;

/**
 * Tests all targets of an attacker against the whole system: a target is safe when whole solutions were found in which it is another by as much
 * as the rule asks. One solution serves every number that it moves, and is remembered as long as its numbers stay hidden. A target for
 * which there is no such solution, or none was found, gives a demand.
 */
final class Verdediging {

    /** Moves that are tried for a target: first few for all, then more for what is left. */
    private static final int[] KNOPEN = {150, 4000};

    /** Rows around a target that a programme looks at. */
    private static final int[] GROOTTEN = {60};

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

    /** Demands that are not met when {@code verborgen} cells are hidden. */
    List<Eis> eisen(boolean[] verborgen, Kennis kennis) {
        getuige.neem(kennis);
        Aanval aanval = new Aanval(stelsel, kennis, verborgen);
        Doelen doelen = new Doelen(stelsel, kennis, drempel);
        List<Eis> eisen = new ArrayList<>();
        List<Doel> over = new ArrayList<>(doelen.cellen());
        over.addAll(doelen.groepen());
        int n0 = over.size();
        for (int knopen : KNOPEN) {
            getuige.probeer(knopen);
            over.removeIf(doel -> isBekend(doel, kennis) || beweegt(doel));
            if (Boolean.getBoolean("proef")) System.err.printf("   doelen %d over %d knopen %d t %.1f%n", n0, over.size(), knopen, System.nanoTime()/1e9%1000);
        }
        for (Doel doel : over) {
            toets(aanval, kennis, verborgen, doel).ifPresent(eisen::add);
        }
        return eisen;
    }

    private boolean isBekend(Doel doel, Kennis kennis) {
        int[] bewogen = isCel(doel) ? steun[doel.getallen()[0]] : groepsteun.get(Arrays.toString(doel.getallen()));
        return bewogen != null && Arrays.stream(bewogen).allMatch(kennis::isOnbekend);
    }

    private static boolean isCel(Doel doel) {
        return doel.getallen().length == 1;
    }

    /** Whether another solution is found soon, in which one of the numbers is another and the others of the target stay. */
    private boolean beweegt(Doel doel) {
        for (int lid : doel.getallen()) {
            int[] blijft = isCel(doel) ? new int[0] : doel.getallen();
            for (int stap : new int[] {drempel - 1, 1 - drempel}) {
                int[] gevonden = getuige.zoek(lid, stap, blijft);
                if (gevonden.length > 0) {
                    onthoud(doel, gevonden);
                    // every number of it moved by a multiple of the step
                    Arrays.stream(gevonden).forEach(bewogen -> steun[bewogen] = gevonden);
                    return true;
                }
            }
        }
        return false;
    }

    private Optional<Eis> toets(Aanval aanval, Kennis kennis, boolean[] verborgen, Doel doel) {
        for (int meest : GROOTTEN) {
            Omgeving omgeving = Omgeving.van(stelsel, kennis, doel.getallen(), meest);
            programmas++;
            Optional<Aanval.Grens> op = aanval.grens(omgeving, doel.getallen(), 1);
            int omhoog = op.map(grens -> heel(grens.ruimte())).orElse(doel.omhoog());
            int omlaag = 0;
            if (omhoog < doel.omhoog()) {
                programmas++;
                omlaag = aanval.grens(omgeving, doel.getallen(), -1)
                        .map(grens -> heel(grens.ruimte()))
                        .orElse(drempel - 1);
                if (isOnschuldig(doel, omhoog, omlaag)) {
                    return Optional.empty();
                }
                if (omhoog + omlaag < drempel - 1) {
                    return Optional.of(eis(aanval, verborgen, omgeving, doel, op.orElseThrow(), omlaag));
                }
            }
            if (heeftGetuigen(aanval, omgeving, doel, omhoog, omlaag)) {
                return Optional.empty();
            }
            if (omgeving.isGeheel()) {
                break;
            }
        }
        return Optional.of(voorzorg(kennis, doel));
    }

    private static int heel(double ruimte) {
        return (int) Math.floor(Math.min(ruimte, 1000) + 1e-6);
    }

    /** Whether it is surely nobody, or surely not few. */
    private boolean isOnschuldig(Doel doel, int omhoog, int omlaag) {
        return isCel(doel) && (doel.waarde() - omlaag >= drempel || doel.waarde() + omhoog == 0);
    }

    private boolean heeftGetuigen(Aanval aanval, Omgeving omgeving, Doel doel, int omhoog, int omlaag) {
        int breedte = drempel - 1;
        for (int op = Math.min(doel.omhoog(), omhoog); op >= 0; op--) {
            int neer = op == doel.omhoog() ? 0 : breedte - op;
            if (neer > 0 && neer > omlaag && omhoog < doel.omhoog()) {
                return false;
            }
            programmas++;
            int[] boven = op == 0 ? doel.getallen() : aanval.getuige(omgeving, doel.getallen(), op);
            if (boven.length == 0) {
                continue;
            }
            int[] onder = boven;
            if (neer > 0) {
                programmas++;
                onder = aanval.getuige(omgeving, doel.getallen(), -neer);
            }
            if (onder.length > 0) {
                onthoud(
                        doel,
                        IntStream.concat(Arrays.stream(boven), Arrays.stream(onder))
                                .distinct()
                                .toArray());
                return true;
            }
        }
        return false;
    }

    private void onthoud(Doel doel, int[] bewogen) {
        if (isCel(doel)) {
            steun[doel.getallen()[0]] = bewogen;
        } else {
            groepsteun.put(Arrays.toString(doel.getallen()), bewogen);
        }
    }

    private Eis eis(Aanval aanval, boolean[] verborgen, Omgeving omgeving, Doel doel, Aanval.Grens grens, int omlaag) {
        double nodig = Math.min(doel.omhoog(), (double) drempel - 1 - omlaag);
        Eis eis = aanval.eis(omgeving, doel.getallen(), 1, grens, nodig, false);
        return eis.nodig() > 0 && eis.tekort(verborgen) > 0
                ? eis
                : aanval.eis(omgeving, doel.getallen(), 1, grens, nodig, true);
    }

    /** One more cell of the rows of the target: for what was neither proven safe nor unsafe. */
    private Eis voorzorg(Kennis kennis, Doel doel) {
        Eisbouwer bouwer = new Eisbouwer(1);
        Rijen rijen = stelsel.rijen();
        for (int getal : doel.getallen()) {
            for (int plaats = stelsel.kolomBegin(getal); plaats < stelsel.kolomBegin(getal + 1); plaats++) {
                int rij = stelsel.kolomRij(plaats);
                for (int i = rijen.begin()[rij]; i < rijen.begin()[rij + 1]; i++) {
                    int ander = rijen.getal()[i];
                    int cel = stelsel.cel(ander);
                    if (!kennis.isVerborgen(ander) && stelsel.stand(cel) == Stand.VRIJ) {
                        bouwer.voegToe(cel, 1);
                    }
                }
            }
        }
        return bouwer.eis();
    }
}
