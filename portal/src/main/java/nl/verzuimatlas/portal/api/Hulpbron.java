package nl.verzuimatlas.portal.api;

import java.util.List;
import java.util.Map;

/** A resource of the API: the operations on one kind of thing. Add it to {@link Hulpbronnen}, and route and OpenAPI follow. */
public interface Hulpbron {

    /** Name of the group in OpenAPI, a Dutch plural. */
    String groep();

    /** Operations, all of them reading. */
    List<Bewerking> bewerkingen();

    /** Schemas that the operations refer to, by name. */
    Map<String, Map<String, Object>> schemas();
}
