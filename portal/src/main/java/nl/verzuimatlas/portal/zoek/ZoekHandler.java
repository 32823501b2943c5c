package nl.verzuimatlas.portal.zoek;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.verzuimatlas.portal.pagina.Gebieden;
import nl.verzuimatlas.portal.pagina.Kader;
import nl.verzuimatlas.portal.pagina.Pagina;
import nl.verzuimatlas.portal.pagina.PaginaHandler;
import nl.verzuimatlas.portal.pagina.Register;
import nl.verzuimatlas.portal.pagina.Verzoek;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;

/** Answers {@code /zoeken}. */
public final class ZoekHandler implements PaginaHandler {

    private static final int LANGSTE = 100;

    @Override
    public Pagina pagina(ReleaseLezer lezer, Verzoek verzoek) {
        String gevraagd = verzoek.filter("q").orElse("");
        String vraag = gevraagd.substring(0, Math.min(LANGSTE, gevraagd.length()));
        Map<String, List<Treffer>> groepen = new LinkedHashMap<>();
        int aantal = 0;
        for (Treffer treffer :
                Zoekgids.van(Gebieden.van(lezer), Register.van(lezer)).zoek(vraag)) {
            groepen.computeIfAbsent(treffer.soort(), soort -> new ArrayList<>()).add(treffer);
            aantal++;
        }
        return new ZoekPage(
                Kader.van("Zoeken", "/zoeken", lezer.release(), verzoek),
                vraag,
                inWoorden(vraag, aantal),
                groepen.entrySet().stream()
                        .map(groep -> new ZoekPage.Groep(
                                groep.getKey(),
                                groep.getValue().stream()
                                        .map(t -> new ZoekPage.Gevonden(t.titel(), t.pad(), t.uitleg()))
                                        .toList()))
                        .toList());
    }

    private static String inWoorden(String vraag, int aantal) {
        if (vraag.isEmpty()) {
            return "Typ de naam van een gemeente, een regio of een onderwerp.";
        }
        if (aantal == 0) {
            return "Niets gevonden voor \u201c" + vraag
                    + "\u201d. Kijk of het goed is getypt, of probeer een ander woord.";
        }
        return (aantal == 1 ? "1 resultaat" : aantal + " resultaten") + " voor \u201c" + vraag + "\u201d.";
    }
}
