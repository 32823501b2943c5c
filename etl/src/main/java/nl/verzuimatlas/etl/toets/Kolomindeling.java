package nl.verzuimatlas.etl.toets;

import java.util.ArrayList;
import java.util.List;
import nl.verzuimatlas.warehouse.contract.BronSchema;
import nl.verzuimatlas.warehouse.contract.BronSchema.Type;
import nl.verzuimatlas.warehouse.contract.BronSchema.Veld;

/**
 * Columns of the accepted rows: the fields (each followed by its status, when it can be hidden), the derived columns,
 * {@code _bestand} and {@code _rij}.
 *
 * @param kolommen all columns, in order
 */
public record Kolomindeling(List<Kolom> kolommen) {

    /** Column with the name of the input file. */
    public static final String BESTAND = "_bestand";

    /** Column with the row in that file, as a spreadsheet shows it. */
    public static final String RIJ = "_rij";

    /** A column. */
    public record Kolom(String naam, Type type) {}

    /** The columns of a source. */
    public static Kolomindeling van(BronSchema schema) {
        List<Kolom> kolommen = new ArrayList<>();
        for (Veld veld : schema.fields()) {
            kolommen.add(new Kolom(veld.kolom(), veld.type()));
            if (!veld.suppressieTekens().isEmpty()) {
                kolommen.add(new Kolom(veld.kolom() + "_status", Type.STRING));
            }
        }
        schema.afgeleid().forEach(veld -> kolommen.add(new Kolom(veld.kolom(), veld.type())));
        kolommen.add(new Kolom(BESTAND, Type.STRING));
        kolommen.add(new Kolom(RIJ, Type.INTEGER));
        return new Kolomindeling(List.copyOf(kolommen));
    }

    /** Place of a column; -1 when the source has none of that name. */
    public int plaats(String naam) {
        for (int i = 0; i < kolommen.size(); i++) {
            if (kolommen.get(i).naam().equals(naam)) {
                return i;
            }
        }
        return -1;
    }
}
