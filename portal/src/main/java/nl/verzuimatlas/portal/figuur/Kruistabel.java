package nl.verzuimatlas.portal.figuur;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.verzuimatlas.warehouse.lezen.Waarneming;

/**
 * Figures by row and column: the numbers of which a figure's chart and table are both made.
 *
 * @param hoek what the rows are
 * @param rijen heads of the rows
 * @param kolommen heads of the columns
 * @param cellen figures by row and column; empty when the release has no such figure
 */
public record Kruistabel(String hoek, List<Kop> rijen, List<Kop> kolommen, List<List<Optional<Waarneming>>> cellen) {

    public Kruistabel {
        rijen = List.copyOf(rijen);
        kolommen = List.copyOf(kolommen);
        cellen = cellen.stream().map(List::copyOf).toList();
        int breedte = kolommen.size();
        if (cellen.size() != rijen.size() || cellen.stream().anyMatch(rij -> rij.size() != breedte)) {
            throw new IllegalArgumentException("cells must fill " + rijen.size() + " x " + breedte);
        }
    }

    /**
     * Fills a table from keys.
     *
     * @param rijSleutels what each row is about
     * @param rijKop head of a row
     * @param kolomSleutels what each column is about
     * @param kolomKop head of a column
     * @param cel figure of a row and a column
     */
    public static <R, K> Kruistabel vul(
            String hoek,
            List<R> rijSleutels,
            Function<R, Kop> rijKop,
            List<K> kolomSleutels,
            Function<K, Kop> kolomKop,
            BiFunction<R, K, Optional<Waarneming>> cel) {
        List<List<Optional<Waarneming>>> cellen = new ArrayList<>();
        for (R rij : rijSleutels) {
            cellen.add(
                    kolomSleutels.stream().map(kolom -> cel.apply(rij, kolom)).toList());
        }
        return new Kruistabel(
                hoek,
                rijSleutels.stream().map(rijKop).toList(),
                kolomSleutels.stream().map(kolomKop).toList(),
                cellen);
    }

    /** Figures of one column, from the first row to the last. */
    public List<Optional<Waarneming>> kolom(int kolom) {
        return cellen.stream().map(rij -> rij.get(kolom)).toList();
    }

    /** All figures that the release has. */
    public Stream<Waarneming> waarnemingen() {
        return cellen.stream().flatMap(List::stream).flatMap(Optional::stream);
    }

    /** Whether there is anything to show: a number, or a reason why it is hidden. */
    public boolean heeftGegevens() {
        return waarnemingen().findAny().isPresent();
    }

    /** Whether a chart has anything to draw: a number other than zero. */
    public boolean heeftIetsTeTekenen() {
        return waarnemingen().anyMatch(w -> Weergave.getal(w).orElse(0) != 0);
    }

    /** Whether any figure has a 95% interval. */
    public boolean heeftInterval() {
        return waarnemingen().map(Waarneming::ondergrens).anyMatch(grens -> grens.isPresent());
    }

    /** Sources of the figures, each once. */
    public List<String> bronnen() {
        return waarnemingen()
                .map(Waarneming::bron)
                .filter(Objects::nonNull)
                .filter(bron -> !bron.isBlank())
                .distinct()
                .toList();
    }
}
