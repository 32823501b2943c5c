package nl.verzuimatlas.warehouse.indicator;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Whether an entry of the registry says everything: a field that is forgotten is a mistake, not an empty text. */
final class Veldkeuring {

    /** Fields that must be there, and may say that there is none. */
    private static final Set<String> MAG_LEEG = Set.of(
            "noemer",
            "geldigTot",
            "intervalmethode",
            "trendbreuken",
            "betekenis.samenhang",
            "betekenis.doelwaarde",
            "meetwijze.meerjaren",
            "versies.geldigTot",
            "versies.categorie");

    private Veldkeuring() {}

    /**
     * Names of the components of {@code soort} that {@code boom} does not have, or has without content.
     *
     * @param begin what comes before a name, for a part of a record
     */
    static List<String> ontbrekend(JsonNode boom, Class<?> soort, String begin) {
        List<String> ontbrekend = new ArrayList<>();
        for (RecordComponent veld : soort.getRecordComponents()) {
            String naam = begin + veld.getName();
            JsonNode waarde = boom.get(veld.getName());
            if (waarde == null || waarde.isNull() || isLeeg(waarde) && !MAG_LEEG.contains(naam)) {
                ontbrekend.add(naam);
            } else if (veld.getType().isRecord()) {
                ontbrekend.addAll(ontbrekend(waarde, veld.getType(), naam + "."));
            } else if (recordInLijst(veld.getGenericType()) instanceof Class<?> element) {
                waarde.forEach(een -> ontbrekend.addAll(ontbrekend(een, element, naam + ".")));
            }
        }
        return ontbrekend;
    }

    private static boolean isLeeg(JsonNode waarde) {
        return waarde.isContainerNode() ? waarde.isEmpty() : waarde.asText().isBlank();
    }

    private static Type recordInLijst(Type type) {
        boolean lijst = type instanceof ParameterizedType soort && soort.getRawType() == List.class;
        Type element = lijst ? ((ParameterizedType) type).getActualTypeArguments()[0] : null;
        return element instanceof Class<?> klasse && klasse.isRecord() ? klasse : null;
    }
}
