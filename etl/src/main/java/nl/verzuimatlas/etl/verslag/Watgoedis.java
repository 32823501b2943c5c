package nl.verzuimatlas.etl.verslag;

import java.util.List;
import java.util.function.ToLongFunction;
import nl.verzuimatlas.etl.bevinding.Bevinding;
import nl.verzuimatlas.etl.bevinding.Niveau;
import nl.verzuimatlas.etl.toets.Getallen;

/** What the check looked for and did not find, with the rows in which it did not look. */
final class Watgoedis {

    // a row with such a finding is rejected before its cells are read
    private static final String RIJ_NIET_GELEZEN = "VA-R0[12]|VA-K08";

    private static final List<Zin> ZINNEN = List.of(
            new Zin("VA-D\\d\\d", "Er zijn geen persoonsgegevens gevonden", verslag -> 0),
            new Zin("VA-G\\d\\d", "Alle gemeentecodes bestaan op hun datum", Verslag::geweigerd),
            new Zin("VA-K0[1456]", "Alle verplichte kolommen zijn gevonden", verslag -> 0),
            new Zin("VA-R03", "Geen rij komt dubbel voor", Verslag::geweigerd),
            new Zin("VA-T(03|12)", "Alle datums zijn te lezen", Watgoedis::nietGelezen),
            new Zin(
                    "VA-T0[1-9]|VA-T1[0-2]",
                    "Alle cellen hebben een waarde die past bij hun kolom",
                    Watgoedis::nietGelezen));

    private Watgoedis() {}

    /**
     * @param bevindingen pattern of the ids of findings that contradict it
     * @param tekst what is good
     * @param overgeslagen rows that were rejected before this was looked at
     */
    private record Zin(String bevindingen, String tekst, ToLongFunction<Verslag> overgeslagen) {

        boolean klopt(Verslag verslag) {
            return overgeslagen.applyAsLong(verslag) < verslag.gelezen()
                    && verslag.bevindingen().stream()
                            .noneMatch(bevinding -> bevinding.niveau() != Niveau.MELDING
                                    && bevinding.id().matches(bevindingen));
        }

        String zin(Verslag verslag) {
            long rijen = overgeslagen.applyAsLong(verslag);
            return rijen == 0
                    ? tekst + "."
                    : tekst + " (niet nagekeken bij " + Getallen.geheel(rijen) + " geweigerde "
                            + (rijen == 1 ? "rij" : "rijen") + ").";
        }
    }

    static List<String> van(Verslag verslag) {
        return ZINNEN.stream()
                .filter(zin -> zin.klopt(verslag))
                .map(zin -> zin.zin(verslag))
                .toList();
    }

    private static long nietGelezen(Verslag verslag) {
        return verslag.bevindingen().stream()
                .filter(bevinding -> bevinding.id().matches(RIJ_NIET_GELEZEN))
                .mapToLong(Bevinding::aantal)
                .sum();
    }
}
