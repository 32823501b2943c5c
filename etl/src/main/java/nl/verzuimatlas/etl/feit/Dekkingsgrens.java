package nl.verzuimatlas.etl.feit;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;
import nl.verzuimatlas.warehouse.contract.Schooljaar;

/**
 * Until which day the data can tell what followed a signal of a school year: the last day covered in that school year, or in
 * the next one if that was delivered too, for a term may run across the summer. Days are counted from 1 January 1970.
 */
final class Dekkingsgrens implements Serializable {

    private static final String REGISTRATIE = "verzuimregistratie";
    private static final String STAPPEN = "acties";
    private static final String MELDINGEN = "duo-meldingen";
    /** Sources of which the coverage is needed. */
    static final List<String> BRONNEN = List.of(REGISTRATIE, STAPPEN, MELDINGEN);

    private static final long serialVersionUID = 1L;

    private final HashMap<String, Integer> registratie;
    private final HashMap<String, Integer> stappen;
    private final HashMap<String, Integer> meldingen;

    private Dekkingsgrens(
            HashMap<String, Integer> registratie,
            HashMap<String, Integer> stappen,
            HashMap<String, Integer> meldingen) {
        this.registratie = registratie;
        this.stappen = stappen;
        this.meldingen = meldingen;
    }

    static Dekkingsgrens van(Collection<Dekkingsrij> dekking) {
        Function<Dekkingsrij, String> vestiging = rij -> rij.vestigingCode().orElseThrow();
        return new Dekkingsgrens(
                laatsteDagen(dekking, REGISTRATIE, vestiging),
                laatsteDagen(dekking, STAPPEN, vestiging),
                laatsteDagen(dekking, MELDINGEN, Dekkingsrij::gemeenteCode));
    }

    /** Last day that the registration of a vestiging covers. */
    OptionalInt registratie(String vestigingCode, Schooljaar schooljaar) {
        return dag(registratie, vestigingCode, schooljaar);
    }

    /** Last day of which the steps for pupils of a vestiging were delivered. */
    OptionalInt stappen(String vestigingCode, Schooljaar schooljaar) {
        return dag(stappen, vestigingCode, schooljaar);
    }

    /** Last day of which the reports of the schools in a gemeente were delivered. */
    OptionalInt meldingen(String gemeenteCode, Schooljaar schooljaar) {
        return dag(meldingen, gemeenteCode, schooljaar);
    }

    private static OptionalInt dag(Map<String, Integer> dagen, String code, Schooljaar schooljaar) {
        Integer dag = dagen.get(sleutel(code, schooljaar));
        return dag == null ? OptionalInt.empty() : OptionalInt.of(dag);
    }

    private static HashMap<String, Integer> laatsteDagen(
            Collection<Dekkingsrij> dekking, String bron, Function<Dekkingsrij, String> code) {
        Map<String, Map<Schooljaar, LocalDate>> perCode = new TreeMap<>();
        dekking.stream()
                .filter(rij -> rij.bron().equals(bron))
                .forEach(rij -> perCode.computeIfAbsent(code.apply(rij), nieuw -> new TreeMap<>())
                        .put(rij.schooljaar(), rij.laatsteDatum()));
        HashMap<String, Integer> dagen = new HashMap<>();
        perCode.forEach((sleutel, laatste) -> laatste.forEach((jaar, datum) -> {
            LocalDate volgend = laatste.getOrDefault(jaar.volgend(), datum);
            LocalDate tot = volgend.isAfter(datum) ? volgend : datum;
            dagen.put(sleutel(sleutel, jaar), Math.toIntExact(tot.toEpochDay()));
        }));
        return dagen;
    }

    private static String sleutel(String code, Schooljaar schooljaar) {
        return code + "|" + schooljaar.beginjaar();
    }
}
