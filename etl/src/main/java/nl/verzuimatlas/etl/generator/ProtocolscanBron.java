package nl.verzuimatlas.etl.generator;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A scan of the protocols of schools: whether there is one, and what is in it. */
final class ProtocolscanBron {

    private static final String BRON = "protocolscan";

    private final Wereld wereld;
    private final Leerplichtparameters.Scandeel maten;

    ProtocolscanBron(Wereld wereld, Leerplichtparameters parameters) {
        this.wereld = wereld;
        this.maten = parameters.protocolscan();
    }

    void schrijf() {
        maten.schooljaren().forEach(this::schrijf);
    }

    private void schrijf(int jaar) {
        String naam = Wereld.schooljaar(jaar);
        List<String> gemeenten = wereld.vestigingen().stream()
                .map(school -> school.gemeente().code())
                .distinct()
                .sorted()
                .toList();
        Levering levering = Levering.van(
                        BRON + "/" + naam,
                        BRON,
                        "Voorbeeldonderzoek Verzuimprotocollen (fictief)",
                        naam,
                        "SCHOOLJAAR",
                        "BRIN",
                        "VESTIGINGSCODE",
                        "ONDERWERP",
                        "AANWEZIG",
                        "NIVEAU")
                .metDekking(gemeenten);
        try (LeveringSchrijver uit = wereld.open(levering)) {
            for (Vestiging school : wereld.vestigingen()) {
                schrijf(uit, school, jaar);
            }
        }
    }

    private void schrijf(LeveringSchrijver uit, Vestiging school, int jaar) {
        Toeval toeval = wereld.toeval("protocolscan", school.volgnummer(), jaar);
        String sector = List.of("bo", "so").contains(school.soort()) ? "po" : "vo";
        boolean beleid = toeval.kans(maten.beleid().get(sector));
        boolean protocol = toeval.kans(maten.protocol().get(sector));
        String niveau = toeval.kans(maten.regionaal()) ? "regionaal" : "school";
        rij(uit, school, jaar, "beleid", beleid ? "J" : "N", null);
        rij(uit, school, jaar, "protocol", protocol ? "J" : "N", protocol ? niveau : null);
        for (Map.Entry<String, Double> onderwerp : new TreeMap<>(maten.inProtocol()).entrySet()) {
            String antwoord = protocol && toeval.kans(onderwerp.getValue()) ? "J" : "N";
            boolean nagegaan = !toeval.kans(maten.nietNagegaan());
            rij(uit, school, jaar, onderwerp.getKey(), nagegaan ? antwoord : null, null);
        }
    }

    private static void rij(
            LeveringSchrijver uit, Vestiging school, int jaar, String onderwerp, String antwoord, String niveau) {
        uit.rij(Wereld.schooljaar(jaar), school.brin(), school.code(), onderwerp, antwoord, niveau);
    }
}
