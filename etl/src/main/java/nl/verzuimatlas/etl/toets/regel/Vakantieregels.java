package nl.verzuimatlas.etl.toets.regel;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.verzuimatlas.etl.kalender.Regelbestand;

/** Rules of holidays. */
final class Vakantieregels {

    private Vakantieregels() {}

    /**
     * A kind of holiday ({@code toets/vakantieduur.yaml}).
     *
     * @param naam regular expression for its name
     * @param dagen longest, in days
     */
    record Duur(Pattern naam, long dagen) {}

    /** A holiday is not longer than its kind allows: a wrong month hides lessons, and with them absence. */
    static Rijregel nietTeLang(Regelomgeving omgeving) {
        List<Duur> soorten = List.of(Regelbestand.lees("toets/vakantieduur.yaml", Duur[].class));
        int naam = omgeving.plaats("NAAM");
        int begin = omgeving.plaats("BEGIN");
        int einde = omgeving.plaats("EINDE");
        return (rij, melder) -> {
            if (rij[naam] == null || rij[begin] == null || rij[einde] == null) {
                return;
            }
            long dagen = ChronoUnit.DAYS.between((LocalDate) rij[begin], (LocalDate) rij[einde]) + 1;
            soorten.stream()
                    .filter(soort -> soort.naam().matcher((String) rij[naam]).matches())
                    .findFirst()
                    .filter(soort -> dagen > soort.dagen())
                    .ifPresent(soort -> melder.meld(
                            "VA-P11",
                            "EINDE",
                            Map.of("dagen", String.valueOf(dagen), "meeste", String.valueOf(soort.dagen()))));
        };
    }
}
