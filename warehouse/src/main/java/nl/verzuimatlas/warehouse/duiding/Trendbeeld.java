package nl.verzuimatlas.warehouse.duiding;

import java.util.List;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.statistiek.Trend;
import nl.verzuimatlas.warehouse.statistiek.Trendmodel;

/**
 * What may be said about the course of one figure in one area.
 *
 * @param trend tested line, or why none is drawn
 * @param model how the line was drawn
 * @param jaren school years of which the figure was used, oldest first; empty when no line is drawn
 * @param zonderCijfer school years since the last break without a delivered figure, oldest first; they were left out
 */
public record Trendbeeld(Trend trend, Trendmodel model, List<Schooljaar> jaren, List<Schooljaar> zonderCijfer) {

    public Trendbeeld {
        jaren = List.copyOf(jaren);
        zonderCijfer = List.copyOf(zonderCijfer);
    }
}
