package nl.verzuimatlas.etl.voorstel;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verzuimatlas.etl.lezen.Datumlezer;
import nl.verzuimatlas.warehouse.contract.BronSchema.Type;
import nl.verzuimatlas.warehouse.contract.BronSchema.Veld;
import nl.verzuimatlas.warehouse.contract.Schooljaar;

/** Tells the period of rows by the field that gives their school year. */
final class Periodezoeker {

    // a few rows of another year are late or mistaken; more than that and the file is about more years
    private static final double BIJNA_ALLES = 0.9;

    private Periodezoeker() {}

    /** The school year of nearly all {@code cellen}, or the days from the first to the last of their school years. */
    static Optional<String> zoek(Veld veld, List<String> cellen) {
        TreeMap<Schooljaar, Long> jaren = new TreeMap<>(cellen.stream()
                .flatMap(cel -> schooljaar(veld, cel))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
        if (jaren.isEmpty()) {
            return Optional.empty();
        }
        long alles = jaren.values().stream().mapToLong(Long::longValue).sum();
        Map.Entry<Schooljaar, Long> meeste = jaren.entrySet().stream()
                .max(Comparator.comparingLong(Map.Entry::getValue))
                .orElseThrow();
        return Optional.of(
                meeste.getValue() >= BIJNA_ALLES * alles
                        ? meeste.getKey().toString()
                        : "{van: " + jaren.firstKey().begin() + ", tot: "
                                + jaren.lastKey().einde() + "}");
    }

    // a year alone is that of an autumn
    private static Stream<Schooljaar> schooljaar(Veld veld, String cel) {
        if (veld.type() == Type.INTEGER) {
            return cel.matches("(19|20)\\d\\d") ? Stream.of(new Schooljaar(Integer.parseInt(cel))) : Stream.empty();
        }
        return Schooljaar.lees(cel).or(() -> Datumlezer.lees(cel).map(Schooljaar::van)).stream();
    }
}
