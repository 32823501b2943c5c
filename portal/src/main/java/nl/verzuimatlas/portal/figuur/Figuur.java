package nl.verzuimatlas.portal.figuur;

import java.util.List;
import nl.verzuimatlas.portal.pagina.Verwijzing;

/**
 * A finding with its evidence.
 *
 * @param id unique on the page, also the anchor to link to
 * @param titel the finding, as a sentence
 * @param onderschrift what is counted, for whom and when
 * @param grafieken charts of the numbers, mostly one; none when there is no number to draw
 * @param zonderGrafiek why there is no chart, as a sentence; empty when there is one, or none was meant
 * @param tabel the same numbers
 * @param opmerkingen cautions
 * @param definities links to how it was counted
 * @param bron who delivered the data
 * @param periode school years or the date that the numbers are about
 * @param release id of the release
 * @param download address of the same numbers as CSV
 */
public record Figuur(
        String id,
        String titel,
        String onderschrift,
        List<Grafiek> grafieken,
        String zonderGrafiek,
        Tabel tabel,
        List<String> opmerkingen,
        List<Verwijzing> definities,
        String bron,
        String periode,
        String release,
        String download) {

    public Figuur {
        grafieken = List.copyOf(grafieken);
        opmerkingen = List.copyOf(opmerkingen);
        definities = List.copyOf(definities);
    }

    /** The same figure under another title. */
    public Figuur metTitel(String nieuw) {
        return new Figuur(
                id,
                nieuw,
                onderschrift,
                grafieken,
                zonderGrafiek,
                tabel,
                opmerkingen,
                definities,
                bron,
                periode,
                release,
                download);
    }
}
