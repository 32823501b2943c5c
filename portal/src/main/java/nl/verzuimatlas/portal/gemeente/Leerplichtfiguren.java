package nl.verzuimatlas.portal.gemeente;

import java.util.ArrayList;
import java.util.List;
import nl.verzuimatlas.portal.duiding.Figuren;
import nl.verzuimatlas.portal.duiding.Figuren.Maat;
import nl.verzuimatlas.portal.figuur.Figuur;
import nl.verzuimatlas.portal.figuur.FiguurBouwer;
import nl.verzuimatlas.portal.figuur.Kop;
import nl.verzuimatlas.portal.figuur.Kruistabel;
import nl.verzuimatlas.portal.figuur.Staafgrafiek;
import nl.verzuimatlas.portal.figuur.Weergave;
import nl.verzuimatlas.portal.pagina.Cijfers;
import nl.verzuimatlas.portal.pagina.Gebied;
import nl.verzuimatlas.portal.pagina.Snede;
import nl.verzuimatlas.portal.pagina.Vragen;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;

/**
 * What the leerplichtambtenaar did (MAS): routes, sanctions, exemptions. A release without such figures has none of these.
 *
 * @param lezer release
 * @param figuren names and release
 * @param gemeente the municipality
 * @param regio the region beside it
 * @param jaar school year that was chosen
 */
record Leerplichtfiguren(ReleaseLezer lezer, Figuren figuren, Gebied gemeente, Gebied regio, Schooljaar jaar) {

    private static final Snede ROUTE = new Snede("afhandeling", "route", Snede.TOTAAL);
    private static final String SANCTIES = "sancties-per-100-meldingen";
    private static final Snede VRIJSTELLINGEN = new Snede("vrijstellingen", "artikel", Snede.TOTAAL);

    /** The figures; empty when the release has none. */
    List<Figuur> lijst() {
        List<Figuur> lijst = new ArrayList<>();
        balken("afhandeling", ROUTE, "Zaken van leerplicht naar wat er is gedaan", "zaken", lijst);
        figuren.register().find(SANCTIES).ifPresent(indicator -> {
            Maat maat = new Maat(
                    figuren.register().totaal(SANCTIES),
                    "Sancties per 100 meldingen",
                    "per 100 meldingen",
                    "Sancties",
                    "Meldingen");
            Cijfers cijfers = Vragen.overal(lezer, maat.snede(), Regiotype.GEMEENTE, Regiotype.GGD);
            if (!cijfers.schooljaren().isEmpty()) {
                lijst.add(figuren.verloop("sancties", maat, cijfers, List.of(gemeente, regio)));
            }
        });
        balken(
                "vrijstellingen",
                VRIJSTELLINGEN,
                "Vrijstellingen naar artikel van de Leerplichtwet",
                "leerlingen",
                lijst);
        return lijst;
    }

    /** Bars of the categories of {@code totaal}'s breakdown in the chosen year; nothing when the release has none. */
    private void balken(String id, Snede totaal, String wat, String eenheid, List<Figuur> lijst) {
        Cijfers cijfers = Vragen.inGebied(lezer, gemeente, totaal.indicator());
        List<String> categorieen = figuren.register().categorieen(totaal.indicator(), totaal.dimensie());
        boolean geleverd = categorieen.stream()
                .anyMatch(categorie ->
                        cijfers.find(totaal.met(categorie), gemeente, jaar).isPresent());
        if (!geleverd) {
            return;
        }
        Kruistabel tabel = Kruistabel.vul(
                "Soort",
                categorieen,
                categorie -> {
                    Kop kop = Kop.van(figuren.register().label(totaal.indicator(), totaal.dimensie(), categorie));
                    return categorie.equals(Snede.TOTAAL) ? kop.metNadruk() : kop;
                },
                List.of(jaar),
                kolom -> Kop.van(kolom.toString()),
                (categorie, kolom) -> cijfers.find(totaal.met(categorie), gemeente, kolom));
        String titel = cijfers.find(totaal, gemeente, jaar)
                .map(w -> wat + " in " + gemeente.naam() + ": " + Weergave.kaal(w) + " in totaal, " + jaar)
                .orElse(wat + " in " + gemeente.naam() + ", " + jaar);
        lijst.add(FiguurBouwer.van(
                        id, tabel, Figuren.selectie(cijfers, totaal, gemeente).metSchooljaren(jaar))
                .titel(titel)
                .onderschrift(wat + ", " + gemeente.naam() + ", schooljaar " + jaar)
                .grafiek(Staafgrafiek::van, eenheid)
                .definities(figuren.register(), totaal.indicator())
                .bouw("schooljaar " + jaar, figuren.release()));
    }
}
