package nl.verzuimatlas.etl.feit;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import nl.verzuimatlas.warehouse.contract.Schooljaar;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * What occurs in rows, each thing once per task: in which file, a code, and the school year. A query for distinct rows would hash
 * the path of the file again for each of millions of rows.
 */
final class Voorkomens implements FlatMapFunction<Iterator<InternalRow>, Voorkomens.Voorkomen> {

    private static final long serialVersionUID = 1L;

    private static final int BESTAND = 0;
    private static final int CODE = 1;
    private static final int DAG = 2;

    /**
     * A code in the rows of a file.
     *
     * @param bestandspad the file, as {@link Invoer#BESTANDSPAD} has it
     * @param code the code
     * @param beginjaar year in which the school year begins
     */
    record Voorkomen(String bestandspad, String code, int beginjaar) implements Serializable {}

    @Override
    public Iterator<Voorkomen> call(Iterator<InternalRow> rijen) {
        Map<UTF8String, Map<UTF8String, BitSet>> perBestand = new HashMap<>();
        UTF8String bestand = UTF8String.EMPTY_UTF8;
        Map<UTF8String, BitSet> perCode = Map.of();
        int beginjaar = 0;
        long van = Long.MAX_VALUE;
        long tot = Long.MIN_VALUE;
        while (rijen.hasNext()) {
            InternalRow rij = rijen.next();
            // a partner may not know the vestiging of a pupil
            if (rij.isNullAt(CODE)) {
                continue;
            }
            if (!rij.getUTF8String(BESTAND).equals(bestand)) {
                bestand = rij.getUTF8String(BESTAND).clone();
                perCode = perBestand.computeIfAbsent(bestand, nieuw -> new HashMap<>());
            }
            int dag = rij.getInt(DAG);
            if (dag < van || dag > tot) {
                Schooljaar schooljaar = Schooljaar.van(LocalDate.ofEpochDay(dag));
                beginjaar = schooljaar.beginjaar();
                van = schooljaar.begin().toEpochDay();
                tot = schooljaar.einde().toEpochDay();
            }
            UTF8String code = rij.getUTF8String(CODE);
            BitSet jaren = perCode.get(code);
            if (jaren == null) {
                jaren = new BitSet();
                perCode.put(code.clone(), jaren);
            }
            jaren.set(beginjaar);
        }
        List<Voorkomen> gevonden = new ArrayList<>();
        perBestand.forEach((pad, codes) -> codes.forEach((code, jaren) ->
                jaren.stream().forEach(jaar -> gevonden.add(new Voorkomen(pad.toString(), code.toString(), jaar)))));
        return gevonden.iterator();
    }
}
