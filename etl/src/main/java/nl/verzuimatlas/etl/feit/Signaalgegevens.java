package nl.verzuimatlas.etl.feit;

import java.io.Serializable;
import java.util.List;
import nl.verzuimatlas.etl.kalender.Schoolkalender;
import nl.verzuimatlas.etl.protocol.Rekenregel;

/**
 * What tasks need to find signals.
 *
 * @param regels all rules
 * @param geldigheid which protocols hold where and when
 * @param kalender lesson days per vestiging
 */
record Signaalgegevens(List<Rekenregel> regels, Protocolgeldigheid geldigheid, Schoolkalender kalender)
        implements Serializable {}
