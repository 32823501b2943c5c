package nl.verzuimatlas.warehouse.statistiek;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which gemeenten are similar, by a {@link Gelijkenisregel}: each feature becomes a number of standard deviations from the
 * mean of all gemeenten; the distance of two gemeenten is the root of the weighted mean square of their differences. It
 * depends on features alone, never on the figures that are compared, and gives the same answer for the same profiles.
 */
public final class Gelijkenis {

    private final Gelijkenisregel regel;
    private final Map<String, double[]> gestandaardiseerd;

    private Gelijkenis(Gelijkenisregel regel, Map<String, double[]> gestandaardiseerd) {
        this.regel = regel;
        this.gestandaardiseerd = gestandaardiseerd;
    }

    /**
     * @param profielen features per gemeente code; a gemeente that lacks one of the rule's features has no similar
     *     gemeenten and is none, and does not count in mean and deviation
     */
    public static Gelijkenis van(Gelijkenisregel regel, Map<String, Map<String, Double>> profielen) {
        Map<String, double[]> waarden = new TreeMap<>();
        profielen.forEach((code, profiel) -> {
            boolean volledig = regel.kenmerken().stream().allMatch(kenmerk -> profiel.containsKey(kenmerk.naam()));
            if (volledig) {
                waarden.put(
                        code,
                        regel.kenmerken().stream()
                                .mapToDouble(kenmerk -> gemeten(kenmerk, profiel.get(kenmerk.naam())))
                                .toArray());
            }
        });
        for (int k = 0; k < regel.kenmerken().size(); k++) {
            standaardiseer(waarden, k);
        }
        return new Gelijkenis(regel, waarden);
    }

    /** The most similar gemeenten, nearest first and at equal distance by code; empty when none is near enough. */
    public List<Buur> vergelijkbaarMet(String code) {
        double[] eigen = gestandaardiseerd.get(code);
        if (eigen == null) {
            return List.of();
        }
        List<Buur> buren = new ArrayList<>();
        gestandaardiseerd.forEach((ander, waarden) -> {
            double afstand = afstand(eigen, waarden);
            if (!ander.equals(code) && afstand <= regel.grootsteAfstand()) {
                buren.add(new Buur(ander, afstand));
            }
        });
        buren.sort(Comparator.comparingDouble(Buur::afstand).thenComparing(Buur::code));
        return buren.stream().limit(regel.aantal()).toList();
    }

    private double afstand(double[] een, double[] ander) {
        double som = 0;
        double gewichten = 0;
        for (int k = 0; k < een.length; k++) {
            double gewicht = regel.kenmerken().get(k).gewicht();
            som += gewicht * (een[k] - ander[k]) * (een[k] - ander[k]);
            gewichten += gewicht;
        }
        return Math.sqrt(som / gewichten);
    }

    private static double gemeten(Gelijkenisregel.Kenmerk kenmerk, double waarde) {
        double gemeten = switch (kenmerk.schaal()) {
            case LINEAIR -> waarde;
            case LOGARITMISCH -> Math.log(waarde);
        };
        if (!Double.isFinite(gemeten)) {
            throw new IllegalArgumentException(kenmerk.naam() + " cannot be measured: " + waarde);
        }
        return gemeten;
    }

    private static void standaardiseer(Map<String, double[]> waarden, int k) {
        double gemiddelde =
                waarden.values().stream().mapToDouble(w -> w[k]).average().orElse(0);
        double variantie = waarden.values().stream()
                .mapToDouble(w -> (w[k] - gemiddelde) * (w[k] - gemiddelde))
                .average()
                .orElse(0);
        for (double[] w : waarden.values()) {
            // A feature in which no gemeente differs says nothing about similarity.
            w[k] = variantie == 0 ? 0 : (w[k] - gemiddelde) / Math.sqrt(variantie);
        }
    }

    /**
     * A similar gemeente.
     *
     * @param code gemeente code
     * @param afstand in standard deviations, 0 or more
     */
    public record Buur(String code, double afstand) {}
}
