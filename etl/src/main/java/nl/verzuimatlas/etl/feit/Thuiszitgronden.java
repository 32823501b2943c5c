package nl.verzuimatlas.etl.feit;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.when;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.verzuimatlas.etl.kalender.Regelbestand;
import org.apache.spark.sql.Column;

/**
 * Grounds and outcomes of periods at home ({@code feit/thuiszitten.yaml}).
 *
 * @param groepen groups that form one period together, in each the strongest first
 * @param groepVanReden reason in the registration of a samenwerkingsverband, to its group
 * @param uitkomstVanEinde reason of ending in other sources, to our outcome
 * @param andereUitkomst outcome of a reason that the file does not name
 * @param vrijstelling which exemptions are periods at home
 * @param registratie when whole days of absence in the registration of a school are a period at home
 */
record Thuiszitgronden(
        List<List<String>> groepen,
        @JsonProperty("groep_van_reden") Map<String, String> groepVanReden,
        @JsonProperty("uitkomst_van_einde") Map<String, String> uitkomstVanEinde,
        @JsonProperty("andere_uitkomst") String andereUitkomst,
        Vrijstelling vrijstelling,
        Registratie registratie) {

    Thuiszitgronden {
        groepen = groepen.stream().map(List::copyOf).toList();
        groepVanReden = Map.copyOf(groepVanReden);
        uitkomstVanEinde = Map.copyOf(uitkomstVanEinde);
        List<String> bekend = groepen.stream().flatMap(List::stream).toList();
        if (!bekend.contains(vrijstelling.groep()) || !bekend.contains(registratie.groep())) {
            throw new IllegalArgumentException("vrijstelling or registratie belongs to a group that is not listed");
        }
        if (!bekend.containsAll(groepVanReden.values())) {
            throw new IllegalArgumentException("a reason belongs to a group that is not listed: " + groepVanReden);
        }
    }

    static Thuiszitgronden lees() {
        return Regelbestand.lees("feit/thuiszitten.yaml", Thuiszitgronden.class);
    }

    /** Group of a reason; null when the file does not name it. */
    Column groep(Column reden) {
        return opgezocht(groepVanReden, reden);
    }

    /** Outcome of a reason of ending; null when there is none. */
    Column uitkomst(Column einde) {
        Column tekst = lower(trim(einde));
        return when(tekst.isNull(), lit(null).cast("string"))
                .otherwise(coalesce(opgezocht(uitkomstVanEinde, tekst), lit(andereUitkomst)));
    }

    /**
     * Exemptions that are periods at home.
     *
     * @param artikelen articles of the Leerplichtwet 1969, as source {@code vrijstellingen} writes them
     * @param groep their group
     */
    record Vrijstelling(List<String> artikelen, String groep) {

        Vrijstelling {
            artikelen = List.copyOf(artikelen);
        }
    }

    /**
     * Whole days of absence without valid reason that are a period at home.
     *
     * @param kalenderdagen fewest days from the first to the last, both counted
     * @param groep their group
     * @param uitkomst how such a period ends
     * @param bron source of the limit
     */
    record Registratie(int kalenderdagen, String groep, String uitkomst, String bron) {

        Registratie {
            if (kalenderdagen < 1) {
                throw new IllegalArgumentException("kalenderdagen must be 1 or more, got " + kalenderdagen);
            }
        }
    }

    private static Column opgezocht(Map<String, String> waarden, Column sleutel) {
        Column gevonden = when(sleutel.isNull(), lit(null).cast("string"));
        for (Map.Entry<String, String> paar : new TreeMap<>(waarden).entrySet()) {
            gevonden = gevonden.when(sleutel.equalTo(paar.getKey()), lit(paar.getValue()));
        }
        return gevonden;
    }
}
