package nl.verzuimatlas.portal.protocol;

import java.util.List;
import java.util.Optional;
import nl.verzuimatlas.portal.figuur.Grafiek;
import nl.verzuimatlas.portal.figuur.Tabel;
import nl.verzuimatlas.portal.pagina.Kader;
import nl.verzuimatlas.portal.pagina.Pagina;
import nl.verzuimatlas.portal.pagina.Verwijzing;

/**
 * One version of a protocol.
 *
 * @param kader frame
 * @param inleiding what the page shows
 * @param eigenschappen for whom, since when, from which source
 * @param versies other versions of the same protocol
 * @param grafiek the ladders, drawn
 * @param ladder the same as a table
 * @param regels the rules
 * @param aannamen what was assumed because the source does not say it; empty when nothing
 * @param varianten the rules in which readings of one source differ; empty when there is one reading
 * @param nietUitgedrukt what is not computed; without rows when everything is
 * @param verwijzingen pages that belong to this one
 */
public record ProtocolPage(
        Kader kader,
        String inleiding,
        List<Eigenschap> eigenschappen,
        List<Verwijzing> versies,
        Grafiek grafiek,
        Tabel ladder,
        Tabel regels,
        String aannamen,
        Optional<Tabel> varianten,
        Tabel nietUitgedrukt,
        List<Verwijzing> verwijzingen)
        implements Pagina {

    /**
     * A property of the protocol.
     *
     * @param naam what it is about
     * @param tekst what it says; never empty
     */
    public record Eigenschap(String naam, String tekst) {}

    public ProtocolPage {
        eigenschappen = List.copyOf(eigenschappen);
        versies = List.copyOf(versies);
        verwijzingen = List.copyOf(verwijzingen);
    }

    @Override
    public String sjabloon() {
        return "protocol/protocol.jte";
    }
}
