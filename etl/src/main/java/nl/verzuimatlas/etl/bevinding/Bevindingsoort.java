package nl.verzuimatlas.etl.bevinding;

import java.util.Map;

/**
 * A check, as the catalogue describes it.
 *
 * @param id stable id, for example {@code VA-T03}
 * @param niveau how bad
 * @param titel Dutch title
 * @param tekst template of what was found, with {@code {naam}} for what differs
 * @param oplossing template of how to mend it; may be empty
 * @param voorbeeld a cell, row or file that gives this finding
 * @param gevolg what it means for the row, when that is not what its level says; else empty
 */
public record Bevindingsoort(
        String id, Niveau niveau, String titel, String tekst, String oplossing, String voorbeeld, String gevolg) {

    public Bevindingsoort {
        oplossing = oplossing == null ? "" : oplossing;
        gevolg = gevolg == null ? "" : gevolg;
        if (!id.matches("VA-[A-Z]\\d\\d")) {
            throw new IllegalArgumentException("no finding id: " + id);
        }
    }

    /** Finding about one row and column. */
    public Bevinding bij(String bestand, long rij, String kolom, Map<String, String> waarden) {
        return new Bevinding(id, niveau, bestand, rij, kolom, zin(waarden), 1);
    }

    /** Finding about a file as a whole; {@code aantal} times. */
    public Bevinding bijBestand(String bestand, String kolom, Map<String, String> waarden, long aantal) {
        return new Bevinding(id, niveau, bestand, 0, kolom, zin(waarden), aantal);
    }

    /** The text with the template filled in; begins with a capital. */
    public String zin(Map<String, String> waarden) {
        String zin = oplossing.isEmpty() ? tekst : tekst + " " + oplossing;
        for (Map.Entry<String, String> waarde : waarden.entrySet()) {
            zin = zin.replace("{" + waarde.getKey() + "}", waarde.getValue());
        }
        return Character.toUpperCase(zin.charAt(0)) + zin.substring(1);
    }
}
