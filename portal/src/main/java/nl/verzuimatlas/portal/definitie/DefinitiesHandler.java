package nl.verzuimatlas.portal.definitie;

import nl.verzuimatlas.portal.definitie.DefinitiesPage.Begrip;
import nl.verzuimatlas.portal.pagina.Kader;
import nl.verzuimatlas.portal.pagina.Pagina;
import nl.verzuimatlas.portal.pagina.PaginaHandler;
import nl.verzuimatlas.portal.pagina.Verzoek;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;

/** Answers {@code /definities}: what each indicator means, in short. */
public final class DefinitiesHandler implements PaginaHandler {

    @Override
    public Pagina pagina(ReleaseLezer lezer, Verzoek verzoek) {
        return new DefinitiesPage(
                Kader.van("Definities", "/definities", lezer.release(), verzoek),
                lezer.indicatoren().stream()
                        .map(indicator ->
                                new Begrip(indicator.naam(), "/definities/" + indicator.id(), indicator.uitleg()))
                        .toList());
    }
}
