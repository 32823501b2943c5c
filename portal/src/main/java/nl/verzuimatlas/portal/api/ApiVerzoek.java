package nl.verzuimatlas.portal.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimatlas.portal.http.Adres;

/**
 * A request to the API, apart from the web server.
 *
 * @param pad path, without parameters
 * @param padDelen variable parts of the path by name
 * @param parameters values of the query by name, as given
 * @param accept the Accept header; empty when there is none
 * @param lezer reads the parameters
 */
public record ApiVerzoek(
        String pad,
        Map<String, String> padDelen,
        Map<String, List<String>> parameters,
        Optional<String> accept,
        Parameterlezer lezer) {

    /** Variable part of the path. */
    public String deel(Parameter<String> parameter) {
        return padDelen.get(parameter.naam());
    }

    /** Address of this same question. */
    public String adres() {
        return Adres.van(pad, parameters);
    }
}
