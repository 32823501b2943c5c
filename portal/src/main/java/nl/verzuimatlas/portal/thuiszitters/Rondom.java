package nl.verzuimatlas.portal.thuiszitters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.verzuimatlas.portal.duiding.Figuren;
import nl.verzuimatlas.portal.duiding.Maten;
import nl.verzuimatlas.portal.duiding.Meerjarenfiguur;
import nl.verzuimatlas.portal.duiding.Meldingen;
import nl.verzuimatlas.portal.duiding.Tegel;
import nl.verzuimatlas.portal.figuur.Figuur;
import nl.verzuimatlas.portal.figuur.FiguurBouwer;
import nl.verzuimatlas.portal.figuur.Kop;
import nl.verzuimatlas.portal.figuur.Kruistabel;
import nl.verzuimatlas.portal.pagina.Cijfers;
import nl.verzuimatlas.portal.pagina.Gebied;
import nl.verzuimatlas.portal.pagina.Gebieden;
import nl.verzuimatlas.portal.pagina.Snede;
import nl.verzuimatlas.portal.pagina.Verwijzing;
import nl.verzuimatlas.warehouse.contract.Gemeentecode;
import nl.verzuimatlas.warehouse.contract.Reeks;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.lezen.Gemeente;
import nl.verzuimatlas.warehouse.lezen.Regio;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;
import nl.verzuimatlas.warehouse.lezen.Selectie;

/**
 * What there is around one municipality, of which most figures are often hidden: the regions that it lies in, and the absence that makes
 * up pupils at home over more years together.
 *
 * @param lezer release
 * @param figuren figures of the page
 * @param gemeente the municipality
 * @param regios regions that it lies in, smaller ones first
 */
record Rondom(ReleaseLezer lezer, Figuren figuren, Gemeente gemeente, List<Gebied> regios) {

    private static final List<Regiotype> SOORTEN =
            List.of(Regiotype.SWV_PO, Regiotype.SWV_VO, Regiotype.RMC, Regiotype.GGD);
    private static final String ELDERS =
            "Hieronder staan eerst de gebieden waar de gemeente in ligt, en daarna het lange verzuim van meer jaren samen.";

    /** Around {@code gemeente}. */
    static Rondom van(ReleaseLezer lezer, Figuren figuren, Gemeente gemeente) {
        List<Regio> alle = Gebieden.van(lezer).regios();
        List<Gebied> regios = SOORTEN.stream()
                .flatMap(soort -> alle.stream().filter(regio -> regio.type() == soort))
                .filter(regio -> ligtIn(regio, gemeente.code()))
                .map(regio -> new Gebied(regio.type(), regio.code(), regio.naam()))
                .toList();
        return new Rondom(lezer, figuren, gemeente, regios);
    }

    /** What was not delivered and what is hidden, as sentences; empty when there is nothing to say. */
    String melding(List<Tegel> tegels) {
        return String.join(" ", Meldingen.van(gemeente, figuren.jaar(), lezer.dekking(), tegels, ELDERS));
    }

    /** Where else to look: the factsheet, and the pages of the regions. */
    List<Verwijzing> verwijzingen() {
        List<Verwijzing> lijst = new ArrayList<>();
        lijst.add(new Verwijzing(
                "Alle cijfers van " + gemeente.naam(),
                "/gemeenten/" + gemeente.code().code()));
        for (Gebied regio : regios) {
            boolean isVerband = regio.type() == Regiotype.SWV_PO || regio.type() == Regiotype.SWV_VO;
            lijst.add(
                    isVerband
                            ? new Verwijzing(label(regio) + ", per kwartaal", "/swv/" + regio.code())
                            : new Verwijzing(
                                    "Thuiszitters in " + label(regio), "/thuiszitters?gebied=" + regio.code()));
        }
        return List.copyOf(lijst);
    }

    /** The key figures of the page for the municipality and its regions, and the sums over more years. */
    List<Figuur> figuren(Map<String, Snede> kern) {
        List<Figuur> lijst = new ArrayList<>(List.of(perGebied(kern)));
        List<Gebied> kolommen = new ArrayList<>(List.of(Gebieden.gebied(gemeente)));
        regios.stream().filter(regio -> regio.type() == Regiotype.RMC).forEach(kolommen::add);
        regios.stream().filter(regio -> regio.type() == Regiotype.GGD).forEach(kolommen::add);
        Meerjarenfiguur.van(
                        lezer,
                        figuren,
                        kolommen,
                        Maten.LANGDURIG.snede().indicator(),
                        Maten.ABSOLUUT.snede().indicator())
                .map(figuur -> figuur.metTitel(
                        "Lang verzuim en absoluut verzuim in " + gemeente.naam() + ", meer jaren samen"))
                .ifPresent(lijst::add);
        return lijst;
    }

    private Figuur perGebied(Map<String, Snede> kern) {
        Schooljaar jaar = figuren.jaar();
        List<Gebied> rijen = new ArrayList<>(List.of(Gebieden.gebied(gemeente)));
        rijen.addAll(regios);
        List<Snede> sneden = List.copyOf(kern.values());
        Cijfers cijfers = Cijfers.lees(
                lezer,
                Selectie.van(sneden.stream().map(Snede::indicator).distinct().toArray(String[]::new))
                        .metReeks(Reeks.EIGEN)
                        .metRegiotypen(
                                rijen.stream().map(Gebied::type).distinct().toArray(Regiotype[]::new))
                        .metRegiocodes(rijen.stream().map(Gebied::code).toArray(String[]::new))
                        .metDimensies(
                                sneden.stream().map(Snede::dimensie).distinct().toArray(String[]::new))
                        .metCategorieen(
                                sneden.stream().map(Snede::categorie).distinct().toArray(String[]::new))
                        .metSchooljaren(jaar));
        Kruistabel tabel = Kruistabel.vul(
                "Gebied",
                rijen,
                this::kop,
                List.copyOf(kern.entrySet()),
                naam -> Kop.metPad(
                        naam.getKey(), "/definities/" + naam.getValue().indicator()),
                (gebied, naam) -> cijfers.find(naam.getValue(), gebied, jaar));
        return FiguurBouwer.van("rondom", tabel, cijfers.selectie())
                .titel("Thuiszitters in " + gemeente.naam() + " en in de gebieden waar de gemeente in ligt")
                .onderschrift("Thuiszitters per gebied, schooljaar " + jaar)
                .opmerking("Een samenwerkingsverband telt de leerlingen van zijn eigen soort onderwijs. "
                        + "Gebieden overlappen: tel ze niet bij elkaar op.")
                .definities(
                        figuren.register(),
                        sneden.stream().map(Snede::indicator).distinct().toArray(String[]::new))
                .bouw("schooljaar " + jaar, figuren.release());
    }

    private Kop kop(Gebied gebied) {
        return gebied.type() == Regiotype.GEMEENTE
                ? Kop.van(gebied.naam()).metNadruk()
                : Kop.metPad(label(gebied), "/thuiszitters?gebied=" + gebied.code());
    }

    private static String label(Gebied gebied) {
        return gebied.type().label() + " " + gebied.naam();
    }

    private static boolean ligtIn(Regio regio, Gemeentecode code) {
        return regio.gemeenten().contains(code);
    }
}
