package nl.verzuimatlas.warehouse.bescherming;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;

/**
 * Chooses the cheapest cells that meet all demands. Demands that share no cell are chosen for apart; small groups exactly, large
 * ones by the best price for what is still needed, after which what became superfluous is taken out, the dearest first. What is chosen
 * depends on the demands and their order alone.
 */
final class Dekking {

    private final long[] prijs;
    private final boolean[] gekozen;
    private final List<Eis> eisen = new ArrayList<>();
    private final Set<String> bekend = new HashSet<>();
    private final BitSet nieuw = new BitSet();

    Dekking(long[] prijs) {
        this.prijs = prijs;
        this.gekozen = new boolean[prijs.length];
    }

    /** Whether a cell is chosen. */
    boolean isGekozen(int cel) {
        return gekozen[cel];
    }

    /** Adds a demand that can be met; false when it was there already. */
    boolean voegToe(Eis eis) {
        if (!bekend.add(Arrays.toString(eis.cellen()) + Arrays.toString(eis.gewicht()) + eis.nodig())) {
            return false;
        }
        nieuw.set(eisen.size());
        eisen.add(eis);
        return true;
    }

    /** Chooses anew for the groups that have a new demand. */
    void kies() {
        perGeraakteGroep().forEach(this::kies);
    }

    /** Chooses cells for the new demands on top of what was chosen. */
    void kiesErbij() {
        perGeraakteGroep().forEach(this::vulAan);
    }

    private Collection<List<Eis>> perGeraakteGroep() {
        int[] groep = groepen();
        Map<Integer, List<Eis>> perGroep = new TreeMap<>();
        Set<Integer> geraakt = new HashSet<>();
        nieuw.stream().forEach(nummer -> geraakt.add(groep[eisen.get(nummer).cellen()[0]]));
        for (Eis eis : eisen) {
            int wortel = groep[eis.cellen()[0]];
            if (geraakt.contains(wortel)) {
                perGroep.computeIfAbsent(wortel, leeg -> new ArrayList<>()).add(eis);
            }
        }
        nieuw.clear();
        return perGroep.values();
    }

    /** Group of each cell: the lowest cell that it hangs together with. */
    private int[] groepen() {
        int[] ouder = new int[prijs.length];
        Arrays.setAll(ouder, i -> i);
        for (Eis eis : eisen) {
            int eerste = wortel(ouder, eis.cellen()[0]);
            for (int cel : eis.cellen()) {
                int ander = wortel(ouder, cel);
                ouder[Math.max(eerste, ander)] = Math.min(eerste, ander);
                eerste = Math.min(eerste, ander);
            }
        }
        for (int i = 0; i < ouder.length; i++) {
            ouder[i] = wortel(ouder, i);
        }
        return ouder;
    }

    private static int wortel(int[] ouder, int van) {
        int cel = van;
        while (ouder[cel] != cel) {
            ouder[cel] = ouder[ouder[cel]];
            cel = ouder[cel];
        }
        return cel;
    }

    private void kies(List<Eis> groep) {
        int[] cellen = groep.stream()
                .flatMapToInt(eis -> Arrays.stream(eis.cellen()))
                .sorted()
                .distinct()
                .toArray();
        if (cellen.length <= Dekkingsprobleem.GROOTST) {
            boolean[] oplossing = new Dekkingsprobleem(cellen, prijs, groep).los();
            for (int i = 0; i < cellen.length; i++) {
                gekozen[cellen[i]] = oplossing[i];
            }
        }
        vulAan(groep);
        snoei(cellen, groep);
    }

    /** Adds the best cell for its price until every demand is met. */
    private void vulAan(List<Eis> groep) {
        Map<Integer, List<Integer>> perCel = perCel(groep);
        int[] tekort = tekorten(groep);
        PriorityQueue<double[]> rij = new PriorityQueue<>(
                Comparator.<double[]>comparingDouble(cel -> -cel[1]).thenComparing(cel -> cel[0]));
        perCel.forEach((cel, bij) -> {
            if (!gekozen[cel]) {
                rij.add(new double[] {cel, nut(cel, bij, groep, tekort)});
            }
        });
        while (!rij.isEmpty()) {
            double[] beste = rij.poll();
            int cel = (int) beste[0];
            double nut = nut(cel, perCel.get(cel), groep, tekort);
            if (nut <= 0) {
                continue;
            }
            if (nut < beste[1]) {
                rij.add(new double[] {cel, nut});
                continue;
            }
            gekozen[cel] = true;
            for (int nummer : perCel.get(cel)) {
                tekort[nummer] -= gewicht(groep.get(nummer), cel);
            }
        }
    }

    private double nut(int cel, List<Integer> bij, List<Eis> groep, int[] tekort) {
        double nut = 0;
        for (int nummer : bij) {
            if (tekort[nummer] > 0) {
                Eis eis = groep.get(nummer);
                nut += Math.min(tekort[nummer], gewicht(eis, cel)) / (double) eis.nodig();
            }
        }
        return nut / prijs[cel];
    }

    /** Takes out what the demands can do without, the dearest first. */
    private void snoei(int[] cellen, List<Eis> groep) {
        Map<Integer, List<Integer>> perCel = perCel(groep);
        int[] tekort = tekorten(groep);
        Arrays.stream(cellen)
                .filter(cel -> gekozen[cel])
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(cel -> -prijs[cel]).thenComparing(cel -> -cel))
                .forEach(cel -> {
                    List<Integer> bij = perCel.get(cel);
                    if (bij.stream().allMatch(nummer -> tekort[nummer] + gewicht(groep.get(nummer), cel) <= 0)) {
                        gekozen[cel] = false;
                        bij.forEach(nummer -> tekort[nummer] += gewicht(groep.get(nummer), cel));
                    }
                });
    }

    private static Map<Integer, List<Integer>> perCel(List<Eis> groep) {
        Map<Integer, List<Integer>> perCel = new TreeMap<>();
        for (int nummer = 0; nummer < groep.size(); nummer++) {
            for (int cel : groep.get(nummer).cellen()) {
                perCel.computeIfAbsent(cel, leeg -> new ArrayList<>()).add(nummer);
            }
        }
        return perCel;
    }

    private int[] tekorten(List<Eis> groep) {
        return groep.stream().mapToInt(eis -> eis.tekort(gekozen)).toArray();
    }

    private static int gewicht(Eis eis, int cel) {
        int plaats = Arrays.binarySearch(eis.cellen(), cel);
        return plaats < 0 ? 0 : eis.gewicht()[plaats];
    }
}
