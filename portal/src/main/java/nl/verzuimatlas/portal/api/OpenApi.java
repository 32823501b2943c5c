package nl.verzuimatlas.portal.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.verzuimatlas.portal.organisatie.Omgeving;
import nl.verzuimatlas.portal.organisatie.Organisatie;

/** The OpenAPI document (3.0.3) of the API, made of the same definitions as its routes. */
public final class OpenApi {

    private static final String OMSCHRIJVING = "description";
    private static final String PROBLEEM = "application/problem+json";

    private final List<Hulpbron> hulpbronnen;
    private final Omgeving omgeving;

    /** Document of {@code hulpbronnen}. */
    public OpenApi(List<Hulpbron> hulpbronnen, Omgeving omgeving) {
        this.hulpbronnen = List.copyOf(hulpbronnen);
        this.omgeving = omgeving;
    }

    /** The document, ready to be written as JSON. */
    public Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.0.3");
        document.put("info", info());
        document.put("externalDocs", velden(OMSCHRIJVING, "Uitleg en voorbeelden", "url", omgeving.adres("/data/api")));
        document.put(
                "servers", List.of(velden("url", omgeving.adres(Api.BASIS), OMSCHRIJVING, "De API van dit portaal")));
        document.put("tags", groepen());
        document.put("paths", paden());
        document.put("components", onderdelen());
        return document;
    }

    private Map<String, Object> info() {
        Organisatie organisatie = omgeving.organisatie();
        Map<String, Object> contact = velden(
                "name", organisatie.naam(), "url", organisatie.website().orElseGet(() -> omgeving.adres("/over")));
        organisatie.email().ifPresent(email -> contact.put("email", email));
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("title", "Verzuimatlas API");
        info.put(
                OMSCHRIJVING,
                "Cijfers over schoolverzuim: open, zonder sleutel, alleen om te lezen. De API volgt de NL API Design Rules. "
                        + "Kleine aantallen zijn afgeschermd; status zegt bij elk cijfer of en waarom het er niet is. "
                        + "Een uitgave verandert nooit. Antwoorden hebben een ETag, zodat u niet twee keer hetzelfde "
                        + "ophaalt. Een ander hoofdnummer van de API (nu v1) komt er alleen als het niet anders kan. De vorige "
                        + "blijft dan nog een jaar werken.");
        info.put("contact", contact);
        info.put(
                "license",
                velden(
                        "name",
                        organisatie.licentie().naam(),
                        "url",
                        organisatie.licentie().adres()));
        info.put("version", Versie.huidig().nummer());
        return info;
    }

    private List<Map<String, Object>> groepen() {
        return hulpbronnen.stream()
                .map(Hulpbron::groep)
                .distinct()
                .map(groep -> velden("name", groep))
                .toList();
    }

    private Map<String, Object> paden() {
        Map<String, Object> paden = new LinkedHashMap<>();
        for (Hulpbron hulpbron : hulpbronnen) {
            for (Bewerking bewerking : hulpbron.bewerkingen()) {
                paden.put(bewerking.pad(), velden("get", bewerking(hulpbron, bewerking)));
            }
        }
        return paden;
    }

    private static Map<String, Object> bewerking(Hulpbron hulpbron, Bewerking bewerking) {
        Map<String, Object> get = new LinkedHashMap<>();
        get.put("operationId", bewerking.id());
        get.put("tags", List.of(hulpbron.groep()));
        get.put("summary", bewerking.titel());
        get.put(OMSCHRIJVING, bewerking.uitleg());
        if (!bewerking.parameters().isEmpty()) {
            get.put(
                    "parameters",
                    bewerking.parameters().stream().map(OpenApi::parameter).toList());
        }
        Map<String, Object> antwoorden = new LinkedHashMap<>();
        antwoorden.put("200", goed(bewerking));
        antwoorden.put("304", velden(OMSCHRIJVING, "U hebt dit antwoord al: het heeft de ETag die u meestuurde."));
        antwoorden.put("400", verwijzing("OngeldigeVraag"));
        if (bewerking.pad().contains("{")) {
            antwoorden.put("404", verwijzing("NietGevonden"));
        }
        antwoorden.put("500", verwijzing("Fout"));
        antwoorden.put("503", verwijzing("NietBeschikbaar"));
        get.put("responses", antwoorden);
        return get;
    }

    private static Map<String, Object> goed(Bewerking bewerking) {
        Map<String, Object> inhoud = new LinkedHashMap<>();
        bewerking.inhoud().forEach((type, schema) -> inhoud.put(type, velden("schema", schema)));
        Map<String, Object> koppen = new LinkedHashMap<>();
        koppen.put("API-Version", kop("Versie van de API."));
        koppen.put("ETag", kop("Merk van de inhoud. Stuur het mee als If-None-Match."));
        koppen.put("Link", kop("Adres van de vorige en de volgende pagina, als die er zijn."));
        return velden(OMSCHRIJVING, bewerking.titel() + ".", "headers", koppen, "content", inhoud);
    }

    private static Map<String, Object> parameter(Parameter<?> parameter) {
        Map<String, Object> document =
                velden("name", parameter.naam(), "in", parameter.plaats().in(), OMSCHRIJVING, parameter.omschrijving());
        if (parameter.plaats() == Parameter.Plaats.PAD) {
            document.put("required", true);
        }
        if (parameter.hoogstens() > 1) {
            Map<String, Object> lijst = new LinkedHashMap<>();
            lijst.put("type", "array");
            lijst.put("maxItems", parameter.hoogstens());
            lijst.put("items", parameter.schema());
            document.put("style", "form");
            document.put("explode", false);
            document.put("schema", lijst);
        } else {
            document.put("schema", parameter.schema());
        }
        return document;
    }

    private Map<String, Object> onderdelen() {
        Map<String, Object> schemas = new LinkedHashMap<>();
        hulpbronnen.forEach(hulpbron -> schemas.putAll(hulpbron.schemas()));
        schemas.put("Link", Schema.object(Map.of("href", Schema.tekst("Adres."))));
        schemas.put("Probleem", Probleem.schema());
        Map<String, Object> koppen = velden("API-Version", kop("Versie van de API."));
        Map<String, Object> antwoorden = new LinkedHashMap<>();
        antwoorden.put(
                "OngeldigeVraag", probleem("De vraag klopt niet. Alle fouten staan er in een keer bij.", koppen));
        antwoorden.put("NietGevonden", probleem("Wat u vraagt, bestaat niet.", koppen));
        antwoorden.put("Fout", probleem("Er ging bij ons iets mis.", koppen));
        antwoorden.put("NietBeschikbaar", probleem("Er is nog niets gepubliceerd, of het is te druk.", koppen));
        return velden("schemas", schemas, "responses", antwoorden);
    }

    private static Map<String, Object> probleem(String omschrijving, Map<String, Object> koppen) {
        return velden(
                OMSCHRIJVING,
                omschrijving,
                "headers",
                koppen,
                "content",
                velden(PROBLEEM, velden("schema", Schema.verwijzing("Probleem"))));
    }

    private static Map<String, Object> verwijzing(String antwoord) {
        return velden("$ref", "#/components/responses/" + antwoord);
    }

    private static Map<String, Object> kop(String omschrijving) {
        return velden(OMSCHRIJVING, omschrijving, "schema", velden("type", "string"));
    }

    /** An object of names and values, in the order given. */
    private static Map<String, Object> velden(Object... namenEnWaarden) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namenEnWaarden.length; i += 2) {
            object.put((String) namenEnWaarden[i], namenEnWaarden[i + 1]);
        }
        return object;
    }
}
