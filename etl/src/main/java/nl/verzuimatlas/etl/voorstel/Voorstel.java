package nl.verzuimatlas.etl.voorstel;

import java.util.List;
import java.util.Optional;
import nl.verzuimatlas.etl.bevinding.Bevinding;
import nl.verzuimatlas.etl.lezen.Bestandsvorm;

/**
 * How a file could be read.
 *
 * @param bestand name of the file
 * @param vorm how it is written; empty when it cannot be read
 * @param bezwaren identifiers that keep it outside the door; then nothing is proposed
 * @param bron source that it probably is; empty when nothing fits
 * @param tweede source that comes next, when the bron was guessed
 * @param zekerheid of the source, 0 to 1; 1 when it was told
 * @param profiel layout that is known already
 * @param velden fields and their columns
 * @param nodig required fields that are in no column and that levering.yaml must give
 * @param ongebruikt places of columns that are for no field
 * @param periode school year or days that the rows seem to be about
 * @param uitPeriode required fields that come from the period of the delivery
 * @param waarden values to translate
 */
record Voorstel(
        String bestand,
        Optional<Bestandsvorm> vorm,
        List<Bevinding> bezwaren,
        Optional<String> bron,
        Optional<String> tweede,
        double zekerheid,
        Optional<String> profiel,
        List<Veldvoorstel> velden,
        List<String> nodig,
        List<Integer> ongebruikt,
        Optional<String> periode,
        List<String> uitPeriode,
        List<Waardevoorstel> waarden) {

    Voorstel {
        bezwaren = List.copyOf(bezwaren);
        velden = List.copyOf(velden);
        nodig = List.copyOf(nodig);
        ongebruikt = List.copyOf(ongebruikt);
        uitPeriode = List.copyOf(uitPeriode);
        waarden = List.copyOf(waarden);
    }

    static Voorstel geen(String bestand, Optional<Bestandsvorm> vorm, List<Bevinding> bezwaren) {
        return new Voorstel(
                bestand,
                vorm,
                bezwaren,
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of());
    }
}
