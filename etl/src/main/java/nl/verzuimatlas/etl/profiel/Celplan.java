package nl.verzuimatlas.etl.profiel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * How the cell of a field is made. Exactly one of {@code kolom}, {@code vast}, {@code uit}, {@code samen} and
 * {@code keuze} says where the text comes from; the rest is then done to it, in the order of the parameters.
 *
 * @param kolom header of a column, or its number in a file without a header; the first of these that the file has
 * @param vast this text; a levering.yaml may replace it
 * @param uit something that is in no column
 * @param samen these texts after one another
 * @param keuze the first of these that is not empty
 * @param leeg cells that mean: no value
 * @param deel regular expression for the whole cell; its first group is kept
 * @param dag whether the text is a moment with an offset from UTC, of which the day in the Netherlands is kept
 * @param nullen the text is filled up to this length with zeros before it
 * @param tabel name of a value table that several profiles share ({@code profielen/tabellen/<naam>.yaml})
 * @param waarden the supplier's values, to ours; compared without regard to case
 * @param anders what a cell becomes that {@code deel} does not fit or that is not among {@code tabel} and
 *     {@code waarden}; without it such a cell stays as it is
 * @param schooljaar the school year of the date or year that the text is
 */
public record Celplan(
        List<String> kolom,
        Optional<String> vast,
        Optional<Uit> uit,
        List<Celplan> samen,
        List<Celplan> keuze,
        List<String> leeg,
        Optional<String> deel,
        boolean dag,
        OptionalInt nullen,
        Optional<String> tabel,
        Map<String, String> waarden,
        Optional<String> anders,
        Optional<Schooljaarvan> schooljaar) {

    /** Where a text comes from that is in no column. */
    public enum Uit {
        /** The supplier must say it in levering.yaml, at {@code vast}. */
        @JsonProperty("levering")
        LEVERING,
        /** First day of the period of the delivery. */
        @JsonProperty("periode-van")
        PERIODE_VAN,
        /** Last day of the period of the delivery. */
        @JsonProperty("periode-tot")
        PERIODE_TOT,
        /** School year in which the period of the delivery ends. */
        @JsonProperty("periode-schooljaar")
        PERIODE_SCHOOLJAAR,
        /** Name of the file. */
        @JsonProperty("bestandsnaam")
        BESTANDSNAAM,
        /** Header of the melted column. */
        @JsonProperty("smeltkop")
        SMELTKOP,
        /** Cell of the melted column. */
        @JsonProperty("smeltwaarde")
        SMELTWAARDE
    }

    /** What a school year is told by. */
    public enum Schooljaarvan {
        /** A date in it. */
        @JsonProperty("datum")
        DATUM,
        /** The calendar year in which it begins. */
        @JsonProperty("beginjaar")
        BEGINJAAR,
        /** The calendar year in which it ends. */
        @JsonProperty("eindjaar")
        EINDJAAR
    }

    public Celplan {
        kolom = kolom == null ? List.of() : List.copyOf(kolom);
        vast = vast == null ? Optional.empty() : vast;
        uit = uit == null ? Optional.empty() : uit;
        samen = samen == null ? List.of() : List.copyOf(samen);
        keuze = keuze == null ? List.of() : List.copyOf(keuze);
        leeg = leeg == null ? List.of() : List.copyOf(leeg);
        deel = deel == null ? Optional.empty() : deel;
        nullen = nullen == null ? OptionalInt.empty() : nullen;
        tabel = tabel == null ? Optional.empty() : tabel;
        waarden = waarden == null ? Map.of() : Map.copyOf(waarden);
        anders = anders == null ? Optional.empty() : anders;
        schooljaar = schooljaar == null ? Optional.empty() : schooljaar;
        long herkomsten = Stream.of(
                        !kolom.isEmpty(), vast.isPresent(), uit.isPresent(), !samen.isEmpty(), !keuze.isEmpty())
                .filter(Boolean::booleanValue)
                .count();
        if (herkomsten != 1) {
            throw new IllegalArgumentException("exactly one of kolom, vast, uit, samen and keuze is needed");
        }
        if (deel.isPresent() && groepen(deel.get()) != 1) {
            throw new IllegalArgumentException("deel needs one group: " + deel.get());
        }
        if (anders.isPresent() && deel.isEmpty() && waarden.isEmpty() && tabel.isEmpty()) {
            throw new IllegalArgumentException("anders goes with deel, tabel or waarden");
        }
    }

    /** A column as it is; in YAML a bare text is enough. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Celplan kolom(String kop) {
        return uit(List.of(kop), Optional.empty());
    }

    /** The first of these columns that the file has; in YAML a bare list is enough. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Celplan kolommen(List<String> koppen) {
        return uit(koppen, Optional.empty());
    }

    /** A fixed text. */
    public static Celplan vast(String tekst) {
        return uit(List.of(), Optional.of(tekst));
    }

    private static Celplan uit(List<String> kolom, Optional<String> vast) {
        return new Celplan(kolom, vast, null, null, null, null, null, false, null, null, null, null, null);
    }

    /** Whether this is a column without anything done to it. */
    boolean isKaal() {
        return !kolom.isEmpty()
                && leeg.isEmpty()
                && deel.isEmpty()
                && !dag
                && nullen.isEmpty()
                && tabel.isEmpty()
                && waarden.isEmpty()
                && schooljaar.isEmpty();
    }

    /** Whether the period of the delivery may be where the text comes from. */
    public boolean isUitPeriode() {
        return alle().flatMap(plan -> plan.uit().stream())
                .anyMatch(uit -> uit == Uit.PERIODE_VAN || uit == Uit.PERIODE_TOT || uit == Uit.PERIODE_SCHOOLJAAR);
    }

    /** This plan and all it is made of. */
    Stream<Celplan> alle() {
        return Stream.concat(
                Stream.of(this), Stream.concat(samen.stream(), keuze.stream()).flatMap(Celplan::alle));
    }

    private static int groepen(String vorm) {
        try {
            return Pattern.compile(vorm).matcher("").groupCount();
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("no regular expression: " + vorm, e);
        }
    }
}
