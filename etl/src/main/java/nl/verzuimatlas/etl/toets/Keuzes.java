package nl.verzuimatlas.etl.toets;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.verzuimatlas.warehouse.contract.BronSchema.Veld;

/** The allowed values of a column, for who must choose one. */
public final class Keuzes {

    private Keuzes() {}

    /** {@code R (geregistreerd), G (afgesloten)}; empty when anything is allowed. */
    public static String tekst(Veld veld) {
        return veld.constraints().enumeratie().stream()
                .map(waarde -> veld.betekenissen().containsKey(waarde)
                        ? waarde + " (" + veld.betekenissen().get(waarde) + ")"
                        : waarde)
                .collect(Collectors.joining(", "));
    }

    /** The one allowed value whose meaning is {@code tekst}, in any case; empty when that is not sure. */
    static Optional<String> metBetekenis(Veld veld, String tekst) {
        List<String> codes = veld.betekenissen().entrySet().stream()
                .filter(een -> een.getValue().equalsIgnoreCase(tekst.strip()))
                .map(Map.Entry::getKey)
                .toList();
        return codes.size() == 1 ? Optional.of(codes.get(0)) : Optional.empty();
    }
}
