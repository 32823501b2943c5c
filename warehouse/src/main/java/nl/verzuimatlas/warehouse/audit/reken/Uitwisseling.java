package nl.verzuimatlas.warehouse.audit.reken;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Looks for other whole-number solutions by exchange. One unknown moves, and each relation that this breaks is mended with another unknown
 * of that relation: the one with which most relations come right and fewest break. That mostly ends in a ring, such as two areas and two
 * kinds. When it does not, one of the first choices is made otherwise. What it finds fits every relation and bound; finding nothing
 * proves nothing.
 */
final class Uitwisseling {

    private static final int STAPPEN = 60;
    private static final int KEUZEN = 5;
    private static final int BESLISSINGEN = 4;
    /** How much worse it is to leave an unknown without room below it than to break a relation by one. */
    private static final int PRIJS_VAN_KRAP = 1;

    private final Deelstelsel deel;
    private final int[][] factoren;
    // the bounds of unknowns and sums, side by side in memory: they are asked for at each step
    private final long[] onder;
    private final long[] boven;
    private final long[] minsteSom;
    private final long[] meesteSom;
    private final long[] waarden;
    private final long[] sommen;
    private final long[] verschuiving;
    private final int[] geraakt;
    private final int[] gebroken;
    private final int[] plaatsGebroken;
    private int ruimte;
    private int aantalGeraakt;
    private int aantalGebroken;

    private final int[] keus = new int[BESLISSINGEN];
    private final int[] besteLid = new int[KEUZEN + 1];
    private final long[] besteBeweging = new long[KEUZEN + 1];
    private final long[] besteScore = new long[KEUZEN + 1];

    /** A search in {@code deel}. */
    Uitwisseling(Deelstelsel deel) {
        this.deel = deel;
        int[] telling = new int[deel.aantal()];
        this.factoren = new int[deel.aantal()][];
        for (int i = 0; i < factoren.length; i++) {
            factoren[i] = new int[deel.bijOnbekende()[i].length];
        }
        // both in the order of the relations
        for (int relatie = 0; relatie < deel.relaties(); relatie++) {
            int[] leden = deel.onbekenden()[relatie];
            for (int i = 0; i < leden.length; i++) {
                factoren[leden[i]][telling[leden[i]]++] = deel.factoren()[relatie][i];
            }
        }
        onder = Arrays.stream(deel.grenzen()).mapToLong(Grens::onder).toArray();
        boven = Arrays.stream(deel.grenzen()).mapToLong(Grens::boven).toArray();
        minsteSom = Arrays.stream(deel.sommen()).mapToLong(Grens::onder).toArray();
        meesteSom = Arrays.stream(deel.sommen()).mapToLong(Grens::boven).toArray();
        waarden = new long[deel.aantal()];
        sommen = new long[deel.relaties()];
        verschuiving = new long[deel.aantal()];
        geraakt = new int[deel.aantal()];
        gebroken = new int[deel.relaties()];
        plaatsGebroken = new int[deel.relaties()];
        Arrays.fill(plaatsGebroken, -1);
    }

    /**
     * Goes on round other values.
     *
     * @param nieuw values that fit every bound
     * @param blijft how far an unknown should stay above its lower bound where that can be
     */
    void begin(long[] nieuw, int blijft) {
        wis();
        ruimte = blijft;
        System.arraycopy(nieuw, 0, waarden, 0, nieuw.length);
        for (int relatie = 0; relatie < sommen.length; relatie++) {
            int[] leden = deel.onbekenden()[relatie];
            sommen[relatie] = 0;
            for (int i = 0; i < leden.length; i++) {
                sommen[relatie] += deel.factoren()[relatie][i] * waarden[leden[i]];
            }
        }
    }

    /** How much is tried. */
    enum Diepte {
        /** Each time what looks best. */
        EERSTE,
        /** Also with one of the first choices made otherwise. */
        ANDERE
    }

    /** What to do with a solution that was found. */
    interface Vangst {
        /**
         * A solution.
         *
         * @param onbekende an unknown that is another than in the solution that all began with
         * @param waarde what it is
         */
        void zie(int onbekende, long waarde);
    }

    /** Value of an unknown in the solution that the search goes round. */
    long waarde(int onbekende) {
        return waarden[onbekende];
    }

    /**
     * Looks for a solution in which an unknown is another.
     *
     * @param onbekende which
     * @param stap by how much it moves
     * @param diepte how much is tried
     * @param isOpen which unknowns it is best to move as well
     * @param vangst gets what moved, when a solution was found
     * @return whether one was found
     */
    boolean zoek(int onbekende, long stap, Diepte diepte, IntPredicate isOpen, Vangst vangst) {
        long nieuw = waarden[onbekende] + stap;
        if (nieuw < onder[onbekende] || nieuw > boven[onbekende]) {
            return false;
        }
        Arrays.fill(keus, 0);
        if (probeer(onbekende, stap, isOpen, vangst)) {
            return true;
        }
        if (diepte == Diepte.EERSTE) {
            return false;
        }
        for (int een = 0; een < BESLISSINGEN; een++) {
            for (int anders = 1; anders < KEUZEN; anders++) {
                keus[een] = anders;
                if (probeer(onbekende, stap, isOpen, vangst)) {
                    return true;
                }
            }
            keus[een] = 0;
        }
        return false;
    }

    /**
     * Looks for a solution in which unknowns are others, near that.
     *
     * @param verschil which, and by how much they move
     * @param isOpen which unknowns it is best to move as well
     * @param vangst gets what moved, when a solution was found
     * @return whether one was found
     */
    boolean zoek(Voorsprong.Verschil verschil, IntPredicate isOpen, Vangst vangst) {
        Arrays.fill(keus, 0);
        for (int i = 0; i < verschil.onbekenden().length; i++) {
            int onbekende = verschil.onbekenden()[i];
            long nieuw = waarden[onbekende] + verschil.stappen()[i];
            if (nieuw < onder[onbekende] || nieuw > boven[onbekende]) {
                wis();
                return false;
            }
            schuif(onbekende, verschil.stappen()[i]);
        }
        return rondAf(isOpen, vangst);
    }

    private boolean probeer(int onbekende, long stap, IntPredicate isOpen, Vangst vangst) {
        schuif(onbekende, stap);
        return rondAf(isOpen, vangst);
    }

    /** Mends what was broken by what moved; in any case all is as before then, or fits. */
    private boolean rondAf(IntPredicate isOpen, Vangst vangst) {
        boolean gevonden = herstelAlles(STAPPEN, isOpen);
        if (gevonden) {
            for (int i = 0; i < aantalGeraakt; i++) {
                vangst.zie(geraakt[i], waarden[geraakt[i]] + verschuiving[geraakt[i]]);
            }
            if (isRuimer()) {
                neem();
            }
        }
        wis();
        return gevonden;
    }

    /**
     * Mends all relations that are broken by the values that it goes round: those of a linear program, rounded.
     *
     * @param stappen most moves
     * @return the solution; empty when it was not found
     */
    Optional<long[]> herstel(int stappen) {
        for (int relatie = 0; relatie < sommen.length; relatie++) {
            if (afwijking(relatie, sommen[relatie]) != 0) {
                plaatsGebroken[relatie] = aantalGebroken;
                gebroken[aantalGebroken++] = relatie;
            }
        }
        Arrays.fill(keus, 0);
        boolean gevonden = herstelAlles(stappen, onbekende -> false);
        long[] heel = new long[waarden.length];
        Arrays.setAll(heel, i -> waarden[i] + verschuiving[i]);
        return gevonden && deel.past(heel) ? Optional.of(heel) : Optional.empty();
    }

    private boolean herstelAlles(int hoogstens, IntPredicate isOpen) {
        for (int stappen = 0; aantalGebroken > 0; stappen++) {
            int nummer = stappen < BESLISSINGEN ? keus[stappen] : 0;
            if (stappen == hoogstens || !herstel(krapste(), nummer, isOpen)) {
                return false;
            }
        }
        return true;
    }

    /** Broken relation with the fewest unknowns, the last broken one of those. */
    private int krapste() {
        int beste = gebroken[aantalGebroken - 1];
        for (int i = aantalGebroken - 2; i >= 0; i--) {
            if (deel.onbekenden()[gebroken[i]].length < deel.onbekenden()[beste].length) {
                beste = gebroken[i];
            }
        }
        return beste;
    }

    /** Mends a relation, or some of it, with one unknown: the best one, or as many places after it as {@code nummer} says. */
    private boolean herstel(int relatie, int nummer, IntPredicate isOpen) {
        int[] leden = deel.onbekenden()[relatie];
        long afwijking = afwijking(relatie, sommen[relatie]);
        int gevonden = 0;
        for (int i = 0; i < leden.length; i++) {
            long beweging = beweging(leden[i], gewenst(afwijking, deel.factoren()[relatie][i]));
            if (beweging != 0) {
                gevonden = schik(leden[i], beweging, score(leden[i], beweging, isOpen), gevonden, nummer + 1);
            }
        }
        if (gevonden <= nummer) {
            return false;
        }
        schuif(besteLid[nummer], besteBeweging[nummer]);
        return true;
    }

    /** How far past its bounds a relation is; 0 when it holds. */
    private long afwijking(int relatie, long som) {
        if (som < minsteSom[relatie]) {
            return som - minsteSom[relatie];
        }
        return som > meesteSom[relatie] ? som - meesteSom[relatie] : 0;
    }

    private static long gewenst(long afwijking, int factor) {
        long stappen = (Math.abs(afwijking) + Math.abs(factor) - 1) / Math.abs(factor);
        return -Long.signum(afwijking) * Integer.signum(factor) * stappen;
    }

    /** What an unknown can do of a move: not past its bounds, and not back over a move that it made before. */
    private long beweging(int onbekende, long gewenst) {
        long al = verschuiving[onbekende];
        if (al != 0 && Long.signum(al) != Long.signum(gewenst)) {
            return 0;
        }
        long nu = waarden[onbekende] + al;
        return Math.max(onder[onbekende] - nu, Math.min(boven[onbekende] - nu, gewenst));
    }

    /** How much nearer to right the relations come, all together. */
    private long score(int onbekende, long beweging, IntPredicate isOpen) {
        long score = 0;
        int[] relaties = deel.bijOnbekende()[onbekende];
        int[] factor = factoren[onbekende];
        for (int i = 0; i < relaties.length; i++) {
            long som = sommen[relaties[i]];
            long was = afwijking(relaties[i], som);
            long wordt = afwijking(relaties[i], som + factor[i] * beweging);
            score += 4 * (Math.abs(was) - Math.abs(wordt));
            score += was != 0 && wordt == 0 ? 2 : was == 0 && wordt != 0 ? -2 : 0;
        }
        long over = waarden[onbekende] + verschuiving[onbekende] + beweging - onder[onbekende];
        if (beweging < 0 && over < ruimte) {
            score -= PRIJS_VAN_KRAP * Math.min(-beweging, ruimte - over);
        }
        return score + (isOpen.test(onbekende) ? 1 : 0);
    }

    private int schik(int lid, long beweging, long score, int gevonden, int meest) {
        if (gevonden == meest && besteScore[meest - 1] >= score) {
            return gevonden;
        }
        int plaats = Math.min(gevonden, meest - 1);
        while (plaats > 0 && besteScore[plaats - 1] < score) {
            besteScore[plaats] = besteScore[plaats - 1];
            besteLid[plaats] = besteLid[plaats - 1];
            besteBeweging[plaats] = besteBeweging[plaats - 1];
            plaats--;
        }
        besteScore[plaats] = score;
        besteLid[plaats] = lid;
        besteBeweging[plaats] = beweging;
        return Math.min(gevonden + 1, meest);
    }

    private void schuif(int onbekende, long beweging) {
        if (verschuiving[onbekende] == 0) {
            geraakt[aantalGeraakt++] = onbekende;
        }
        verschuiving[onbekende] += beweging;
        int[] relaties = deel.bijOnbekende()[onbekende];
        for (int i = 0; i < relaties.length; i++) {
            int relatie = relaties[i];
            sommen[relatie] += factoren[onbekende][i] * beweging;
            boolean isGebroken = afwijking(relatie, sommen[relatie]) != 0;
            if (isGebroken && plaatsGebroken[relatie] < 0) {
                plaatsGebroken[relatie] = aantalGebroken;
                gebroken[aantalGebroken++] = relatie;
            } else if (!isGebroken && plaatsGebroken[relatie] >= 0) {
                heel(relatie);
            }
        }
    }

    private void heel(int relatie) {
        int laatste = gebroken[--aantalGebroken];
        gebroken[plaatsGebroken[relatie]] = laatste;
        plaatsGebroken[laatste] = plaatsGebroken[relatie];
        plaatsGebroken[relatie] = -1;
    }

    /** Whether the unknowns have more room below them than in the solution that the search goes round. */
    private boolean isRuimer() {
        long winst = 0;
        for (int i = 0; i < aantalGeraakt; i++) {
            long was = waarden[geraakt[i]] - onder[geraakt[i]];
            winst += Math.min(ruimte, was + verschuiving[geraakt[i]]) - Math.min(ruimte, was);
        }
        return winst > 0;
    }

    /** Goes on round the solution that was found. */
    private void neem() {
        for (int i = 0; i < aantalGeraakt; i++) {
            waarden[geraakt[i]] += verschuiving[geraakt[i]];
            verschuiving[geraakt[i]] = 0;
        }
        aantalGeraakt = 0;
    }

    private void wis() {
        for (int i = 0; i < aantalGeraakt; i++) {
            int onbekende = geraakt[i];
            int[] relaties = deel.bijOnbekende()[onbekende];
            for (int j = 0; j < relaties.length; j++) {
                sommen[relaties[j]] -= factoren[onbekende][j] * verschuiving[onbekende];
            }
            verschuiving[onbekende] = 0;
        }
        aantalGeraakt = 0;
        while (aantalGebroken > 0) {
            heel(gebroken[aantalGebroken - 1]);
        }
    }

    /** The solution that the search goes round. */
    long[] waarden() {
        return waarden.clone();
    }
}
