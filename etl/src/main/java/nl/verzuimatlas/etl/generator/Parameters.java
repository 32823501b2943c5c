package nl.verzuimatlas.etl.generator;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.verzuimatlas.warehouse.contract.Yaml;

/** What the invented region looks like; see {@code parameters.yaml} for the meaning of each number. */
record Parameters(
        Bevolkingsdeel bevolking,
        Map<Integer, Double> jaarfactor,
        List<Sluiting> sluitingen,
        Meldingdeel melding,
        Registratiedeel registratie,
        Absoluutdeel absoluut,
        Thuiszitterdeel thuiszitters) {

    static Parameters lees() {
        return Yaml.lees(Bestand.lees("parameters.yaml"), Parameters.class);
    }

    record Bevolkingsdeel(
            double deelPerLeeftijd,
            double groeiPerLeeftijd,
            double poAandeel,
            Map<String, Double> speciaal,
            double praktijk,
            Map<String, Double> leerweg,
            Map<Integer, Double> mboTot,
            double verhuist,
            double wisselt,
            Map<String, Double> school) {}

    /** Days on which schools were closed, {@code tot} not included; {@code doorlaat} is the share still reported. */
    record Sluiting(LocalDate van, LocalDate tot, double doorlaat) {}

    record Meldingdeel(
            String leverancier,
            Map<String, Map<String, Double>> kans,
            double herhaald,
            double ingetrokken,
            Meldtermijn meldtermijn,
            Map<String, List<String>> nul,
            Map<String, Integer> nietGeleverd,
            Map<Integer, String> opmaak) {}

    record Meldtermijn(double opTijd, int dagenTeLaat) {}

    record Registratiedeel(
            List<Integer> jaren,
            Map<String, String> besturen,
            Map<String, Integer> vo,
            Map<String, Integer> po,
            Map<String, Integer> mbo,
            List<String> stil,
            Map<String, Double> perLeerling,
            Map<String, Double> overschrijding,
            double bijna,
            double kerst,
            double herhaald,
            double onbekendeCode,
            Map<String, Double> melding) {}

    record Absoluutdeel(String leverancier, Map<Integer, Double> per1000, double langerDan3Maanden, double zomer) {}

    record Thuiszitterdeel(List<Integer> jaren, double uitLrv, double uitAbsoluut, Map<String, Double> geoorloofd) {}
}
