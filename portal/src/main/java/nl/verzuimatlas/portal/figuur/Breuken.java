package nl.verzuimatlas.portal.figuur;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Natural breaks: the division of sorted numbers into groups in which they differ least, that is with the least sum of squared distances
 * to the mean of their group. Found exactly.
 *
 * @see <a href="https://doi.org/10.1080/01621459.1958.10501479">Fisher (1958), On Grouping for Maximum Homogeneity</a>
 */
final class Breuken {

    private Breuken() {}

    /**
     * Places where the second and later groups begin. Equal numbers are in one group; of divisions that are as good, the one that
     * begins its later groups first.
     *
     * @param gesorteerd rising numbers
     * @param groepen number of groups, 1 or more; fewer are made of fewer different numbers
     */
    static List<Integer> van(double[] gesorteerd, int groepen) {
        double[] verschillend = Arrays.stream(gesorteerd).distinct().toArray();
        int n = verschillend.length;
        int g = Math.min(groepen, n);
        if (g <= 1) {
            return List.of();
        }
        Sommen sommen = Sommen.van(gesorteerd, verschillend);
        double[][] beste = new double[g + 1][n + 1];
        int[][] begin = new int[g + 1][n + 1];
        Arrays.stream(beste).forEach(rij -> Arrays.fill(rij, Double.POSITIVE_INFINITY));
        beste[0][0] = 0;
        for (int groep = 1; groep <= g; groep++) {
            for (int eind = groep; eind <= n; eind++) {
                for (int van = groep - 1; van < eind; van++) {
                    double som = beste[groep - 1][van] + sommen.kwadraten(van, eind);
                    if (som < beste[groep][eind]) {
                        beste[groep][eind] = som;
                        begin[groep][eind] = van;
                    }
                }
            }
        }
        List<Integer> grenzen = new ArrayList<>();
        int eind = n;
        for (int groep = g; groep > 1; groep--) {
            eind = begin[groep][eind];
            grenzen.add(0, sommen.plaats(eind));
        }
        return List.copyOf(grenzen);
    }

    /**
     * Sums up to each different number.
     *
     * @param aantal how many numbers come before it
     * @param som their sum
     * @param kwadraat the sum of their squares
     */
    private record Sommen(int[] aantal, double[] som, double[] kwadraat) {

        static Sommen van(double[] gesorteerd, double[] verschillend) {
            int n = verschillend.length;
            Sommen sommen = new Sommen(new int[n + 1], new double[n + 1], new double[n + 1]);
            int gelezen = 0;
            for (int i = 0; i < n; i++) {
                int eerder = gelezen;
                while (gelezen < gesorteerd.length && gesorteerd[gelezen] == verschillend[i]) {
                    gelezen++;
                }
                double keer = gelezen - eerder;
                sommen.aantal[i + 1] = gelezen;
                sommen.som[i + 1] = sommen.som[i] + keer * verschillend[i];
                sommen.kwadraat[i + 1] = sommen.kwadraat[i] + keer * verschillend[i] * verschillend[i];
            }
            return sommen;
        }

        /** Sum of squared distances to their mean of the different numbers {@code van} up to {@code tot}. */
        double kwadraten(int van, int tot) {
            double deel = som[tot] - som[van];
            return kwadraat[tot] - kwadraat[van] - deel * deel / (aantal[tot] - aantal[van]);
        }

        /** Place among all numbers of a different number. */
        int plaats(int nummer) {
            return aantal[nummer];
        }
    }
}
