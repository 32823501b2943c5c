package nl.verzuimatlas.portal.gemeente;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.verzuimatlas.portal.figuur.Cel;
import nl.verzuimatlas.portal.figuur.Kop;
import nl.verzuimatlas.portal.figuur.Tabel;
import nl.verzuimatlas.portal.pagina.Gebieden;
import nl.verzuimatlas.portal.pagina.Kader;
import nl.verzuimatlas.portal.pagina.Pagina;
import nl.verzuimatlas.portal.pagina.PaginaHandler;
import nl.verzuimatlas.portal.pagina.Verzoek;
import nl.verzuimatlas.warehouse.contract.Gemeentecode;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.lezen.Gemeente;
import nl.verzuimatlas.warehouse.lezen.Regio;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;

/** Answers {@code /gemeenten}: which municipalities there are, and in which regions they lie. */
public final class GemeentenHandler implements PaginaHandler {

    private static final List<Regiotype> TYPEN = List.of(Regiotype.RMC, Regiotype.SWV_PO, Regiotype.SWV_VO);

    @Override
    public Pagina pagina(ReleaseLezer lezer, Verzoek verzoek) {
        Gebieden gebieden = Gebieden.van(lezer);
        List<Tabel.Rij> rijen = gebieden.gemeenten().stream()
                .map(gemeente -> rij(gemeente, gebieden))
                .toList();
        Tabel tabel = new Tabel(
                "gemeenten",
                "Gemeenten en hun regio's",
                "Gemeente",
                List.of(
                        Kop.tekst("Code"),
                        Kop.tekst("Doorstroompunt (vroeger RMC)"),
                        Kop.tekst("Samenwerkingsverband primair onderwijs"),
                        Kop.tekst("Samenwerkingsverband voortgezet onderwijs")),
                rijen);
        return new GemeentenPage(
                Kader.van("Gemeenten", "/gemeenten", lezer.release(), verzoek),
                "Kies een gemeente om de cijfers te zien. Regio's overlappen: een gemeente kan in twee "
                        + "samenwerkingsverbanden liggen.",
                tabel);
    }

    private static Tabel.Rij rij(Gemeente gemeente, Gebieden gebieden) {
        List<Cel> cellen = new ArrayList<>(List.of(Cel.tekst(gemeente.code().code())));
        TYPEN.forEach(type -> cellen.add(Cel.tekst(regios(gemeente.code(), gebieden, type))));
        return new Tabel.Rij(Kop.gebied(Gebieden.gebied(gemeente)), cellen);
    }

    private static String regios(Gemeentecode code, Gebieden gebieden, Regiotype type) {
        String namen = gebieden.regios().stream()
                .filter(regio -> regio.type() == type && regio.gemeenten().contains(code))
                .map(regio -> naam(regio, code))
                .collect(Collectors.joining("; "));
        return namen.isEmpty() ? "onbekend" : namen;
    }

    private static String naam(Regio regio, Gemeentecode code) {
        return regio.naam() + (regio.gedeeltelijk().contains(code) ? " (deels)" : "");
    }
}
