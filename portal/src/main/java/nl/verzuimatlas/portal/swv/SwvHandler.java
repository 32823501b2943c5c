package nl.verzuimatlas.portal.swv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.verzuimatlas.portal.duiding.Figuren;
import nl.verzuimatlas.portal.duiding.FigurenPage;
import nl.verzuimatlas.portal.duiding.Kerntabel;
import nl.verzuimatlas.portal.duiding.Maten;
import nl.verzuimatlas.portal.duiding.Tegel;
import nl.verzuimatlas.portal.duiding.ThuisFiguren;
import nl.verzuimatlas.portal.figuur.Figuur;
import nl.verzuimatlas.portal.pagina.Cijfers;
import nl.verzuimatlas.portal.pagina.Filters;
import nl.verzuimatlas.portal.pagina.Gebied;
import nl.verzuimatlas.portal.pagina.Gebieden;
import nl.verzuimatlas.portal.pagina.Kader;
import nl.verzuimatlas.portal.pagina.Kerncijfers;
import nl.verzuimatlas.portal.pagina.NietGevonden;
import nl.verzuimatlas.portal.pagina.Pagina;
import nl.verzuimatlas.portal.pagina.PaginaHandler;
import nl.verzuimatlas.portal.pagina.Register;
import nl.verzuimatlas.portal.pagina.Snede;
import nl.verzuimatlas.portal.pagina.Verwijzing;
import nl.verzuimatlas.portal.pagina.Verzoek;
import nl.verzuimatlas.portal.pagina.Vragen;
import nl.verzuimatlas.portal.thuiszitters.Duurfiguur;
import nl.verzuimatlas.portal.thuiszitters.Kwartaalfiguur;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.lezen.Regio;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;

/** Answers {@code /swv/{code}}: what the board of a samenwerkingsverband asks each quarter. */
public final class SwvHandler implements PaginaHandler {

    private static final Snede STROOM = new Snede("thuiszitters-stroom", "stroom", "instroom");
    private static final Verwijzing OUDER = new Verwijzing("Thuiszitters", "/thuiszitters");

    @Override
    public Pagina pagina(ReleaseLezer lezer, Verzoek verzoek) {
        Gebieden gebieden = Gebieden.van(lezer);
        Regio regio = zoek(gebieden, verzoek.padDeel("code"));
        Gebied gebied = new Gebied(regio.type(), regio.code(), regio.naam());
        Cijfers cijfers = Vragen.inGebied(
                lezer,
                gebied,
                "thuiszitters",
                "thuiszitters-stroom",
                "thuiszitters-zonder-aanbod",
                "thuiszitters-kwartaal",
                "thuiszitters-duur");
        Filters filters = Filters.van(verzoek);
        Schooljaar jaar =
                filters.schooljaar(cijfers.schooljaren(), lezer.release().laatsteSchooljaar());
        Kader kader = Kader.onder(OUDER, regio.type().label() + " " + regio.naam(), lezer.release(), verzoek);
        return new FigurenPage(
                kader,
                filters,
                lezer.onthoud(
                        FigurenPage.Inhoud.class,
                        List.of("swv", gebied, jaar),
                        () -> inhoud(lezer, cijfers, regio, gebied, jaar)));
    }

    private static FigurenPage.Inhoud inhoud(
            ReleaseLezer lezer, Cijfers cijfers, Regio regio, Gebied gebied, Schooljaar jaar) {
        Gebieden gebieden = Gebieden.van(lezer);
        Register register = Register.van(lezer);
        String release = lezer.release().id();
        Figuren figuren = new Figuren(register, release, jaar);
        List<Gebied> gemeenten = gebieden.gemeenten().stream()
                .filter(gemeente -> regio.gemeenten().contains(gemeente.code()))
                .map(Gebieden::gebied)
                .toList();
        List<Figuur> getoond = new ArrayList<>();
        getoond.add(ThuisFiguren.zonderAanbod(figuren, cijfers, gebied));
        getoond.add(Kwartaalfiguur.van(figuren, cijfers, gebied, jaar));
        getoond.add(ThuisFiguren.naarDuur(figuren, cijfers, gebied));
        getoond.add(Duurfiguur.van(figuren, cijfers, gebied, jaar));
        getoond.add(figuren.verloop(
                "relatief-verzuim",
                Maten.RELATIEF,
                Vragen.overal(lezer, Maten.RELATIEF.snede(), regio.type(), Regiotype.GGD),
                List.of(gebied, gebieden.werkgebied())));
        getoond.add(figuren.verloop(
                "op-tijd",
                Maten.OP_TIJD,
                Vragen.overal(lezer, Maten.OP_TIJD.snede(), regio.type(), Regiotype.GGD),
                List.of(gebied, gebieden.werkgebied())));
        getoond.add(Kerntabel.van(
                register, Kerncijfers.lees(lezer, register, jaar), gebieden.werkgebied(), gemeenten, jaar, release));
        return new FigurenPage.Inhoud(
                "Hoeveel leerlingen zitten thuis, hoe lang, wie komt erbij en wie gaat weer naar school? "
                        + "Het landelijke doel: geen kind langer dan 3 maanden thuis zonder passend aanbod.",
                gedeeltelijk(gebieden, regio),
                List.of(new Verwijzing("Meer over deze thuiszitters", "/thuiszitters?gebied=" + regio.code())),
                tegels(cijfers, gebied, jaar),
                getoond);
    }

    private static List<Tegel> tegels(Cijfers cijfers, Gebied gebied, Schooljaar jaar) {
        Map<String, Snede> tegels = new LinkedHashMap<>();
        tegels.put("Thuiszitters op de peildatum", Maten.THUISZITTERS.snede());
        tegels.put("Langer dan 3 maanden zonder passend aanbod. Het doel is 0", Maten.ZONDER_AANBOD.snede());
        tegels.put("Instroom in het schooljaar", STROOM);
        tegels.put("Uitstroom in het schooljaar", STROOM.met("uitstroom"));
        tegels.put("Tijd tot de helft een oplossing heeft", Duurfiguur.MEDIAAN);
        return tegels.entrySet().stream()
                .map(tegel -> Tegel.van(
                        tegel.getValue().indicator(),
                        tegel.getKey(),
                        cijfers.find(tegel.getValue(), gebied, jaar),
                        cijfers.find(tegel.getValue(), gebied, jaar.vorig())))
                .toList();
    }

    /** Says which municipalities lie in it in part only; empty when none. */
    private static String gedeeltelijk(Gebieden gebieden, Regio regio) {
        List<String> namen = gebieden.gemeenten().stream()
                .filter(gemeente -> regio.gedeeltelijk().contains(gemeente.code()))
                .map(gemeente -> gemeente.naam())
                .toList();
        return namen.isEmpty()
                ? ""
                : "Van " + String.join(" en van ", namen) + " ligt maar een deel in dit samenwerkingsverband. "
                        + "Zo'n gemeente telt hier in haar geheel mee, en ook in het andere samenwerkingsverband.";
    }

    private static Regio zoek(Gebieden gebieden, String code) {
        return gebieden.regios().stream()
                .filter(regio -> regio.type().isSamenwerkingsverband())
                .filter(regio -> regio.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NietGevonden(
                        "Samenwerkingsverband \u201c" + code + "\u201d staat niet in dit portaal. "
                                + "Een code ziet eruit als VO2503.",
                        "/zoeken?q=samenwerkingsverband",
                        "Bekijk alle samenwerkingsverbanden"));
    }
}
