package nl.verzuimatlas.portal.pagina;

/** A request names something that does not exist here; the message tells a reader what, in Dutch. */
public final class NietGevonden extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String lijstPad;
    private final String lijstNaam;

    /**
     * @param gezocht what was sought, as a Dutch sentence
     * @param lijstPad path of the page that lists what does exist
     * @param lijstNaam text of the link to that page
     */
    public NietGevonden(String gezocht, String lijstPad, String lijstNaam) {
        super(gezocht);
        this.lijstPad = lijstPad;
        this.lijstNaam = lijstNaam;
    }

    /** Path of the page that lists what does exist. */
    public String lijstPad() {
        return lijstPad;
    }

    /** Text of the link to that page. */
    public String lijstNaam() {
        return lijstNaam;
    }
}
