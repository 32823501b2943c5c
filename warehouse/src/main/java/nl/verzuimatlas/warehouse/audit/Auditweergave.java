package nl.verzuimatlas.warehouse.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An audit in words and in JSON, for the inside: it tells where to look. */
public final class Auditweergave {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final int VOORBEELDEN = 20;
    private static final int VOORBEELDEN_PER_AANVAL = 5;

    private Auditweergave() {}

    /** Dutch lines for a terminal: what was tried, what was found, and examples. */
    public static List<String> regels(Auditverslag verslag) {
        List<String> regels = new ArrayList<>();
        regels.add(
                "Uitgave " + verslag.release() + ": " + verslag.verborgen() + " verborgen cijfers aangevallen, naast "
                        + verslag.cijfers() + " zichtbare; " + verslag.relatieAantal() + " verbanden, "
                        + verslag.eerdere().size() + " eerdere uitgaven; "
                        + Math.max(1, verslag.duur().toSeconds()) + " seconden.");
        verslag.perAanval().forEach((aanval, aantal) -> regels.add(String.format("  %5d  %s", aantal, aanval.label())));
        regels.add(
                verslag.isVeilig()
                        ? "Niets teruggevonden."
                        : "Teruggevonden of niet bewezen veilig: "
                                + verslag.vondsten().size() + ".");
        verslag.vondsten().stream()
                .limit(VOORBEELDEN)
                .forEach(vondst -> regels.add("  " + vondst.waar() + ": " + vondst.woorden()
                        + (vondst.verbanden().isEmpty() ? "" : " (" + String.join(", ", vondst.verbanden()) + ")")));
        if (verslag.vondsten().size() > VOORBEELDEN) {
            regels.add("  ... en nog " + (verslag.vondsten().size() - VOORBEELDEN) + "; alle met --report of --json");
        }
        return regels;
    }

    /** Dutch sentences for whoever publishes: why the release is refused, some of each attack; empty when nothing was found. */
    public static List<String> weigering(Auditverslag verslag) {
        List<String> redenen = new ArrayList<>();
        verslag.perAanval().forEach((aanval, aantal) -> {
            verslag.vondsten().stream()
                    .filter(vondst -> vondst.aanval() == aanval)
                    .limit(VOORBEELDEN_PER_AANVAL)
                    .forEach(vondst -> redenen.add("audit: " + vondst.waar() + ": " + vondst.woorden()));
            if (aantal > VOORBEELDEN_PER_AANVAL) {
                redenen.add("audit: en nog " + (aantal - VOORBEELDEN_PER_AANVAL) + " bij: " + aanval.label());
            }
        });
        return redenen;
    }

    /** All of the audit as JSON. */
    public static String json(Auditverslag verslag) throws JsonProcessingException {
        Map<String, Object> boom = new LinkedHashMap<>();
        boom.put("release", verslag.release());
        boom.put("veilig", verslag.isVeilig());
        boom.put("cijfers", verslag.cijfers());
        boom.put("verborgen", verslag.verborgen());
        boom.put("eerdereUitgaven", verslag.eerdere());
        boom.put("verbanden", verslag.relaties());
        Map<String, Integer> aanvallen = new LinkedHashMap<>();
        verslag.perAanval().forEach((aanval, aantal) -> aanvallen.put(aanval.term(), aantal));
        boom.put("aanvallen", aanvallen);
        boom.put(
                "vondsten",
                verslag.vondsten().stream()
                        .map(vondst -> Map.of(
                                "aanval", vondst.aanval().term(),
                                "waar", vondst.waar(),
                                "hoe", vondst.woorden(),
                                "verbanden", vondst.verbanden()))
                        .toList());
        return JSON.writeValueAsString(boom);
    }
}
