package nl.verzuimatlas.warehouse.bescherming;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.verzuimatlas.warehouse.bescherming.Stelsel.Rijen;

/**
 * Groups of unknown numbers of which a reader can compute the sum: those that one relation leaves, and the difference of two when one lies
 * within the other, twice over. Groups whose sum is a figure that is shown itself are none.
 *
 * <p>Of a country with hundreds of regions there are hundreds of thousands of differences, nearly none of which are small. How much a sum is more than a
 * small one of as many numbers can be subtracted like the sum itself, so a difference can only be small when the smaller group has at least as much of
 * it as the larger: of the last subtraction others are not put together.
 */
final class Groepen {

    /** How often groups are subtracted. */
    static final int DIEPST = 2;

    private static final Som[] GEEN = {};

    private final Stelsel stelsel;
    private final Kennis kennis;
    private final int hoogstensPerLid;
    private final int eerste;
    private final int laatste;

    /** What relations leave, each by its numbers. */
    private final Map<IntBuffer, Som> uitRelaties = new LinkedHashMap<>();

    private final Set<IntBuffer> getoond = new HashSet<>();

    /**
     * The groups of a part of a system.
     *
     * @param drempel lowest count that is not small
     */
    Groepen(Stelsel stelsel, Samenhang deel, Kennis kennis, int drempel) {
        this.stelsel = stelsel;
        this.kennis = kennis;
        this.hoogstensPerLid = drempel - 1;
        this.eerste = deel.getallen()[0];
        this.laatste = deel.getallen()[deel.getallen().length - 1];
        neem(stelsel.rijen(), deel.rijen());
        neem(stelsel.verschillen(), deel.verschillen());
    }

    /**
     * What some numbers are together.
     *
     * @param leden ascending
     * @param over by how much that is more than the largest that is small, for as many numbers
     * @param anders how many of them are no numbers of persons
     */
    private record Som(int[] leden, int waarde, int over, int anders) {}

    /**
     * Groups of two or more numbers of persons, each ascending, that may all be small.
     *
     * @param diepte how often groups are subtracted for it, from 0 to {@link #DIEPST}. Nothing is subtracted from a group that is small itself:
     *     it is to be asked about before
     */
    List<int[]> kleine(int diepte) {
        List<Som> groepen = List.copyOf(uitRelaties.values());
        if (diepte == DIEPST) {
            Map<IntBuffer, Som> alle = new LinkedHashMap<>(uitRelaties);
            verschillen(groepen, false).forEach(groep -> alle.putIfAbsent(IntBuffer.wrap(groep.leden()), groep));
            groepen = List.copyOf(alle.values());
        }
        return (diepte == 0 ? groepen : verschillen(groepen, true))
                .stream().filter(this::isKlein).map(Som::leden).toList();
    }

    private boolean isKlein(Som groep) {
        return groep.leden().length > 1
                && groep.anders() == 0
                && groep.waarde() > 0
                && groep.over() <= 0
                && !getoond.contains(IntBuffer.wrap(groep.leden()));
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
            Som groep = groep(Arrays.stream(leden, 0, aantal).sorted().toArray());
            uitRelaties.putIfAbsent(IntBuffer.wrap(groep.leden()), groep);
            if (bekend == 1 && cijfers == 1) {
                getoond.add(IntBuffer.wrap(groep.leden()));
            }
        }
    }

    private Som groep(int[] leden) {
        int waarde = 0;
        int anders = 0;
        for (int lid : leden) {
            waarde += stelsel.waarde(lid);
            anders += stelsel.isPersoonlijk(lid) ? 0 : 1;
        }
        return new Som(leden, waarde, waarde - hoogstensPerLid * leden.length, anders);
    }

    /** The differences of two groups of which one lies within the other: all, or at least those that are small. */
    private List<Som> verschillen(List<Som> groepen, boolean alleenKleine) {
        Som[][] perEerste = perEerste(groepen);
        List<Som> verschillen = new ArrayList<>();
        for (Som groot : groepen) {
            if (isKlein(groot)) {
                continue;
            }
            for (int lid : groot.leden()) {
                for (Som klein : perEerste[lid - eerste]) {
                    if (alleenKleine && klein.over() < groot.over()) {
                        break;
                    }
                    boolean kanKlein = klein.anders() == groot.anders() && klein.waarde() < groot.waarde();
                    if ((kanKlein || !alleenKleine) && ligtBinnen(klein.leden(), groot.leden())) {
                        verschillen.add(zonder(groot, klein));
                    }
                }
            }
        }
        return verschillen;
    }

    /** Groups by their first member; those that are most above what is small come first. */
    private Som[][] perEerste(List<Som> groepen) {
        Map<Integer, List<Som>> perLid = new HashMap<>();
        groepen.forEach(groep -> perLid.computeIfAbsent(groep.leden()[0], nieuw -> new ArrayList<>())
                .add(groep));
        Som[][] perEerste = new Som[laatste - eerste + 1][];
        Arrays.fill(perEerste, GEEN);
        perLid.forEach((lid, beginnende) -> {
            beginnende.sort(Comparator.comparingInt((Som groep) -> -groep.over()));
            perEerste[lid - eerste] = beginnende.toArray(GEEN);
        });
        return perEerste;
    }

    private static Som zonder(Som groot, Som klein) {
        int[] rest = new int[groot.leden().length - klein.leden().length];
        int aantal = 0;
        int volgende = 0;
        for (int lid : groot.leden()) {
            if (volgende < klein.leden().length && klein.leden()[volgende] == lid) {
                volgende++;
            } else {
                rest[aantal++] = lid;
            }
        }
        return new Som(
                rest, groot.waarde() - klein.waarde(), groot.over() - klein.over(), groot.anders() - klein.anders());
    }

    /** Whether all numbers of a group are in another, larger one. */
    private static boolean ligtBinnen(int[] klein, int[] groot) {
        if (klein.length >= groot.length) {
            return false;
        }
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
