package nl.verzuimatlas.etl.profiel;

import java.util.List;
import java.util.Set;
import nl.verzuimatlas.etl.lezen.Leesplan;

/**
 * A layout laid over the header of one file.
 *
 * @param plan where the fields are
 * @param gebruikt places of columns that are used
 * @param ontbreekt required fields for which the layout names a column that the file does not have, or no column at all
 * @param vastNodig required fields that levering.yaml must give
 * @param onvindbaar columns that levering.yaml or the rows of the layout name and that are not there
 */
public record Gebonden(
        Leesplan plan,
        Set<Integer> gebruikt,
        List<Ontbrekend> ontbreekt,
        List<String> vastNodig,
        List<String> onvindbaar) {

    public Gebonden {
        gebruikt = Set.copyOf(gebruikt);
        ontbreekt = List.copyOf(ontbreekt);
        vastNodig = List.copyOf(vastNodig);
        onvindbaar = List.copyOf(onvindbaar);
    }

    /**
     * A required field that is not there.
     *
     * @param veld our name
     * @param kop how the supplier would call it
     */
    public record Ontbrekend(String veld, String kop) {}
}
