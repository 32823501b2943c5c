package nl.verzuimatlas.portal.risicofactoren;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.verzuimatlas.portal.duiding.Figuren;
import nl.verzuimatlas.portal.duiding.Verschil;
import nl.verzuimatlas.portal.figuur.Figuur;
import nl.verzuimatlas.portal.figuur.FiguurBouwer;
import nl.verzuimatlas.portal.figuur.Getallen;
import nl.verzuimatlas.portal.figuur.Kop;
import nl.verzuimatlas.portal.figuur.Kruistabel;
import nl.verzuimatlas.portal.figuur.Staafgrafiek;
import nl.verzuimatlas.portal.figuur.Tabel;
import nl.verzuimatlas.portal.figuur.Weergave;
import nl.verzuimatlas.portal.pagina.Cijfers;
import nl.verzuimatlas.portal.pagina.Gebied;
import nl.verzuimatlas.portal.pagina.Register;
import nl.verzuimatlas.portal.pagina.Snede;
import nl.verzuimatlas.portal.risicofactoren.RisicofactorenHandler.Uitkomst;
import nl.verzuimatlas.warehouse.contract.Reeks;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.indicator.Indicator;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;
import nl.verzuimatlas.warehouse.lezen.Selectie;
import nl.verzuimatlas.warehouse.lezen.Waarneming;
import nl.verzuimatlas.warehouse.statistiek.Interval;
import nl.verzuimatlas.warehouse.statistiek.Ontwerpeffect;

/**
 * Figures of an outcome by background and by factor.
 *
 * @param figuren names and release
 * @param cijfers figures of the outcomes in one area
 * @param gebied the area
 * @param meetjaar school year of the survey
 */
record Factoren(Figuren figuren, Cijfers cijfers, Gebied gebied, Schooljaar meetjaar) {

    private static final String VOORVOEGSEL = "emovo-";
    /** Said in the names of the registry; on this page everything comes from E-MOVO. */
    private static final String HERKOMST = " (E-MOVO)";

    private static final String PROCENT = "% van de leerlingen";
    private static final double HEEL = 100;
    /** From where an interval is called wider than that of a simple sample. */
    private static final double BREDER = 1.05;

    private static final List<String> ACHTERGROND = List.of("klas", "geslacht", "onderwijssoort");

    /** A level of a factor. */
    private record Niveau(Snede snede, String label) {}

    /** The outcome by level of each risk factor. */
    Figuur risicofactoren(Uitkomst uitkomst) {
        List<String> dimensies = dimensies(uitkomst).stream()
                .filter(dimensie -> !dimensie.equals(Snede.TOTAAL) && !ACHTERGROND.contains(dimensie))
                .toList();
        return figuur("risicofactoren", dimensies, uitkomst, "naar risicofactor", titel(dimensies, uitkomst));
    }

    /** The outcome by class, sex and kind of education. */
    Figuur achtergrond(Uitkomst uitkomst) {
        List<String> dimensies =
                dimensies(uitkomst).stream().filter(ACHTERGROND::contains).toList();
        String titel = uitkomst.naam() + ", naar klas, geslacht en onderwijs";
        return figuur("achtergrond", dimensies, uitkomst, "naar klas, geslacht en onderwijs", titel);
    }

    /** How often each risk factor occurs; empty when the release has no figures about that. */
    Optional<Figuur> voorkomen(ReleaseLezer lezer) {
        List<Indicator> factoren = figuren.register().indicatoren().stream()
                .filter(indicator -> indicator.id().startsWith(VOORVOEGSEL))
                // a share of all pupils, and not the number of respondents
                .filter(indicator -> indicator.dimensies().containsKey(Snede.TOTAAL))
                .filter(indicator -> RisicofactorenHandler.uitkomsten().stream()
                        .noneMatch(uitkomst -> uitkomst.indicator().equals(indicator.id())))
                .toList();
        if (factoren.isEmpty()) {
            return Optional.empty();
        }
        Selectie selectie = Selectie.van(factoren.stream().map(Indicator::id).toArray(String[]::new))
                .metReeks(Reeks.EIGEN)
                .metRegiotypen(gebied.type())
                .metRegiocodes(gebied.code())
                .metSchooljaren(meetjaar)
                .metDimensies(Snede.TOTAAL)
                .metCategorieen(Snede.TOTAAL);
        Cijfers gelezen = Cijfers.lees(lezer, selectie);
        Kruistabel tabel = Kruistabel.vul(
                "Risicofactor",
                factoren,
                factor -> Kop.metPad(factor.naam().replace(HERKOMST, ""), "/definities/" + factor.id()),
                List.of(meetjaar),
                jaar -> Kop.van("Gewogen percentage"),
                (factor, jaar) -> gelezen.find(new Snede(factor.id(), Snede.TOTAAL, Snede.TOTAAL), gebied, jaar));
        String onderschrift = "Leerlingen bij wie een risicofactor voorkomt, gewogen percentage, " + gebied.naam()
                + ", meetjaar " + meetjaar;
        return Optional.of(FiguurBouwer.van("voorkomen", tabel, selectie)
                .titel("Hoe vaak komen de risicofactoren voor in " + gebied.naam() + "?")
                .onderschrift(onderschrift)
                .grafiek(Staafgrafiek::van, PROCENT)
                .tabel(Tabel.volledig("voorkomen-tabel", onderschrift, tabel, "Antwoord ja", "Antwoorden, afgerond"))
                .bouw("meetjaar " + meetjaar, figuren.release()));
    }

    private Figuur figuur(String id, List<String> dimensies, Uitkomst uitkomst, String uitsplitsing, String titel) {
        List<Niveau> niveaus = new ArrayList<>();
        for (String dimensie : dimensies) {
            for (String categorie : categorieen(uitkomst, dimensie)) {
                niveaus.add(new Niveau(
                        new Snede(uitkomst.indicator(), dimensie, categorie), label(uitkomst, dimensie, categorie)));
            }
        }
        Kruistabel tabel = Kruistabel.vul(
                "Groep leerlingen",
                niveaus,
                niveau -> Kop.van(niveau.label()),
                List.of(meetjaar),
                jaar -> Kop.van(uitkomst.naam()),
                (niveau, jaar) -> cijfers.find(niveau.snede(), gebied, jaar));
        String onderschrift = uitkomst.naam() + ", gewogen percentage " + uitsplitsing + ", " + gebied.naam()
                + ", meetjaar " + meetjaar + ". De zwarte streep is het 95%-interval";
        return FiguurBouwer.van(
                        id,
                        tabel,
                        cijfers.selectie()
                                .metIndicatoren(List.of(uitkomst.indicator()))
                                .metSchooljaren(meetjaar)
                                .metDimensies(dimensies.toArray(String[]::new)))
                .titel(titel)
                .onderschrift(onderschrift)
                .grafiek(Staafgrafiek::van, PROCENT)
                .tabel(Tabel.volledig(id + "-tabel", onderschrift, tabel, "Antwoord ja", "Antwoorden, afgerond"))
                .opmerking("Percentages zijn gewogen. De aantallen antwoorden zijn niet gewogen.")
                .opmerkingen(ontwerpeffect(uitkomst))
                .definities(figuren.register(), uitkomst.indicator())
                .bouw("meetjaar " + meetjaar, figuren.release());
    }

    /** How much less sure the figure of all pupils is than its number of answers suggests, in words; none without a figure. */
    private List<String> ontwerpeffect(Uitkomst uitkomst) {
        return cijfers
                .find(uitkomst.maat().snede(), gebied, meetjaar)
                .filter(Weergave::isCijfer)
                .filter(w -> w.ondergrens().orElse(0) > 0 && w.bovengrens().orElse(HEEL) < HEEL)
                .filter(w -> w.noemer().isPresent())
                .map(w -> Ontwerpeffect.breedte(
                        Weergave.getal(w).orElseThrow() / HEEL,
                        new Interval(
                                w.ondergrens().getAsDouble() / HEEL,
                                w.bovengrens().getAsDouble() / HEEL),
                        w.noemer().getAsDouble()))
                .map(breedte ->
                        "Antwoorden tellen niet even zwaar, en leerlingen van een school lijken op elkaar. Daarom is het "
                                + "95%-interval van alle leerlingen samen ongeveer " + Getallen.eenDecimaal(breedte)
                                + " keer zo breed als bij evenveel leerlingen die los van elkaar zijn geloot (ontwerpeffect ongeveer "
                                + Getallen.eenDecimaal(breedte * breedte) + ").")
                .stream()
                .toList();
    }

    /** In how many factors the outer levels differ more than chance allows, of those with enough answers to say so. */
    private String titel(List<String> dimensies, Uitkomst uitkomst) {
        if (dimensies.isEmpty()) {
            return "Over risicofactoren zijn geen cijfers geleverd";
        }
        List<Verschil> verschillen = dimensies.stream()
                .map(dimensie -> verschil(uitkomst, dimensie))
                .flatMap(Optional::stream)
                .toList();
        if (verschillen.isEmpty()) {
            return "Te weinig antwoorden in " + gebied.naam() + " om te zien welke leerlingen vaker "
                    + uitkomst.werkwoord();
        }
        long duidelijk = verschillen.stream()
                .filter(verschil -> verschil == Verschil.HOGER || verschil == Verschil.LAGER)
                .count();
        int zonder = dimensies.size() - verschillen.size();
        String slot = zonder == 0 ? "" : ". Bij " + zonder + " zijn er te weinig antwoorden";
        return (duidelijk == 0
                        ? "Bij geen van de " + verschillen.size() + " risicofactoren is een duidelijk verschil te zien"
                        : "Bij " + duidelijk + " van de " + verschillen.size()
                                + " risicofactoren is duidelijk verschil")
                + " in hoeveel leerlingen " + uitkomst.werkwoord() + slot;
    }

    /** First against last level of a factor that has a figure; empty without two of them. */
    private Optional<Verschil> verschil(Uitkomst uitkomst, String dimensie) {
        List<Waarneming> niveaus = categorieen(uitkomst, dimensie).stream()
                .map(categorie -> cijfers.find(new Snede(uitkomst.indicator(), dimensie, categorie), gebied, meetjaar))
                .flatMap(Optional::stream)
                .filter(Weergave::isCijfer)
                .toList();
        return niveaus.size() < 2
                ? Optional.empty()
                : Optional.of(Verschil.van(niveaus.get(0), niveaus.get(niveaus.size() - 1)));
    }

    private List<String> dimensies(Uitkomst uitkomst) {
        return figuren.register().find(uitkomst.indicator()).map(Indicator::dimensies).stream()
                .flatMap(dimensies -> dimensies.keySet().stream())
                .toList();
    }

    private List<String> categorieen(Uitkomst uitkomst, String dimensie) {
        return figuren.register().categorieen(uitkomst.indicator(), dimensie);
    }

    private String label(Uitkomst uitkomst, String dimensie, String categorie) {
        Register register = figuren.register();
        String naam = register.find(VOORVOEGSEL + dimensie)
                .map(factor -> factor.naam().replace(HERKOMST, ""))
                .orElse(Character.toUpperCase(dimensie.charAt(0))
                        + dimensie.substring(1).replace('-', ' '));
        return naam + ": " + register.label(uitkomst.indicator(), dimensie, categorie);
    }
}
