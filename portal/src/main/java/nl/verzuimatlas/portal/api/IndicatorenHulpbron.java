package nl.verzuimatlas.portal.api;

import java.util.List;
import java.util.Map;
import nl.verzuimatlas.portal.pagina.NietGevonden;
import nl.verzuimatlas.warehouse.indicator.Indicator;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;

/** The indicators and their definitions. */
final class IndicatorenHulpbron implements Hulpbron {

    private static final String PAD = "/indicatoren";
    private static final Parameter<String> ID = Parameter.pad("id", "Naam van de indicator.", "relatief-verzuim");

    private static final Velden<Indicator> VELDEN = new Velden<Indicator>()
            .met(
                    "id",
                    Schema.voorbeeld(Schema.tekst("Naam in adressen en bestanden."), "relatief-verzuim"),
                    Indicator::id)
            .met("naam", Schema.tekst("Naam voor mensen."), Indicator::naam)
            .met("thema", Schema.tekst("Onderwerp."), Indicator::thema)
            .met("uitleg", Schema.tekst("Wat het cijfer betekent."), Indicator::uitleg)
            .met("eenheid", Schema.tekst("Wat is geteld."), Indicator::eenheid)
            .met("teller", Schema.tekst("Wie of wat in de teller zit."), Indicator::teller)
            .met("noemer", Schema.tekst("Waardoor is gedeeld. Leeg bij een gewoon aantal."), Indicator::noemer)
            .met("populatie", Schema.tekst("woongemeente of school."), Indicator::populatie)
            .met("polariteit", Schema.tekst("Of hoger slechter is, beter, of geen van beide."), Indicator::polariteit)
            .met("definitieversie", Schema.tekst("Versie van de definitie."), Indicator::definitieversie)
            .met("geldigVan", Schema.tekst("Eerste schooljaar van deze versie."), Indicator::geldigVan)
            .met(
                    "intervalmethode",
                    Schema.tekst("Hoe het 95%-interval is berekend. Leeg: geen interval."),
                    Indicator::intervalmethode)
            .met("bronnen", Schema.lijst("Bronnen.", Schema.tekst("Naam van de bron.")), Indicator::bronnen)
            .met("hoofddimensie", Schema.tekst("Uitsplitsing waarin het totaal staat."), Indicator::hoofddimensie)
            .met(
                    "dimensies",
                    Schema.kaart(
                            "Uitsplitsingen, met per categorie de naam voor mensen.",
                            Schema.kaart("Categorieën.", Schema.tekst("Naam van de categorie."))),
                    Indicator::dimensies)
            .met(
                    "trendbreuken",
                    Schema.kaart("Schooljaren met een andere telwijze.", Schema.tekst("Wat er anders is.")),
                    Indicator::trendbreuken)
            .met(
                    "kanttekeningen",
                    Schema.lijst("Waar u op moet letten.", Schema.tekst("Kanttekening.")),
                    Indicator::kanttekeningen)
            .met("wijktAf", Schema.tekst("Waarom het cijfer anders kan zijn dan elders."), Indicator::wijktAf)
            .met("grondslag", Schema.tekst("Wet of boek waar de definitie uit komt."), Indicator::grondslag)
            .metLink(indicator -> PAD + "/" + indicator.id());

    @Override
    public String groep() {
        return "Indicatoren";
    }

    @Override
    public List<Bewerking> bewerkingen() {
        return List.of(
                Bewerking.lijst(
                        "indicatoren",
                        "Alle indicatoren",
                        "Alle indicatoren van deze uitgave, met hun definitie.",
                        Schema.verwijzing("Indicator"),
                        lezer -> lezer.indicatoren().stream().map(VELDEN::json).toList()),
                Bewerking.json(
                        "geefIndicator",
                        PAD + "/{id}",
                        "Een indicator",
                        "De definitie van een indicator: wat is geteld, waardoor is gedeeld en waar u op moet letten.",
                        List.of(ID),
                        Schema.verwijzing("Indicator"),
                        IndicatorenHulpbron::een));
    }

    @Override
    public Map<String, Map<String, Object>> schemas() {
        return Map.of("Indicator", VELDEN.schema());
    }

    private static Uitkomst een(ReleaseLezer lezer, ApiVerzoek verzoek) {
        verzoek.lezer().gooiAlsFout();
        String id = verzoek.deel(ID);
        return Uitkomst.json(VELDEN.json(lezer.findIndicator(id)
                .orElseThrow(() -> new NietGevonden(
                        "Er is geen indicator met de naam \"" + id + "\". De lijst staat op " + Api.BASIS + PAD + ".",
                        "/definities",
                        "Bekijk alle definities"))));
    }
}
