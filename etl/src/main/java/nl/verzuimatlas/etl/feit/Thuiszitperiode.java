package nl.verzuimatlas.etl.feit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A pupil's unbroken period at home on grounds that belong together, put together from its parts (docs/adr/0011-periods-at-home.md); days as
 * {@link java.time.LocalDate#toEpochDay()}.
 *
 * @param woonGemeenteCode municipality of the last stay
 * @param onderwijssoort onderwijssoort of the last part that knows it
 * @param groep strongest of the grounds of the period
 * @param begin first day
 * @param eind last day; empty when a part has not ended
 * @param aanbod earliest day of a suitable offer
 * @param uitkomst how the part that ended last ended
 * @param isVoorlopig whether a part comes from a provisional delivery
 * @param bronnen which sources know of the period, in the order of {@link Thuiszitdeel.Bron}
 * @param gezienTot last day on which the pupil is known to be at home: the last day of the period, or while it goes on the
 *     last day of which a source that says so says anything
 * @param verblijven where the pupil lived, one after the other; the first begins with the period
 */
record Thuiszitperiode(
        String woonGemeenteCode,
        String onderwijssoort,
        String groep,
        int begin,
        OptionalInt eind,
        OptionalInt aanbod,
        Optional<String> uitkomst,
        boolean isVoorlopig,
        List<Thuiszitdeel.Bron> bronnen,
        int gezienTot,
        List<Thuisverblijf> verblijven) {

    private static final String ONBEKEND = "onbekend";

    Thuiszitperiode {
        bronnen = List.copyOf(bronnen);
        verblijven = List.copyOf(verblijven);
    }

    /**
     * The periods of one pupil. Parts that overlap, or of which one starts on the day after the other ended, are one period
     * if their grounds belong together.
     *
     * @param delen all parts of the pupil, in any order
     * @param groepen groups that form one period together, in each the strongest first
     * @throws IllegalArgumentException if a part has a group that is in none of {@code groepen}
     */
    static List<Thuiszitperiode> voegSamen(List<Thuiszitdeel> delen, List<? extends List<String>> groepen) {
        for (Thuiszitdeel deel : delen) {
            if (groepen.stream().noneMatch(samen -> samen.contains(deel.groep()))) {
                throw new IllegalArgumentException("no such group of periods at home: " + deel.groep());
            }
        }
        List<Thuiszitdeel> opVolgorde = delen.stream()
                .map(deel -> metEindVanSwv(deel, delen))
                .sorted(Thuiszitdeel.VOLGORDE)
                .toList();
        return groepen.stream()
                .flatMap(samen -> aaneengesloten(opVolgorde, samen).stream())
                .toList();
    }

    private static List<Thuiszitperiode> aaneengesloten(List<Thuiszitdeel> alle, List<String> groepen) {
        List<Thuiszitdeel> opVolgorde =
                alle.stream().filter(deel -> groepen.contains(deel.groep())).toList();
        List<Thuiszitperiode> perioden = new ArrayList<>();
        List<Thuiszitdeel> aaneen = new ArrayList<>();
        long laatsteDag = Long.MIN_VALUE;
        for (Thuiszitdeel deel : opVolgorde) {
            if (!aaneen.isEmpty() && deel.begin() > laatsteDag + 1) {
                perioden.add(van(aaneen, groepen));
                aaneen.clear();
                laatsteDag = Long.MIN_VALUE;
            }
            aaneen.add(deel);
            laatsteDag = Math.max(laatsteDag, deel.eindOfOpen());
        }
        if (!aaneen.isEmpty()) {
            perioden.add(van(aaneen, groepen));
        }
        return perioden;
    }

    /** A report that was closed without a last day ends with the first spell of any ground in the SWV that ended later. */
    private static Thuiszitdeel metEindVanSwv(Thuiszitdeel deel, List<Thuiszitdeel> delen) {
        if (deel.bron() != Thuiszitdeel.Bron.LRV || deel.eind().isPresent() || !deel.isAfgesloten()) {
            return deel;
        }
        return delen.stream()
                .filter(ander -> ander.bron() == Thuiszitdeel.Bron.SWV)
                .filter(ander -> ander.eind().isPresent() && ander.eind().getAsInt() >= deel.begin())
                .min(Thuiszitdeel.VOLGORDE)
                .map(swv -> deel.metEind(swv.eind()))
                .orElse(deel);
    }

    private static Thuiszitperiode van(List<Thuiszitdeel> delen, List<String> groepen) {
        int laatsteDag = delen.stream().mapToInt(Thuiszitdeel::eindOfOpen).max().orElseThrow();
        OptionalInt eind = laatsteDag == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(laatsteDag);
        Optional<String> uitkomst = delen.stream()
                .filter(deel -> deel.eind().equals(eind) && eind.isPresent())
                .map(Thuiszitdeel::uitkomst)
                .flatMap(Optional::stream)
                .reduce(Thuiszitperiode::laatste);
        List<Thuisverblijf> verblijven = Thuisverblijf.van(delen, eind);
        return new Thuiszitperiode(
                verblijven.get(verblijven.size() - 1).woonGemeenteCode(),
                delen.stream()
                        .map(Thuiszitdeel::onderwijssoort)
                        .filter(soort -> !soort.equals(ONBEKEND))
                        .reduce(Thuiszitperiode::laatste)
                        .orElse(ONBEKEND),
                delen.stream()
                        .map(Thuiszitdeel::groep)
                        .min(Comparator.comparingInt(groepen::indexOf))
                        .orElseThrow(),
                delen.get(0).begin(),
                eind,
                delen.stream()
                        .map(Thuiszitdeel::aanbod)
                        .flatMapToInt(OptionalInt::stream)
                        .min(),
                uitkomst,
                delen.stream().anyMatch(Thuiszitdeel::isVoorlopig),
                delen.stream().map(Thuiszitdeel::bron).distinct().sorted().toList(),
                eind.orElseGet(() -> gezienTot(delen)),
                verblijven);
    }

    /** What an ended part says of its last day is known too, when another part goes on. */
    private static int gezienTot(List<Thuiszitdeel> delen) {
        return delen.stream()
                .mapToInt(deel -> deel.eind().orElse(Math.max(deel.begin(), deel.gezienTot())))
                .max()
                .orElseThrow();
    }

    private static String laatste(String vorige, String volgende) {
        return volgende;
    }
}
