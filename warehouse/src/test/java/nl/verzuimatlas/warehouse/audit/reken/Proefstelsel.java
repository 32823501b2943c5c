package nl.verzuimatlas.warehouse.audit.reken;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A table of areas by kinds with hidden figures, of which the sums per area, per kind and of two sets of regions that overlap are known.
 *
 * @param waar true values, row by row
 * @param beperkingen relations that hold for them
 */
record Proefstelsel(long[] waar, List<Beperking> beperkingen) {

    /**
     * A table.
     *
     * @param gebieden number of areas
     * @param soorten number of kinds
     */
    static Proefstelsel van(int gebieden, int soorten, long zaad) {
        Random toeval = new Random(zaad);
        long[] waar = toeval.longs((long) gebieden * soorten, 0, 30)
                .map(getal -> getal < 10 ? getal / 2 : getal)
                .toArray();
        List<Beperking> beperkingen = new ArrayList<>();
        for (int gebied = 0; gebied < gebieden; gebied++) {
            int begin = gebied * soorten;
            beperkingen.add(som(waar, IntStream.range(begin, begin + soorten).toArray(), "soorten"));
        }
        for (int stap : new int[] {3, 5}) {
            for (int soort = 0; soort < soorten; soort++) {
                for (int regio = 0; regio < gebieden; regio += stap) {
                    int eind = Math.min(gebieden, regio + stap);
                    int plaats = soort;
                    beperkingen.add(som(
                            waar,
                            IntStream.range(regio, eind)
                                    .map(gebied -> gebied * soorten + plaats)
                                    .toArray(),
                            "regio"));
                }
            }
        }
        return new Proefstelsel(waar, beperkingen);
    }

    private static Beperking som(long[] waar, int[] leden, String woorden) {
        int[] factoren = new int[leden.length];
        Arrays.fill(factoren, 1);
        long som = Arrays.stream(leden).mapToLong(lid -> waar[lid]).sum();
        return Beperking.zeker(leden, factoren, som, som, woorden);
    }

    List<Grens> grenzen() {
        return java.util.Collections.nCopies(waar.length, new Grens(0, Grens.ONEINDIG));
    }

    /** The system as one component. */
    Deelstelsel deel() {
        Grens[] sommen = beperkingen.stream().map(een -> een.trappen().get(0)).toArray(Grens[]::new);
        return Deelstelsel.van(
                IntStream.range(0, waar.length).toArray(),
                grenzen().toArray(Grens[]::new),
                beperkingen.stream().map(Beperking::onbekenden).toArray(int[][]::new),
                beperkingen.stream().map(Beperking::factoren).toArray(int[][]::new),
                sommen,
                sommen);
    }

    /** Verdicts on all unknowns. */
    List<Uitkomst> onderzocht() {
        return onderzocht(Voorsprong.GEEN);
    }

    /** Verdicts on all unknowns when somebody says something of them. */
    List<Uitkomst> onderzocht(Voorsprong voorsprong) {
        List<Vraag> vragen = IntStream.range(0, waar.length)
                .mapToObj(i -> new Vraag(i, Vraag.Eis.CEL))
                .toList();
        return new Onderzoek(grenzen(), beperkingen, vragen, 5, voorsprong).voerUit();
    }

    @Override
    public boolean equals(Object ander) {
        return this == ander;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(waar);
    }

    @Override
    public String toString() {
        return waar.length + " unknowns, " + beperkingen.size() + " relations";
    }
}
