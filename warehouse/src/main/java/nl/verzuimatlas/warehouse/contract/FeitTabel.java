package nl.verzuimatlas.warehouse.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Contract of a fact table ({@code feiten/<tabel>.yaml}): what etl writes to {@code releases/<id>/feiten/<tabel>/} and
 * what the staging SQL reads.
 *
 * @param tabel name of the table and its folder
 * @param titel Dutch title
 * @param korrel what one row is
 * @param bronnen sources of which rows go into it; what comes by way of another fact table is not said again, but may be
 * @param feiten fact tables of which rows go into it
 * @param partitie column by which the files are partitioned; empty when there are few rows
 * @param kolommen columns, the partition column included and last
 */
public record FeitTabel(
        String tabel,
        String titel,
        String korrel,
        List<String> bronnen,
        List<String> feiten,
        Optional<String> partitie,
        List<Kolom> kolommen) {

    /** All fact tables. */
    public static final List<String> TABELLEN = List.of(
            "melding",
            "actie",
            "afhandeling",
            "vrijstelling",
            "absoluut_geval",
            "verzuim_dag",
            "signaal",
            "signaal_leerling",
            "naleving",
            "thuiszit_periode",
            "thuiszit_verblijf",
            "emovo_respondent",
            "inschrijving",
            "leerplichtige",
            "protocolscan",
            "referentiecijfer",
            "gemeente",
            "regio_gemeente",
            "kaart_vlak",
            "vestiging",
            "dekking");

    public FeitTabel {
        partitie = partitie == null ? Optional.empty() : partitie;
        bronnen = List.copyOf(bronnen);
        feiten = List.copyOf(feiten);
        kolommen = List.copyOf(kolommen);
    }

    /**
     * Contract of {@code tabel}.
     *
     * @throws IllegalArgumentException if there is no such table
     */
    public static FeitTabel lees(String tabel) {
        return Yaml.lees(Bronbestand.lees("feiten/" + tabel + ".yaml"), FeitTabel.class);
    }

    /** All sources that can make a difference to it, also by way of other fact tables. */
    public Set<String> alleBronnen() {
        Set<String> alle = new TreeSet<>(bronnen);
        feiten.forEach(tabel -> alle.addAll(lees(tabel).alleBronnen()));
        return alle;
    }

    /** Type of a column in Parquet: VARCHAR, BIGINT, DOUBLE, DATE, BOOLEAN. */
    public enum Type {
        @JsonProperty("string")
        STRING("VARCHAR"),
        @JsonProperty("integer")
        INTEGER("BIGINT"),
        @JsonProperty("number")
        NUMBER("DOUBLE"),
        @JsonProperty("date")
        DATE("DATE"),
        @JsonProperty("boolean")
        BOOLEAN("BOOLEAN");

        private final String sql;

        Type(String sql) {
            this.sql = sql;
        }

        /** Name of the type in DuckDB. */
        public String sql() {
            return sql;
        }
    }

    /**
     * A column.
     *
     * @param naam name
     * @param type type
     * @param verplicht never null
     * @param omschrijving Dutch description
     */
    public record Kolom(String naam, Type type, boolean verplicht, String omschrijving) {}
}
