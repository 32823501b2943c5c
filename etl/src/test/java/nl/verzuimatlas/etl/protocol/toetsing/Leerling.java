package nl.verzuimatlas.etl.protocol.toetsing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A pupil with all that is known of him or her.
 *
 * @param geboorteMaand empty when only the year is known
 * @param startkwalificatie empty when unknown
 */
public record Leerling(
        String sleutel,
        OptionalInt geboorteJaar,
        OptionalInt geboorteMaand,
        Optional<Boolean> startkwalificatie,
        List<School> scholen,
        List<Melding> meldingen,
        List<Stap> stappen) {

    /**
     * Days of the pupil at one vestiging.
     *
     * @param brin institution of the vestiging
     */
    public record School(
            String vestiging,
            String brin,
            String sector,
            String gemeente,
            String regio,
            Proefkalender kalender,
            List<Dag> dagen) {}

    /** A schooldag with absence; hours in thousandths, as {@code verzuim_dag} tells them. */
    public record Dag(
            LocalDate datum,
            long ongeoorloofd,
            long geoorloofd,
            long ziek,
            long onbekend,
            long luxe,
            int teLaat,
            int teLaatOngeoorloofd,
            long dagUren,
            long dagdeelUren,
            int masker) {}

    /** A report to DUO. */
    public record Melding(String nummer, String brin, String soort, LocalDate begin, LocalDate datum, String status) {}

    /** A step of school or partner; a partner may not know the vestiging. */
    public record Stap(
            String brin, Optional<String> vestiging, String actie, Optional<String> resultaat, LocalDate datum) {}
}
