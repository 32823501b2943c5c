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

    private static final Map<String, String> UITLEG = Map.ofEntries(
            Map.entry("id", "Naam in adressen en bestanden."),
            Map.entry("naam", "Naam voor mensen."),
            Map.entry("thema", "Onderwerp."),
            Map.entry("uitleg", "Wat het cijfer betekent."),
            Map.entry("betekenis", "Welke vraag het cijfer beantwoordt, voor wie, en wat erbij hoort."),
            Map.entry("eenheid", "Wat is geteld."),
            Map.entry("teller", "Wie of wat in de teller zit."),
            Map.entry("noemer", "Waardoor is gedeeld. Leeg bij een gewoon aantal."),
            Map.entry("populatie", "woongemeente of school."),
            Map.entry("polariteit", "Of hoger slechter is, beter, of geen van beide."),
            Map.entry("meetwijze", "Over welke dag of periode, hoe vergeleken en hoe afgerond."),
            Map.entry("definitieversie", "Versie van de definitie."),
            Map.entry("geldigVan", "Eerste schooljaar van deze versie."),
            Map.entry("geldigTot", "Laatste schooljaar van deze versie. Leeg: geldt nog."),
            Map.entry("versies", "Versies van de definitie, de oudste eerst."),
            Map.entry("intervalmethode", "Hoe het 95%-interval is berekend. Leeg: geen interval."),
            Map.entry("bronnen", "Namen van de bronnen."),
            Map.entry("herkomst", "Hoe vaak en door wie geleverd, en hoe u het mag gebruiken."),
            Map.entry("hoofddimensie", "Uitsplitsing waarin het totaal staat."),
            Map.entry("dimensies", "Uitsplitsingen, met per categorie de naam voor mensen."),
            Map.entry("trendbreuken", "Schooljaren met een andere telwijze."),
            Map.entry("kanttekeningen", "Waar u op moet letten."),
            Map.entry("wijktAf", "Waarom het cijfer anders kan zijn dan elders, per publicatie."),
            Map.entry("bescherming", "Hoe leerlingen zijn beschermd."),
            Map.entry("grondslag", "Wet of boek waar de definitie uit komt."));

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
                        lezer -> lezer.indicatoren().stream()
                                .map(IndicatorenHulpbron::json)
                                .toList()),
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
        Map<String, Map<String, Object>> velden = Recordschema.velden(Indicator.class, UITLEG);
        velden.put("_links", Schema.links());
        return Map.of("Indicator", Schema.object(velden));
    }

    private static Map<String, Object> json(Indicator indicator) {
        Map<String, Object> velden = Json.velden(indicator);
        velden.put("_links", Map.of("self", Json.link(Api.BASIS + PAD + "/" + indicator.id())));
        return velden;
    }

    private static Uitkomst een(ReleaseLezer lezer, ApiVerzoek verzoek) {
        verzoek.lezer().gooiAlsFout();
        String id = verzoek.deel(ID);
        return Uitkomst.json(json(lezer.findIndicator(id)
                .orElseThrow(() -> new NietGevonden(
                        "Er is geen indicator met de naam \"" + id + "\". De lijst staat op " + Api.BASIS + PAD + ".",
                        "/definities",
                        "Bekijk alle definities"))));
    }
}
