package nl.verzuimatlas.portal.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.verzuimatlas.portal.pagina.NietGevonden;
import nl.verzuimatlas.warehouse.contract.Term;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;
import nl.verzuimatlas.warehouse.protocol.Protocol;
import nl.verzuimatlas.warehouse.protocol.Protocollen;

/** The protocols that schools were judged by. */
final class ProtocollenHulpbron implements Hulpbron {

    private static final String PAD = "/protocollen";
    private static final Parameter<String> ID = Parameter.pad("id", "Naam van het protocol.", "landelijk");

    private static final Velden<Protocol> VELDEN = new Velden<Protocol>()
            .met("id", Schema.voorbeeld(Schema.tekst("Naam in adressen."), "landelijk"), Protocol::id)
            .met("naam", Schema.tekst("Naam voor mensen."), Protocol::naam)
            .met("geldigVan", Schema.datum("Eerste dag waarop de versie geldt."), Protocol::versie)
            .met(
                    "geldigTot",
                    Schema.ofNull(Schema.datum("Laatste dag. Leeg: geldt nog.")),
                    protocol -> protocol.geldigTot().map(Object::toString).orElse(null))
            .met(
                    "variant",
                    Schema.ofNull(Schema.tekst("Welke uitleg van een bron die op twee manieren te lezen is.")),
                    protocol -> protocol.variant().orElse(null))
            .met(
                    "landelijk",
                    Schema.ofNiet("Of het voor alle scholen geldt."),
                    protocol -> protocol.toepassing().landelijk())
            .met(
                    "sectoren",
                    Schema.lijst("Soorten onderwijs.", Schema.tekst("po, so, vo of mbo.")),
                    protocol -> protocol.sectoren().stream().map(Term::term).toList())
            .met(
                    "regels",
                    Schema.aantal("Aantal regels."),
                    protocol -> protocol.regels().size())
            .metLink(protocol -> PAD + "/" + protocol.id());

    @Override
    public String groep() {
        return "Protocollen";
    }

    @Override
    public List<Bewerking> bewerkingen() {
        return List.of(
                Bewerking.lijst(
                        "protocollen",
                        "Alle verzuimprotocollen",
                        "De protocollen waaraan is getoetst: de wet en de afspraken per regio, elke versie apart.",
                        Schema.verwijzing("Protocol"),
                        lezer -> lezer.protocollen().lijst().stream()
                                .map(VELDEN::json)
                                .toList()),
                Bewerking.json(
                        "geefProtocol",
                        PAD + "/{id}",
                        "Een verzuimprotocol",
                        "Alle versies van een protocol, met alle regels zoals zij in het protocolbestand staan.",
                        List.of(ID),
                        schema(),
                        ProtocollenHulpbron::een));
    }

    @Override
    public Map<String, Map<String, Object>> schemas() {
        return Map.of("Protocol", VELDEN.schema());
    }

    private static Map<String, Object> schema() {
        Map<String, Object> versie = Schema.kaart("Inhoud van het protocolbestand.", Map.of());
        Map<String, Map<String, Object>> velden = new LinkedHashMap<>();
        velden.put("release", Schema.tekst("Uitgave waar dit uit komt."));
        velden.put("id", Schema.tekst("Naam van het protocol."));
        velden.put("versies", Schema.lijst("Versies, de oudste eerst.", versie));
        velden.put("_links", Schema.links());
        return Schema.object(velden);
    }

    private static Uitkomst een(ReleaseLezer lezer, ApiVerzoek verzoek) {
        verzoek.lezer().gooiAlsFout();
        String id = verzoek.deel(ID);
        List<Protocol> versies = lezer.protocollen().versies(id);
        if (versies.isEmpty()) {
            throw new NietGevonden(
                    "Er is geen protocol met de naam \"" + id + "\". De lijst staat op " + Api.BASIS + PAD + ".",
                    "/protocolnaleving/protocollen",
                    "Bekijk alle protocollen");
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("release", lezer.release().id());
        document.put("id", id);
        // with the keys of the protocol file (docs/adr/0021-protocol-rules.md)
        document.put(
                "versies",
                versies.stream()
                        .map(versie -> Json.boom(Protocollen.json(versie)))
                        .toList());
        document.put("_links", Map.of("self", Json.link(verzoek.adres())));
        return Uitkomst.json(document);
    }
}
