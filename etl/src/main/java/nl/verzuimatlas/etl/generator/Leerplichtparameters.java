package nl.verzuimatlas.etl.generator;

import java.util.List;
import java.util.Map;
import nl.verzuimatlas.warehouse.contract.Yaml;

/** What schools, partners and leerplicht do; see {@code leerplicht.yaml} for the meaning of each number. */
record Leerplichtparameters(
        String leverancier,
        Map<String, Double> vrijstellingen,
        Afhandelingdeel afhandeling,
        Actiedeel acties,
        Scandeel protocolscan) {

    static Leerplichtparameters lees() {
        return Yaml.lees(Bestand.lees("leerplicht.yaml"), Leerplichtparameters.class);
    }

    record Afhandelingdeel(
            Map<String, Double> zaak, Map<String, Map<String, Double>> route, int haltVanaf, double raadsonderzoek) {}

    record Actiedeel(
            double oudergesprek,
            double gesprek,
            double brief,
            double spreekuur,
            double meldingSwv,
            double mdo,
            double terugkoppeling,
            int ziekKeren,
            double jeugdarts,
            double consultBinnen14Dagen,
            double nietVerschenen) {}

    record Scandeel(
            List<Integer> schooljaren,
            Map<String, Double> protocol,
            Map<String, Double> beleid,
            double regionaal,
            double nietNagegaan,
            Map<String, Double> inProtocol) {}
}
