package nl.verzuimatlas.portal.data;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.verzuimatlas.portal.api.Api;
import nl.verzuimatlas.portal.api.Bewerking;
import nl.verzuimatlas.portal.api.Hulpbronnen;
import nl.verzuimatlas.portal.api.Parameter;
import nl.verzuimatlas.portal.api.Versie;
import nl.verzuimatlas.portal.figuur.Cel;
import nl.verzuimatlas.portal.figuur.Kop;
import nl.verzuimatlas.portal.figuur.Tabel;
import nl.verzuimatlas.portal.organisatie.Omgeving;
import nl.verzuimatlas.portal.pagina.Kader;
import nl.verzuimatlas.portal.pagina.Pagina;
import nl.verzuimatlas.portal.pagina.PaginaHandler;
import nl.verzuimatlas.portal.pagina.Verwijzing;
import nl.verzuimatlas.portal.pagina.Verzoek;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;

/** Answers {@code /data/api}: the API in words, from the same definitions as its routes. */
public final class ApiHandler implements PaginaHandler {

    private final Omgeving omgeving;

    public ApiHandler(Omgeving omgeving) {
        this.omgeving = omgeving;
    }

    @Override
    public Pagina pagina(ReleaseLezer lezer, Verzoek verzoek) {
        return new ApiPage(
                Kader.onder(new Verwijzing("Data", "/data"), "De API", lezer.release(), verzoek),
                omgeving.adres(Api.BASIS),
                Voorbeeld.van(omgeving.adres()),
                adressen(),
                Versie.alle());
    }

    private List<ApiPage.Adres> adressen() {
        return Hulpbronnen.van(omgeving).stream()
                .flatMap(hulpbron -> hulpbron.bewerkingen().stream())
                .map(ApiHandler::adres)
                .toList();
    }

    private static ApiPage.Adres adres(Bewerking bewerking) {
        String pad = Api.BASIS + bewerking.pad();
        String voorbeeld = pad;
        List<Tabel.Rij> rijen = new ArrayList<>();
        for (Parameter<?> parameter : bewerking.parameters()) {
            Object waarde = Stream.of("example", "default")
                    .map(parameter.schema()::get)
                    .filter(inhoud -> inhoud != null)
                    .findFirst()
                    .orElse("");
            voorbeeld = voorbeeld.replace("{" + parameter.naam() + "}", waarde.toString());
            rijen.add(new Tabel.Rij(
                    Kop.van(parameter.naam()),
                    List.of(Cel.tekst(parameter.omschrijving()), Cel.tekst(waarde.toString()))));
        }
        return new ApiPage.Adres(
                bewerking.id(),
                pad,
                bewerking.titel(),
                bewerking.uitleg(),
                voorbeeld,
                new Tabel(
                        bewerking.id() + "-parameters",
                        "Parameters van " + pad,
                        "Parameter",
                        List.of(Kop.tekst("Uitleg"), Kop.tekst("Voorbeeld")),
                        rijen));
    }
}
