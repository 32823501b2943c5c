package nl.verzuimatlas.portal.gemeente;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimatlas.portal.duiding.Duiding;
import nl.verzuimatlas.portal.duiding.Figuren;
import nl.verzuimatlas.portal.duiding.Gepubliceerd;
import nl.verzuimatlas.portal.duiding.Maten;
import nl.verzuimatlas.portal.duiding.Meerjarenfiguur;
import nl.verzuimatlas.portal.duiding.ThuisFiguren;
import nl.verzuimatlas.portal.figuur.Figuur;
import nl.verzuimatlas.portal.figuur.FiguurBouwer;
import nl.verzuimatlas.portal.figuur.Kop;
import nl.verzuimatlas.portal.figuur.Kruistabel;
import nl.verzuimatlas.portal.figuur.Lijngrafiek;
import nl.verzuimatlas.portal.figuur.Staafgrafiek;
import nl.verzuimatlas.portal.figuur.Tabel;
import nl.verzuimatlas.portal.pagina.Cijfers;
import nl.verzuimatlas.portal.pagina.Gebied;
import nl.verzuimatlas.portal.pagina.Gebieden;
import nl.verzuimatlas.portal.pagina.Periode;
import nl.verzuimatlas.portal.pagina.Register;
import nl.verzuimatlas.portal.pagina.Snede;
import nl.verzuimatlas.portal.pagina.Vragen;
import nl.verzuimatlas.warehouse.contract.Reeks;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;
import nl.verzuimatlas.warehouse.lezen.Selectie;

/**
 * Figures of the factsheet of one municipality.
 *
 * @param lezer release
 * @param register names and cautions
 * @param gebieden areas of the release
 * @param gemeente the municipality
 * @param jaar school year that was chosen
 */
record Factsheet(ReleaseLezer lezer, Register register, Gebieden gebieden, Gebied gemeente, Schooljaar jaar) {

    private static final List<String> SOORTEN = List.of("V3", "L", "LRV", "O", "overig-18plus");
    private static final Map<String, String> UITKOMSTEN = Map.of(
            "emovo-ziek", "Ziek thuis",
            "emovo-gespijbeld", "Gespijbeld",
            "emovo-gespijbeld-3-uur", "3 uur of meer gespijbeld");
    private static final List<String> VOLGORDE = List.of("emovo-ziek", "emovo-gespijbeld", "emovo-gespijbeld-3-uur");

    /** An outcome of the youth survey in one area. */
    private record Antwoord(Snede snede, Gebied gebied) {}

    /** All figures, by subject; a subject without figures is left out. */
    List<GemeentePage.Deel> delen(Cijfers relatief) {
        Figuren figuren = new Figuren(register, lezer.release().id(), jaar);
        Gebied regio = gebieden.werkgebied();
        Cijfers thuis = Vragen.inGebied(lezer, gemeente, "thuiszitters", "thuiszitters-zonder-aanbod");
        List<Figuur> verzuim = new ArrayList<>(List.of(
                figuren.verloop("relatief-verzuim", Maten.RELATIEF, relatief, List.of(gemeente, regio)),
                soorten(figuren),
                figuren.perGebied(
                        "vergelijking", Maten.RELATIEF, relatief, regio, gebieden.alleGemeenten(), gemeente, jaar),
                absoluut(figuren)));
        Gepubliceerd.absoluut(lezer, register, gemeente).ifPresent(verzuim::add);
        List<GemeentePage.Deel> delen = new ArrayList<>();
        delen.add(new GemeentePage.Deel("verzuim", "Verzuim", verzuim));
        delen.add(new GemeentePage.Deel(
                "thuiszitters",
                "Thuiszitters",
                List.of(
                        ThuisFiguren.naarDuur(figuren, thuis, gemeente),
                        ThuisFiguren.zonderAanbod(figuren, thuis, gemeente))));
        List<Figuur> leerplicht = new Leerplichtfiguren(lezer, figuren, gemeente, regio, jaar).lijst();
        if (!leerplicht.isEmpty()) {
            delen.add(new GemeentePage.Deel("leerplicht", "Wat leerplicht deed", leerplicht));
        }
        delen.add(new GemeentePage.Deel(
                "naleving",
                "Melden scholen op tijd?",
                List.of(figuren.verloop(
                        "op-tijd",
                        Maten.OP_TIJD,
                        Vragen.overal(lezer, Maten.OP_TIJD.snede(), Regiotype.GEMEENTE, Regiotype.GGD),
                        List.of(gemeente, regio)))));
        emovo(figuren)
                .ifPresent(figuur ->
                        delen.add(new GemeentePage.Deel("emovo", "Wat leerlingen zelf zeggen", List.of(figuur))));
        Indelingfiguur.van(lezer, figuren, gemeente)
                .ifPresent(figuur ->
                        delen.add(new GemeentePage.Deel("indeling", "Voor en na de herindeling", List.of(figuur))));
        Meerjarenfiguur.van(lezer, figuren, List.of(gemeente, regio))
                .ifPresent(
                        figuur -> delen.add(new GemeentePage.Deel("meer-jaren", "Meer jaren samen", List.of(figuur))));
        return delen;
    }

    private Figuur soorten(Figuren figuren) {
        Cijfers cijfers = Vragen.inGebied(lezer, gemeente, "verzuimmeldingen");
        Snede snede = Maten.MELDINGEN.snede();
        Map<Snede, String> delen = register.labels(snede.indicator(), snede.dimensie(), SOORTEN);
        return figuren.stapel("meldingen", "meldingen", cijfers, gemeente, delen, snede.met(Snede.TOTAAL))
                .titel(figuren.tegenVorige(Maten.MELDINGEN, cijfers, gemeente))
                .onderschrift("Meldingen van scholen naar soort, " + gemeente.naam() + ", per schooljaar")
                .bouw(Periode.van(cijfers.schooljaren()), figuren.release());
    }

    private Figuur absoluut(Figuren figuren) {
        Cijfers cijfers = Vragen.inGebied(lezer, gemeente, "absoluut-verzuim");
        Snede totaal = Maten.ABSOLUUT.snede();
        Map<Snede, String> lijnen = new LinkedHashMap<>();
        lijnen.put(totaal, "Alle leerlingen met absoluut verzuim");
        lijnen.put(totaal.met("langer-dan-3-maanden"), "Langer dan 3 maanden");
        return figuren.lijnen("absoluut-verzuim", cijfers, gemeente, lijnen)
                .titel(figuren.tegenVorige(Maten.ABSOLUUT, cijfers, gemeente))
                .onderschrift("Kinderen die naar school moeten en nergens staan ingeschreven, "
                        + Maten.ABSOLUUT.eenheid() + ", " + gemeente.naam())
                .grafiek(Lijngrafiek::van, Maten.ABSOLUUT.eenheid())
                .definities(register, totaal.indicator())
                .bouw(Periode.van(cijfers.schooljaren()), figuren.release());
    }

    /** Answers of pupils in the youth survey, beside those of the region; empty when there was no survey. */
    private Optional<Figuur> emovo(Figuren figuren) {
        Selectie selectie = Selectie.van(VOLGORDE.toArray(String[]::new))
                .metReeks(Reeks.EIGEN)
                .metRegiotypen(Regiotype.GEMEENTE, Regiotype.GGD)
                .metRegiocodes(gemeente.code(), gebieden.werkgebied().code())
                .metDimensies(Snede.TOTAAL)
                .metCategorieen(Snede.TOTAAL);
        Cijfers cijfers = Cijfers.lees(lezer, selectie);
        return figuren.jaarVan(cijfers).map(meetjaar -> emovo(figuren, cijfers, meetjaar));
    }

    private Figuur emovo(Figuren figuren, Cijfers cijfers, Schooljaar meetjaar) {
        List<Antwoord> rijen = new ArrayList<>();
        for (String uitkomst : VOLGORDE) {
            Snede snede = new Snede(uitkomst, Snede.TOTAAL, Snede.TOTAAL);
            rijen.add(new Antwoord(snede, gemeente));
            rijen.add(new Antwoord(snede, gebieden.werkgebied()));
        }
        Kruistabel tabel = Kruistabel.vul(
                "Antwoord en gebied",
                rijen,
                rij -> kop(rij),
                List.of(meetjaar),
                kolom -> Kop.van("Gewogen percentage"),
                (rij, kolom) -> cijfers.find(rij.snede(), rij.gebied(), kolom));
        String onderschrift =
                "Leerlingen in klas 2 en 4 die zeggen dat zij in de afgelopen 4 weken ziek thuis waren of "
                        + "spijbelden, meetjaar " + meetjaar + ". De zwarte streep is het 95%-interval";
        Snede ziek = rijen.get(0).snede();
        return FiguurBouwer.van("emovo", tabel, cijfers.selectie().metSchooljaren(meetjaar))
                .titel(Duiding.tegenover(
                        "Leerlingen die ziek thuis waren",
                        cijfers.find(ziek, gemeente, meetjaar),
                        cijfers.find(ziek, gebieden.werkgebied(), meetjaar)))
                .onderschrift(onderschrift)
                .grafiek(Staafgrafiek::van, "% van de leerlingen")
                .tabel(Tabel.volledig("emovo-tabel", onderschrift, tabel, "Antwoord ja", "Antwoorden, afgerond"))
                .opmerking("Dit komt uit een vragenlijst. Het is iets anders dan wat scholen registreren.")
                .definities(register, VOLGORDE.toArray(String[]::new))
                .bouw("meetjaar " + meetjaar, figuren.release());
    }

    private Kop kop(Antwoord antwoord) {
        Kop kop = Kop.van(UITKOMSTEN.get(antwoord.snede().indicator()) + ", "
                + antwoord.gebied().naam());
        return antwoord.gebied().equals(gemeente) ? kop.metNadruk() : kop;
    }
}
