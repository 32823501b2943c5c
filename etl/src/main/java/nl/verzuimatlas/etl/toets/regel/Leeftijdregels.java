package nl.verzuimatlas.etl.toets.regel;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import nl.verzuimatlas.etl.grens.Toetsgrenzen;

/**
 * Rules about the age of the pupil on the first day. Only the year of birth is known, so that a pupil has one of two
 * ages; a rule speaks only when both are impossible.
 */
final class Leeftijdregels {

    private static final Set<String> VOLWASSEN = Set.of("V4", "RMC");
    private static final Set<String> MINDERJARIG = Set.of("V3", "LRV");

    private Leeftijdregels() {}

    static Rijregel bijSoort(Regelomgeving omgeving) {
        int jaar = omgeving.plaats("GEBOORTEJAAR");
        int begin = omgeving.plaats("BEGINDATUM");
        int soort = omgeving.plaats("VERZUIMSOORT");
        int volwassen = Toetsgrenzen.geheel("volwassen-leeftijd");
        int leerplicht = Toetsgrenzen.geheel("leerplicht-leeftijd");
        int rmc = Toetsgrenzen.geheel("rmc-leeftijd");
        return (rij, melder) -> {
            if (rij[jaar] == null || rij[begin] == null || rij[soort] == null) {
                return;
            }
            long oudst = ((LocalDate) rij[begin]).getYear() - (Long) rij[jaar];
            long jongst = oudst - 1;
            if (VOLWASSEN.contains(rij[soort]) && oudst < volwassen) {
                melder.meld("VA-R14", "VERZUIMSOORT", leeftijd(oudst, rij[soort]));
            } else if (MINDERJARIG.contains(rij[soort]) && jongst >= volwassen) {
                melder.meld("VA-R15", "VERZUIMSOORT", leeftijd(jongst, rij[soort]));
            }
            if (oudst < leerplicht) {
                melder.meld("VA-R16", "GEBOORTEJAAR", leeftijd(oudst, rij[soort]));
            } else if (jongst >= rmc) {
                melder.meld("VA-R17", "GEBOORTEJAAR", leeftijd(jongst, rij[soort]));
            }
        };
    }

    static Rijregel bijOnderwijs(Regelomgeving omgeving) {
        int jaar = omgeving.plaats("GEBOORTEJAAR");
        int begin = omgeving.plaats("BEGINDATUM");
        int soort = omgeving.plaats("ONDERWIJSSOORT");
        Map<String, Toetsgrenzen.Onderwijs> onderwijs = new HashMap<>();
        Toetsgrenzen.HUIS.onderwijs().forEach(een -> onderwijs.put(een.soort(), een));
        return (rij, melder) -> {
            Toetsgrenzen.Onderwijs grens = rij[soort] == null ? null : onderwijs.get(rij[soort]);
            if (grens == null || rij[jaar] == null || rij[begin] == null) {
                return;
            }
            long oudst = ((LocalDate) rij[begin]).getYear() - (Long) rij[jaar];
            if (oudst - 1 > grens.oudst()) {
                melder.meld("VA-R18", "ONDERWIJSSOORT", leeftijd(oudst - 1, rij[soort]));
            } else if (oudst < grens.jongst()) {
                melder.meld("VA-R19", "ONDERWIJSSOORT", leeftijd(oudst, rij[soort]));
            }
        };
    }

    private static Map<String, String> leeftijd(long jaren, Object soort) {
        return Map.of("leeftijd", String.valueOf(jaren), "soort", String.valueOf(soort));
    }
}
