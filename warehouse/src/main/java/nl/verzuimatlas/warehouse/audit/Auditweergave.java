package nl.verzuimatlas.warehouse.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.verzuimatlas.warehouse.audit.Vondst.Zekerheid;

/** An audit in words and in JSON, for the inside: it tells where to look. */
public final class Auditweergave {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final int VOORBEELDEN = 20;
    private static final int VOORBEELDEN_PER_AANVAL = 5;

    private Auditweergave() {}

    /** Dutch lines for a terminal: what was tried, what was found, and examples. */
    public static List<String> regels(Auditverslag verslag) {
        List<String> regels = new ArrayList<>();
        Auditverslag.Telling telling = verslag.telling();
        regels.add(
                "Uitgave " + verslag.release() + ": " + verslag.verborgen() + " verborgen cijfers aangevallen, naast "
                        + verslag.cijfers() + " zichtbare; " + verslag.relatieAantal() + " verbanden, "
                        + verslag.eerdere().size() + " eerdere uitgaven; "
                        + Math.max(1, verslag.duur().toSeconds()) + " seconden.");
        regels.add("Achter de verborgen cijfers liggen " + telling.onbekenden() + " getallen: " + telling.veilig()
                + " bewezen veilig, " + telling.ontdekt() + " te nauw begrensd, " + telling.onbeslist()
                + " niet beslist.");
        verslag.perAanval().forEach((aanval, aantal) -> regels.add(String.format("  %5d  %s", aantal, aanval.label())));
        regels.add(oordeel(verslag));
        verslag.vondsten().stream().limit(VOORBEELDEN).forEach(vondst -> regels.add("  " + vondst.zin()));
        if (verslag.vondsten().size() > VOORBEELDEN) {
            regels.add("  ... en nog " + (verslag.vondsten().size() - VOORBEELDEN) + "; alle met --report of --json");
        }
        return regels;
    }

    private static String oordeel(Auditverslag verslag) {
        String gevonden =
                verslag.gevonden() == 0 ? "Niets teruggevonden." : "Teruggevonden: " + verslag.gevonden() + ".";
        return verslag.onbeslist() == 0 ? gevonden : gevonden + " Niet beslist: " + verslag.onbeslist() + ".";
    }

    /**
     * Dutch sentences for whoever publishes: why the release is refused, some of each attack, with the relations that were used; empty when
     * nothing was found and all was decided.
     */
    public static List<String> weigering(Auditverslag verslag) {
        List<String> redenen = new ArrayList<>();
        for (Aanval aanval : Aanval.values()) {
            weiger(verslag, Zekerheid.GEVONDEN, aanval, "audit: ", redenen);
        }
        weiger(verslag, Zekerheid.ALS_ONGEWIJZIGD, Aanval.EERDER, "audit: ", redenen);
        for (Aanval aanval : Aanval.values()) {
            weiger(verslag, Zekerheid.ONBESLIST, aanval, "audit, niet beslist: ", redenen);
        }
        return redenen;
    }

    private static void weiger(
            Auditverslag verslag, Zekerheid zekerheid, Aanval aanval, String begin, List<String> redenen) {
        List<Vondst> vondsten = verslag.vondsten().stream()
                .filter(vondst -> vondst.aanval() == aanval && vondst.zekerheid() == zekerheid)
                .toList();
        vondsten.stream().limit(VOORBEELDEN_PER_AANVAL).forEach(vondst -> redenen.add(begin + vondst.zin()));
        if (vondsten.size() > VOORBEELDEN_PER_AANVAL) {
            redenen.add(begin + "en nog " + (vondsten.size() - VOORBEELDEN_PER_AANVAL) + " bij: " + aanval.label());
        }
    }

    /** All of the audit as JSON. */
    public static String json(Auditverslag verslag) throws JsonProcessingException {
        Map<String, Object> boom = new LinkedHashMap<>();
        boom.put("release", verslag.release());
        boom.put("veilig", verslag.isVeilig());
        boom.put("cijfers", verslag.cijfers());
        boom.put("verborgen", verslag.verborgen());
        boom.put("getallen", verslag.telling());
        boom.put("eerdereUitgaven", verslag.eerdere());
        boom.put("verbanden", verslag.relaties());
        Map<String, Integer> aanvallen = new LinkedHashMap<>();
        verslag.perAanval().forEach((aanval, aantal) -> aanvallen.put(aanval.term(), aantal));
        boom.put("aanvallen", aanvallen);
        boom.put(
                "vondsten", verslag.vondsten().stream().map(Auditweergave::boom).toList());
        return JSON.writeValueAsString(boom);
    }

    private static Map<String, Object> boom(Vondst vondst) {
        Map<String, Object> boom = new LinkedHashMap<>();
        boom.put("aanval", vondst.aanval().term());
        boom.put("onbeslist", vondst.isOnbeslist());
        boom.put("alsOngewijzigd", vondst.isAlsOngewijzigd());
        boom.put("waar", vondst.waar());
        boom.put("hoe", vondst.woorden());
        boom.put("verbanden", vondst.verbanden());
        return boom;
    }
}
