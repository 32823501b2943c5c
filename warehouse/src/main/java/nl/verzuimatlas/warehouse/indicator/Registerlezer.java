package nl.verzuimatlas.warehouse.indicator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.verzuimatlas.warehouse.contract.Bronbestand;
import nl.verzuimatlas.warehouse.contract.Yaml;

/**
 * Reads entries of the registry. An entry may name a {@code groep}: what it does not say itself, it takes over from that group
 * ({@code indicatorgroepen.yaml}), so that what many indicators have in common is written once.
 */
final class Registerlezer {

    private final ObjectNode groepen;
    private final List<Registratie> registraties = new ArrayList<>();
    private final List<String> fouten = new ArrayList<>();

    private Registerlezer(ObjectNode groepen) {
        this.groepen = groepen;
    }

    static Registerlezer metGroepen() {
        return new Registerlezer(Yaml.lees(Bronbestand.lees("indicatorgroepen.yaml"), ObjectNode.class));
    }

    /** Entries that were read without a mistake. */
    List<Registratie> registraties() {
        return List.copyOf(registraties);
    }

    /** What is wrong, with the file and the field. */
    List<String> fouten() {
        return List.copyOf(fouten);
    }

    /**
     * Reads one entry.
     *
     * @param bestand name for messages
     * @param yaml its text
     * @param marts text of a mart by its name; empty when there is none
     */
    void lees(String bestand, String yaml, Function<String, Optional<String>> marts) {
        int eerder = fouten.size();
        try {
            ObjectNode geheel = metGroep(Yaml.lees(yaml, ObjectNode.class));
            JsonNode engine = geheel.remove("berekening");
            Veldkeuring.ontbrekend(geheel, Indicator.class, "")
                    .forEach(veld -> fouten.add(bestand + ": field " + veld + " is missing"));
            if (engine == null) {
                fouten.add(bestand + ": field berekening is missing");
            }
            if (fouten.size() > eerder) {
                return;
            }
            Berekening berekening = Yaml.vanBoom(engine, Berekening.class);
            Optional<String> sql = berekening.mart().isEmpty() ? Optional.empty() : marts.apply(berekening.mart());
            if (berekening.isGeteld() && sql.isEmpty()) {
                fouten.add(bestand + ": field berekening.mart names no SQL file: \"" + berekening.mart() + "\"");
                return;
            }
            registraties.add(new Registratie(Yaml.vanBoom(geheel, Indicator.class), berekening, sql.orElse("")));
        } catch (IllegalArgumentException e) {
            fouten.add(bestand + ": " + e.getMessage());
        }
    }

    private ObjectNode metGroep(ObjectNode eigen) {
        JsonNode naam = eigen.remove("groep");
        if (naam == null) {
            return eigen;
        }
        if (!groepen.has(naam.asText())) {
            throw new IllegalArgumentException("field groep names no group: \"" + naam.asText() + "\"");
        }
        // a group may take over from another group
        ObjectNode geheel = metGroep(groepen.get(naam.asText()).deepCopy());
        neemOver(geheel, eigen);
        return geheel;
    }

    /** Puts {@code eigen} over {@code geheel}, field by field. */
    private static void neemOver(ObjectNode geheel, ObjectNode eigen) {
        eigen.properties().forEach(veld -> {
            if (veld.getValue() instanceof ObjectNode nieuw && geheel.get(veld.getKey()) instanceof ObjectNode oud) {
                neemOver(oud, nieuw);
            } else {
                geheel.set(veld.getKey(), veld.getValue());
            }
        });
    }
}
