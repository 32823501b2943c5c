package nl.verzuimatlas.warehouse.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The municipalities of the Netherlands with the days on which their codes were valid and what they went into. The list of
 * the house ({@code gemeenten/}) begins on 1 January 2009; a warehouse may add to it or replace rows of it.
 */
public final class Gemeentelijst implements Serializable {

    /** The list that comes with the product. */
    public static final Gemeentelijst HUIS = lees();

    /** No municipality at all: nothing can be held against it. */
    public static final Gemeentelijst LEEG = new Gemeentelijst(Map.of(), new GeenGemeente(null, null, null));

    private static final long serialVersionUID = 1L;
    private static final int KOLOMMEN = 6;

    private final HashMap<String, Gemeente> opCode;
    private final HashMap<String, ArrayList<String>> codesOpNaam = new HashMap<>();
    private final GeenGemeente geenGemeente;

    private Gemeentelijst(Map<String, Gemeente> opCode, GeenGemeente geenGemeente) {
        this.opCode = new HashMap<>(opCode);
        this.geenGemeente = geenGemeente;
        alle().forEach(gemeente -> gemeente.namen()
                .forEach(naam -> codesOpNaam
                        .computeIfAbsent(naam, nieuw -> new ArrayList<>())
                        .add(gemeente.code())));
    }

    /**
     * A municipality, or rather its code: a municipality that got another code is another row.
     *
     * @param code {@code GM} and four digits
     * @param naam name as CBS writes it
     * @param van first day; {@link LocalDate#MIN} when it was valid before the list begins
     * @param tot first day on which it was no longer valid; {@link LocalDate#MAX} when it still is
     * @param opvolgers codes that took over its territory, the largest part first; empty when still valid or unknown
     * @param andereNamen other spellings of the name
     */
    public record Gemeente(
            String code, String naam, LocalDate van, LocalDate tot, List<String> opvolgers, List<String> andereNamen)
            implements Serializable {

        public Gemeente {
            opvolgers = List.copyOf(opvolgers);
            andereNamen = List.copyOf(andereNamen);
        }

        /** Whether the code was valid on {@code dag}. */
        public boolean isGeldigOp(LocalDate dag) {
            return !dag.isBefore(van) && dag.isBefore(tot);
        }

        private Set<String> namen() {
            return Stream.concat(Stream.of(naam), andereNamen.stream())
                    .map(Gemeentenaam::sleutel)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    /** What stands in files where a municipality is asked, and is none. */
    private record GeenGemeente(Map<String, String> codes, Map<String, String> voorvoegsels, Map<String, String> namen)
            implements Serializable {

        private GeenGemeente {
            codes = codes == null ? Map.of() : Map.copyOf(codes);
            voorvoegsels = voorvoegsels == null ? Map.of() : Map.copyOf(voorvoegsels);
            namen = namen == null
                    ? Map.of()
                    : namen.entrySet().stream()
                            .collect(Collectors.toUnmodifiableMap(
                                    paar -> Gemeentenaam.sleutel(paar.getKey()), Map.Entry::getValue));
        }
    }

    /** All municipalities, by code. */
    public List<Gemeente> alle() {
        return opCode.values().stream()
                .sorted(Comparator.comparing(Gemeente::code))
                .toList();
    }

    /** Whether there is none. */
    public boolean isLeeg() {
        return opCode.isEmpty();
    }

    /** Municipality with this code, valid or not. */
    public Optional<Gemeente> findGemeente(String code) {
        return Optional.ofNullable(opCode.get(code));
    }

    /**
     * Municipalities that are or were called {@code naam}, in whatever year, by code; more than one when the name is
     * ambiguous.
     */
    public List<Gemeente> listMetNaam(String naam) {
        return codesOpNaam.getOrDefault(Gemeentenaam.sleutel(naam), new ArrayList<>()).stream()
                .map(opCode::get)
                .toList();
    }

    /** Municipalities whose code was valid on {@code dag}, by code. */
    public List<Gemeente> listGeldigOp(LocalDate dag) {
        return alle().stream().filter(gemeente -> gemeente.isGeldigOp(dag)).toList();
    }

    /** Municipalities that held the territory of {@code code} on {@code dag}, after its end; the largest part first. */
    public List<Gemeente> listOpvolgers(String code, LocalDate dag) {
        return listVerwanten(code, dag, gemeente -> gemeente.opvolgers().stream());
    }

    /** Municipalities that held (part of) the territory of {@code code} on {@code dag}, before its begin; by code. */
    public List<Gemeente> listVoorgangers(String code, LocalDate dag) {
        return listVerwanten(
                code,
                dag,
                later -> alle().stream()
                        .filter(eerder -> eerder.opvolgers().contains(later.code()))
                        .map(Gemeente::code));
    }

    // a successor may be gone itself by then: goes on until a code that was valid
    private List<Gemeente> listVerwanten(String code, LocalDate dag, Function<Gemeente, Stream<String>> stap) {
        Set<String> gezien = new LinkedHashSet<>(Set.of(code));
        ArrayDeque<String> wachtrij = new ArrayDeque<>(gezien);
        List<Gemeente> gevonden = new ArrayList<>();
        while (!wachtrij.isEmpty()) {
            findGemeente(wachtrij.poll()).stream()
                    .flatMap(stap)
                    .filter(gezien::add)
                    .forEach(volgende -> findGemeente(volgende)
                            .filter(gemeente -> gemeente.isGeldigOp(dag))
                            .ifPresentOrElse(gevonden::add, () -> wachtrij.add(volgende)));
        }
        return gevonden;
    }

    /** What {@code tekst} is when it names no municipality but a province, a region, the country or abroad. */
    public Optional<String> findAnderGebied(String tekst) {
        String kaal = tekst.strip();
        Optional<String> code = Gemeentecode.lees(kaal).map(gemeente -> geenGemeente.codes.get(gemeente.code()));
        if (code.isPresent()) {
            return code;
        }
        boolean codevorm = kaal.matches("(?i)[A-Z]{2}\\d{2,8}");
        if (codevorm) {
            return Optional.ofNullable(
                    geenGemeente.voorvoegsels.get(kaal.substring(0, 2).toUpperCase(Locale.ROOT)));
        }
        return Optional.ofNullable(geenGemeente.namen.get(Gemeentenaam.sleutel(kaal)));
    }

    /** The same list, with {@code anders} added or in the place of a row with the same code; its other names stay. */
    public Gemeentelijst met(Collection<Gemeente> anders) {
        Map<String, Gemeente> samen = new HashMap<>(opCode);
        anders.forEach(gemeente -> samen.merge(gemeente.code(), gemeente, Gemeentelijst::vervang));
        return new Gemeentelijst(samen, geenGemeente);
    }

    private static Gemeente vervang(Gemeente oud, Gemeente nieuw) {
        List<String> namen = Stream.of(oud.andereNamen(), nieuw.andereNamen(), List.of(oud.naam()))
                .flatMap(List::stream)
                .distinct()
                .toList();
        List<String> opvolgers = nieuw.opvolgers().isEmpty() ? oud.opvolgers() : nieuw.opvolgers();
        return new Gemeente(nieuw.code(), nieuw.naam(), nieuw.van(), nieuw.tot(), opvolgers, namen);
    }

    private static Gemeentelijst lees() {
        GeenGemeente geen = Yaml.vanBoom(
                Yaml.lees(Bronbestand.lees("gemeenten/lijst.yaml"), JsonNode.class)
                        .required("geen_gemeente"),
                GeenGemeente.class);
        Map<String, Gemeente> opCode = Bronbestand.lees("gemeenten/gemeenten.csv")
                .lines()
                .skip(1)
                .map(Gemeentelijst::gemeente)
                .collect(Collectors.toMap(Gemeente::code, gemeente -> gemeente));
        return new Gemeentelijst(opCode, geen);
    }

    private static Gemeente gemeente(String regel) {
        String[] cellen = regel.split(";", -1);
        if (cellen.length != KOLOMMEN) {
            throw new IllegalArgumentException("gemeenten.csv: no " + KOLOMMEN + " cells in " + regel);
        }
        return new Gemeente(
                new Gemeentecode(cellen[0]).code(),
                cellen[1],
                cellen[2].isEmpty() ? LocalDate.MIN : LocalDate.parse(cellen[2]),
                cellen[3].isEmpty() ? LocalDate.MAX : LocalDate.parse(cellen[3]),
                lijst(cellen[4], ","),
                lijst(cellen[5], "\\|"));
    }

    private static List<String> lijst(String cel, String scheiding) {
        return cel.isEmpty() ? List.of() : List.of(cel.split(scheiding));
    }
}
