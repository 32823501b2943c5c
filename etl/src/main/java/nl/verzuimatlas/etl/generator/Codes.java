package nl.verzuimatlas.etl.generator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.verzuimatlas.etl.generator.Afwezigheid.Reden;

/**
 * The codes that schools use for the reasons of absence: two ways of speaking, one for each institution.
 *
 * @param perTongval rows of {@code codes.csv} per way of speaking, in the order of {@link Reden}
 */
record Codes(Map<String, List<Map<String, String>>> perTongval) {

    static Codes lees() {
        return new Codes(Bestand.tabel("codes.csv").stream().collect(Collectors.groupingBy(rij -> rij.get("tongval"))));
    }

    /** Code of {@code reden} at this school. */
    String van(Vestiging school, Reden reden) {
        return perTongval.get(tongval(school)).get(reden.ordinal()).get("code");
    }

    /** Code table of a delivery, header included; one block of rows for each institution. */
    List<String[]> tabel(List<Vestiging> scholen) {
        List<String[]> rijen = new ArrayList<>();
        rijen.add(new String[] {"BRIN", "CODE", "OMSCHRIJVING", "SOORT", "GEOORLOOFD"});
        Set<String> gezien = new HashSet<>();
        for (Vestiging school : scholen) {
            if (gezien.add(school.brin())) {
                perTongval.get(tongval(school)).stream()
                        .map(rij -> new String[] {
                            school.brin(),
                            rij.get("code"),
                            rij.get("omschrijving"),
                            rij.get("soort"),
                            rij.get("geoorloofd")
                        })
                        .forEach(rijen::add);
            }
        }
        return rijen;
    }

    private static String tongval(Vestiging school) {
        return school.brin().charAt(3) % 3 == 0 ? "2" : "1";
    }
}
