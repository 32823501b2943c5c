package nl.verzuimatlas.portal.risicofactoren;

import java.util.ArrayList;
import java.util.List;
import nl.verzuimatlas.portal.duiding.Figuren;
import nl.verzuimatlas.portal.duiding.FigurenPage;
import nl.verzuimatlas.portal.duiding.Tegel;
import nl.verzuimatlas.portal.figuur.Figuur;
import nl.verzuimatlas.portal.pagina.Cijfers;
import nl.verzuimatlas.portal.pagina.Filters;
import nl.verzuimatlas.portal.pagina.Gebied;
import nl.verzuimatlas.portal.pagina.Gebieden;
import nl.verzuimatlas.portal.pagina.Kader;
import nl.verzuimatlas.portal.pagina.Pagina;
import nl.verzuimatlas.portal.pagina.PaginaHandler;
import nl.verzuimatlas.portal.pagina.Register;
import nl.verzuimatlas.portal.pagina.Snede;
import nl.verzuimatlas.portal.pagina.Verzoek;
import nl.verzuimatlas.portal.pagina.Vragen;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;

/** Answers {@code /risicofactoren}: which factors of the youth survey go with illness absence and truancy, how sure. */
public final class RisicofactorenHandler implements PaginaHandler {

    private static final List<Uitkomst> UITKOMSTEN = List.of(
            new Uitkomst("emovo-ziek", "Ziek thuis in de afgelopen 4 weken", "ziek thuis waren"),
            new Uitkomst("emovo-gespijbeld", "Gespijbeld in de afgelopen 4 weken", "spijbelden"),
            new Uitkomst("emovo-gespijbeld-3-uur", "3 uur of meer gespijbeld", "3 uur of meer spijbelden"));

    @Override
    public Pagina pagina(ReleaseLezer lezer, Verzoek verzoek) {
        Gebieden gebieden = Gebieden.van(lezer);
        Gebied regio = gebieden.werkgebied();
        Filters filters = Filters.van(verzoek);
        Uitkomst uitkomst = filters.kies(
                "uitkomst", "Uitkomst", UITKOMSTEN, Uitkomst::indicator, Uitkomst::naam, UITKOMSTEN.get(0));
        List<Gebied> keuzes = new ArrayList<>(List.of(regio));
        keuzes.addAll(gebieden.alleGemeenten());
        Gebied gebied = filters.gebied(keuzes, regio);
        Cijfers alle = Vragen.inGebied(
                lezer, gebied, UITKOMSTEN.stream().map(Uitkomst::indicator).toArray(String[]::new));
        Schooljaar meetjaar = filters.meetjaar(
                alle.schooljaren(),
                alle.schooljaren().stream()
                        .reduce((eerder, later) -> later)
                        .orElse(lezer.release().laatsteSchooljaar()));
        Kader kader = Kader.van("Risicofactoren", "/risicofactoren", lezer.release(), verzoek);
        return new FigurenPage(
                kader,
                filters,
                lezer.onthoud(
                        FigurenPage.Inhoud.class,
                        List.of("risicofactoren", uitkomst, gebied, meetjaar),
                        () -> inhoud(lezer, alle, uitkomst, gebied, meetjaar)));
    }

    private static FigurenPage.Inhoud inhoud(
            ReleaseLezer lezer, Cijfers alle, Uitkomst uitkomst, Gebied gebied, Schooljaar meetjaar) {
        Gebieden gebieden = Gebieden.van(lezer);
        Gebied regio = gebieden.werkgebied();
        Figuren figuren = new Figuren(Register.van(lezer), lezer.release().id(), meetjaar);
        Factoren factoren = new Factoren(figuren, alle, gebied, meetjaar);

        List<Figuur> getoond = new ArrayList<>();
        getoond.add(factoren.risicofactoren(uitkomst));
        getoond.add(factoren.achtergrond(uitkomst));
        factoren.voorkomen(lezer).ifPresent(getoond::add);
        getoond.add(figuren.perGebied(
                "per-gemeente",
                uitkomst.maat(),
                Vragen.overal(lezer, uitkomst.maat().snede(), Regiotype.GEMEENTE, Regiotype.GGD),
                regio,
                gebieden.alleGemeenten(),
                gebied,
                meetjaar));
        return new FigurenPage.Inhoud(
                "Welke leerlingen zijn vaker ziek thuis of spijbelen vaker? Leerlingen uit klas 2 en 4 van het "
                        + "voortgezet onderwijs vulden daarover een vragenlijst in (E-MOVO).",
                "Samenhang is geen oorzaak. Het kan ook andersom zijn, of er speelt iets anders mee. "
                        + "U ziet hier veel vergelijkingen naast elkaar. Daar kan een verschil bij zitten dat toeval is.",
                UITKOMSTEN.stream()
                        .map(u -> Tegel.van(
                                u.indicator(), u.naam(), alle.find(u.maat().snede(), gebied, meetjaar)))
                        .toList(),
                getoond);
    }

    /** Outcomes of the survey, in the order to show. */
    static List<Uitkomst> uitkomsten() {
        return UITKOMSTEN;
    }

    /** An outcome of the survey: indicator, name, and a verb for in a sentence about pupils. */
    record Uitkomst(String indicator, String naam, String werkwoord) {

        Figuren.Maat maat() {
            return new Figuren.Maat(
                    new Snede(indicator, Snede.TOTAAL, Snede.TOTAAL), naam, "%", "Antwoord ja", "Antwoorden, afgerond");
        }
    }
}
