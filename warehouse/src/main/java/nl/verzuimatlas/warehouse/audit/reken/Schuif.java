package nl.verzuimatlas.warehouse.audit.reken;

import java.util.Random;

/**
 * Goes from one whole-number solution to others: moves one unknown and lets others make up for it, and keeps the lowest and the
 * highest value seen of each. Every solution is complete, so what was seen is proven possible.
 */
final class Schuif {

    private static final int DIEP = 40;
    private static final int STAPPEN = 1_000;

    private final Deelstelsel deel;
    private final Random toeval;
    private final long[] waarden;
    private final long[] sommen;
    private final long[] laagst;
    private final long[] hoogst;
    private final boolean[] verschoven;
    private final int[] gewijzigd = new int[DIEP + 1];
    private int aantalGewijzigd;
    private int stappen;

    Schuif(Deelstelsel deel, long[] oplossing, Random toeval) {
        this.deel = deel;
        this.toeval = toeval;
        this.waarden = oplossing.clone();
        this.laagst = oplossing.clone();
        this.hoogst = oplossing.clone();
        this.verschoven = new boolean[oplossing.length];
        this.sommen = new long[deel.relaties()];
        for (int relatie = 0; relatie < sommen.length; relatie++) {
            sommen[relatie] = deel.som(relatie, waarden);
        }
    }

    long laagst(int onbekende) {
        return laagst[onbekende];
    }

    long hoogst(int onbekende) {
        return hoogst[onbekende];
    }

    /** The solution of this moment. */
    long[] waarden() {
        return waarden.clone();
    }

    /** Goes on from another solution, found elsewhere. */
    void neem(long[] oplossing) {
        System.arraycopy(oplossing, 0, waarden, 0, waarden.length);
        for (int relatie = 0; relatie < sommen.length; relatie++) {
            sommen[relatie] = deel.som(relatie, waarden);
        }
        for (int i = 0; i < waarden.length; i++) {
            zie(i);
        }
    }

    /** Tries to see {@code breedte} values of the unknown, from its lowest to its highest; whether it did. */
    boolean verbreed(int onbekende, long breedte) {
        for (int ronde = 0; ronde < 2 && aantal(onbekende) < breedte; ronde++) {
            for (long stap = breedte - 1; stap >= 1 && aantal(onbekende) < breedte; stap--) {
                verschuif(onbekende, stap);
                verschuif(onbekende, -stap);
            }
        }
        return aantal(onbekende) >= breedte;
    }

    /** How many values lie between the lowest and the highest seen. */
    long aantal(int onbekende) {
        return hoogst[onbekende] - laagst[onbekende] + 1;
    }

    /** Moves the unknown by {@code stap}; whether that could be done. */
    boolean verschuif(int onbekende, long stap) {
        stappen = 0;
        aantalGewijzigd = 0;
        boolean gelukt = zet(onbekende, stap);
        for (int i = 0; i < aantalGewijzigd; i++) {
            verschoven[gewijzigd[i]] = false;
            if (gelukt) {
                zie(gewijzigd[i]);
            }
        }
        return gelukt;
    }

    private void zie(int onbekende) {
        laagst[onbekende] = Math.min(laagst[onbekende], waarden[onbekende]);
        hoogst[onbekende] = Math.max(hoogst[onbekende], waarden[onbekende]);
    }

    private boolean zet(int onbekende, long stap) {
        long nieuw = waarden[onbekende] + stap;
        if (nieuw < deel.grenzen()[onbekende].onder()
                || nieuw > deel.grenzen()[onbekende].boven()
                || aantalGewijzigd >= DIEP
                || ++stappen > STAPPEN) {
            return false;
        }
        wijzig(onbekende, stap);
        verschoven[onbekende] = true;
        gewijzigd[aantalGewijzigd++] = onbekende;
        if (herstel()) {
            return true;
        }
        aantalGewijzigd--;
        verschoven[onbekende] = false;
        wijzig(onbekende, -stap);
        return false;
    }

    /** Mends a relation that does not hold, and then all others. */
    private boolean herstel() {
        int relatie = geschonden();
        if (relatie < 0) {
            return true;
        }
        Grens grens = deel.sommen()[relatie];
        long tekort =
                sommen[relatie] > grens.boven() ? grens.boven() - sommen[relatie] : grens.onder() - sommen[relatie];
        int[] leden = deel.onbekenden()[relatie];
        int begin = toeval.nextInt(leden.length);
        // those in few relations first: they do the least harm elsewhere
        for (int hoogstens = 1; hoogstens <= 4; hoogstens++) {
            for (int i = 0; i < leden.length; i++) {
                int plaats = (begin + i) % leden.length;
                int lid = leden[plaats];
                int bij = Math.min(4, deel.bijOnbekende()[lid].length);
                int factor = deel.factoren()[relatie][plaats];
                if (bij == hoogstens && !verschoven[lid] && tekort % factor == 0 && zet(lid, tekort / factor)) {
                    return true;
                }
            }
        }
        return false;
    }

    private int geschonden() {
        for (int i = aantalGewijzigd - 1; i >= 0; i--) {
            for (int relatie : deel.bijOnbekende()[gewijzigd[i]]) {
                Grens grens = deel.sommen()[relatie];
                if (sommen[relatie] < grens.onder() || sommen[relatie] > grens.boven()) {
                    return relatie;
                }
            }
        }
        return -1;
    }

    private void wijzig(int onbekende, long stap) {
        waarden[onbekende] += stap;
        int[] relaties = deel.bijOnbekende()[onbekende];
        for (int i = 0; i < relaties.length; i++) {
            sommen[relaties[i]] += stap * deel.factorBij()[onbekende][i];
        }
    }
}
