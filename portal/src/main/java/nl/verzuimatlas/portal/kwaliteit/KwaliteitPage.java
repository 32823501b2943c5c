package nl.verzuimatlas.portal.kwaliteit;

import java.util.List;
import nl.verzuimatlas.portal.figuur.Tabel;
import nl.verzuimatlas.portal.meldgedrag.Meldbeeld;
import nl.verzuimatlas.portal.pagina.Filters;
import nl.verzuimatlas.portal.pagina.Kader;
import nl.verzuimatlas.portal.pagina.Pagina;

/**
 * How good the data are.
 *
 * @param kader frame
 * @param filters choice of the source of which coverage is shown per municipality
 * @param inhoud what the page says for this choice
 */
public record KwaliteitPage(Kader kader, Filters filters, Inhoud inhoud) implements Pagina {

    /**
     * What follows from a release and the choice alone.
     *
     * @param samenvatting rows read, accepted and rejected, in a sentence
     * @param ingetrokken what was withdrawn, in words
     * @param matrix coverage per source and school year
     * @param perGemeente coverage per municipality of the source; none when nothing was delivered
     * @param meldgedrag how schools report, and whether figures made of reports can be compared
     * @param peildatum day on which the agenda is judged, in a sentence; empty when nothing is expected
     * @param agenda what was expected and what came
     * @param leveringen deliveries with their counts
     * @param bevindingen findings, counted
     * @param controles gates that the release went through
     */
    public record Inhoud(
            String samenvatting,
            String ingetrokken,
            Tabel matrix,
            List<Tabel> perGemeente,
            Meldbeeld meldgedrag,
            String peildatum,
            Tabel agenda,
            Tabel leveringen,
            Tabel bevindingen,
            Tabel controles) {

        public Inhoud {
            perGemeente = List.copyOf(perGemeente);
        }
    }

    @Override
    public String sjabloon() {
        return "kwaliteit/kwaliteit.jte";
    }
}
