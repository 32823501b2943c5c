package nl.verzuimatlas.portal.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import nl.verzuimatlas.portal.http.Uitgavekeuze;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;

/**
 * One operation of the API: its address, what may be asked and what it answers. The route and the OpenAPI document are both
 * made of it.
 *
 * @param id name in OpenAPI, camel case
 * @param pad path under {@code /api/v1}, for example {@code /gemeenten/{code}}
 * @param titel what it gives, in a few Dutch words
 * @param uitleg the same in full, in Dutch
 * @param parameters all that may be filled in; which release answers is added to it
 * @param inhoud schema by content type, the first one being the default
 * @param antwoord makes the answer from one release
 */
public record Bewerking(
        String id,
        String pad,
        String titel,
        String uitleg,
        List<Parameter<?>> parameters,
        Map<String, Map<String, Object>> inhoud,
        BiFunction<ReleaseLezer, ApiVerzoek, Uitkomst> antwoord) {

    static final String JSON = "application/json";

    /** Every answer comes from one release; which one may be named. */
    private static final Parameter<String> RELEASE = Parameter.tekst(
            Uitgavekeuze.PARAMETER,
            "Naam van een uitgave. Zonder deze parameter antwoordt de uitgave van nu.",
            "20261129-2fb5f4dd");

    public Bewerking {
        List<Parameter<?>> alle = new ArrayList<>(parameters);
        alle.add(RELEASE);
        parameters = List.copyOf(alle);
    }

    /** An operation that answers JSON. */
    public static Bewerking json(
            String id,
            String pad,
            String titel,
            String uitleg,
            List<Parameter<?>> parameters,
            Map<String, Object> schema,
            BiFunction<ReleaseLezer, ApiVerzoek, Uitkomst> antwoord) {
        return new Bewerking(id, pad, titel, uitleg, parameters, Map.of(JSON, schema), antwoord);
    }

    /**
     * An operation that answers a list, all of it, with the name of the list as its path.
     *
     * @param naam name of the list, a plural, for example {@code gemeenten}
     * @param onderdeel schema of one item
     * @param lijst the items
     */
    public static Bewerking lijst(
            String naam,
            String titel,
            String uitleg,
            Map<String, Object> onderdeel,
            Function<ReleaseLezer, List<?>> lijst) {
        Map<String, Map<String, Object>> velden = new LinkedHashMap<>();
        velden.put("release", Schema.tekst("Uitgave waar dit uit komt."));
        velden.put(naam, Schema.lijst(titel, onderdeel));
        velden.put("_links", Schema.links());
        String id = "lijst" + Character.toUpperCase(naam.charAt(0)) + naam.substring(1);
        return json(id, "/" + naam, titel, uitleg, List.of(), Schema.object(velden), (lezer, verzoek) -> {
            verzoek.lezer().gooiAlsFout();
            return Uitkomst.lijst(lezer.release().id(), naam, lijst.apply(lezer), verzoek.adres());
        });
    }
}
