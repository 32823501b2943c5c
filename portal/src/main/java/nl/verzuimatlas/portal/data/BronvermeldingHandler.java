package nl.verzuimatlas.portal.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.verzuimatlas.portal.api.Api;
import nl.verzuimatlas.portal.api.Formaat;
import nl.verzuimatlas.portal.http.Adres;
import nl.verzuimatlas.portal.organisatie.Omgeving;
import nl.verzuimatlas.portal.pagina.Gebied;
import nl.verzuimatlas.portal.pagina.Gebieden;
import nl.verzuimatlas.portal.pagina.Kader;
import nl.verzuimatlas.portal.pagina.NietGevonden;
import nl.verzuimatlas.portal.pagina.Pagina;
import nl.verzuimatlas.portal.pagina.PaginaHandler;
import nl.verzuimatlas.portal.pagina.Periode;
import nl.verzuimatlas.portal.pagina.Register;
import nl.verzuimatlas.portal.pagina.Verwijzing;
import nl.verzuimatlas.portal.pagina.Verzoek;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.indicator.Indicator;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;

/**
 * Answers {@code /data/bronvermelding}: how a figure is cited. It takes the parameters of the figure's question to the API;
 * the words come from the registry, never from the address, so that nobody can put words in the publisher's mouth.
 */
public final class BronvermeldingHandler implements PaginaHandler {

    /** Parameter with the path, query and anchor of the page that the figure stands on. */
    static final String PAGINA = "pagina";

    private static final String EIGEN_PAD = "/(?:[A-Za-z0-9][A-Za-z0-9/_.~%?&=+,:;#-]*)?";
    private static final int GENOEMDE_GEBIEDEN = 3;

    private final Omgeving omgeving;

    public BronvermeldingHandler(Omgeving omgeving) {
        this.omgeving = omgeving;
    }

    @Override
    public Pagina pagina(ReleaseLezer lezer, Verzoek verzoek) {
        List<Indicator> indicatoren = verzoek.filterWaarden("indicator").stream()
                .map(Register.van(lezer)::find)
                .flatMap(Optional::stream)
                .toList();
        if (indicatoren.isEmpty()) {
            throw new NietGevonden(
                    "Bij welke figuur hoort deze bronvermelding? Kies \u201cBron vermelden\u201d bij een figuur.",
                    "/data",
                    "Bekijk alle gegevens");
        }
        String terug = verzoek.filter(PAGINA)
                .filter(pad -> pad.matches(EIGEN_PAD))
                .orElse(vraag(lezer, verzoek, Formaat.JSON));
        return new BronvermeldingPage(
                Kader.onder(new Verwijzing("Data", "/data"), "Bron vermelden", lezer.release(), verzoek),
                new Bronvermelding(
                        omgeving.organisatie().naam(),
                        onderwerp(lezer, verzoek, indicatoren),
                        lezer.release(),
                        omgeving.adres(terug)),
                omgeving.adres(vraag(lezer, verzoek, Formaat.JSON)),
                omgeving.adres(vraag(lezer, verzoek, Formaat.CSV)),
                terug);
    }

    private static String onderwerp(ReleaseLezer lezer, Verzoek verzoek, List<Indicator> indicatoren) {
        List<String> delen = new ArrayList<>();
        delen.add(indicatoren.stream().map(Indicator::naam).collect(Collectors.joining(", ")));
        List<String> codes = verzoek.filterWaarden("regiocode");
        List<String> gebieden = Gebieden.van(lezer).keuzes().stream()
                .filter(gebied -> codes.contains(gebied.code()))
                .map(Gebied::naam)
                .distinct()
                .toList();
        if (!gebieden.isEmpty()) {
            int meer = gebieden.size() - GENOEMDE_GEBIEDEN;
            delen.add(gebieden.stream().limit(GENOEMDE_GEBIEDEN).collect(Collectors.joining(", "))
                    + (meer > 0 ? " en nog " + meer : ""));
        }
        List<Schooljaar> jaren = verzoek.filterWaarden("schooljaar").stream()
                .map(Schooljaar::lees)
                .flatMap(Optional::stream)
                .sorted()
                .toList();
        delen.add(Periode.van(
                jaren.isEmpty() ? lezer.schooljarenVan(indicatoren.get(0).id()) : jaren));
        return String.join(", ", delen);
    }

    private static String vraag(ReleaseLezer lezer, Verzoek verzoek, Formaat formaat) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        List.of("indicator", "reeks", "regiotype", "regiocode", "schooljaar", "dimensie", "categorie")
                .forEach(naam -> parameters.put(naam, verzoek.filterWaarden(naam)));
        parameters.put("release", List.of(lezer.release().id()));
        parameters.put("formaat", List.of(formaat.naam()));
        return Adres.van(Api.BASIS + "/waarnemingen", parameters);
    }
}
