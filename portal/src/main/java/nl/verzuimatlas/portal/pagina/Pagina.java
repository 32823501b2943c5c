package nl.verzuimatlas.portal.pagina;

/** View model of a page: everything that its template shows, worded and formatted. */
public interface Pagina {

    /** Frame around the page. */
    Kader kader();

    /** Template that shows this page, for example {@code verzuim/verzuim.jte}. */
    String sjabloon();
}
