package nl.verzuimatlas.portal.overzicht;

import java.util.List;
import nl.verzuimatlas.portal.duiding.Figuren;
import nl.verzuimatlas.portal.duiding.Figuren.Maat;
import nl.verzuimatlas.portal.duiding.Grenzen;
import nl.verzuimatlas.portal.duiding.Kerntabel;
import nl.verzuimatlas.portal.duiding.Maten;
import nl.verzuimatlas.portal.duiding.Tegel;
import nl.verzuimatlas.portal.pagina.Cijfers;
import nl.verzuimatlas.portal.pagina.Filters;
import nl.verzuimatlas.portal.pagina.Gebied;
import nl.verzuimatlas.portal.pagina.Gebieden;
import nl.verzuimatlas.portal.pagina.Kader;
import nl.verzuimatlas.portal.pagina.Kerncijfers;
import nl.verzuimatlas.portal.pagina.Pagina;
import nl.verzuimatlas.portal.pagina.PaginaHandler;
import nl.verzuimatlas.portal.pagina.Register;
import nl.verzuimatlas.portal.pagina.Verzoek;
import nl.verzuimatlas.portal.pagina.Vragen;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;

/** Answers {@code /}: how the region stands, who differs, since when. */
public final class OverzichtHandler implements PaginaHandler {

    @Override
    public Pagina pagina(ReleaseLezer lezer, Verzoek verzoek) {
        Gebieden gebieden = Gebieden.van(lezer);
        Register register = Register.van(lezer);
        Gebied regio = gebieden.werkgebied();
        Filters filters = Filters.van(verzoek);
        List<Maat> maten = List.of(
                Maten.RELATIEF,
                Maten.luxe(register),
                Maten.ABSOLUUT,
                Maten.THUISZITTERS,
                Maten.ZONDER_AANBOD,
                Maten.OP_TIJD);
        Maat maat = filters.kies(
                "indicator", "Cijfer op de kaart", maten, m -> m.snede().indicator(), Maat::onderwerp, Maten.RELATIEF);
        Cijfers cijfers = Vragen.overal(lezer, maat.snede(), Regiotype.GEMEENTE, Regiotype.GGD);
        Schooljaar jaar =
                filters.schooljaar(cijfers.schooljaren(), lezer.release().laatsteSchooljaar());
        Kader kader = Kader.overzicht("Schoolverzuim in " + regio.naam(), lezer.release(), verzoek);
        return new OverzichtPage(
                kader,
                filters,
                lezer.onthoud(
                        OverzichtPage.Inhoud.class,
                        List.of(maat, jaar),
                        () -> inhoud(lezer, register, maat, cijfers, jaar)));
    }

    private static OverzichtPage.Inhoud inhoud(
            ReleaseLezer lezer, Register register, Maat maat, Cijfers cijfers, Schooljaar jaar) {
        Gebieden gebieden = Gebieden.van(lezer);
        Gebied regio = gebieden.werkgebied();
        String release = lezer.release().id();
        Kerncijfers kern = Kerncijfers.lees(lezer, register, jaar);
        Figuren figuren = new Figuren(register, release, jaar);
        return new OverzichtPage.Inhoud(
                "Hoeveel leerlingen verzuimen, hoe lang zitten leerlingen thuis en melden scholen op tijd? "
                        + "U ziet de cijfers van " + gebieden.gemeenten().size() + " gemeenten.",
                kern.sneden().stream()
                        .map(kerncijfer -> Tegel.van(
                                kerncijfer.snede().indicator(),
                                kerncijfer.naam(),
                                kern.cijfers().find(kerncijfer.snede(), regio, jaar),
                                kern.cijfers().find(kerncijfer.snede(), regio, jaar.vorig())))
                        .toList(),
                List.of(
                        figuren.kaart(
                                "kaart", maat, cijfers, regio, gebieden.alleGemeenten(), jaar, Grenzen.van(lezer)),
                        figuren.verloop("verloop", maat, cijfers, List.of(regio)),
                        Kerntabel.van(register, kern, regio, gebieden.alleGemeenten(), jaar, release)));
    }
}
