package nl.verzuimatlas.etl.toets.betekenis;

import java.util.Map;
import nl.verzuimatlas.etl.bevinding.Bevinding;
import nl.verzuimatlas.etl.bevinding.Catalogus;
import nl.verzuimatlas.etl.toets.Kengetallen.Rijplek;

/** A check of the meaning of a delivery. */
@FunctionalInterface
interface Betekenischeck {

    /** Tells {@code melder} what there is to say about a delivery. */
    void toets(Leveringbeeld beeld, Melder melder);

    /** Hears findings. */
    @FunctionalInterface
    interface Melder {

        void meld(Bevinding bevinding);

        /** Finding about the delivery. */
        default void meld(String id, Map<String, String> waarden) {
            meld(Catalogus.HUIS.soort(id).bijBestand("", "", waarden, 1));
        }

        /** Finding about a file or a column of it; {@code aantal} rows. */
        default void meld(String id, String bestand, String kolom, Map<String, String> waarden, long aantal) {
            meld(Catalogus.HUIS.soort(id).bijBestand(bestand, kolom, waarden, aantal));
        }

        /** Finding about a row. */
        default void meld(String id, Rijplek plek, String kolom, Map<String, String> waarden) {
            meld(Catalogus.HUIS.soort(id).bij(plek.bestand(), plek.rij(), kolom, waarden));
        }
    }
}
