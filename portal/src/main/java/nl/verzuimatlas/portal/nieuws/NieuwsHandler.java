package nl.verzuimatlas.portal.nieuws;

import nl.verzuimatlas.portal.pagina.Kader;
import nl.verzuimatlas.portal.pagina.Pagina;
import nl.verzuimatlas.portal.pagina.PaginaHandler;
import nl.verzuimatlas.portal.pagina.Verwijzing;
import nl.verzuimatlas.portal.pagina.Verzoek;
import nl.verzuimatlas.warehouse.lezen.Nieuwsbericht;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;

/** Answers {@code /nieuws}: the releases and what each changed. */
public final class NieuwsHandler implements PaginaHandler {

    static final Verwijzing NIEUWS = new Verwijzing("Nieuws", "/nieuws");

    @Override
    public Pagina pagina(ReleaseLezer lezer, Verzoek verzoek) {
        return new NieuwsPage(
                Kader.van("Nieuws: wat veranderde er in de cijfers?", NIEUWS.pad(), lezer.release(), verzoek),
                lezer.nieuws().berichten().stream().map(NieuwsHandler::bericht).toList());
    }

    private static NieuwsPage.Bericht bericht(Nieuwsbericht bericht) {
        String id = bericht.release().id();
        return new NieuwsPage.Bericht(
                new Verwijzing("Uitgave " + id, "/nieuws/" + id),
                Woorden.dag(bericht.release().gemaaktOp()),
                Woorden.samenvatting(bericht));
    }
}
