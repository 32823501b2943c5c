package nl.verzuimatlas.portal.overzicht;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.verzuimatlas.portal.duiding.Duiding;
import nl.verzuimatlas.portal.duiding.Tegel;
import nl.verzuimatlas.portal.figuur.Figuur;
import nl.verzuimatlas.portal.figuur.FiguurBouwer;
import nl.verzuimatlas.portal.figuur.Kop;
import nl.verzuimatlas.portal.figuur.Kruistabel;
import nl.verzuimatlas.portal.figuur.Lijngrafiek;
import nl.verzuimatlas.portal.figuur.Staafgrafiek;
import nl.verzuimatlas.portal.figuur.Tabel;
import nl.verzuimatlas.portal.pagina.Cijfers;
import nl.verzuimatlas.portal.pagina.Filters;
import nl.verzuimatlas.portal.pagina.Gebied;
import nl.verzuimatlas.portal.pagina.Gebieden;
import nl.verzuimatlas.portal.pagina.Kader;
import nl.verzuimatlas.portal.pagina.Kerncijfers;
import nl.verzuimatlas.portal.pagina.Pagina;
import nl.verzuimatlas.portal.pagina.PaginaHandler;
import nl.verzuimatlas.portal.pagina.Periode;
import nl.verzuimatlas.portal.pagina.Register;
import nl.verzuimatlas.portal.pagina.Snede;
import nl.verzuimatlas.portal.pagina.Verzoek;
import nl.verzuimatlas.warehouse.contract.Reeks;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;
import nl.verzuimatlas.warehouse.lezen.Selectie;
import nl.verzuimatlas.warehouse.lezen.Waarneming;

/** Answers {@code /}: how the region stands, who differs, since when. */
public final class OverzichtHandler implements PaginaHandler {

    private static final Snede RELATIEF = new Snede("relatief-verzuim", "onderwijssoort", Snede.TOTAAL);
    private static final String EENHEID = "per 1.000 leerlingen";

    @Override
    public Pagina pagina(ReleaseLezer lezer, Verzoek verzoek) {
        Gebieden gebieden = Gebieden.van(lezer);
        Register register = Register.van(lezer);
        Gebied regio = gebieden.werkgebied();
        Selectie selectie = Selectie.van(RELATIEF.indicator())
                .metReeks(Reeks.EIGEN)
                .metRegiotypen(Regiotype.GEMEENTE, Regiotype.GGD)
                .metDimensies(RELATIEF.dimensie())
                .metCategorieen(RELATIEF.categorie());
        Cijfers relatief = Cijfers.lees(lezer, selectie);
        List<Schooljaar> jaren = relatief.schooljaren();
        Schooljaar laatste = lezer.release().laatsteSchooljaar();
        Filters filters = Filters.van(verzoek);
        Schooljaar jaar = filters.schooljaar(jaren, laatste);
        Kerncijfers kern = Kerncijfers.lees(lezer, register, jaar);

        List<Figuur> figuren = new ArrayList<>();
        figuren.add(verloop(register, relatief, regio, jaren, lezer.release().id()));
        figuren.add(
                perGemeente(register, relatief, gebieden, jaar, lezer.release().id()));
        figuren.add(kerncijfers(register, kern, gebieden, jaar, lezer.release().id()));
        return new OverzichtPage(
                Kader.overzicht("Schoolverzuim in " + regio.naam(), lezer.release()),
                "Hoeveel leerlingen verzuimen, hoe lang zitten leerlingen thuis en melden scholen op tijd? "
                        + "U ziet de cijfers van " + gebieden.gemeenten().size() + " gemeenten.",
                filters,
                kern.sneden().stream()
                        .map(kerncijfer -> Tegel.van(
                                kerncijfer.snede().indicator(),
                                kerncijfer.naam(),
                                kern.cijfers().find(kerncijfer.snede(), regio, jaar)))
                        .toList(),
                figuren);
    }

    private static Figuur verloop(
            Register register, Cijfers cijfers, Gebied regio, List<Schooljaar> jaren, String release) {
        Kruistabel tabel = Kruistabel.vul(
                "Schooljaar",
                jaren,
                jaar -> Kop.van(jaar.toString()),
                List.of(regio),
                gebied -> Kop.van(gebied.naam()).metNadruk(),
                (jaar, gebied) -> cijfers.find(RELATIEF, gebied, jaar));
        String onderschrift =
                "Leerlingen met relatief verzuim per 1.000 leerlingen, " + regio.naam() + ", per schooljaar";
        Optional<Schooljaar> laatste = jaren.stream().reduce((eerste, tweede) -> tweede);
        return FiguurBouwer.van(
                        "relatief-verzuim-verloop",
                        tabel,
                        cijfers.selectie().metRegiotypen(regio.type()).metRegiocodes(regio.code()))
                .titel(Duiding.verloop(
                        register.naam(RELATIEF.indicator()),
                        laatste.flatMap(jaar -> cijfers.find(RELATIEF, regio, jaar)),
                        laatste.flatMap(jaar -> cijfers.find(RELATIEF, regio, jaar.vorig()))))
                .onderschrift(onderschrift)
                .grafiek(Lijngrafiek::van, EENHEID)
                .tabel(Tabel.volledig(
                        "relatief-verzuim-verloop-tabel",
                        onderschrift,
                        tabel,
                        "Leerlingen met verzuim",
                        "Alle leerlingen"))
                .definities(register, RELATIEF.indicator())
                .bouw(Periode.van(jaren), release);
    }

    private static Figuur perGemeente(
            Register register, Cijfers cijfers, Gebieden gebieden, Schooljaar jaar, String release) {
        Gebied regio = gebieden.werkgebied();
        List<Gebied> rijen = new ArrayList<>(List.of(regio));
        rijen.addAll(gebieden.alleGemeenten());
        Kruistabel tabel = Kruistabel.vul(
                "Gemeente",
                rijen,
                gebied -> gebied.equals(regio) ? Kop.gebied(gebied).metNadruk() : Kop.gebied(gebied),
                List.of(jaar),
                kolom -> Kop.van(kolom.toString()),
                (gebied, kolom) -> cijfers.find(RELATIEF, gebied, kolom));
        String onderschrift = "Leerlingen met relatief verzuim per 1.000 leerlingen, per gemeente, schooljaar " + jaar
                + ". De zwarte streep is het 95%-interval.";
        List<Optional<Waarneming>> gemeenten = gebieden.alleGemeenten().stream()
                .map(gemeente -> cijfers.find(RELATIEF, gemeente, jaar))
                .toList();
        return FiguurBouwer.van(
                        "relatief-verzuim-gemeenten", tabel, cijfers.selectie().metSchooljaren(jaar))
                .titel(Duiding.spreiding("relatief verzuim", gemeenten, cijfers.find(RELATIEF, regio, jaar)))
                .onderschrift(onderschrift)
                .grafiek(Staafgrafiek::van, EENHEID)
                .tabel(Tabel.volledig(
                        "relatief-verzuim-gemeenten-tabel",
                        onderschrift,
                        tabel,
                        "Leerlingen met verzuim",
                        "Alle leerlingen"))
                .definities(register, RELATIEF.indicator())
                .bouw("schooljaar " + jaar, release);
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
