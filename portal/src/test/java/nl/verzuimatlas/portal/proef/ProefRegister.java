package nl.verzuimatlas.portal.proef;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.verzuimatlas.warehouse.indicator.Berekening.Maat;
import nl.verzuimatlas.warehouse.indicator.Betekenis;
import nl.verzuimatlas.warehouse.indicator.Herkomst;
import nl.verzuimatlas.warehouse.indicator.Indicator;
import nl.verzuimatlas.warehouse.indicator.Indicatorregister;
import nl.verzuimatlas.warehouse.indicator.Meetwijze;
import nl.verzuimatlas.warehouse.indicator.Registratie;
import nl.verzuimatlas.warehouse.indicator.Versie;

/** A registry with the indicators that the pages ask for. */
final class ProefRegister {

    static final List<String> FACTOREN = List.of(
            "depressieve-gevoelens",
            "echtscheiding",
            "psychosociaal",
            "ziek-of-verslaafd-gezinslid",
            "school-niet-leuk",
            "problematisch-social-media",
            "problematisch-gamen");

    private static final List<String> PROTOCOLLEN = List.of("naleving-", "uren-bij-melding", "preventie", "protocol-");

    static final Map<String, String> DUUR = labels(
            "totaal", "Totaal",
            "korter-dan-4-weken", "Korter dan 4 weken",
            "4-weken-3-maanden", "4 weken tot 3 maanden",
            "3-6-maanden", "3 tot 6 maanden",
            "6-12-maanden", "6 tot 12 maanden",
            "langer-dan-12-maanden", "Langer dan 12 maanden",
            "langer-dan-3-maanden", "Langer dan 3 maanden");

    private ProefRegister() {}

    static List<Indicator> indicatoren() {
        Map<String, Map<String, String>> emovo = new LinkedHashMap<>();
        emovo.put("totaal", labels("totaal", "Alle leerlingen"));
        emovo.put("klas", labels("2", "Klas 2", "4", "Klas 4"));
        emovo.put("geslacht", labels("jongen", "Jongens", "meisje", "Meisjes"));
        emovo.put("onderwijssoort", labels("vmbo", "Vmbo", "havo-vwo", "Havo en vwo"));
        FACTOREN.forEach(factor -> emovo.put(factor, niveaus(factor)));
        return List.of(
                // no page was written for this one
                maak(
                        "verzuim-in-juni",
                        "Verzuim in juni",
                        "leerlingen",
                        "maand",
                        Map.of("maand", labels("totaal", "Juni"))),
                maak(
                        "relatief-verzuim",
                        "Relatief verzuim",
                        "leerlingen",
                        "onderwijssoort",
                        Map.of(
                                "onderwijssoort",
                                labels(
                                        "totaal",
                                        "Alle onderwijs",
                                        "po",
                                        "Basisonderwijs",
                                        "so",
                                        "Speciaal onderwijs",
                                        "vo",
                                        "Voortgezet onderwijs",
                                        "mbo",
                                        "Mbo"))),
                maak(
                        "verzuimmeldingen",
                        "Verzuimmeldingen",
                        "meldingen",
                        "soort",
                        Map.of(
                                "soort",
                                labels(
                                        "totaal",
                                        "Totaal",
                                        "V3",
                                        "16 uur in 4 weken",
                                        "L",
                                        "Luxeverzuim",
                                        "LRV",
                                        "Langdurig relatief verzuim",
                                        "O",
                                        "Overig verzuim",
                                        "overig-18plus",
                                        "18 jaar en ouder"))),
                maak(
                        "luxeverzuim",
                        "Luxeverzuim",
                        "leerlingen",
                        "totaal",
                        Map.of("totaal", labels("totaal", "Totaal"))),
                maak(
                        "langdurig-relatief-verzuim",
                        "Langdurig relatief verzuim",
                        "leerlingen",
                        "duur",
                        Map.of("duur", DUUR, "periode", labels("3-jaar", "3 schooljaren samen"))),
                maak(
                        "absoluut-verzuim",
                        "Absoluut verzuim",
                        "leerlingen",
                        "duur",
                        Map.of(
                                "duur",
                                DUUR,
                                "onderwijssoort",
                                labels(
                                        "po",
                                        "Basisonderwijs",
                                        "so",
                                        "Speciaal onderwijs",
                                        "vo",
                                        "Voortgezet onderwijs",
                                        "mbo",
                                        "Mbo",
                                        "geen",
                                        "Geen",
                                        "onbekend",
                                        "Onbekend"),
                                "afloop",
                                labels("opgelost", "Opgelost"))),
                maak(
                        "thuiszitters",
                        "Thuiszitters",
                        "leerlingen",
                        "duur",
                        Map.of(
                                "duur",
                                DUUR,
                                "definitie",
                                labels("ocw", "OCW", "inspectie", "Inspectie", "pre2016", "Voor 2016"),
                                "groep",
                                labels("absoluut", "Groep 1", "vrijstelling-5a", "Groep 4"))),
                maak(
                        "thuiszitters-kwartaal",
                        "Thuiszitters per kwartaal",
                        "gevallen",
                        "k1",
                        Map.of(
                                "k1",
                                labels(
                                        "beginstand",
                                        "Beginstand",
                                        "instroom",
                                        "Erbij",
                                        "uitstroom",
                                        "Opgelost",
                                        "verhuisd",
                                        "Verhuisd",
                                        "eindstand",
                                        "Eindstand"))),
                maak(
                        "thuiszitters-duur",
                        "Hoe lang thuiszitters thuiszitten",
                        "perioden thuis",
                        "maat",
                        Map.of(
                                "maat",
                                labels("mediaan-weken", "Weken tot de helft een oplossing heeft"),
                                "curve",
                                labels(
                                        "3-maanden",
                                        "Nog thuis na 3 maanden",
                                        "6-maanden",
                                        "Nog thuis na 6 maanden",
                                        "12-maanden",
                                        "Nog thuis na 12 maanden"))),
                maak(
                        "thuiszitters-stroom",
                        "In- en uitstroom van thuiszitters",
                        "leerlingen",
                        "stroom",
                        Map.of(
                                "stroom",
                                labels(
                                        "beginstand",
                                        "Stand aan het begin",
                                        "instroom",
                                        "Instroom",
                                        "uitstroom",
                                        "Uitstroom",
                                        "eindstand",
                                        "Stand aan het eind"))),
                maak(
                        "thuiszitters-zonder-aanbod",
                        "Thuiszitters zonder passend aanbod",
                        "leerlingen",
                        "duur",
                        Map.of("duur", DUUR)),
                maak(
                        "protocolnaleving",
                        "Op tijd gemeld",
                        "meldingen",
                        "regel",
                        Map.of("regel", labels("LPW-16U", "16 uur in 4 weken"))),
                maak(
                        "niet-gemeld",
                        "Niet gemeld",
                        "meldingen",
                        "regel",
                        Map.of("regel", labels("LPW-16U", "16 uur in 4 weken"))),
                maak(
                        "meldtermijn",
                        "Tijd tot de melding",
                        "dagen",
                        "maat",
                        Map.of("maat", labels("mediaan", "Helft gemeld binnen", "p90", "90% gemeld binnen"))),
                maak(
                        "te-laat-gemeld",
                        "Te late meldingen",
                        "meldingen",
                        "duur",
                        Map.of(
                                "duur",
                                labels(
                                        "1-5-dagen",
                                        "1 tot 5 dagen",
                                        "6-10-dagen",
                                        "6 tot 10 dagen",
                                        "11-20-dagen",
                                        "11 tot 20 dagen",
                                        "langer-dan-20-dagen",
                                        "Langer dan 20 dagen"))),
                maak("emovo-ziek", "Ziek thuis (E-MOVO)", "respondenten", "totaal", emovo),
                maak("emovo-gespijbeld", "Gespijbeld (E-MOVO)", "respondenten", "totaal", emovo),
                maak("emovo-gespijbeld-3-uur", "3 uur of meer gespijbeld (E-MOVO)", "respondenten", "totaal", emovo),
                maak(
                        "emovo-echtscheiding",
                        "Gescheiden ouders",
                        "respondenten",
                        "totaal",
                        Map.of("totaal", labels("totaal", "Alle leerlingen"))));
    }

    static Map<String, String> niveaus(String factor) {
        return switch (factor) {
            case "depressieve-gevoelens" -> labels("geen", "Geen", "enige", "Enige", "ernstige", "Ernstige");
            case "psychosociaal" -> labels("normaal", "Normaal", "grensgebied", "Grensgebied", "verhoogd", "Verhoogd");
            default -> labels("ja", "Ja", "nee", "Nee");
        };
    }

    /** The figures about protocols as the product has them. */
    static List<Registratie> protocollen() {
        return Indicatorregister.lees().registraties().stream()
                .filter(registratie -> registratie.berekening().maat() != Maat.GEPUBLICEERD)
                .filter(registratie -> PROTOCOLLEN.stream()
                        .anyMatch(begin -> registratie.indicator().id().startsWith(begin)))
                .toList();
    }

    private static Indicator maak(
            String id, String naam, String eenheid, String hoofddimensie, Map<String, Map<String, String>> dimensies) {
        return new Indicator(
                id,
                naam,
                id.startsWith("emovo") ? "onderzoek" : "verzuim",
                "Uitleg van " + naam + " in gewone woorden.",
                new Betekenis(
                        naam,
                        "Hoe vaak komt " + naam + " voor?",
                        List.of(naam),
                        List.of("Gemeente: jaarverslag"),
                        id.equals("relatief-verzuim") ? Map.of("thuiszitters", "Daar staat wie thuis zit.") : Map.of(),
                        ""),
                eenheid,
                "Wie wordt geteld bij " + naam + ".",
                id.equals("relatief-verzuim") ? "Leerplichtigen op 1 oktober." : "",
                "woongemeente",
                "geen-oordeel",
                new Meetwijze(
                        "Het hele schooljaar.",
                        "Verschil met de regio.",
                        id.startsWith("emovo-") ? 0 : 1,
                        "Niet.",
                        List.of("gemeente"),
                        List.of()),
                "1.0",
                "2014-2015",
                "",
                List.of(new Versie("1.0", "2014-2015", "", "Eerste versie.", "")),
                id.equals("relatief-verzuim") ? "Wilson, 95%." : "",
                List.of("duo-meldingen"),
                new Herkomst(
                        "Per schooljaar.",
                        "Bij elke uitgave.",
                        "Voorlopig tot de levering definitief is.",
                        "2014-2015",
                        "De meldingen.",
                        "Beheerder",
                        "Zie Over.",
                        "Vrij te gebruiken."),
                hoofddimensie,
                dimensies,
                id.equals("absoluut-verzuim") ? Map.of("2012-2013", "Strengere definitie.") : Map.of(),
                id.equals("relatief-verzuim")
                        ? List.of("Meer meldingen kan ook betekenen dat scholen beter melden.")
                        : List.of(),
                Map.of("DUO", "Andere publicaties tellen meldingen, wij tellen leerlingen."),
                "Aantallen van 1 tot en met 4 zijn afgeschermd.",
                "Leerplichtwet 1969.");
    }

    private static Map<String, String> labels(String... paren) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (int i = 0; i < paren.length; i += 2) {
            labels.put(paren[i], paren[i + 1]);
        }
        return labels;
    }
}
