package nl.verzuimatlas.portal.api;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.verzuimatlas.warehouse.contract.Gemeentecode;
import nl.verzuimatlas.warehouse.contract.Regiotype;
import nl.verzuimatlas.warehouse.lezen.Regio;

/** The regions and their municipalities. */
final class RegiosHulpbron implements Hulpbron {

    private static final Velden<Regio> VELDEN = new Velden<Regio>()
            .met(
                    "type",
                    Schema.keuze(
                            "Soort gebied.",
                            Arrays.stream(Regiotype.values())
                                    .map(Regiotype::term)
                                    .toList()),
                    regio -> regio.type().term())
            .met("code", Schema.tekst("Code van het gebied."), Regio::code)
            .met("naam", Schema.tekst("Naam van het gebied."), Regio::naam)
            .met(
                    "gemeenten",
                    Schema.lijst("CBS-codes van de gemeenten, geheel of voor een deel.", Schema.tekst("CBS-code.")),
                    regio -> codes(regio.gemeenten()))
            .met(
                    "gedeeltelijk",
                    Schema.lijst(
                            "CBS-codes van gemeenten die er maar voor een deel in liggen.", Schema.tekst("CBS-code.")),
                    regio -> codes(regio.gedeeltelijk()));

    @Override
    public String groep() {
        return "Gebieden";
    }

    @Override
    public List<Bewerking> bewerkingen() {
        return List.of(Bewerking.lijst(
                "regios",
                "Alle gebieden boven de gemeente",
                "Doorstroompunten (RMC), samenwerkingsverbanden, GGD-regio en deelregio's, met hun gemeenten. "
                        + "De indelingen overlappen.",
                Schema.verwijzing("Regio"),
                lezer -> lezer.regios().stream().map(VELDEN::json).toList()));
    }

    @Override
    public Map<String, Map<String, Object>> schemas() {
        return Map.of("Regio", VELDEN.schema());
    }

    private static List<String> codes(List<Gemeentecode> gemeenten) {
        return gemeenten.stream().map(Gemeentecode::code).toList();
    }
}
