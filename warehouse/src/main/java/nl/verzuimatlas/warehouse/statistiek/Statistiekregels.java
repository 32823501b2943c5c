package nl.verzuimatlas.warehouse.statistiek;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import nl.verzuimatlas.warehouse.contract.Bronbestand;
import nl.verzuimatlas.warehouse.contract.Yaml;

/**
 * The choices in the statistics of this product as data ({@code statistiek.yaml}).
 *
 * @param niveau confidence level of intervals
 * @param trechterniveau confidence level of the outer limits of a funnel
 * @param trechterInkrimping share of the areas drawn in on either side before the dispersion of a funnel is computed
 * @param foutOntdekking largest share of wrong differences among those called one ({@link Meervoudig})
 * @param trend when a trend may be called one
 * @param gelijkenis which gemeenten are similar
 * @param profiel where each feature of that rule stands in the published cube
 */
public record Statistiekregels(
        double niveau,
        double trechterniveau,
        @JsonProperty("trechter_inkrimping") double trechterInkrimping,
        @JsonProperty("fout_ontdekking") double foutOntdekking,
        Trendregel trend,
        Gelijkenisregel gelijkenis,
        Map<String, Profielregel> profiel) {

    public Statistiekregels {
        profiel = Map.copyOf(profiel);
        for (Gelijkenisregel.Kenmerk kenmerk : gelijkenis.kenmerken()) {
            if (!profiel.containsKey(kenmerk.naam())) {
                throw new IllegalArgumentException("profiel does not say where to find " + kenmerk.naam());
            }
        }
    }

    /**
     * Where a feature of a gemeente stands in the published cube.
     *
     * @param label Dutch name, in the middle of a sentence
     * @param cel cell ({@code indicator:dimensie:categorie}) of which the denominator is the feature
     * @param van cells of whose denominators together it is taken as a part; empty when it is a size
     */
    public record Profielregel(String label, String cel, List<String> van) {

        public Profielregel {
            van = List.copyOf(van);
        }
    }

    /** The rules of this product. */
    public static Statistiekregels lees() {
        return Yaml.lees(Bronbestand.lees("statistiek.yaml"), Statistiekregels.class);
    }
}
