package nl.verzuimatlas.warehouse.audit.reken;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Bounds of unknowns, narrowed by one relation after the other until none narrows any more. Steps can be taken back, so that a
 * guess can be tried.
 */
final class Inperking {

    private static final int GEEN = -1;
    private static final long GENOEG = 10_000;
    private static final long GENOEG_PER_RELATIE = 50;

    private final int[][] onbekenden;
    private final int[][] factoren;
    private final int[][] bijOnbekende;
    private final long[] somOnder;
    private final long[] somBoven;
    private final long[] onder;
    private final long[] boven;
    private final int[] redenOnder;
    private final int[] redenBoven;
    private final boolean[] wacht;
    private final Deque<Integer> rij = new ArrayDeque<>();
    private final Deque<long[]> spoor = new ArrayDeque<>();
    private boolean onthoud;

    /**
     * A set of relations.
     *
     * @param onbekenden unknowns of each relation
     * @param factoren weights of each relation
     * @param sommen bounds of each relation
     * @param grenzen bounds of each unknown to begin with
     */
    Inperking(int[][] onbekenden, int[][] factoren, Grens[] sommen, Grens[] grenzen) {
        this.onbekenden = onbekenden;
        this.factoren = factoren;
        this.bijOnbekende = keerOm(onbekenden, grenzen.length);
        this.somOnder = Arrays.stream(sommen).mapToLong(Grens::onder).toArray();
        this.somBoven = Arrays.stream(sommen).mapToLong(Grens::boven).toArray();
        this.onder = Arrays.stream(grenzen).mapToLong(Grens::onder).toArray();
        this.boven = Arrays.stream(grenzen).mapToLong(Grens::boven).toArray();
        this.redenOnder = new int[grenzen.length];
        this.redenBoven = new int[grenzen.length];
        this.wacht = new boolean[onbekenden.length];
        Arrays.fill(redenOnder, GEEN);
        Arrays.fill(redenBoven, GEEN);
    }

    /** Which relations each of {@code aantal} unknowns is in. */
    static int[][] keerOm(int[][] onbekenden, int aantal) {
        int[] telling = new int[aantal];
        for (int[] lijst : onbekenden) {
            for (int onbekende : lijst) {
                telling[onbekende]++;
            }
        }
        int[][] bij = new int[aantal][];
        for (int i = 0; i < aantal; i++) {
            bij[i] = new int[telling[i]];
        }
        for (int relatie = onbekenden.length - 1; relatie >= 0; relatie--) {
            for (int onbekende : onbekenden[relatie]) {
                bij[onbekende][--telling[onbekende]] = relatie;
            }
        }
        return bij;
    }

    /** Narrows by all relations; the number of a relation that cannot hold, or -1. */
    int alles() {
        for (int relatie = 0; relatie < onbekenden.length; relatie++) {
            zetInRij(relatie);
        }
        return werkAf();
    }

    /** Takes stricter bounds for a relation when nothing contradicts them; otherwise all stays as it was. Whether it did. */
    boolean probeer(int relatie, Grens strenger) {
        long oudOnder = somOnder[relatie];
        long oudBoven = somBoven[relatie];
        int stand = stand();
        somOnder[relatie] = strenger.onder();
        somBoven[relatie] = strenger.boven();
        zetInRij(relatie);
        if (werkAf() < 0) {
            return true;
        }
        terug(stand);
        somOnder[relatie] = oudOnder;
        somBoven[relatie] = oudBoven;
        return false;
    }

    /** Place in the record of steps; from now on steps can be taken back. */
    private int stand() {
        onthoud = true;
        return spoor.size();
    }

    /** Takes back all steps since {@code stand}. */
    private void terug(int stand) {
        while (spoor.size() > stand) {
            long[] stap = spoor.pop();
            int onbekende = (int) (stap[0] >> 1);
            if ((stap[0] & 1) == 0) {
                onder[onbekende] = stap[1];
                redenOnder[onbekende] = (int) stap[2];
            } else {
                boven[onbekende] = stap[1];
                redenBoven[onbekende] = (int) stap[2];
            }
        }
    }

    long onder(int onbekende) {
        return onder[onbekende];
    }

    long boven(int onbekende) {
        return boven[onbekende];
    }

    /** Relation that gave the lower bound, or -1 when it was there to begin with. */
    int redenOnder(int onbekende) {
        return redenOnder[onbekende];
    }

    /** Relation that gave the upper bound, or -1 when it was there to begin with. */
    int redenBoven(int onbekende) {
        return redenBoven[onbekende];
    }

    private int werkAf() {
        // relations that contradict each other can push bounds up by one for ever; bounds that are too wide are no
        // error
        long hoogstens = GENOEG + GENOEG_PER_RELATIE * onbekenden.length;
        int fout = GEEN;
        for (long stap = 0; fout == GEEN && stap < hoogstens && !rij.isEmpty(); stap++) {
            int relatie = rij.poll();
            wacht[relatie] = false;
            if (!perkIn(relatie)) {
                fout = relatie;
            }
        }
        rij.forEach(rest -> wacht[rest] = false);
        rij.clear();
        return fout;
    }

    private boolean perkIn(int relatie) {
        int[] leden = onbekenden[relatie];
        int[] gewicht = factoren[relatie];
        long minst = 0;
        long meest = 0;
        for (int i = 0; i < leden.length; i++) {
            minst += minst(leden[i], gewicht[i]);
            meest += meest(leden[i], gewicht[i]);
        }
        if (minst > somBoven[relatie] || meest < somOnder[relatie]) {
            return false;
        }
        for (int i = 0; i < leden.length; i++) {
            int lid = leden[i];
            // what this one may be at most and at least, when all others are at their least and at their most
            long hoogstens = somBoven[relatie] - (minst - minst(lid, gewicht[i]));
            long minstens = somOnder[relatie] - (meest - meest(lid, gewicht[i]));
            long nieuwOnder = gewicht[i] > 0
                    ? Math.floorDiv(minstens + gewicht[i] - 1, gewicht[i])
                    : Math.floorDiv(-hoogstens - gewicht[i] - 1, -gewicht[i]);
            long nieuwBoven =
                    gewicht[i] > 0 ? Math.floorDiv(hoogstens, gewicht[i]) : Math.floorDiv(-minstens, -gewicht[i]);
            if (nieuwOnder > boven[lid] || nieuwBoven < onder[lid] || nieuwOnder > nieuwBoven) {
                return false;
            }
            long wasMinst = minst(lid, gewicht[i]);
            long wasMeest = meest(lid, gewicht[i]);
            zetOnder(lid, nieuwOnder, relatie);
            zetBoven(lid, nieuwBoven, relatie);
            minst += minst(lid, gewicht[i]) - wasMinst;
            meest += meest(lid, gewicht[i]) - wasMeest;
        }
        return true;
    }

    private long minst(int onbekende, int gewicht) {
        return gewicht > 0 ? gewicht * onder[onbekende] : gewicht * boven[onbekende];
    }

    private long meest(int onbekende, int gewicht) {
        return gewicht > 0 ? gewicht * boven[onbekende] : gewicht * onder[onbekende];
    }

    private void zetOnder(int onbekende, long nieuw, int reden) {
        if (nieuw > onder[onbekende]) {
            bewaar(onbekende, 0, onder[onbekende], redenOnder[onbekende]);
            onder[onbekende] = nieuw;
            redenOnder[onbekende] = reden;
            zetInRijBij(onbekende);
        }
    }

    private void zetBoven(int onbekende, long nieuw, int reden) {
        if (nieuw < boven[onbekende]) {
            bewaar(onbekende, 1, boven[onbekende], redenBoven[onbekende]);
            boven[onbekende] = nieuw;
            redenBoven[onbekende] = reden;
            zetInRijBij(onbekende);
        }
    }

    private void bewaar(int onbekende, int kant, long waarde, int reden) {
        if (onthoud) {
            spoor.push(new long[] {((long) onbekende << 1) | kant, waarde, reden});
        }
    }

    private void zetInRijBij(int onbekende) {
        for (int relatie : bijOnbekende[onbekende]) {
            zetInRij(relatie);
        }
    }

    private void zetInRij(int relatie) {
        if (!wacht[relatie]) {
            wacht[relatie] = true;
            rij.add(relatie);
        }
    }
}
