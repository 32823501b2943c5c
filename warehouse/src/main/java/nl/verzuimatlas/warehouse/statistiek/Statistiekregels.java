package nl.verzuimatlas.warehouse.statistiek;

import com.fasterxml.jackson.annotation.JsonProperty;
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
 */
public record Statistiekregels(
        double niveau,
        double trechterniveau,
        @JsonProperty("trechter_inkrimping") double trechterInkrimping,
        @JsonProperty("fout_ontdekking") double foutOntdekking,
        Trendregel trend,
        Gelijkenisregel gelijkenis) {

    /** The rules of this product. */
    public static Statistiekregels lees() {
        return Yaml.lees(Bronbestand.lees("statistiek.yaml"), Statistiekregels.class);
    }
}
