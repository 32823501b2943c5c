package nl.verzuimatlas.etl.lezen.spss;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.verzuimatlas.etl.lezen.Opmerking;
import nl.verzuimatlas.warehouse.contract.BronSchema.Veld;

/**
 * What the values of one variable become, held against the values that its field knows. A value label that names one of
 * them decides; else the code does. A value that was declared missing keeps its meaning when the field has one for it (9
 * is onbekend), else it becomes an empty cell.
 */
final class Celvertaling {

    private final Variabele variabele;
    private final int kolom;
    private final Map<String, String> bekend = new HashMap<>();
    private final Map<String, String> cellen = new HashMap<>();
    private final Map<String, String> volgensLabel = new TreeMap<>();
    private final List<Opmerking> opmerkingen = new ArrayList<>();

    Celvertaling(Variabele variabele, int kolom, Veld veld) {
        this.variabele = variabele;
        this.kolom = kolom;
        veld.constraints().enumeratie().forEach(waarde -> bekend.put(sleutel(waarde), waarde));
        veld.waarden().forEach((spelling, waarde) -> bekend.put(sleutel(spelling), waarde));
        variabele.labels().forEach(this::vertaal);
        houdOntbrekend();
        if (!volgensLabel.isEmpty()) {
            String paren = volgensLabel.entrySet().stream()
                    .map(paar -> paar.getKey() + " is " + paar.getValue())
                    .collect(Collectors.joining(", "));
            opmerkingen.add(new Opmerking("VA-S08", kolom, Map.of("paren", paren), 1));
        }
    }

    /** Value to cell; values that stay as they are, are not in it. */
    Map<String, String> cellen() {
        return Map.copyOf(cellen);
    }

    List<Opmerking> opmerkingen() {
        return opmerkingen;
    }

    /** Whether a value that was declared missing becomes an empty cell. */
    boolean wordtLeeg(String waarde) {
        return !cellen.containsKey(waarde);
    }

    private void vertaal(String waarde, String label) {
        Optional<String> volgensCode = Optional.ofNullable(bekend.get(sleutel(waarde)));
        Optional<String> betekenis = Optional.ofNullable(bekend.get(sleutel(zonderCode(label, waarde))));
        if (betekenis.isEmpty()) {
            return;
        }
        cellen.put(waarde, betekenis.get());
        volgensLabel.put(waarde, betekenis.get());
        if (volgensCode.isPresent() && !volgensCode.equals(betekenis)) {
            opmerkingen.add(new Opmerking(
                    "VA-S05", kolom, Map.of("waarde", waarde, "label", betekenis.get(), "code", volgensCode.get()), 1));
        }
    }

    private void houdOntbrekend() {
        if (variabele.ontbrekend().isLeeg()) {
            return;
        }
        bekend.forEach((spelling, waarde) -> {
            boolean ontbrekend = variabele.isGetal()
                    ? spelling.matches("\\d+") && variabele.ontbrekend().geldt(Double.parseDouble(spelling))
                    : variabele.ontbrekend().geldt(spelling);
            if (ontbrekend) {
                cellen.putIfAbsent(spelling, waarde);
            }
        });
    }

    // "1 = Jongen", "[1] Jongen"
    private static String zonderCode(String label, String waarde) {
        String kaal = label.strip().replaceFirst("^\\[?\\Q" + waarde + "\\E\\]?\\s*[=:.)-]*\\s+", "");
        return kaal.isEmpty() ? label : kaal;
    }

    private static String sleutel(String tekst) {
        return tekst.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "_");
    }
}
