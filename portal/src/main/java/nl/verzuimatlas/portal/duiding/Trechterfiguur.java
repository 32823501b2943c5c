package nl.verzuimatlas.portal.duiding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import nl.verzuimatlas.portal.duiding.Figuren.Maat;
import nl.verzuimatlas.portal.figuur.Cel;
import nl.verzuimatlas.portal.figuur.Figuur;
import nl.verzuimatlas.portal.figuur.FiguurBouwer;
import nl.verzuimatlas.portal.figuur.Getallen;
import nl.verzuimatlas.portal.figuur.Kop;
import nl.verzuimatlas.portal.figuur.Kruistabel;
import nl.verzuimatlas.portal.figuur.Tabel;
import nl.verzuimatlas.portal.figuur.Trechtergrafiek;
import nl.verzuimatlas.portal.figuur.Weergave;
import nl.verzuimatlas.portal.pagina.Cijfers;
import nl.verzuimatlas.portal.pagina.Gebied;
import nl.verzuimatlas.portal.pagina.Register;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.duiding.Cijferkeuze;
import nl.verzuimatlas.warehouse.duiding.Duidingen;
import nl.verzuimatlas.warehouse.duiding.Trechterbeeld;
import nl.verzuimatlas.warehouse.duiding.Trechterbeeld.Punt;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;
import nl.verzuimatlas.warehouse.lezen.Waarneming;
import nl.verzuimatlas.warehouse.statistiek.Rangbereik;
import nl.verzuimatlas.warehouse.statistiek.Zone;

/**
 * The funnel of one figure over all municipalities, with the range of places of each.
 *
 * @param register names and cautions
 * @param release id of the release
 */
public record Trechterfiguur(Register register, String release) {

    /** The funnel of {@code maat} over the municipalities of the working area; empty when there is too little to draw. */
    public static Optional<Figuur> voor(
            ReleaseLezer lezer,
            Register register,
            Maat maat,
            Cijfers cijfers,
            List<Gebied> gemeenten,
            Schooljaar jaar) {
        Duidingen duidingen = new Duidingen(lezer);
        Cijferkeuze keuze = new Cijferkeuze(
                maat.snede().indicator(), maat.snede().dimensie(), maat.snede().categorie());
        return duidingen
                .werkgebied()
                .flatMap(regio -> duidingen
                        .trechter(keuze, jaar, regio)
                        .map(beeld -> new Trechterfiguur(
                                        register, lezer.release().id())
                                .van(maat, beeld, duidingen.rangen(keuze, jaar, regio), cijfers, gemeenten, jaar)));
    }

    /**
     * The figure.
     *
     * @param beeld funnel
     * @param rangen ranges of places by municipality code
     * @param cijfers figures of the municipalities
     */
    public Figuur van(
            Maat maat,
            Trechterbeeld beeld,
            Map<String, Rangbereik> rangen,
            Cijfers cijfers,
            List<Gebied> gemeenten,
            Schooljaar jaar) {
        Kruistabel kruis = Kruistabel.vul(
                "Gemeente",
                gemeenten,
                Kop::gebied,
                List.of(jaar),
                kolom -> Kop.van(kolom.toString()),
                (gebied, kolom) -> cijfers.find(maat.snede(), gebied, kolom));
        String onderschrift = maat.onderwerp() + ", " + maat.eenheid() + ", naar omvang van de gemeente, schooljaar "
                + jaar + ". Streepjes: tussen deze grenzen liggen 95 van de 100 gemeenten. Puntjes: 998 van de 1.000"
                + nietGetekend(gemeenten, kruis, beeld);
        return FiguurBouwer.van(
                        id(maat),
                        kruis,
                        cijfers.selectie()
                                .metIndicatoren(List.of(maat.snede().indicator()))
                                .metDimensies(maat.snede().dimensie())
                                .metCategorieen(maat.snede().categorie())
                                .metSchooljaren(jaar))
                .titel(titel(maat, beeld))
                .onderschrift(onderschrift)
                .grafiek((tabel, eenheid) -> Trechtergrafiek.van(beeld, eenheid, maat.populatie()), maat.eenheid())
                .tabel(tabel(onderschrift, maat, kruis, beeld, rangen, gemeenten))
                .opmerking(toeval(beeld))
                .opmerking("Een plaats is een bereik, want elk cijfer is onzeker. Plaats 1 is het laagste cijfer. Alle "
                        + "bereiken samen kloppen met 95% zekerheid.")
                .definities(register, maat.snede().indicator())
                .bouw("schooljaar " + jaar, release);
    }

    private static String id(Maat maat) {
        return "trechter-" + maat.snede().indicator();
    }

    private static String titel(Maat maat, Trechterbeeld beeld) {
        List<String> hoger = namen(beeld, punt -> punt.zone() == Zone.BOVEN_998);
        List<String> lager = namen(beeld, punt -> punt.zone() == Zone.ONDER_998);
        String past = beeld.spreiding() > 1
                ? " dan past bij de gewone verschillen tussen gemeenten"
                : " dan door toeval te verwachten is";
        if (hoger.isEmpty() && lager.isEmpty()) {
            return maat.onderwerp() + ": geen gemeente valt op, als u rekening houdt met toeval en omvang";
        }
        List<String> delen = new ArrayList<>();
        if (!hoger.isEmpty()) {
            delen.add("hoger in " + String.join(", ", hoger));
        }
        if (!lager.isEmpty()) {
            delen.add("lager in " + String.join(", ", lager));
        }
        return maat.onderwerp() + ": " + String.join(" en ", delen) + past;
    }

    private static List<String> namen(Trechterbeeld beeld, Predicate<Punt> welke) {
        return beeld.punten().stream()
                .filter(welke)
                .map(punt -> punt.waarneming().regionaam())
                .toList();
    }

    /** Which municipalities have no dot, and why, as the end of a sentence; empty when all have one. */
    private static String nietGetekend(List<Gebied> gemeenten, Kruistabel kruis, Trechterbeeld beeld) {
        List<String> getekend = beeld.punten().stream()
                .map(punt -> punt.waarneming().regiocode())
                .toList();
        List<String> zonder = new ArrayList<>();
        for (int r = 0; r < gemeenten.size(); r++) {
            if (!getekend.contains(gemeenten.get(r).code())) {
                zonder.add(gemeenten.get(r).naam() + " ("
                        + Weergave.tekst(kruis.kolom(0).get(r)) + ")");
            }
        }
        return zonder.isEmpty() ? "" : ". Niet getekend: " + String.join(", ", zonder);
    }

    private static String toeval(Trechterbeeld beeld) {
        String breder = beeld.spreiding() > 1
                ? " Gemeenten verschillen " + Getallen.eenDecimaal(beeld.spreiding())
                        + " keer zoveel als door toeval alleen. Daarom zijn de grenzen breder gemaakt."
                : "";
        return "Ook als er niets aan de hand is, ligt van " + beeld.punten().size() + " gemeenten er ongeveer "
                + Math.max(1, Math.round(beeld.punten().size() / 20.0)) + " buiten de grens van 95%." + breder;
    }

    private static Tabel tabel(
            String onderschrift,
            Maat maat,
            Kruistabel kruis,
            Trechterbeeld beeld,
            Map<String, Rangbereik> rangen,
            List<Gebied> gemeenten) {
        List<Tabel.Rij> rijen = new ArrayList<>();
        for (int r = 0; r < gemeenten.size(); r++) {
            String code = gemeenten.get(r).code();
            Optional<Waarneming> cijfer = kruis.kolom(0).get(r);
            Optional<Punt> punt = beeld.punten().stream()
                    .filter(een -> een.waarneming().regiocode().equals(code))
                    .findFirst();
            Rangbereik rang = rangen.get(code);
            rijen.add(new Tabel.Rij(
                    kruis.rijen().get(r),
                    List.of(
                            Weergave.cel(cijfer),
                            Cel.getal(punt.map(een -> Getallen.geheel(een.omvang()))
                                    .orElse("n.v.t.")),
                            Cel.tekst(punt.map(een -> zone(een.zone())).orElse("niet te zeggen")),
                            Cel.tekst(rang == null ? "geen plaats" : plaats(rang, rangen.size())))));
        }
        return new Tabel(
                id(maat) + "-tabel",
                onderschrift,
                "Gemeente",
                List.of(
                        Kop.van(maat.eenheid()),
                        Kop.van(maat.populatie()),
                        Kop.tekst("Waar ligt het cijfer?"),
                        Kop.tekst("Plaats, van laag naar hoog")),
                rijen);
    }

    /** The range of places in words, for example {@code 3 tot 11 van 20}. */
    private static String plaats(Rangbereik rang, int aantal) {
        return rang.laagste() == rang.hoogste()
                ? rang.laagste() + " van " + aantal
                : rang.laagste() + " tot " + rang.hoogste() + " van " + aantal;
    }

    private static String zone(Zone zone) {
        return switch (zone) {
            case ONDER_998 -> "lager dan de grens van 99,8%";
            case ONDER_95 -> "lager dan de grens van 95%";
            case BINNEN -> "binnen de grenzen";
            case BOVEN_95 -> "hoger dan de grens van 95%";
            case BOVEN_998 -> "hoger dan de grens van 99,8%";
        };
    }
}
