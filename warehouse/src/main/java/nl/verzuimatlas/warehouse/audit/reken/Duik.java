package nl.verzuimatlas.warehouse.audit.reken;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds one whole-number solution: gives unknowns a value one by one, neighbours after each other, and narrows the others after
 * each. Where no value fits, it goes back a few steps, more each time, and chooses again; when that does not help, it lets go of the
 * guess that stands in the way.
 */
final class Duik {

    private static final int WAARDEN = 6;
    private static final int RUIMTE = 12;
    private static final int VERSTE_SPRONG = 9;
    private static final int GEDULD = 8;

    private final Deelstelsel deel;
    private final Random toeval;
    private final Set<Integer> losgelaten = new TreeSet<>();
    private int strijd;

    Duik(Deelstelsel deel, Random toeval) {
        this.deel = deel;
        this.toeval = toeval;
    }

    /**
     * A solution, or nothing when none was found; that proves nothing.
     *
     * @param stappenPerOnbekende how long to try
     */
    Optional<long[]> oplossing(int stappenPerOnbekende) {
        Inperking ruimte = deel.inperking();
        if (ruimte.alles() >= 0) {
            return Optional.empty();
        }
        int[] volgorde = volgorde(ruimte);
        int[] standen = new int[volgorde.length + 1];
        int[] missers = new int[volgorde.length];
        long over = (long) stappenPerOnbekende * volgorde.length;
        int plaats = 0;
        while (plaats < volgorde.length && over-- > 0) {
            standen[plaats] = ruimte.stand();
            if (kies(ruimte, volgorde[plaats])) {
                plaats++;
            } else {
                int terug = Math.min(plaats, 1 << Math.min(VERSTE_SPRONG, missers[plaats]++));
                if (missers[plaats] > GEDULD && laatLos(ruimte)) {
                    missers[plaats] = 0;
                    terug = 0;
                }
                plaats -= terug;
                ruimte.terug(standen[plaats]);
            }
        }
        if (plaats < volgorde.length) {
            return Optional.empty();
        }
        long[] waarden = new long[deel.aantal()];
        for (int i = 0; i < waarden.length; i++) {
            waarden[i] = ruimte.onder(i);
        }
        return deel.past(waarden, losgelaten) ? Optional.of(waarden) : Optional.empty();
    }

    /** Guesses that no solution was found with. */
    Set<Integer> losgelaten() {
        return losgelaten;
    }

    private boolean laatLos(Inperking ruimte) {
        boolean kan = !deel.sommen()[strijd].equals(deel.ruimst()[strijd]) && losgelaten.add(strijd);
        if (kan) {
            ruimte.versoepel(strijd, deel.ruimst()[strijd]);
        }
        return kan;
    }

    /** Neighbours after each other, beginning at the unknown with the least room of all that were not yet reached. */
    private int[] volgorde(Inperking ruimte) {
        List<Integer> opRuimte = new ArrayList<>();
        for (int i = 0; i < deel.aantal(); i++) {
            opRuimte.add(i);
        }
        opRuimte.sort((een, ander) ->
                Long.compare(ruimte.boven(een) - ruimte.onder(een), ruimte.boven(ander) - ruimte.onder(ander)));
        boolean[] gezien = new boolean[deel.aantal()];
        List<Integer> rij = new ArrayList<>();
        int volgend = 0;
        for (int begin : opRuimte) {
            if (gezien[begin]) {
                continue;
            }
            gezien[begin] = true;
            rij.add(begin);
            for (; volgend < rij.size(); volgend++) {
                for (int relatie : deel.bijOnbekende()[rij.get(volgend)]) {
                    for (int lid : deel.onbekenden()[relatie]) {
                        if (!gezien[lid]) {
                            gezien[lid] = true;
                            rij.add(lid);
                        }
                    }
                }
            }
        }
        return rij.stream().mapToInt(Integer::intValue).toArray();
    }

    private boolean kies(Inperking ruimte, int onbekende) {
        long onder = ruimte.onder(onbekende);
        long boven = ruimte.boven(onbekende);
        if (onder == boven) {
            return true;
        }
        int stand = ruimte.stand();
        for (int poging = 0; poging < WAARDEN; poging++) {
            long waarde = waarde(onder, boven, poging);
            int fout = ruimte.beperk(onbekende, waarde, waarde);
            if (fout < 0) {
                return true;
            }
            strijd = fout;
            ruimte.terug(stand);
        }
        return false;
    }

    /** Mostly a low value, because most counts are; sometimes the least, the most, or any. */
    private long waarde(long onder, long boven, int poging) {
        return switch (poging) {
            case 0, 1 -> onder + toeval.nextInt((int) Math.min(boven - onder, RUIMTE) + 1);
            case 2 -> onder;
            case 3 -> boven;
            default -> onder + (long) (toeval.nextDouble() * (boven - onder + 1));
        };
    }
}
