package nl.verzuimatlas.warehouse.kubus;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import nl.verzuimatlas.warehouse.contract.Bronbestand;
import nl.verzuimatlas.warehouse.contract.Yaml;

/**
 * Counting rules and limits as data ({@code telregels.yaml}).
 *
 * @param soorten which reports count for a rule
 * @param grenzen named durations
 * @param teLaatKlassen classes of lateness
 * @param urenKlassen classes of hours missed at the first report
 */
record Telregels(
        List<Soort> soorten,
        List<Grens> grenzen,
        @JsonProperty("te_laat_klassen") List<Klasse> teLaatKlassen,
        @JsonProperty("uren_klassen") List<Klasse> urenKlassen) {

    static Telregels lees() {
        return Yaml.lees(Bronbestand.lees("telregels.yaml"), Telregels.class);
    }

    /** A kind of report that counts, from a number of hours. */
    record Soort(
            String telregel,
            String verzuimsoort,
            @JsonProperty("vanaf_uren") OptionalDouble vanafUren,
            @JsonProperty("meer_dan_uren") OptionalDouble meerDanUren,
            @JsonProperty("telt_zonder_uren") boolean teltZonderUren,
            @JsonProperty("geldig_van") LocalDate geldigVan,
            String bron) {

        Soort {
            vanafUren = vanafUren == null ? OptionalDouble.empty() : vanafUren;
            meerDanUren = meerDanUren == null ? OptionalDouble.empty() : meerDanUren;
        }
    }

    /** A named duration, as DuckDB reads an interval. */
    record Grens(String naam, String duur, String bron) {}

    /** A class with its upper bound. */
    record Klasse(
            String categorie, @JsonProperty("tot_en_met") long totEnMet) {}
}
