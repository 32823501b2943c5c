package nl.verzuimatlas.warehouse.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Schema of a source ({@code bronnen/<bron>.yaml}): a Frictionless Table Schema with house additions. Validation,
 * documentation and the data dictionary all come from it.
 *
 * @param bron id of the source
 * @param titel Dutch title
 * @param korrel what one row is
 * @param over what the rows are about; files about {@code personen} may not hold names or addresses
 * @param leverancier who delivers
 * @param primaryKey fields that together are unique within a delivery; possibly empty
 * @param missingValues cells that mean: no value
 * @param schooljaarVan field (a date, a school year or a calendar year of autumn) that gives the row's school year
 * @param regels names of the logical rules between fields that apply
 * @param fields the columns a supplier delivers, in order
 * @param afgeleid columns that ingestion adds to the accepted rows
 */
public record BronSchema(
        String bron,
        String titel,
        String korrel,
        Over over,
        String leverancier,
        List<String> primaryKey,
        List<String> missingValues,
        Optional<String> schooljaarVan,
        List<String> regels,
        List<Veld> fields,
        List<Veld> afgeleid) {

    /** All sources that can be delivered, in the order of the data dictionary. */
    public static final List<String> BRONNEN = List.of(
            "duo-meldingen",
            "verzuimregistratie",
            "inschrijvingen",
            "leerplichtigen",
            "absoluut-verzuim",
            "vrijstellingen",
            "thuiszitters",
            "acties",
            "afhandeling",
            "leerplichttelling",
            "protocolscan",
            "emovo",
            "referentiecijfers",
            "gemeenten",
            "regio-indeling",
            "vestigingen",
            "schoolvakanties",
            "kaart");

    public BronSchema {
        primaryKey = primaryKey == null ? List.of() : List.copyOf(primaryKey);
        missingValues = missingValues == null ? List.of("") : List.copyOf(missingValues);
        regels = regels == null ? List.of() : List.copyOf(regels);
        fields = List.copyOf(fields);
        afgeleid = afgeleid == null ? List.of() : List.copyOf(afgeleid);
    }

    /**
     * Schema of {@code bron}, for example {@code duo-meldingen}, or {@code verzuimcodes} for a code table.
     *
     * @throws IllegalArgumentException if there is no such source
     */
    public static BronSchema lees(String bron) {
        return Yaml.lees(Bronbestand.lees("bronnen/" + bron + ".yaml"), BronSchema.class);
    }

    /** Field by its own name, in upper case. */
    public Optional<Veld> findVeld(String naam) {
        return fields.stream().filter(veld -> veld.name().equals(naam)).findFirst();
    }

    /** Municipality that a row is about: the first that every row has. */
    public Optional<Veld> gemeente() {
        return fields.stream()
                .filter(veld ->
                        veld.type() == Type.GEMEENTECODE && veld.constraints().required())
                .findFirst();
    }

    /** What the rows of a source are about. */
    public enum Over {
        @JsonProperty("personen")
        PERSONEN,
        @JsonProperty("organisaties")
        ORGANISATIES,
        @JsonProperty("gebieden")
        GEBIEDEN,
        @JsonProperty("tellingen")
        TELLINGEN
    }

    /** Type of a field; in Parquet GEMEENTECODE and SCHOOLJAAR are strings in house form. */
    public enum Type {
        @JsonProperty("string")
        STRING,
        @JsonProperty("integer")
        INTEGER,
        @JsonProperty("number")
        NUMBER,
        @JsonProperty("date")
        DATE,
        @JsonProperty("boolean")
        BOOLEAN,
        @JsonProperty("gemeentecode")
        GEMEENTECODE,
        @JsonProperty("schooljaar")
        SCHOOLJAAR
    }

    /**
     * A column.
     *
     * @param name name in upper case; the Parquet column is the same in lower case
     * @param type type of the value
     * @param rol {@code pseudoniem} when the value is re-keyed at the door
     * @param constraints what the value must satisfy
     * @param synoniemen other headers under which suppliers deliver it
     * @param waarden other spellings of a value, to ours; compared without regard to case
     * @param suppressieTekens cells that stand for a hidden or missing number; the accepted rows then get a column
     *     {@code <name>_status} with {@code cijfer}, {@code afgeschermd} or {@code ontbreekt}
     * @param eenheid unit, when it has one
     * @param description Dutch description
     * @param voorbeeld an example cell
     * @param betekenissen what allowed values mean that do not say so themselves
     */
    public record Veld(
            String name,
            Type type,
            Optional<String> rol,
            Eisen constraints,
            List<String> synoniemen,
            Map<String, String> waarden,
            List<String> suppressieTekens,
            Optional<String> eenheid,
            String description,
            String voorbeeld,
            Map<String, String> betekenissen) {

        public Veld {
            rol = rol == null ? Optional.empty() : rol;
            constraints = constraints == null ? new Eisen(false, null, null, null, null) : constraints;
            synoniemen = synoniemen == null ? List.of() : List.copyOf(synoniemen);
            waarden = waarden == null ? Map.of() : Map.copyOf(waarden);
            suppressieTekens = suppressieTekens == null ? List.of() : List.copyOf(suppressieTekens);
            eenheid = eenheid == null ? Optional.empty() : eenheid;
            voorbeeld = voorbeeld == null ? "" : voorbeeld;
            betekenissen = betekenissen == null ? Map.of() : Map.copyOf(betekenissen);
        }

        public boolean isPseudoniem() {
            return rol.filter("pseudoniem"::equals).isPresent();
        }

        /** Column in the accepted rows. */
        public String kolom() {
            return name.toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * Constraints of a field, as Frictionless names them.
     *
     * @param required whether a value must be present
     * @param enumeratie allowed values; empty is free
     * @param pattern regular expression for the whole value
     * @param minimum smallest number allowed
     * @param maximum largest number allowed
     */
    public record Eisen(
            boolean required,
            @JsonProperty("enum") List<String> enumeratie,
            Optional<String> pattern,
            OptionalDouble minimum,
            OptionalDouble maximum) {

        public Eisen {
            enumeratie = enumeratie == null ? List.of() : List.copyOf(enumeratie);
            pattern = pattern == null ? Optional.empty() : pattern;
            minimum = minimum == null ? OptionalDouble.empty() : minimum;
            maximum = maximum == null ? OptionalDouble.empty() : maximum;
        }
    }
}
