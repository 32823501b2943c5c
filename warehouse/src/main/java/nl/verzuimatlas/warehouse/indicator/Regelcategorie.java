package nl.verzuimatlas.warehouse.indicator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.verzuimatlas.warehouse.protocol.Actie;
import nl.verzuimatlas.warehouse.protocol.Protocol;
import nl.verzuimatlas.warehouse.protocol.Protocollen;
import nl.verzuimatlas.warehouse.protocol.Regel;

/**
 * A rule of a protocol as a category of a breakdown.
 *
 * @param code {@code <protocol>:<regel>}, the same for all versions of the protocol
 * @param protocol id of the protocol
 * @param protocolNaam name of the protocol
 * @param label name of the protocol and the rule
 * @param vraagtMelding whether a report to DUO must follow
 * @param vraagtStap whether another step must follow
 */
record Regelcategorie(
        String code, String protocol, String protocolNaam, String label, boolean vraagtMelding, boolean vraagtStap) {

    /** Between the protocol and the rule in a code. */
    static final String SCHEIDING = ":";

    /** All rules of {@code protocollen}, each once, with the names of the latest version. */
    static List<Regelcategorie> van(Protocollen protocollen) {
        Map<String, Regelcategorie> perCode = new LinkedHashMap<>();
        for (Protocol protocol : protocollen.lijst()) {
            for (Regel regel : protocol.regels()) {
                String code = protocol.id() + SCHEIDING + regel.id();
                Regelcategorie eerder = perCode.getOrDefault(code, new Regelcategorie(code, "", "", "", false, false));
                perCode.put(
                        code,
                        new Regelcategorie(
                                code,
                                protocol.id(),
                                protocol.naam(),
                                protocol.naam() + ": " + regel.naam(),
                                eerder.vraagtMelding || regel.acties().stream().anyMatch(Actie::isMelding),
                                eerder.vraagtStap || !regel.acties().stream().allMatch(Actie::isMelding)));
            }
        }
        return List.copyOf(perCode.values());
    }

    /** Whether the rule belongs to {@code soort}: {@code meldingen}, {@code stappen} or {@code alle}. */
    boolean isVan(String soort) {
        return switch (soort) {
            case "meldingen" -> vraagtMelding;
            case "stappen" -> vraagtStap;
            case "alle" -> true;
            default -> throw new IllegalArgumentException("no such choice of rules: " + soort);
        };
    }
}
