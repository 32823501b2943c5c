package nl.verzuimatlas.portal.definitie;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.verzuimatlas.portal.definitie.DefinitiePage.Eigenschap;
import nl.verzuimatlas.portal.definitie.DefinitiePage.Verband;
import nl.verzuimatlas.portal.duiding.Figuren;
import nl.verzuimatlas.portal.duiding.Registerfiguren;
import nl.verzuimatlas.portal.figuur.Download;
import nl.verzuimatlas.portal.pagina.Gebieden;
import nl.verzuimatlas.portal.pagina.Kader;
import nl.verzuimatlas.portal.pagina.NietGevonden;
import nl.verzuimatlas.portal.pagina.Pagina;
import nl.verzuimatlas.portal.pagina.PaginaHandler;
import nl.verzuimatlas.portal.pagina.Register;
import nl.verzuimatlas.portal.pagina.Verwijzing;
import nl.verzuimatlas.portal.pagina.Verzoek;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.contract.Term;
import nl.verzuimatlas.warehouse.indicator.Herkomst;
import nl.verzuimatlas.warehouse.indicator.Indicator;
import nl.verzuimatlas.warehouse.indicator.Meetwijze;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;
import nl.verzuimatlas.warehouse.lezen.Selectie;

/** Answers {@code /definities/{id}}: how an indicator is counted. */
public final class DefinitieHandler implements PaginaHandler {

    private static final Verwijzing LIJST = new Verwijzing("Definities", "/definities");
    private static final Map<String, String> POPULATIES = Map.of(
            "woongemeente", "Leerlingen die in de gemeente wonen",
            "school", "Scholen die in de gemeente staan");
    private static final Map<String, String> POLARITEITEN = Map.of(
            "hoger-is-slechter", "Een hoger cijfer is ongunstiger",
            "hoger-is-beter", "Een hoger cijfer is gunstiger",
            "geen-oordeel", "Een hoger cijfer is niet altijd beter of slechter");

    private static final String UIT_MELDINGEN = "Dit cijfer is gemaakt van meldingen van scholen. Staat er \u2021 bij? "
            + "Dan melden scholen waarschijnlijk niet alles. Staat er \u00a7 bij? Dan meldden scholen anders dan eerder. "
            + "Op de pagina Kwaliteit staat waarom.";

    @Override
    public Pagina pagina(ReleaseLezer lezer, Verzoek verzoek) {
        String id = verzoek.padDeel("id");
        Indicator indicator = lezer.findIndicator(id)
                .orElseThrow(() -> new NietGevonden(
                        "Er is geen definitie met de naam \u201c" + id + "\u201d.",
                        LIJST.pad(),
                        "Bekijk alle definities"));
        return new DefinitiePage(
                Kader.onder(LIJST, indicator.naam(), lezer.release(), verzoek),
                indicator.uitleg(),
                eigenschappen(indicator),
                herkomst(indicator),
                versies(indicator),
                lijst(indicator.trendbreuken()),
                indicator.kanttekeningen(),
                lijst(indicator.wijktAf()),
                samenhang(indicator, Register.van(lezer)),
                Registerfiguren.verloop(
                        lezer,
                        new Figuren(
                                Register.van(lezer),
                                lezer.release().id(),
                                lezer.release().laatsteSchooljaar()),
                        indicator,
                        List.of(Gebieden.van(lezer).werkgebied())),
                Download.csv(Selectie.van(id), lezer.release().id()));
    }

    private static List<Eigenschap> eigenschappen(Indicator indicator) {
        List<Eigenschap> lijst = new ArrayList<>();
        voegToe(lijst, "Welke vraag beantwoordt dit?", indicator.betekenis().vraag());
        voegToe(lijst, "Wat wordt geteld?", indicator.eenheid());
        voegToe(lijst, "Teller", indicator.teller());
        voegToe(lijst, "Noemer", indicator.noemer().isBlank() ? "geen: dit is een aantal" : indicator.noemer());
        voegToe(lijst, "Over wie gaat het?", POPULATIES.getOrDefault(indicator.populatie(), indicator.populatie()));
        voegToe(lijst, "Over welke dag of periode?", indicator.meetwijze().peilmoment());
        voegToe(lijst, "Hoe leest u het?", POLARITEITEN.getOrDefault(indicator.polariteit(), indicator.polariteit()));
        voegToe(
                lijst,
                "95%-interval",
                indicator.intervalmethode().isBlank() ? "niet berekend" : indicator.intervalmethode());
        voegToe(lijst, "Kunt u gemeenten en jaren vergelijken?", indicator.uitMeldingen() ? UIT_MELDINGEN : "");
        voegToe(lijst, "Hoe vergelijken wij?", indicator.meetwijze().vergelijkingsmethode());
        voegToe(lijst, "Afronding", afronding(indicator.meetwijze()));
        voegToe(lijst, "Voor welke gebieden?", gebieden(indicator.meetwijze()));
        voegToe(lijst, "Doel", indicator.betekenis().doelwaarde());
        voegToe(lijst, "Versie van de definitie", indicator.definitieversie());
        voegToe(lijst, "Waarop berust de definitie?", indicator.grondslag());
        voegToe(lijst, "Hoe zijn leerlingen beschermd?", indicator.bescherming());
        voegToe(lijst, "Voor wie?", String.join(". ", indicator.betekenis().gebruik()));
        voegToe(
                lijst,
                "Ook te vinden als",
                String.join(", ", indicator.betekenis().trefwoorden()));
        return lijst;
    }

    private static List<Eigenschap> herkomst(Indicator indicator) {
        Herkomst herkomst = indicator.herkomst();
        List<Eigenschap> lijst = new ArrayList<>();
        voegToe(lijst, "Bronnen", String.join(", ", indicator.bronnen()));
        voegToe(lijst, "Hoe vaak geleverd?", herkomst.leverfrequentie());
        voegToe(lijst, "Wanneer verandert het cijfer?", herkomst.actualisering());
        voegToe(lijst, "Voorlopig en definitief", herkomst.voorlopig());
        voegToe(lijst, "Eerste schooljaar", herkomst.eersteSchooljaar());
        voegToe(lijst, "Wat moet er zijn geleverd?", herkomst.dekkingEis());
        voegToe(lijst, "Wie gaat over de definitie?", herkomst.eigenaar());
        voegToe(lijst, "Waar kunt u terecht?", herkomst.contact());
        voegToe(lijst, "Gebruik", herkomst.licentie());
        return lijst;
    }

    private static String afronding(Meetwijze meetwijze) {
        String cijfers = switch (meetwijze.decimalen()) {
            case 0 -> "Getoond als heel getal.";
            case 1 -> "Getoond met 1 cijfer achter de komma. Gaat het over minder dan 100, dan als heel getal.";
            default -> "Getoond met " + meetwijze.decimalen() + " cijfers achter de komma.";
        };
        return cijfers + " " + meetwijze.afronding();
    }

    private static String gebieden(Meetwijze meetwijze) {
        return meetwijze.regiotypen().stream()
                .map(type -> Term.parse(Regiotype.class, type).label())
                .collect(Collectors.joining(", "));
    }

    private static List<Eigenschap> lijst(Map<String, String> teksten) {
        return teksten.entrySet().stream()
                .map(een -> new Eigenschap(een.getKey(), een.getValue()))
                .toList();
    }

    private static List<Eigenschap> versies(Indicator indicator) {
        return indicator.versies().stream()
                .map(versie -> new Eigenschap(
                        "Versie " + versie.versie(),
                        "Vanaf " + versie.geldigVan()
                                + (versie.geldigTot().isEmpty() ? "" : " tot en met " + versie.geldigTot()) + ". "
                                + versie.wijziging()))
                .toList();
    }

    private static List<Verband> samenhang(Indicator indicator, Register register) {
        return indicator.betekenis().samenhang().entrySet().stream()
                .map(een -> new Verband(register.definitie(een.getKey()), een.getValue()))
                .toList();
    }

    private static void voegToe(List<Eigenschap> lijst, String naam, String tekst) {
        if (!tekst.isBlank()) {
            lijst.add(new Eigenschap(naam, tekst));
        }
    }
}
