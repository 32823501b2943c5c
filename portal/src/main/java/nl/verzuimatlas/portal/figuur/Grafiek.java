package nl.verzuimatlas.portal.figuur;

import java.util.List;

/**
 * A chart, ready to draw.
 *
 * @param optie options for the chart library, as JSON
 * @param omschrijving what the chart shows, in a few Dutch sentences
 * @param hoogte {@code klein}, {@code middel}, {@code groot} or {@code lang}
 * @param legenda what the marks stand for; empty when labels in the chart say so
 */
public record Grafiek(String optie, String omschrijving, String hoogte, List<Legendaregel> legenda) {

    /**
     * A mark and what it stands for.
     *
     * @param nummer number of the mark, from 1
     * @param vorm {@code lijn} or {@code vlak}
     * @param label text
     */
    public record Legendaregel(int nummer, String vorm, String label) {}

    public Grafiek {
        legenda = List.copyOf(legenda);
    }
}
