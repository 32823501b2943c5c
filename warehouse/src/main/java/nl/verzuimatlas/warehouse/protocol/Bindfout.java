package nl.verzuimatlas.warehouse.protocol;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import nl.verzuimatlas.warehouse.contract.Term;

/** Says in Dutch why a part of a protocol file is not what it should be. */
final class Bindfout {

    private static final Map<Class<?>, String> VORM = Map.of(
            Venster.class,
                    "lesweken, schoolweken, kalenderdagen, weken en maanden hebben een aantal van 1 of meer;"
                            + " schooljaar, aaneengesloten en gebeurtenis hebben geen aantal",
            Drempel.class, "schrijf een van beide: vanaf (meer dan 0) of meer_dan (0 of meer)",
            Perkeer.class, "schrijf een minimum van 1 of meer, een maximum dat niet lager is, of allebei",
            Termijn.class, "het aantal is 1 of meer");

    private Bindfout() {}

    /** What is wrong, with the key where it is. */
    static String tekst(IllegalArgumentException fout) {
        if (fout.getCause() instanceof UnrecognizedPropertyException onbekend) {
            return plaats(onbekend) + ": deze sleutel bestaat niet; kies uit "
                    + onbekend.getKnownPropertyIds().stream()
                            .map(String::valueOf)
                            .sorted()
                            .collect(Collectors.joining(", "));
        }
        if (fout.getCause() instanceof InvalidFormatException waarde) {
            return plaats(waarde) + ": \"" + waarde.getValue() + "\" kan hier niet" + keuze(waarde.getTargetType());
        }
        if (fout.getCause() instanceof ValueInstantiationException waarde) {
            String vorm = VORM.get(waarde.getType().getRawClass());
            return plaats(waarde) + ": " + (vorm == null ? "de waarde kan hier niet" : vorm);
        }
        if (fout.getCause() instanceof JsonMappingException waarde) {
            return plaats(waarde) + ": de waarde heeft een andere vorm dan hier hoort";
        }
        return kort(fout);
    }

    /** What the parser says, without the text of the file. */
    static String kort(IllegalArgumentException fout) {
        if (fout.getCause() instanceof JsonProcessingException parser) {
            int regel = parser.getLocation() == null ? 0 : parser.getLocation().getLineNr();
            return (regel > 0 ? "regel " + regel + ": " : "")
                    + parser.getOriginalMessage().lines().findFirst().orElse("");
        }
        return fout.getMessage();
    }

    private static String keuze(Class<?> soort) {
        if (Term.class.isAssignableFrom(soort) && soort.isEnum()) {
            return "; kies uit "
                    + Arrays.stream(soort.getEnumConstants())
                            .map(waarde -> ((Term) waarde).term())
                            .collect(Collectors.joining(", "));
        }
        return soort == java.time.LocalDate.class ? "; schrijf een dag als 2022-01-31" : "";
    }

    private static String plaats(JsonMappingException fout) {
        StringBuilder pad = new StringBuilder();
        for (JsonMappingException.Reference stap : fout.getPath()) {
            if (stap.getFieldName() != null) {
                pad.append(pad.isEmpty() ? "" : ".").append(stap.getFieldName());
            } else {
                pad.append('[').append(stap.getIndex() + 1).append(']');
            }
        }
        return pad.toString();
    }
}
