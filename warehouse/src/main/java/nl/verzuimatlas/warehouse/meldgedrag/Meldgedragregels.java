package nl.verzuimatlas.warehouse.meldgedrag;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.verzuimatlas.warehouse.contract.Bronbestand;
import nl.verzuimatlas.warehouse.contract.Term;
import nl.verzuimatlas.warehouse.contract.Yaml;

/**
 * Limits of the judgement on reporting, as data ({@code meldgedrag.yaml}).
 *
 * @param minsteJaren earlier years needed to judge a change, 1 or more
 * @param meesteJaren earlier years used, the latest ones
 * @param nieuwNiveauNa years in a row that differ in the same direction, after which they are the new measure
 * @param minsteGemeenten gemeenten needed in a year to know what the region did
 * @param schoolVanaf reports to be expected of a school before its silence says something
 * @param zichtbareDaling part of the expected reports that a fall leaves, which must nearly always be seen before one may
 *     say that nothing changed; between 0 and 1
 * @param cellen cell of the cube ({@code indicator:dimensie:categorie}) per part that rests on a count of it: where that cell
 *     is not shown, the part is left out, so that a judgement follows from what is public
 * @param onderdelen limits per part
 * @param laag when a level is called low
 */
public record Meldgedragregels(
        @JsonProperty("minste_jaren") int minsteJaren,
        @JsonProperty("meeste_jaren") int meesteJaren,
        @JsonProperty("nieuw_niveau_na") int nieuwNiveauNa,
        @JsonProperty("minste_gemeenten") int minsteGemeenten,
        @JsonProperty("school_vanaf") double schoolVanaf,
        @JsonProperty("zichtbare_daling") double zichtbareDaling,
        Map<String, String> cellen,
        Map<String, Grenzen> onderdelen,
        Laag laag) {

    public Meldgedragregels {
        cellen = Map.copyOf(cellen);
        onderdelen = Map.copyOf(onderdelen);
        boolean past = minsteJaren >= 1 && meesteJaren >= minsteJaren && nieuwNiveauNa >= minsteJaren;
        Set<String> nodig = Arrays.stream(Onderdeel.values()).map(Term::term).collect(Collectors.toSet());
        if (!past || !onderdelen.keySet().equals(nodig)) {
            throw new IllegalArgumentException(
                    "need 1 <= minsteJaren <= meesteJaren, nieuwNiveauNa and all onderdelen");
        }
    }

    /** The rules of this product. */
    public static Meldgedragregels lees() {
        return Yaml.lees(Bronbestand.lees("meldgedrag.yaml"), Meldgedragregels.class);
    }

    Grenzen grenzen(Onderdeel onderdeel) {
        return onderdelen.get(onderdeel.term());
    }

    /**
     * Limits of a part.
     *
     * @param gewicht weight in the score, above 0
     * @param drempel z from which a change is more than chance
     * @param minsteEffect smallest change that matters: a fraction of the expected count, or a difference in shares
     * @param minsteOmvang expected count or size of the group needed, now and in each set of earlier years
     * @param klontering how many times as much chance weighs because reports come in clumps, 1 or more
     * @param minsteRuis least standard deviation from year to year that is reckoned with, on the scale of the shift
     */
    public record Grenzen(
            double gewicht,
            double drempel,
            @JsonProperty("minste_effect") double minsteEffect,
            @JsonProperty("minste_omvang") double minsteOmvang,
            double klontering,
            @JsonProperty("minste_ruis") double minsteRuis) {}

    /**
     * When a level is called low.
     *
     * @param drempel z against the other gemeenten of the region
     * @param aantal largest part of the expected reports
     * @param stilleScholen smallest share of schools without any report
     * @param steundrempel z of another part that supports a low count
     */
    public record Laag(
            double drempel,
            double aantal,
            @JsonProperty("stille_scholen") double stilleScholen,
            double steundrempel) {}
}
