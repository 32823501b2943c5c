package nl.verzuimatlas.portal.naleving;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimatlas.portal.duiding.Duiding;
import nl.verzuimatlas.portal.duiding.Figuren;
import nl.verzuimatlas.portal.figuur.Figuur;
import nl.verzuimatlas.portal.figuur.FiguurBouwer;
import nl.verzuimatlas.portal.figuur.Kop;
import nl.verzuimatlas.portal.figuur.Kruistabel;
import nl.verzuimatlas.portal.figuur.Lijngrafiek;
import nl.verzuimatlas.portal.pagina.Cijfers;
import nl.verzuimatlas.portal.pagina.Gebied;
import nl.verzuimatlas.portal.pagina.Register;
import nl.verzuimatlas.portal.pagina.Snede;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.contract.Status;

/**
 * Figures about what followed signals, in one area and school year.
 *
 * @param figuren what all figures share
 * @param cijfers figures of the area, all school years
 * @param gebied the area
 * @param jaar the school year
 */
record NalevingFiguren(Figuren figuren, Cijfers cijfers, Gebied gebied, Schooljaar jaar) {

    static final String MELDINGEN = "naleving-meldingen";
    static final String STAPPEN = "naleving-stappen";
    static final String NIET_GEDAAN = "-niet-gedaan";

    private static final List<String> ZOMER_TOT_ZOMER =
            List.of("08", "09", "10", "11", "12", "01", "02", "03", "04", "05", "06", "07");

    /** Codes of the rules of {@code protocol} that {@code indicator} counts; of all protocols when it is empty. */
    static List<String> regels(Register register, String indicator, String protocol) {
        return register.categorieen(indicator, "regel").stream()
                .filter(code -> protocol.isEmpty() || code.startsWith(protocol + ":"))
                .toList();
    }

    /** Bars of the rules after which a report or step had to follow; rules without a signal are left out, so it may be empty. */
    Optional<Figuur> perRegel(String id, String indicator, String wat, Keuze keuze) {
        Snede snede = new Snede(indicator, "regel", "");
        Balken balken = new Balken(figuren, cijfers, gebied, jaar)
                .alleen(snede, regels(figuren.register(), indicator, keuze.protocol()))
                .zonderNaam(keuze.protocolNaam());
        return balken.figuurAls(
                id,
                "Regel",
                uitersten(balken.balken(), wat + " op tijd", "regel"),
                wat + " op tijd, per regel, " + gebied.naam() + ", schooljaar " + jaar,
                "Op tijd",
                "Signalen");
    }

    /** Bars of the kinds of step that had to follow; empty when none had to. */
    Optional<Figuur> perStap() {
        Snede snede = new Snede(STAPPEN, "actie", "");
        Balken balken = new Balken(figuren, cijfers, gebied, jaar)
                .alleen(snede, figuren.register().categorieen(STAPPEN, "actie"));
        return balken.figuurAls(
                "per-stap",
                "Stap",
                uitersten(balken.balken(), "Afgesproken stappen op tijd", "soort stap"),
                "Afgesproken stappen op tijd, per soort stap, " + gebied.naam() + ", schooljaar " + jaar,
                "Op tijd",
                "Signalen");
    }

    /** Bars of the kinds of education. */
    Figuur perSoort() {
        Snede snede = new Snede(MELDINGEN, "onderwijssoort", "");
        Balken balken = new Balken(figuren, cijfers, gebied, jaar)
                .van(snede, figuren.register().categorieen(MELDINGEN, "onderwijssoort"));
        return balken.figuur(
                "per-onderwijssoort",
                "Onderwijssoort",
                uitersten(balken.balken(), "Meldingen op tijd", "onderwijssoort"),
                "Meldingen op tijd, alle regels, per onderwijssoort, " + gebied.naam() + ", schooljaar " + jaar,
                "Op tijd",
                "Signalen");
    }

    /** Lines over the months of the school year, of the reports and of the steps. */
    Figuur perMaand() {
        Map<String, String> lijnen = new LinkedHashMap<>();
        lijnen.put(MELDINGEN, "Meldingen op tijd");
        lijnen.put(STAPPEN, "Afgesproken stappen op tijd");
        Kruistabel tabel = Kruistabel.vul(
                "Maand van het signaal",
                ZOMER_TOT_ZOMER,
                maand -> Kop.van(figuren.register().label(MELDINGEN, "maand", maand)),
                List.copyOf(lijnen.keySet()),
                indicator -> Kop.van(lijnen.get(indicator)),
                (maand, indicator) -> cijfers.find(new Snede(indicator, "maand", maand), gebied, jaar));
        return FiguurBouwer.van(
                        "per-maand",
                        tabel,
                        cijfers.selectie()
                                .metIndicatoren(List.of(MELDINGEN, STAPPEN))
                                .metDimensies("maand")
                                .metSchooljaren(jaar))
                .titel(uitersten(maanden(tabel), "Meldingen op tijd", "maand van het signaal"))
                .onderschrift("Op tijd gedaan na een signaal, alle regels, per maand van het signaal, " + gebied.naam()
                        + ", schooljaar " + jaar)
                .grafiek(Lijngrafiek::van, "%")
                .metInterval()
                .definities(figuren.register(), MELDINGEN, STAPPEN)
                .bouw("schooljaar " + jaar, figuren.release());
    }

    /** The highest and the lowest bar, as a sentence; without two numbers only what the bars are. */
    private static String uitersten(List<Balken.Balk> balken, String onderwerp, String per) {
        List<Balken.Balk> metGetal = balken.stream()
                .filter(balk -> balk.status().filter(Status.CIJFER::equals).isPresent())
                .sorted(Comparator.comparingDouble(Balken.Balk::getal))
                .toList();
        if (metGetal.size() < 2) {
            return onderwerp + ", per " + per;
        }
        Balken.Balk laagste = metGetal.get(0);
        Balken.Balk hoogste = metGetal.get(metGetal.size() - 1);
        return onderwerp + ": van " + laagste.tekst() + " (" + laagste.label() + ") tot " + hoogste.tekst() + " ("
                + hoogste.label() + ")" + Duiding.zonder(balken.size() - metGetal.size());
    }

    /** Months with something to count, of the first column. */
    private static List<Balken.Balk> maanden(Kruistabel tabel) {
        List<Balken.Balk> maanden = new ArrayList<>();
        for (int maand = 0; maand < tabel.rijen().size(); maand++) {
            maanden.add(new Balken.Balk(
                    tabel.rijen().get(maand).label(), tabel.cellen().get(maand).get(0)));
        }
        return maanden.stream().filter(Balken.Balk::telt).toList();
    }
}
