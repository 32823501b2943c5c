package nl.verzuimatlas.portal.definitie;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.verzuimatlas.portal.definitie.DefinitiePage.Eigenschap;
import nl.verzuimatlas.portal.figuur.Download;
import nl.verzuimatlas.portal.pagina.Kader;
import nl.verzuimatlas.portal.pagina.NietGevonden;
import nl.verzuimatlas.portal.pagina.Pagina;
import nl.verzuimatlas.portal.pagina.PaginaHandler;
import nl.verzuimatlas.portal.pagina.Verwijzing;
import nl.verzuimatlas.portal.pagina.Verzoek;
import nl.verzuimatlas.warehouse.indicator.Indicator;
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
                indicator.trendbreuken().entrySet().stream()
                        .map(breuk -> new Eigenschap(breuk.getKey(), breuk.getValue()))
                        .toList(),
                indicator.kanttekeningen(),
                Download.csv(Selectie.van(id), lezer.release().id()));
    }

    private static List<Eigenschap> eigenschappen(Indicator indicator) {
        List<Eigenschap> lijst = new ArrayList<>();
        voegToe(lijst, "Wat wordt geteld?", indicator.eenheid());
        voegToe(lijst, "Teller", indicator.teller());
        voegToe(lijst, "Noemer", indicator.noemer().isBlank() ? "geen: dit is een aantal" : indicator.noemer());
        voegToe(lijst, "Over wie gaat het?", POPULATIES.getOrDefault(indicator.populatie(), indicator.populatie()));
        voegToe(lijst, "Hoe leest u het?", POLARITEITEN.getOrDefault(indicator.polariteit(), indicator.polariteit()));
        voegToe(
                lijst,
                "95%-interval",
                indicator.intervalmethode().isBlank() ? "niet berekend" : indicator.intervalmethode());
        voegToe(lijst, "Kunt u gemeenten en jaren vergelijken?", indicator.uitMeldingen() ? UIT_MELDINGEN : "");
        voegToe(lijst, "Bronnen", String.join(", ", indicator.bronnen()));
        voegToe(
                lijst,
                "Versie van de definitie",
                indicator.definitieversie() + ", geldig vanaf " + indicator.geldigVan());
        voegToe(lijst, "Waarom wijkt dit af van andere cijfers?", indicator.wijktAf());
        voegToe(lijst, "Waarop berust de definitie?", indicator.grondslag());
        return lijst;
    }

    private static void voegToe(List<Eigenschap> lijst, String naam, String tekst) {
        if (!tekst.isBlank()) {
            lijst.add(new Eigenschap(naam, tekst));
        }
    }
}
