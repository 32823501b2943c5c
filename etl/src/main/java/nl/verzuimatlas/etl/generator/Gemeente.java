package nl.verzuimatlas.etl.generator;

import java.util.List;
import java.util.Map;

/**
 * A real gemeente with invented inhabitants.
 *
 * @param code CBS code
 * @param naam name
 * @param rij its row in {@code gemeenten.csv}; empty for a neighbour outside the region
 */
record Gemeente(String code, String naam, Map<String, String> rij) {

    Gemeente {
        rij = Map.copyOf(rij);
    }

    /** The 22 gemeenten of the region, in order of name. */
    static List<Gemeente> regio() {
        return Bestand.tabel("gemeenten.csv").stream()
                .map(rij -> new Gemeente(rij.get("code"), rij.get("naam"), rij))
                .toList();
    }

    @Override
    public boolean equals(Object ander) {
        return ander instanceof Gemeente gemeente && gemeente.code.equals(code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    /** Whether it is one of the 22; the others are neighbours. */
    boolean isVanRegio() {
        return !rij.isEmpty();
    }

    String zone() {
        return rij.getOrDefault("zone", "");
    }

    int getal(String kolom) {
        return Integer.parseInt(rij.get(kolom));
    }

    double maat(String kolom) {
        return rij.isEmpty() ? 1 : Double.parseDouble(rij.get(kolom));
    }

    /** Code of the region in {@code kolom}, without the number of postcodes; empty when there is none. */
    String regio(String kolom) {
        return rij.get(kolom).split(":")[0];
    }
}
