package nl.verzuimatlas.portal.pagina;

/**
 * A link.
 *
 * @param tekst visible text
 * @param pad where it leads
 */
public record Verwijzing(String tekst, String pad) {}
