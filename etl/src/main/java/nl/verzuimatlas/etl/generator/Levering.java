package nl.verzuimatlas.etl.generator;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a delivery says about itself.
 *
 * @param map folder relative to the output folder, {@code <bron>/<naam>}
 * @param bron id of the source
 * @param leverancier who delivers
 * @param periode school year or dates
 * @param status definitief or voorlopig
 * @param opmaak layout of the data file
 * @param kolommen header of the data file
 * @param vertaling their headers to ours, where they are no known synonym
 * @param extra further lines: {@code dekking}, {@code tot}, {@code codetabel}
 */
record Levering(
        String map,
        String bron,
        String leverancier,
        String periode,
        String status,
        Opmaak opmaak,
        List<String> kolommen,
        Map<String, String> vertaling,
        Map<String, String> extra) {

    Levering {
        kolommen = List.copyOf(kolommen);
        vertaling = Map.copyOf(vertaling);
        extra = new TreeMap<>(extra);
    }

    static Levering van(String map, String bron, String leverancier, String periode, String... kolommen) {
        return new Levering(
                map, bron, leverancier, periode, "definitief", Opmaak.NIEUW, List.of(kolommen), Map.of(), Map.of());
    }

    Levering metOpmaak(Opmaak nieuwe) {
        return new Levering(map, bron, leverancier, periode, status, nieuwe, kolommen, vertaling, extra);
    }

    Levering voorlopig() {
        return new Levering(map, bron, leverancier, periode, "voorlopig", opmaak, kolommen, vertaling, extra);
    }

    Levering metKolommen(List<String> nieuwe, Map<String, String> naarOns) {
        return new Levering(map, bron, leverancier, periode, status, opmaak, nieuwe, naarOns, extra);
    }

    /** Gemeenten that the delivery covers, also those without a row. */
    Levering metDekking(List<String> gemeenten) {
        return met("dekking", "[" + String.join(", ", gemeenten) + "]");
    }

    Levering met(String sleutel, String waarde) {
        Map<String, String> meer = new TreeMap<>(extra);
        meer.put(sleutel, waarde);
        return new Levering(map, bron, leverancier, periode, status, opmaak, kolommen, vertaling, meer);
    }

    String bestandsnaam() {
        return bron + (opmaak.isGecomprimeerd() ? ".csv.gz" : ".csv");
    }

    /** Text of {@code levering.yaml}. */
    String yaml() {
        StringBuilder yaml = new StringBuilder();
        yaml.append(String.format(
                Locale.ROOT,
                "bron: %s%nleverancier: %s%nperiode: %s%nversie: 1%nstatus: %s%nfictief: true%nbestanden: [%s]%n",
                bron,
                leverancier,
                periode,
                status,
                bestandsnaam()));
        if (!vertaling.isEmpty()) {
            List<String> paren = new TreeMap<>(vertaling)
                    .entrySet().stream()
                            .map(paar -> paar.getKey() + ": " + paar.getValue())
                            .toList();
            yaml.append("kolommen: {").append(String.join(", ", paren)).append("}\n");
        }
        extra.forEach((sleutel, waarde) ->
                yaml.append(sleutel).append(": ").append(waarde).append('\n'));
        return yaml.toString().replace(System.lineSeparator(), "\n");
    }
}
