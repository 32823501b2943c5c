package nl.verzuimatlas.warehouse.audit.reken;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A smaller system that says the same: unknowns that are equal are one, relations that always hold within the bounds are left out,
 * and of relations with the same sum the strictest is kept.
 *
 * @param deel the smaller system
 * @param plaats where each unknown of the old system is in the new one
 */
record Samenvoeging(Deelstelsel deel, int[] plaats) {

    /** The smaller system of {@code oud}. */
    static Samenvoeging van(Deelstelsel oud) {
        int[] hoofd = hoofden(oud);
        int[] plaats = new int[oud.aantal()];
        int aantal = 0;
        for (int i = 0; i < plaats.length; i++) {
            plaats[i] = hoofd[i] == i ? aantal++ : plaats[hoofd[i]];
        }
        Grens[] grenzen = new Grens[aantal];
        int[] nummers = new int[aantal];
        for (int i = 0; i < plaats.length; i++) {
            Grens eerder = grenzen[plaats[i]];
            Grens eigen = oud.grenzen()[i];
            if (eerder == null) {
                nummers[plaats[i]] = oud.nummers()[i];
            }
            grenzen[plaats[i]] = eerder == null ? eigen : beide(eerder, eigen);
        }
        Map<Map<Integer, Integer>, Grens> relaties = new LinkedHashMap<>();
        Map<Map<Integer, Integer>, Grens> ruimst = new LinkedHashMap<>();
        for (int relatie = 0; relatie < oud.relaties(); relatie++) {
            Map<Integer, Integer> leden = new TreeMap<>();
            for (int i = 0; i < oud.onbekenden()[relatie].length; i++) {
                leden.merge(plaats[oud.onbekenden()[relatie][i]], oud.factoren()[relatie][i], Integer::sum);
            }
            leden.values().removeIf(factor -> factor == 0);
            Grens som = oud.sommen()[relatie];
            if (leden.isEmpty() || houdtAltijd(leden, som, grenzen)) {
                continue;
            }
            relaties.merge(leden, som, Samenvoeging::beide);
            ruimst.merge(leden, oud.ruimst()[relatie], Samenvoeging::beide);
        }
        List<int[]> onbekenden = new ArrayList<>();
        List<int[]> factoren = new ArrayList<>();
        relaties.keySet().forEach(leden -> {
            onbekenden.add(leden.keySet().stream().mapToInt(Integer::intValue).toArray());
            factoren.add(leden.values().stream().mapToInt(Integer::intValue).toArray());
        });
        return new Samenvoeging(
                Deelstelsel.van(
                        nummers,
                        grenzen,
                        onbekenden.toArray(int[][]::new),
                        factoren.toArray(int[][]::new),
                        relaties.values().toArray(Grens[]::new),
                        ruimst.values().toArray(Grens[]::new)),
                plaats);
    }

    private static Grens beide(Grens een, Grens ander) {
        return new Grens(Math.max(een.onder(), ander.onder()), Math.min(een.boven(), ander.boven()));
    }

    private static boolean houdtAltijd(Map<Integer, Integer> leden, Grens som, Grens[] grenzen) {
        long minst = 0;
        long meest = 0;
        for (Map.Entry<Integer, Integer> lid : leden.entrySet()) {
            Grens grens = grenzen[lid.getKey()];
            int factor = lid.getValue();
            minst += factor > 0 ? factor * grens.onder() : factor * grens.boven();
            meest += factor > 0 ? factor * grens.boven() : factor * grens.onder();
        }
        return minst >= som.onder() && meest <= som.boven();
    }

    /** The lowest unknown that each one is equal to. */
    private static int[] hoofden(Deelstelsel oud) {
        int[] hoofd = new int[oud.aantal()];
        Arrays.setAll(hoofd, i -> i);
        for (int relatie = 0; relatie < oud.relaties(); relatie++) {
            int[] factoren = oud.factoren()[relatie];
            boolean gelijk = factoren.length == 2
                    && factoren[0] + factoren[1] == 0
                    && oud.sommen()[relatie].equals(Grens.precies(0));
            if (gelijk) {
                int een = zoek(hoofd, oud.onbekenden()[relatie][0]);
                int ander = zoek(hoofd, oud.onbekenden()[relatie][1]);
                hoofd[Math.max(een, ander)] = Math.min(een, ander);
            }
        }
        for (int i = 0; i < hoofd.length; i++) {
            hoofd[i] = zoek(hoofd, i);
        }
        return hoofd;
    }

    private static int zoek(int[] hoofd, int onbekende) {
        int gezocht = onbekende;
        while (hoofd[gezocht] != gezocht) {
            gezocht = hoofd[gezocht];
        }
        return gezocht;
    }

    @Override
    public boolean equals(Object ander) {
        return this == ander;
    }

    @Override
    public int hashCode() {
        return deel.hashCode();
    }

    @Override
    public String toString() {
        return deel.toString();
    }
}
