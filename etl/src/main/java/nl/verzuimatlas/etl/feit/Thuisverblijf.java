package nl.verzuimatlas.etl.feit;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Where a pupil lived during a part of a period at home; days as {@link java.time.LocalDate#toEpochDay()}.
 *
 * @param woonGemeenteCode municipality of residence
 * @param van first day
 * @param tot last day; empty while the period goes on
 */
record Thuisverblijf(String woonGemeenteCode, int van, OptionalInt tot) {

    /**
     * The stays of one period, without a gap from its first day to its last. The pupil lives where the part says that started
     * last; a part that names another municipality moves the pupil on its first day. The registration of a school does not
     * know where a pupil lives, so it only counts when nothing else says so.
     *
     * @param delen parts of the period, in {@link Thuiszitdeel#VOLGORDE}; at least one
     * @param eind last day of the period
     */
    static List<Thuisverblijf> van(List<Thuiszitdeel> delen, OptionalInt eind) {
        boolean bekend = delen.stream().anyMatch(Thuiszitdeel::kentGemeente);
        int begin = delen.get(0).begin();
        List<Thuisverblijf> verblijven = new ArrayList<>();
        for (Thuiszitdeel deel : delen) {
            if (bekend && !deel.kentGemeente()) {
                continue;
            }
            int van = verblijven.isEmpty() ? begin : deel.begin();
            if (verblijven.isEmpty() || !laatste(verblijven).woonGemeenteCode.equals(deel.woonGemeenteCode())) {
                sluit(verblijven, van);
                voegToe(verblijven, new Thuisverblijf(deel.woonGemeenteCode(), van, OptionalInt.empty()));
            }
        }
        return metEind(verblijven, eind);
    }

    /** Ends the last stay on the day before {@code van}; a stay without a day is none. */
    private static void sluit(List<Thuisverblijf> verblijven, int van) {
        if (verblijven.isEmpty()) {
            return;
        }
        Thuisverblijf open = verblijven.remove(verblijven.size() - 1);
        if (open.van < van) {
            verblijven.add(open.tot(OptionalInt.of(van - 1)));
        }
    }

    /** Adds a stay; when the one before it is in the same municipality the two are one. */
    private static void voegToe(List<Thuisverblijf> verblijven, Thuisverblijf nieuw) {
        if (!verblijven.isEmpty() && laatste(verblijven).woonGemeenteCode.equals(nieuw.woonGemeenteCode)) {
            Thuisverblijf vorig = verblijven.remove(verblijven.size() - 1);
            verblijven.add(vorig.tot(OptionalInt.empty()));
        } else {
            verblijven.add(nieuw);
        }
    }

    private static List<Thuisverblijf> metEind(List<Thuisverblijf> verblijven, OptionalInt eind) {
        Thuisverblijf open = verblijven.remove(verblijven.size() - 1);
        verblijven.add(open.tot(eind));
        return List.copyOf(verblijven);
    }

    private static Thuisverblijf laatste(List<Thuisverblijf> verblijven) {
        return verblijven.get(verblijven.size() - 1);
    }

    private Thuisverblijf tot(OptionalInt laatsteDag) {
        return new Thuisverblijf(woonGemeenteCode, van, laatsteDag);
    }
}
