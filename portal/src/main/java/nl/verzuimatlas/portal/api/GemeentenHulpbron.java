package nl.verzuimatlas.portal.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimatlas.portal.pagina.NietGevonden;
import nl.verzuimatlas.warehouse.contract.Gemeentecode;
import nl.verzuimatlas.warehouse.lezen.Gemeente;
import nl.verzuimatlas.warehouse.lezen.Regio;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;

/** The municipalities of the working area. */
final class GemeentenHulpbron implements Hulpbron {

    private static final String PAD = "/gemeenten";
    private static final String PATROON = "GM\\d{4}";
    private static final Parameter<String> CODE = Parameter.pad("code", "CBS-code van de gemeente.", "GM0222");

    private static final Velden<Gemeente> VELDEN = new Velden<Gemeente>()
            .met(
                    "code",
                    Schema.voorbeeld(Schema.tekst("CBS-code."), "GM0222"),
                    gemeente -> gemeente.code().code())
            .met("naam", Schema.voorbeeld(Schema.tekst("Officiële naam."), "Doetinchem"), Gemeente::naam)
            .metLink(gemeente -> PAD + "/" + gemeente.code().code());

    private static final Velden<Regio> LIDMAATSCHAP = new Velden<Regio>()
            .met("type", Schema.tekst("Soort gebied."), regio -> regio.type().term())
            .met("code", Schema.tekst("Code van het gebied."), Regio::code)
            .met("naam", Schema.tekst("Naam van het gebied."), Regio::naam);

    @Override
    public String groep() {
        return "Gebieden";
    }

    @Override
    public List<Bewerking> bewerkingen() {
        return List.of(
                Bewerking.lijst(
                        "gemeenten",
                        "Alle gemeenten",
                        "De gemeenten van het werkgebied, op alfabet.",
                        Schema.verwijzing("Gemeente"),
                        lezer -> lezer.gemeenten().stream().map(VELDEN::json).toList()),
                Bewerking.json(
                        "geefGemeente",
                        PAD + "/{code}",
                        "Een gemeente",
                        "Een gemeente en de gebieden waar zij bij hoort. Een gemeente kan bij twee "
                                + "samenwerkingsverbanden horen.",
                        List.of(CODE),
                        schema(),
                        GemeentenHulpbron::een));
    }

    @Override
    public Map<String, Map<String, Object>> schemas() {
        return Map.of("Gemeente", VELDEN.schema(), "Gebied", LIDMAATSCHAP.schema());
    }

    private static Map<String, Object> schema() {
        Map<String, Map<String, Object>> velden = new LinkedHashMap<>();
        velden.put("release", Schema.tekst("Uitgave waar dit uit komt."));
        velden.put("code", Schema.tekst("CBS-code."));
        velden.put("naam", Schema.tekst("Officiële naam."));
        velden.put("regios", Schema.lijst("Gebieden waar de gemeente bij hoort.", Schema.verwijzing("Gebied")));
        velden.put("_links", Schema.links("cijfers"));
        return Schema.object(velden);
    }

    private static Uitkomst een(ReleaseLezer lezer, ApiVerzoek verzoek) {
        verzoek.lezer().gooiAlsFout();
        String code = verzoek.deel(CODE);
        Gemeente gemeente = Optional.of(code)
                .filter(tekst -> tekst.matches(PATROON))
                .flatMap(tekst -> lezer.findGemeente(new Gemeentecode(tekst)))
                .orElseThrow(() -> new NietGevonden(
                        "Er is geen gemeente met de code \"" + code + "\". De lijst staat op " + Api.BASIS + PAD + ".",
                        "/gemeenten",
                        "Bekijk alle gemeenten"));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("release", lezer.release().id());
        document.put("code", code);
        document.put("naam", gemeente.naam());
        document.put(
                "regios",
                lezer.regios().stream()
                        .filter(regio -> regio.gemeenten().contains(gemeente.code()))
                        .map(LIDMAATSCHAP::json)
                        .toList());
        Map<String, Object> links = new LinkedHashMap<>();
        links.put("self", Json.link(verzoek.adres()));
        links.put("cijfers", Json.link(Api.BASIS + "/waarnemingen?gemeente=" + code));
        document.put("_links", links);
        return Uitkomst.json(document);
    }
}
