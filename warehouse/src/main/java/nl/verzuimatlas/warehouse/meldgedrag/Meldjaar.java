package nl.verzuimatlas.warehouse.meldgedrag;

import nl.verzuimatlas.warehouse.contract.Schooljaar;

/**
 * What is known about the reporting of the schools of one gemeente in one school year.
 *
 * @param gemeente gemeente code
 * @param schooljaar school year
 * @param scholen schools of which at least {@link Meldgedragregels#schoolVanaf} reports about pupils of the gemeente are
 *     expected at the rate of the region; smaller ones may be silent without a cause. 0 or more
 * @param stilleScholen of which reported nothing at all, 0..{@code scholen}
 * @param meldingen reports, 0 or more
 * @param verwacht reports at the rate of the region per kind of education, given the pupils of the gemeente; above 0
 * @param vrijwillig reports that the law does not ask for (overig verzuim), 0..{@code meldingen}
 * @param beoordeeld reports that were due and of which the term has passed, made or not, 0 or more; 0 when it is not known
 *     when they were due
 * @param opTijd of which were made in time, 0..{@code beoordeeld}
 */
public record Meldjaar(
        String gemeente,
        Schooljaar schooljaar,
        long scholen,
        long stilleScholen,
        long meldingen,
        double verwacht,
        long vrijwillig,
        long beoordeeld,
        long opTijd) {

    public Meldjaar {
        boolean past = 0 <= stilleScholen
                && stilleScholen <= scholen
                && 0 <= vrijwillig
                && vrijwillig <= meldingen
                && 0 <= opTijd
                && opTijd <= beoordeeld
                && verwacht > 0;
        if (!past) {
            throw new IllegalArgumentException("parts do not fit for " + gemeente + " in " + schooljaar);
        }
    }
}
