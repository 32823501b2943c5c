package nl.verzuimatlas.portal.duiding;

import nl.verzuimatlas.portal.duiding.Figuren.Maat;
import nl.verzuimatlas.portal.pagina.Register;
import nl.verzuimatlas.portal.pagina.Snede;

/** What the figures count, in words that fit in a sentence. */
public final class Maten {

    /** Pupils with relatief verzuim. */
    public static final Maat RELATIEF = new Maat(
            new Snede("relatief-verzuim", "onderwijssoort", Snede.TOTAAL),
            "Relatief verzuim",
            "per 1.000 leerlingen",
            "Leerlingen met verzuim",
            "Alle leerlingen");

    /** Reports of schools. */
    public static final Maat MELDINGEN = new Maat(
            new Snede("verzuimmeldingen", "soort", Snede.TOTAAL), "Verzuimmeldingen", "meldingen", "Meldingen", "");

    /** Pupils who are enrolled and absent for more than four weeks. */
    public static final Maat LANGDURIG = new Maat(
            new Snede("langdurig-relatief-verzuim", "duur", Snede.TOTAAL),
            "Langdurig relatief verzuim",
            "leerlingen",
            "Leerlingen",
            "");

    /** Children who are enrolled nowhere. */
    public static final Maat ABSOLUUT = new Maat(
            new Snede("absoluut-verzuim", "duur", Snede.TOTAAL),
            "Absoluut verzuim",
            "per 1.000 leerlingen",
            "Leerlingen",
            "Alle leerlingen");

    /** Pupils at home on the reference date. */
    public static final Maat THUISZITTERS =
            new Maat(new Snede("thuiszitters", "duur", Snede.TOTAAL), "Thuiszitters", "leerlingen", "Leerlingen", "");

    /** Pupils at home for more than three months without a place that fits; the target is none. */
    public static final Maat ZONDER_AANBOD = new Maat(
            new Snede("thuiszitters-zonder-aanbod", "duur", "langer-dan-3-maanden"),
            "Thuiszitters langer dan 3 maanden zonder passend aanbod",
            "leerlingen",
            "Leerlingen",
            "");

    /** Signals of 16 hours in 4 weeks that schools reported in time. */
    public static final Maat OP_TIJD = new Maat(
            new Snede("protocolnaleving", "regel", "LPW-16U"), "Op tijd melden", "%", "Op tijd gemeld", "Te melden");

    /** Signals of 16 hours in 4 weeks that schools did not report. */
    public static final Maat NIET_GEMELD = new Maat(
            new Snede("niet-gemeld", "regel", "LPW-16U"), "Niet gemeld verzuim", "%", "Niet gemeld", "Te melden");

    private Maten() {}

    /** Pupils with luxeverzuim; the registry says which breakdown holds the total. */
    public static Maat luxe(Register register) {
        return new Maat(
                register.totaal("luxeverzuim"), "Luxeverzuim", "per 1.000 leerlingen", "Leerlingen", "Alle leerlingen");
    }
}
