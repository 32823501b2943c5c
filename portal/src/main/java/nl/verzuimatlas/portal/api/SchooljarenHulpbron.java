package nl.verzuimatlas.portal.api;

import java.util.List;
import java.util.Map;
import nl.verzuimatlas.warehouse.contract.Schooljaar;

/** The school years that there are figures about. */
final class SchooljarenHulpbron implements Hulpbron {

    @Override
    public String groep() {
        return "Perioden en uitgaven";
    }

    @Override
    public List<Bewerking> bewerkingen() {
        return List.of(Bewerking.lijst(
                "schooljaren",
                "Alle schooljaren",
                "De schooljaren waarover cijfers zijn, het oudste eerst. Een schooljaar loopt van 1 augustus tot en met "
                        + "31 juli.",
                Schema.voorbeeld(Schema.patroon("Schooljaar.", "^\\d{4}-\\d{4}$"), "2023-2024"),
                lezer -> lezer.schooljaren().stream().map(Schooljaar::toString).toList()));
    }

    @Override
    public Map<String, Map<String, Object>> schemas() {
        return Map.of();
    }
}
