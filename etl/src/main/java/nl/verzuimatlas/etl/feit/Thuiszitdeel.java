package nl.verzuimatlas.etl.feit;

import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What one source says about one period of one pupil at home; days as {@link java.time.LocalDate#toEpochDay()}.
 *
 * @param bron which source
 * @param woonGemeenteCode municipality of residence
 * @param onderwijssoort onderwijssoort, possibly onbekend
 * @param groep ground
 * @param begin first day at home
 * @param eind last day at home; empty is not ended, or not known
 * @param aanbod day of a suitable offer
 * @param uitkomst how it ended
 * @param isAfgesloten whether the municipality closed the report
 * @param isVoorlopig whether the delivery is provisional
 * @param gezienTot last day of which the source says anything
 */
record Thuiszitdeel(
        Bron bron,
        String woonGemeenteCode,
        String onderwijssoort,
        String groep,
        int begin,
        OptionalInt eind,
        OptionalInt aanbod,
        Optional<String> uitkomst,
        boolean isAfgesloten,
        boolean isVoorlopig,
        int gezienTot) {

    /** In time: by first day, then by last day with open parts last, then by source and content. */
    static final Comparator<Thuiszitdeel> VOLGORDE = Comparator.comparingInt(Thuiszitdeel::begin)
            .thenComparingInt(Thuiszitdeel::eindOfOpen)
            .thenComparing(Thuiszitdeel::bron)
            .thenComparing(Thuiszitdeel::woonGemeenteCode)
            .thenComparing(Thuiszitdeel::onderwijssoort)
            .thenComparing(Thuiszitdeel::groep)
            .thenComparing(deel -> deel.uitkomst().orElse(""));

    /** Last day; for a part that did not end a day after all others. */
    int eindOfOpen() {
        return eind.orElse(Integer.MAX_VALUE);
    }

    /** The same part with another last day. */
    Thuiszitdeel metEind(OptionalInt anderEind) {
        return new Thuiszitdeel(
                bron,
                woonGemeenteCode,
                onderwijssoort,
                groep,
                begin,
                anderEind,
                aanbod,
                uitkomst,
                isAfgesloten,
                isVoorlopig,
                gezienTot);
    }

    /** Whether the source itself knows where the pupil lives; a school's registration may only guess. */
    boolean kentGemeente() {
        return bron != Bron.REGISTRATIE;
    }

    /** Source of a part; of equal parts the last one in this order decides. */
    enum Bron {
        /** Registration of the school: whole days without valid reason, one after the other. */
        REGISTRATIE,
        /** DUO report of langdurig relatief verzuim. */
        LRV,
        /** Case of absoluut verzuim. */
        ABSOLUUT,
        /** Exemption on bodily or mental grounds (Leerplichtwet 1969, article 5 under a). */
        VRIJSTELLING,
        /** Registration of the samenwerkingsverband. */
        SWV
    }
}
