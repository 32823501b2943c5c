package nl.verzuimatlas.warehouse.audit.reken;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
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
            if (!leden.isEmpty()) {
                relaties.merge(leden, oud.sommen()[relatie], Samenvoeging::beide);
                ruimst.merge(leden, oud.ruimst()[relatie], Samenvoeging::beide);
            }
        }
        List<int[]> onbekenden = new ArrayList<>();
        List<int[]> factoren = new ArrayList<>();
        relaties.keySet().forEach(leden -> {
            onbekenden.add(leden.keySet().stream().mapToInt(Integer::intValue).toArray());
            factoren.add(leden.values().stream().mapToInt(Integer::intValue).toArray());
        });
        Deelstelsel samen = Deelstelsel.van(
                nummers,
                grenzen,
                onbekenden.toArray(int[][]::new),
                factoren.toArray(int[][]::new),
                relaties.values().toArray(Grens[]::new),
                ruimst.values().toArray(Grens[]::new));
        return new Samenvoeging(samen.zonder(overbodig(samen)), plaats);
    }

    private static Grens beide(Grens een, Grens ander) {
        return new Grens(Math.max(een.onder(), ander.onder()), Math.min(een.boven(), ander.boven()));
    }

    /**
     * Which relations say no more than the bounds do, or than a longer relation does: that no part is above the total follows from the sum
     * of the parts.
     */
    static boolean[] overbodig(Deelstelsel deel) {
        Map<Long, Long> verschillen = new HashMap<>();
        boolean[] overbodig = new boolean[deel.relaties()];
        for (int relatie = 0; relatie < overbodig.length; relatie++) {
            overbodig[relatie] = houdtAltijd(deel, relatie);
            if (!overbodig[relatie] && deel.onbekenden()[relatie].length > 2) {
                verschillen(deel, relatie, verschillen);
            }
        }
        for (int relatie = 0; relatie < overbodig.length; relatie++) {
            int[] leden = deel.onbekenden()[relatie];
            int[] factoren = deel.factoren()[relatie];
            if (leden.length == 2 && Math.abs(factoren[0]) == 1 && factoren[0] + factoren[1] == 0) {
                Grens som = deel.sommen()[relatie];
                int meer = factoren[0] > 0 ? leden[0] : leden[1];
                int minder = factoren[0] > 0 ? leden[1] : leden[0];
                overbodig[relatie] |= isGezegd(verschillen.get(paar(meer, minder)), som.boven())
                        && isGezegd(verschillen.get(paar(minder, meer)), -som.onder());
            }
        }
        return overbodig;
    }

    private static boolean houdtAltijd(Deelstelsel deel, int relatie) {
        long minst = 0;
        long meest = 0;
        for (int i = 0; i < deel.onbekenden()[relatie].length; i++) {
            Grens grens = deel.grenzen()[deel.onbekenden()[relatie][i]];
            minst += minst(deel.factoren()[relatie][i], grens);
            meest -= minst(-deel.factoren()[relatie][i], grens);
        }
        return minst >= deel.sommen()[relatie].onder() && meest <= deel.sommen()[relatie].boven();
    }

    private static long paar(int een, int ander) {
        return ((long) een << 32) | ander;
    }

    private static boolean isGezegd(Long verschil, long grens) {
        return grens >= Grens.ONEINDIG || verschil != null && verschil <= grens;
    }

    /** By how much a relation says that an unknown is at most above another, for each pair. */
    private static void verschillen(Deelstelsel deel, int relatie, Map<Long, Long> verschillen) {
        int[] leden = deel.onbekenden()[relatie];
        Grens som = deel.sommen()[relatie];
        for (int teken : new int[] {1, -1}) {
            int[] factoren = Arrays.stream(deel.factoren()[relatie])
                    .map(factor -> teken * factor)
                    .toArray();
            long hoogst = teken > 0 ? som.boven() : -som.onder();
            for (int i = 0; i < leden.length; i++) {
                hoogst -= minst(factoren[i], deel.grenzen()[leden[i]]);
            }
            for (int een = 0; een < leden.length; een++) {
                for (int ander = 0; ander < leden.length; ander++) {
                    if (factoren[een] == 1 && factoren[ander] == -1) {
                        long verschil =
                                hoogst + minst(1, deel.grenzen()[leden[een]]) + minst(-1, deel.grenzen()[leden[ander]]);
                        verschillen.merge(paar(leden[een], leden[ander]), verschil, Math::min);
                    }
                }
            }
        }
    }

    private static long minst(int factor, Grens grens) {
        return factor > 0 ? factor * grens.onder() : factor * grens.boven();
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
