package nl.verzuimatlas.etl.bevinding;

import java.io.Serializable;

/**
 * Something said about a delivery, in plain Dutch for who delivered it.
 *
 * @param id id as in docs/bevindingen.md
 * @param niveau how bad
 * @param bestand file name; empty when it is about the delivery
 * @param rij row as a spreadsheet shows it (header = 1); 0 when it is about the file or more rows
 * @param kolom column as the supplier spells it; empty when it is about the row
 * @param tekst what was found and how to mend it
 * @param aantal how often, 1 or more
 */
public record Bevinding(String id, Niveau niveau, String bestand, long rij, String kolom, String tekst, long aantal)
        implements Serializable {

    /** One line for a terminal: where, what, how to mend it, id and consequence. */
    public String regel() {
        StringBuilder regel = new StringBuilder(bestand);
        if (rij > 0) {
            regel.append(regel.isEmpty() ? "" : ", ").append("rij ").append(rij);
        }
        if (!kolom.isEmpty()) {
            regel.append(regel.isEmpty() ? "" : ", ").append("kolom ").append(kolom);
        }
        return regel.append(regel.isEmpty() ? "" : ": ") + tekst + " [" + id + ", " + niveau.naam() + ": " + gevolg()
                + "]";
    }

    private String gevolg() {
        String eigen = Catalogus.HUIS.soort(id).gevolg();
        if (!eigen.isEmpty()) {
            return eigen;
        }
        return niveau == Niveau.MELDING || rij > 0 ? niveau.gevolg() : gevolgVoorBestand();
    }

    private String gevolgVoorBestand() {
        if (aantal > 1) {
            return niveau == Niveau.FOUT ? "deze rijen tellen niet mee" : "deze rijen tellen mee, kijk ze na";
        }
        return niveau == Niveau.FOUT ? "de levering is geweigerd" : "kijk het na";
    }
}
