package nl.verzuimatlas.warehouse.indicator;

import java.util.List;

/**
 * How an indicator is measured and shown.
 *
 * @param peilmoment day or period that the figure is about
 * @param vergelijkingsmethode how areas and years are compared
 * @param decimalen digits behind the comma where it is shown, 0..3
 * @param afronding how it is rounded
 * @param regiotypen kinds of area for which it is computed
 * @param meerjaren numbers of school years over which it is also added up, 2..10; empty when a sum has no meaning
 */
public record Meetwijze(
        String peilmoment,
        String vergelijkingsmethode,
        int decimalen,
        String afronding,
        List<String> regiotypen,
        List<Integer> meerjaren) {

    public Meetwijze {
        regiotypen = List.copyOf(regiotypen);
        meerjaren = List.copyOf(meerjaren);
    }
}
