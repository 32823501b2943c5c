package nl.verzuimatlas.etl.protocol;

/**
 * What is known of a pupil to judge for whom a rule is.
 *
 * @param geboortejaar year of birth; 0 when unknown
 * @param geboortemaand month of birth, 1..12; 0 when unknown
 * @param heeftStartkwalificatie known to have a startkwalificatie
 */
public record Leeftijdgegevens(int geboortejaar, int geboortemaand, boolean heeftStartkwalificatie) {

    /** Nothing is known. */
    public static final Leeftijdgegevens ONBEKEND = new Leeftijdgegevens(0, 0, false);
}
