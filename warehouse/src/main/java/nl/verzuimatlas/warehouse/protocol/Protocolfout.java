package nl.verzuimatlas.warehouse.protocol;

/**
 * What is wrong with a protocol file, for whoever made it.
 *
 * @param bestand name of the file
 * @param regel rule, or empty when it is about the file
 * @param tekst what is wrong and how to mend it, in Dutch
 */
public record Protocolfout(String bestand, String regel, String tekst) {

    /** File, rule and what is wrong, on one line. */
    public String melding() {
        return bestand + (regel.isEmpty() ? "" : ", regel " + regel) + ": " + tekst;
    }
}
