package nl.verzuimatlas.portal.api;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import nl.verzuimatlas.portal.bestand.Getal;
import nl.verzuimatlas.warehouse.contract.Kenmerk;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import nl.verzuimatlas.warehouse.contract.Status;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;
import nl.verzuimatlas.warehouse.meldgedrag.Meldregel;

/** Whether figures made of reports can be compared, and why not. */
final class MeldoordelenHulpbron implements Hulpbron {

    private static final List<Parameter<?>> PARAMETERS = List.of(Vraag.GEMEENTE, Vraag.SCHOOLJAAR);

    private static final Velden<Meldregel> VELDEN = new Velden<Meldregel>()
            .met("regiotype", Schema.keuze("Soort gebied.", List.of("gemeente")), regel -> "gemeente")
            .met(
                    "regiocode",
                    Schema.voorbeeld(Schema.tekst("CBS-code van de gemeente."), "GM0222"),
                    Meldregel::gemeente)
            .met(
                    "schooljaar",
                    Schema.voorbeeld(Schema.tekst("Schooljaar."), "2023-2024"),
                    regel -> regel.schooljaar().toString())
            .met(
                    "score",
                    Schema.ofNull(Schema.geheel(
                            "Hoe volledig scholen melden, in stappen van 5. 100 is zo volledig als in de regio.",
                            0,
                            100)),
                    regel -> Getal.json(
                            regel.score().isPresent()
                                    ? OptionalDouble.of(regel.score().getAsInt())
                                    : OptionalDouble.empty()))
            .met(
                    "status",
                    Schema.keuze(
                            "Of er een score is en zo niet, waarom niet.",
                            Arrays.stream(Status.values()).map(Status::term).toList()),
                    regel -> regel.status().term())
            .met(
                    "kenmerken",
                    Schema.lijst(
                            "Wat er bij elk cijfer uit meldingen staat.",
                            Schema.keuze(
                                    "Kenmerk.",
                                    List.of(Kenmerk.LAGE_MELDGRAAD.term(), Kenmerk.MELDGEDRAG_GEWIJZIGD.term()))),
                    regel -> regel.kenmerken().stream()
                            .sorted()
                            .map(Kenmerk::term)
                            .toList())
            .met("zin", Schema.tekst("Waarom, in gewone woorden."), Meldregel::zin);

    @Override
    public String groep() {
        return "Duiding";
    }

    @Override
    public List<Bewerking> bewerkingen() {
        Map<String, Map<String, Object>> velden = new LinkedHashMap<>();
        velden.put("release", Schema.tekst("Uitgave waar dit uit komt."));
        velden.put(
                "meldoordelen", Schema.lijst("Een rij per gemeente en schooljaar.", Schema.verwijzing("Meldoordeel")));
        velden.put("_links", Schema.links());
        return List.of(Bewerking.json(
                "lijstMeldoordelen",
                "/meldoordelen",
                "Hoe scholen melden",
                "Meer meldingen kan meer verzuim zijn, maar ook beter melden. Per gemeente en schooljaar staat hier of het "
                        + "gemelde verzuim te vergelijken is met andere gemeenten en eerdere jaren, en waarom niet.",
                PARAMETERS,
                Schema.object(velden),
                MeldoordelenHulpbron::antwoord));
    }

    @Override
    public Map<String, Map<String, Object>> schemas() {
        return Map.of("Meldoordeel", VELDEN.schema());
    }

    private static Uitkomst antwoord(ReleaseLezer lezer, ApiVerzoek verzoek) {
        List<String> gemeenten = verzoek.lezer().waarden(Vraag.GEMEENTE);
        List<Schooljaar> jaren = verzoek.lezer().waarden(Vraag.SCHOOLJAAR);
        verzoek.lezer().gooiAlsFout();
        return Uitkomst.lijst(
                lezer.release().id(),
                "meldoordelen",
                lezer.meldgedrag().stream()
                        .filter(regel -> gemeenten.isEmpty() || gemeenten.contains(regel.gemeente()))
                        .filter(regel -> jaren.isEmpty() || jaren.contains(regel.schooljaar()))
                        .map(VELDEN::json)
                        .toList(),
                verzoek.adres());
    }
}
