package nl.verzuimatlas.etl.feit;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.Map;
import java.util.TreeMap;
import nl.verzuimatlas.etl.kalender.Regelbestand;
import org.apache.spark.sql.Column;

/**
 * Onderwijssoort as sources write it, to the onderwijssoort of the leerplichttelling
 * ({@code feit/onderwijssoorten.yaml}).
 *
 * @param soorten source value to house value
 * @param afwezig house value of an empty cell
 */
record Onderwijssoorten(Map<String, String> soorten, String afwezig) {

    Onderwijssoorten {
        soorten = Map.copyOf(soorten);
    }

    static Onderwijssoorten lees() {
        return Regelbestand.lees("feit/onderwijssoorten.yaml", Onderwijssoorten.class);
    }

    /** House value of {@code bron}; a value that the file does not know stays null and breaks the contract loudly. */
    Column telling(Column bron) {
        Column resultaat = when(bron.isNull(), lit(afwezig));
        for (Map.Entry<String, String> soort : new TreeMap<>(soorten).entrySet()) {
            resultaat = resultaat.when(bron.equalTo(soort.getKey()), lit(soort.getValue()));
        }
        return resultaat;
    }
}
