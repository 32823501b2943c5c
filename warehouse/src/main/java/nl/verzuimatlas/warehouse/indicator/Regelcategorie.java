package nl.verzuimatlas.warehouse.indicator;

/**
 * A rule of a protocol as a category of a breakdown.
 *
 * @param code {@code <protocol>:<regel>}, the same for all versions of the protocol
 * @param label name of the protocol and the rule
 * @param vraagtMelding whether a report to DUO must follow
 * @param vraagtStap whether another step must follow
 */
public record Regelcategorie(String code, String label, boolean vraagtMelding, boolean vraagtStap) {

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
