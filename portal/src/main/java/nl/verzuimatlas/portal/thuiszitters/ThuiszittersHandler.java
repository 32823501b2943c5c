package nl.verzuimatlas.portal.thuiszitters;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimatlas.portal.duiding.Figuren;
import nl.verzuimatlas.portal.duiding.FigurenPage;
import nl.verzuimatlas.portal.duiding.Maten;
import nl.verzuimatlas.portal.duiding.Registerfiguren;
import nl.verzuimatlas.portal.duiding.Tegel;
import nl.verzuimatlas.portal.duiding.ThuisFiguren;
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
import nl.verzuimatlas.portal.pagina.Verwijzing;
import nl.verzuimatlas.portal.pagina.Verzoek;
import nl.verzuimatlas.portal.pagina.Vragen;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;

/** Answers {@code /thuiszitters}: how many pupils sit at home, how long, who came and who left, and the target. */
public final class ThuiszittersHandler implements PaginaHandler {

    private static final List<Regiotype> VERBANDEN = List.of(Regiotype.SWV_PO, Regiotype.SWV_VO);
    private static final Snede STROOM = new Snede("thuiszitters-stroom", "stroom", "instroom");

    @Override
    public Pagina pagina(ReleaseLezer lezer, Verzoek verzoek) {
        Gebieden gebieden = Gebieden.van(lezer);
        Register register = Register.van(lezer);
        Gebied regio = gebieden.werkgebied();
        Filters filters = Filters.van(verzoek);
        Gebied gebied = filters.gebied(gebieden.keuzes(), regio);
        Cijfers cijfers = Vragen.inGebied(
                lezer,
                gebied,
                "thuiszitters",
                "thuiszitters-stroom",
                "thuiszitters-zonder-aanbod",
                "thuiszitters-kwartaal",
                "thuiszitters-duur");
        Schooljaar jaar =
                filters.schooljaar(cijfers.schooljaren(), lezer.release().laatsteSchooljaar());
        Definitie definitie = filters.kies(
                "definitie",
                "Definitie",
                List.of(Definitie.values()),
                Definitie::categorie,
                keuze -> register.label("thuiszitters", "definitie", keuze.categorie()),
                Definitie.OCW);
        Kader kader = Kader.van("Thuiszitters", "/thuiszitters", lezer.release(), verzoek);
        return new FigurenPage(
                kader,
                filters,
                lezer.onthoud(
                        FigurenPage.Inhoud.class,
                        List.of("thuiszitters", gebied, jaar, definitie),
                        () -> inhoud(lezer, cijfers, gebied, jaar, definitie)));
    }

    private static FigurenPage.Inhoud inhoud(
            ReleaseLezer lezer, Cijfers cijfers, Gebied gebied, Schooljaar jaar, Definitie definitie) {
        Gebieden gebieden = Gebieden.van(lezer);
        Gebied regio = gebieden.werkgebied();
        Figuren figuren = new Figuren(Register.van(lezer), lezer.release().id(), jaar);

        Map<String, Snede> kern = kern(definitie);
        List<Tegel> tegels = tegels(kern, cijfers, gebied, jaar);
        Optional<Rondom> rondom = gebieden.gemeenten().stream()
                .filter(gemeente -> Gebieden.gebied(gemeente).equals(gebied))
                .findFirst()
                .map(gemeente -> Rondom.van(lezer, figuren, gemeente));

        List<Figuur> getoond = new ArrayList<>();
        rondom.ifPresent(om -> getoond.addAll(om.figuren(kern)));
        getoond.add(Standfiguren.naarGroep(figuren, cijfers, gebied, definitie));
        getoond.add(ThuisFiguren.zonderAanbod(figuren, cijfers, gebied));
        getoond.add(ThuisFiguren.naarDuur(figuren, cijfers, gebied)
                .metTitel("Hoe lang zitten de thuiszitters in " + gebied.naam() + " al thuis?"));
        getoond.add(Kwartaalfiguur.van(figuren, cijfers, gebied, jaar));
        getoond.add(Duurfiguur.van(figuren, cijfers, gebied, jaar));
        getoond.add(Standfiguren.naarBekend(figuren, cijfers, gebied));
        for (Regiotype type : VERBANDEN) {
            getoond.add(figuren.perGebied(
                    "thuiszitters-" + type.term(),
                    Maten.THUISZITTERS,
                    Vragen.overal(lezer, Maten.THUISZITTERS.snede(), type, Regiotype.GGD),
                    regio,
                    gebieden.regios(type),
                    gebied.type() == type ? gebied : regio,
                    jaar));
        }
        getoond.addAll(
                Registerfiguren.overige(lezer, figuren, "thuiszitters", getoond, List.of(gebied), STROOM.indicator()));
        return new FigurenPage.Inhoud(
                "Een thuiszitter gaat langer dan 4 weken niet naar school zonder geldige reden, "
                        + "of staat nergens ingeschreven. Het landelijke doel: geen kind langer dan 3 maanden thuis zonder "
                        + "passend aanbod. U ziet de cijfers van " + gebied.naamMetPunt(),
                rondom.map(om -> om.melding(tegels)).orElse(""),
                rondom.map(Rondom::verwijzingen).orElseGet(() -> voorBesturen(gebieden, gebied)),
                tegels,
                getoond);
    }

    /** The way to the page of one samenwerkingsverband: its own when it was chosen, otherwise the figures that list them. */
    private static List<Verwijzing> voorBesturen(Gebieden gebieden, Gebied gebied) {
        if (VERBANDEN.contains(gebied.type())) {
            return List.of(new Verwijzing(
                    "Voor het bestuur: " + gebied.type().label() + " " + gebied.naam() + " per kwartaal",
                    "/swv/" + gebied.code()));
        }
        return VERBANDEN.stream()
                .filter(type -> !gebieden.regios(type).isEmpty())
                .map(type -> new Verwijzing("Kies een " + kleineLetter(type.label()), "#thuiszitters-" + type.term()))
                .toList();
    }

    private static String kleineLetter(String label) {
        return Character.toLowerCase(label.charAt(0)) + label.substring(1);
    }

    /** The key figures of the page, by name. */
    private static Map<String, Snede> kern(Definitie definitie) {
        Map<String, Snede> tegels = new LinkedHashMap<>();
        tegels.put(
                definitie.onderwerp() + " op de peildatum",
                Standfiguren.maat(definitie).snede());
        tegels.put("Langer dan 3 maanden zonder passend aanbod. Het doel is 0", Maten.ZONDER_AANBOD.snede());
        tegels.put("Instroom in het schooljaar", STROOM);
        tegels.put("Uitstroom in het schooljaar", STROOM.met("uitstroom"));
        tegels.put("Tijd tot de helft een oplossing heeft", Duurfiguur.MEDIAAN);
        return tegels;
    }

    private static List<Tegel> tegels(Map<String, Snede> kern, Cijfers cijfers, Gebied gebied, Schooljaar jaar) {
        return kern.entrySet().stream()
                .map(tegel -> Tegel.van(
                        tegel.getValue().indicator(), tegel.getKey(), cijfers.find(tegel.getValue(), gebied, jaar)))
                .toList();
    }
}
