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
 * @param soortBekend reports of which the kind may be used: {@code meldingen}, or 0 when the kinds are not shown
 * @param vrijwillig reports that the law does not ask for (overig verzuim), 0..{@code soortBekend}
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
        long soortBekend,
        long vrijwillig,
        long beoordeeld,
        long opTijd) {

    public Meldjaar {
        boolean past = 0 <= stilleScholen
                && stilleScholen <= scholen
                && 0 <= vrijwillig
                && vrijwillig <= soortBekend
                && soortBekend <= meldingen
                && 0 <= opTijd
                && opTijd <= beoordeeld
                && verwacht > 0;
        if (!past) {
            throw new IllegalArgumentException("parts do not fit for " + gemeente + " in " + schooljaar);
        }
    }

    /** A year of which the kind of every report may be used. */
    public Meldjaar(
            String gemeente,
            Schooljaar schooljaar,
            long scholen,
            long stilleScholen,
            long meldingen,
            double verwacht,
            long vrijwillig,
            long beoordeeld,
            long opTijd) {
        this(
                gemeente,
                schooljaar,
                scholen,
                stilleScholen,
                meldingen,
                verwacht,
                meldingen,
                vrijwillig,
                beoordeeld,
                opTijd);
    }

    /** The same year without the kinds of the reports. */
    public Meldjaar zonderSoorten() {
        return new Meldjaar(
                gemeente, schooljaar, scholen, stilleScholen, meldingen, verwacht, 0, 0, beoordeeld, opTijd);
    }

    /** The same year without what is known of timeliness. */
    public Meldjaar zonderTijdigheid() {
        return new Meldjaar(
                gemeente, schooljaar, scholen, stilleScholen, meldingen, verwacht, soortBekend, vrijwillig, 0, 0);
    }
}
