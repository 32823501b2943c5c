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
 * @param leeftijdKlassen classes of age
 * @param ziekDagenKlassen classes of school days of illness
 * @param ziekKerenKlassen classes of how often a pupil was ill
 */
record Telregels(
        List<Soort> soorten,
        List<Grens> grenzen,
        @JsonProperty("te_laat_klassen") List<Klasse> teLaatKlassen,
        @JsonProperty("uren_klassen") List<Klasse> urenKlassen,
        @JsonProperty("leeftijd_klassen") List<Klasse> leeftijdKlassen,
        @JsonProperty("ziek_dagen_klassen") List<Klasse> ziekDagenKlassen,
        @JsonProperty("ziek_keren_klassen") List<Klasse> ziekKerenKlassen) {

    static Telregels lees() {
        return Yaml.lees(Bronbestand.lees("telregels.yaml"), Telregels.class);
    }

    /** A kind of report that counts by a version of a definition, from a number of hours. */
    record Soort(
            String telregel,
            String versie,
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
