package nl.verzuimatlas.portal.overzicht;

import java.util.ArrayList;
import java.util.List;
import nl.verzuimatlas.portal.duiding.Figuren;
import nl.verzuimatlas.portal.duiding.FigurenPage;
import nl.verzuimatlas.portal.duiding.Maten;
import nl.verzuimatlas.portal.duiding.Tegel;
import nl.verzuimatlas.portal.figuur.Figuur;
import nl.verzuimatlas.portal.figuur.FiguurBouwer;
import nl.verzuimatlas.portal.figuur.Kop;
import nl.verzuimatlas.portal.figuur.Kruistabel;
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
        String release = lezer.release().id();
        Cijfers relatief = Vragen.overal(lezer, Maten.RELATIEF.snede(), Regiotype.GEMEENTE, Regiotype.GGD);
        Filters filters = Filters.van(verzoek);
        Schooljaar jaar =
                filters.schooljaar(relatief.schooljaren(), lezer.release().laatsteSchooljaar());
        Kerncijfers kern = Kerncijfers.lees(lezer, register, jaar);
        Figuren figuren = new Figuren(register, release);
        return new FigurenPage(
                Kader.overzicht("Schoolverzuim in " + regio.naam(), lezer.release(), verzoek),
                "Hoeveel leerlingen verzuimen, hoe lang zitten leerlingen thuis en melden scholen op tijd? "
                        + "U ziet de cijfers van " + gebieden.gemeenten().size() + " gemeenten.",
                "",
                filters,
                kern.sneden().stream()
                        .map(kerncijfer -> Tegel.van(
                                kerncijfer.snede().indicator(),
                                kerncijfer.naam(),
                                kern.cijfers().find(kerncijfer.snede(), regio, jaar)))
                        .toList(),
                List.of(
                        figuren.verloop("relatief-verzuim-verloop", Maten.RELATIEF, relatief, List.of(regio)),
                        figuren.perGebied(
                                "relatief-verzuim-gemeenten",
                                Maten.RELATIEF,
                                relatief,
                                regio,
                                gebieden.alleGemeenten(),
                                regio,
                                jaar),
                        kerncijfers(register, kern, gebieden, jaar, release)));
    }

    private static Figuur kerncijfers(
            Register register, Kerncijfers kern, Gebieden gebieden, Schooljaar jaar, String release) {
        List<Gebied> rijen = new ArrayList<>(List.of(gebieden.werkgebied()));
        rijen.addAll(gebieden.alleGemeenten());
        Kruistabel tabel = Kruistabel.vul(
                "Gemeente",
                rijen,
                gebied -> gebied.equals(gebieden.werkgebied())
                        ? Kop.gebied(gebied).metNadruk()
                        : Kop.gebied(gebied),
                kern.sneden(),
                kerncijfer -> Kop.van(kerncijfer.naam()),
                (gebied, kerncijfer) -> kern.cijfers().find(kerncijfer.snede(), gebied, jaar));
        FiguurBouwer bouwer = FiguurBouwer.van(
                        "kerncijfers", tabel, kern.cijfers().selectie())
                .titel("Alle kerncijfers van de gemeenten bij elkaar")
                .onderschrift("Kerncijfers per gemeente, schooljaar " + jaar);
        return bouwer.definities(
                        register,
                        kern.sneden().stream()
                                .map(kerncijfer -> kerncijfer.snede().indicator())
                                .distinct()
                                .toArray(String[]::new))
                .bouw("schooljaar " + jaar, release);
    }
}
