package nl.verzuimatlas.warehouse.meldgedrag;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** How much reporting swings without a cause, estimated so that a few real changes do not matter. */
final class Ruis {

    // Median of the absolute value of a standard normal variable.
    private static final double MEDIAAN = 0.674489750196082;
    private static final double GROOTSTE = 2;
    private static final int HALVERINGEN = 14;

    private Ruis() {}

    /**
     * Standard deviation on the scale of the shift at which half of the distances is beyond what half of them should be; at
     * least {@code minste}.
     */
    static double schat(List<Toetsing> toetsingen, double minste) {
        if (toetsingen.isEmpty() || mediaan(toetsingen, minste) <= MEDIAAN) {
            return minste;
        }
        double laag = minste;
        double hoog = GROOTSTE;
        for (int i = 0; i < HALVERINGEN; i++) {
            double midden = (laag + hoog) / 2;
            if (mediaan(toetsingen, midden) > MEDIAAN) {
                laag = midden;
            } else {
                hoog = midden;
            }
        }
        return hoog;
    }

    /** Shift of the region: the weighted median of the shifts of its gemeenten. */
    static double verschuiving(List<Toetsstof> stof, double ruis) {
        List<Toetsstof> oplopend = stof.stream()
                .sorted(Comparator.comparingDouble(Toetsstof::verschuiving))
                .toList();
        double helft = oplopend.stream().mapToDouble(t -> t.gewicht(ruis)).sum() / 2;
        double som = 0;
        for (Toetsstof toetsstof : oplopend) {
            som += toetsstof.gewicht(ruis);
            if (som >= helft) {
                return toetsstof.verschuiving();
            }
        }
        return 0;
    }

    private static double mediaan(List<Toetsing> toetsingen, double ruis) {
        double[] afstanden = toetsingen.stream()
                .mapToDouble(t -> Math.abs(t.stof().verschuiving() - t.verschuiving())
                        * Math.sqrt(t.stof().gewicht(ruis)))
                .toArray();
        Arrays.sort(afstanden);
        int n = afstanden.length;
        return (afstanden[(n - 1) / 2] + afstanden[n / 2]) / 2;
    }

    /** A comparison with the shift of the region in that year. */
    record Toetsing(Toetsstof stof, double verschuiving) {}
}
