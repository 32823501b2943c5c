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
     * @param reeks name of the series that a reader can hide with it; empty when it cannot be hidden
     */
    public record Legendaregel(int nummer, String vorm, String label, String reeks) {

        /** A mark of a series with the same name. */
        public Legendaregel(int nummer, String vorm, String label) {
            this(nummer, vorm, label, label);
        }
    }

    public Grafiek {
        legenda = List.copyOf(legenda);
    }
}
