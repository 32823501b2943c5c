package nl.verzuimatlas.etl.toets.betekenis;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.verzuimatlas.etl.toets.Schrijfwijze;
import nl.verzuimatlas.warehouse.contract.BronSchema.Type;
import nl.verzuimatlas.warehouse.contract.BronSchema.Veld;

/** Columns in which dates or decimals are written in more than one way: pasted together, or worse, misread by a program. */
final class Schrijfwijzen implements Betekenischeck {

    @Override
    public void toets(Leveringbeeld beeld, Melder melder) {
        List<Veld> velden = beeld.schema().fields();
        for (int i = 0; i < velden.size(); i++) {
            List<Schrijfwijze> gebruikt = Schrijfwijze.in(beeld.rijen().schrijfwijzen(i));
            if (gebruikt.size() > 1) {
                String id = velden.get(i).type() == Type.DATE ? "VA-T15" : "VA-T16";
                String voorbeelden =
                        gebruikt.stream().map(Schrijfwijze::voorbeeld).collect(Collectors.joining(" en "));
                melder.meld(id, beeld.bestand(), velden.get(i).name(), Map.of("voorbeelden", voorbeelden), 1);
            }
        }
    }
}
