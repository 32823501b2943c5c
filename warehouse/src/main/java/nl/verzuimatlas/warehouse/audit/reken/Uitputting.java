package nl.verzuimatlas.warehouse.audit.reken;

import java.util.Optional;

/** Tries all values of all unknowns, narrowing after each, until a solution is found or it is proven that there is none. */
final class Uitputting {

    private static final int DIEPST = 2_000;

    private final Deelstelsel deel;
    private final Inperking ruimte;
    private long over;
    private Optional<long[]> gevonden = Optional.empty();

    private Uitputting(Deelstelsel deel, long stappen) {
        this.deel = deel;
        this.ruimte = deel.inperking();
        this.over = stappen;
    }

    /**
     * What the search said.
     *
     * @param oplossing a solution, when one was found
     * @param isOnmogelijk whether it is proven that there is none; neither when it took too long
     */
    record Antwoord(Optional<long[]> oplossing, boolean isOnmogelijk) {}

    /**
     * Searches for a solution with an unknown between two values.
     *
     * @param stappen most values that are tried
     */
    static Antwoord zoek(Deelstelsel deel, int onbekende, Grens waarden, long stappen) {
        Uitputting zoeker = new Uitputting(deel, stappen);
        boolean alles = zoeker.ruimte.alles() >= 0
                || zoeker.ruimte.beperk(onbekende, waarden.onder(), waarden.boven()) >= 0
                || zoeker.alles(0);
        return new Antwoord(zoeker.gevonden, alles && zoeker.gevonden.isEmpty());
    }

    /** Whether all was tried; not when a solution was found or time was up. */
    private boolean alles(int diepte) {
        int onbekende = krapste();
        if (onbekende < 0) {
            long[] waarden = new long[deel.aantal()];
            for (int i = 0; i < waarden.length; i++) {
                waarden[i] = ruimte.onder(i);
            }
            if (deel.past(waarden)) {
                gevonden = Optional.of(waarden);
                return false;
            }
            return true;
        }
        if (diepte > DIEPST) {
            over = 0;
            return false;
        }
        long onder = ruimte.onder(onbekende);
        long midden = Math.floorDiv(onder + ruimte.boven(onbekende), 2);
        return helft(onbekende, onder, midden, diepte) && helft(onbekende, midden + 1, ruimte.boven(onbekende), diepte);
    }

    private boolean helft(int onbekende, long onder, long boven, int diepte) {
        if (over-- <= 0) {
            return false;
        }
        int stand = ruimte.stand();
        boolean alles = ruimte.beperk(onbekende, onder, boven) >= 0 || alles(diepte + 1);
        ruimte.terug(stand);
        return alles;
    }

    /** The unknown with the least room that is not yet known, or -1. */
    private int krapste() {
        int krapste = -1;
        long minst = Long.MAX_VALUE;
        for (int i = 0; i < deel.aantal(); i++) {
            long breed = ruimte.boven(i) - ruimte.onder(i);
            if (breed > 0 && breed < minst) {
                minst = breed;
                krapste = i;
            }
        }
        return krapste;
    }
}
