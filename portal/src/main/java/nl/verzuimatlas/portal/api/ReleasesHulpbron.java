package nl.verzuimatlas.portal.api;

import java.util.List;
import java.util.Map;
import nl.verzuimatlas.warehouse.lezen.ReleaseInfo;

/** The release that is served. */
final class ReleasesHulpbron implements Hulpbron {

    private static final Velden<ReleaseInfo> VELDEN = new Velden<ReleaseInfo>()
            .met("id", Schema.tekst("Naam van de uitgave."), ReleaseInfo::id)
            .met(
                    "gemaaktOp",
                    Schema.moment("Moment waarop de uitgave is gemaakt, in UTC."),
                    release -> release.gemaaktOp().toString())
            .met("productversie", Schema.tekst("Versie van het programma."), ReleaseInfo::productversie)
            .met("fictief", Schema.ofNiet("Of de cijfers verzonnen zijn."), ReleaseInfo::fictief)
            .met(
                    "laatsteSchooljaar",
                    Schema.tekst("Laatste schooljaar van de eigen cijfers."),
                    release -> release.laatsteSchooljaar().toString());

    @Override
    public String groep() {
        return "Perioden en uitgaven";
    }

    @Override
    public List<Bewerking> bewerkingen() {
        return List.of(Bewerking.lijst(
                "releases",
                "De uitgave die u nu ziet",
                "Een uitgave verandert nooit. Zijn er nieuwe cijfers, dan komt er een nieuwe uitgave.",
                Schema.verwijzing("Release"),
                lezer -> List.of(VELDEN.json(lezer.release()))));
    }

    @Override
    public Map<String, Map<String, Object>> schemas() {
        return Map.of("Release", VELDEN.schema());
    }
}
