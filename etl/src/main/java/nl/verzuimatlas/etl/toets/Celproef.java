package nl.verzuimatlas.etl.toets;

import java.util.List;
import nl.verzuimatlas.etl.bevinding.Catalogus;
import nl.verzuimatlas.warehouse.contract.BronSchema;
import nl.verzuimatlas.warehouse.contract.BronSchema.Veld;
import nl.verzuimatlas.warehouse.contract.Gemeentelijst;

/** Tries whether texts would do as cells of one field, apart from any delivery. Not for use by two threads. */
public final class Celproef {

    private final Celtoets toets;

    /** Tries cells of {@code veld}. */
    public Celproef(BronSchema schema, Veld veld) {
        this.toets = new Celtoets(veld, schema.missingValues(), Gemeentelijst.HUIS);
    }

    /** What a cell turned out to be. */
    public enum Uitslag {
        GOED,
        LEEG,
        FOUT
    }

    /** What {@code cel} would be. */
    public Uitslag probeer(String cel) {
        Celuitkomst uitkomst = toets.toets(cel);
        if (uitkomst.isFout()) {
            return uitkomst.fout().equals("VA-T01") ? Uitslag.LEEG : Uitslag.FOUT;
        }
        return uitkomst.isLeeg() && uitkomst.gemeld().isEmpty() ? Uitslag.LEEG : Uitslag.GOED;
    }

    /** What is wrong with {@code cel}; empty when it would do. */
    public List<String> bezwaar(String cel) {
        Celuitkomst uitkomst = toets.toets(cel);
        return uitkomst.isFout() ? List.of(Catalogus.HUIS.soort(uitkomst.fout()).zin(uitkomst.waarden())) : List.of();
    }
}
