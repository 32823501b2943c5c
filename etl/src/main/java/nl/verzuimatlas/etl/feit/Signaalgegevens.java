package nl.verzuimatlas.etl.feit;

import java.io.Serializable;
import java.util.List;
import java.util.TreeSet;
import nl.verzuimatlas.etl.kalender.Schoolkalender;
import nl.verzuimatlas.etl.protocol.Rekenregel;
import nl.verzuimatlas.warehouse.protocol.Protocollen;

/**
 * What tasks need to find signals.
 *
 * @param regels all rules
 * @param doelgroepen for whom each of them is
 * @param geldigheid which protocols hold where and when
 * @param kalender lesson days per vestiging
 */
record Signaalgegevens(
        List<Rekenregel> regels, List<String> doelgroepen, Protocolgeldigheid geldigheid, Schoolkalender kalender)
        implements Serializable {

    /** All rules of {@code protocollen}. */
    static Signaalgegevens van(Protocollen protocollen, Protocolgeldigheid geldigheid, Schoolkalender kalender) {
        List<Rekenregel> regels = Rekenregel.van(protocollen.lijst());
        List<String> doelgroepen = regels.stream()
                .map(een -> protocollen
                        .lijst()
                        .get(een.protocol())
                        .findRegel(een.regelId())
                        .orElseThrow()
                        .doelgroep()
                        .term())
                .toList();
        return new Signaalgegevens(regels, doelgroepen, geldigheid, kalender);
    }

    /** Kinds of steps that a rule looks at. */
    TreeSet<String> stappen() {
        TreeSet<String> gevraagd = new TreeSet<>();
        for (Rekenregel regel : regels) {
            gevraagd.addAll(regel.stappen());
            gevraagd.addAll(regel.naStappen());
        }
        return gevraagd;
    }
}
