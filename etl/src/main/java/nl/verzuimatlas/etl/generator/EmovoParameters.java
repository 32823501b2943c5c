package nl.verzuimatlas.etl.generator;

import java.util.List;
import java.util.Map;
import nl.verzuimatlas.warehouse.contract.Yaml;

/** Targets and effects of the invented youth survey; see {@code emovo.yaml}. */
record EmovoParameters(
        int scholen,
        double maxGewicht,
        double minGewicht,
        Map<String, Double> onbekend,
        Map<String, Double> soort,
        List<Meting> jaren,
        Map<String, Map<String, Double>> effecten,
        Map<String, Double> school) {

    static EmovoParameters lees() {
        return Yaml.lees(Bestand.lees("emovo.yaml"), EmovoParameters.class);
    }

    /** One measurement; shares in whole percent. */
    record Meting(
            int jaar,
            int aantal,
            int hattem,
            Map<String, Double> ziek,
            Map<String, Double> spijbel,
            Map<String, Double> factoren,
            List<String> nietGevraagd,
            String opmaak) {}
}
