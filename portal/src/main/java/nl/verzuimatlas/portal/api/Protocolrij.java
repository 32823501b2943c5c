package nl.verzuimatlas.portal.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.verzuimatlas.warehouse.contract.Term;
import nl.verzuimatlas.warehouse.protocol.Protocol;
import nl.verzuimatlas.warehouse.protocol.Protocollen;

/** A version of a protocol as the API gives it. */
final class Protocolrij {

    private Protocolrij() {}

    /** What it is and when it holds. */
    static Map<String, Object> kort(Protocol protocol) {
        Map<String, Object> velden = new LinkedHashMap<>();
        velden.put("id", protocol.id());
        velden.put("naam", protocol.naam());
        velden.put("geldigVan", protocol.versie());
        velden.put("geldigTot", protocol.geldigTot().map(Object::toString).orElse(null));
        velden.put("variant", protocol.variant().orElse(null));
        velden.put("landelijk", protocol.toepassing().landelijk());
        velden.put("sectoren", protocol.sectoren().stream().map(Term::term).toList());
        velden.put("regels", protocol.regels().size());
        velden.put("_links", Map.of("self", Map.of("href", "/api/v1/protocollen/" + protocol.id())));
        return velden;
    }

    /** All of it, with the keys of the protocol file (docs/adr/0021-protocol-rules.md). */
    static JsonNode heel(Protocol protocol) {
        return Json.boom(Protocollen.json(protocol));
    }
}
