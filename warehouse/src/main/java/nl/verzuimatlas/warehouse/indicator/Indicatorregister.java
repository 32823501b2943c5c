package nl.verzuimatlas.warehouse.indicator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.verzuimatlas.warehouse.contract.Bronbestand;
import nl.verzuimatlas.warehouse.contract.Yaml;
import nl.verzuimatlas.warehouse.protocol.Protocollen;

/**
 * All indicators: one YAML file each under {@code indicatoren/}. Adding one asks for that file and, when it is computed
 * here, one SQL file under {@code sql/mart/}.
 *
 * @param registraties entries in the order of lists
 */
public record Indicatorregister(List<Registratie> registraties) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public Indicatorregister {
        registraties = registraties.stream()
                .sorted(Comparator.comparingInt(
                        registratie -> registratie.berekening().volgorde()))
                .toList();
    }

    /** The registry of this version of the product, with the protocols that come with it. */
    public static Indicatorregister lees() {
        return lees(Protocollen.lees());
    }

    /** The registry of this version of the product, with the rules of {@code protocollen} in the breakdowns by rule. */
    public static Indicatorregister lees(Protocollen protocollen) {
        List<Regelcategorie> regels = Regelcategorie.van(protocollen);
        return new Indicatorregister(Bronbestand.lijst("indicatoren").stream()
                .map(bestand -> registratie(Bronbestand.lees("indicatoren/" + bestand)))
                .map(registratie -> registratie.metRegels(regels))
                .toList());
    }

    /** Text of every definition by id, as a stable input of hashes. */
    public static Map<String, String> teksten() {
        Map<String, String> teksten = new TreeMap<>();
        for (String bestand : Bronbestand.lijst("indicatoren")) {
            teksten.put(bestand, Bronbestand.lees("indicatoren/" + bestand));
        }
        return teksten;
    }

    /**
     * Entry of {@code id}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Registratie getRegistratie(String id) {
        return findRegistratie(id).orElseThrow(() -> new IllegalArgumentException("no indicator " + id));
    }

    /** Entry of {@code id}; empty when there is none. */
    public Optional<Registratie> findRegistratie(String id) {
        return registraties.stream()
                .filter(registratie -> registratie.indicator().id().equals(id))
                .findFirst();
    }

    /** The definition as JSON, the way a release carries it. */
    public static String json(Indicator indicator) {
        try {
            return JSON.writeValueAsString(indicator);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write indicator " + indicator.id(), e);
        }
    }

    private static Registratie registratie(String yaml) {
        ObjectNode geheel = Yaml.lees(yaml, ObjectNode.class);
        Berekening berekening = Yaml.vanBoom(geheel.remove("berekening"), Berekening.class);
        return new Registratie(Yaml.vanBoom(geheel, Indicator.class), berekening);
    }
}
