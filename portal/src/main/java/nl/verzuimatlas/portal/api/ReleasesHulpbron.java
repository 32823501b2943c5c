package nl.verzuimatlas.portal.api;

import java.util.List;
import java.util.Map;
import nl.verzuimatlas.warehouse.lezen.Nieuwsbericht;

/** The release that is asked and those before it, with how many figures each changed. */
final class ReleasesHulpbron implements Hulpbron {

    static final String PAD = "/releases";

    private static final Velden<Nieuwsbericht.Telling> TELLING = new Velden<Nieuwsbericht.Telling>()
            .met(
                    "soort",
                    Schema.tekst("Soort wijziging."),
                    telling -> telling.soort().term())
            .met("reden", Schema.tekst("Waarom."), telling -> telling.reden().term())
            .met("aantal", Schema.aantal("Aantal gewijzigde cijfers."), Nieuwsbericht.Telling::aantal);

    private static final Velden<Nieuwsbericht> VELDEN = new Velden<Nieuwsbericht>()
            .met(
                    "id",
                    Schema.tekst("Naam van de uitgave."),
                    bericht -> bericht.release().id())
            .met(
                    "gemaaktOp",
                    Schema.moment("Moment waarop de uitgave is gemaakt, in UTC."),
                    bericht -> bericht.release().gemaaktOp().toString())
            .met(
                    "productversie",
                    Schema.tekst("Versie van het programma."),
                    bericht -> bericht.release().productversie())
            .met(
                    "fictief",
                    Schema.ofNiet("Of de cijfers verzonnen zijn."),
                    bericht -> bericht.release().fictief())
            .met(
                    "laatsteSchooljaar",
                    Schema.tekst("Laatste schooljaar van de eigen cijfers."),
                    bericht -> bericht.release().laatsteSchooljaar().toString())
            .met(
                    "vorige",
                    Schema.ofNull(Schema.tekst("Uitgave waarmee is vergeleken.")),
                    bericht -> bericht.vorige().orElse(null))
            .met(
                    "wijzigingen",
                    Schema.lijst("Aantal gewijzigde cijfers per soort en reden.", TELLING.schema()),
                    bericht -> bericht.tellingen().stream().map(TELLING::json).toList());

    @Override
    public String groep() {
        return "Perioden en uitgaven";
    }

    @Override
    public List<Bewerking> bewerkingen() {
        return List.of(Bewerking.lijst(
                "releases",
                "De uitgaven",
                "De uitgave van nu en die daarvoor, de nieuwste eerst. Een uitgave verandert nooit. Zijn er nieuwe cijfers, dan "
                        + "komt er een nieuwe uitgave. Een oude uitgave blijft antwoorden zolang zij wordt bewaard.",
                Schema.verwijzing("Release"),
                lezer -> lezer.nieuws().berichten().stream().map(VELDEN::json).toList()));
    }

    @Override
    public Map<String, Map<String, Object>> schemas() {
        return Map.of("Release", VELDEN.schema());
    }
}
