package nl.verzuimatlas.warehouse.statistiek;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Guard against chance findings when many gemeenten and indicators are compared at once. */
public final class Meervoudig {

    private Meervoudig() {}

    /**
     * Corrected p-values of Benjamini and Hochberg: calling those up to {@code q} a difference makes at most a share
     * {@code q} of the called differences wrong, on average. The family is all comparisons one table or page makes
     * (gemeenten times indicators); its size belongs beside the result ("na correctie voor 154 vergelijkingen").
     *
     * @param pWaarden p-value per comparison, 0..1; comparisons that could not be made are left out by the caller
     * @return corrected p-value per comparison, 0..1, in the order given
     * @throws IllegalArgumentException if a p-value is not within 0..1
     * @see <a href="https://doi.org/10.1111/j.2517-6161.1995.tb02031.x">Benjamini and Hochberg (1995)</a>
     */
    public static <K> Map<K, Double> benjaminiHochberg(Map<K, Double> pWaarden) {
        List<Map.Entry<K, Double>> oplopend = new ArrayList<>(pWaarden.entrySet());
        for (Map.Entry<K, Double> entry : oplopend) {
            if (!(entry.getValue() >= 0 && entry.getValue() <= 1)) {
                throw new IllegalArgumentException("p-value must be 0..1, got " + entry.getValue());
            }
        }
        oplopend.sort(Comparator.comparingDouble(Map.Entry::getValue));
        Map<K, Double> gecorrigeerd = new LinkedHashMap<>(pWaarden);
        double kleinste = 1;
        for (int i = oplopend.size(); i >= 1; i--) {
            Map.Entry<K, Double> entry = oplopend.get(i - 1);
            kleinste = Math.min(kleinste, entry.getValue() * oplopend.size() / i);
            gecorrigeerd.put(entry.getKey(), kleinste);
        }
        return gecorrigeerd;
    }
}
