package nl.verzuimatlas.etl.feit;

import java.io.Serializable;
import java.util.List;

/**
 * What a rule expects after its signals.
 *
 * @param protocolId protocol
 * @param protocolVersie version of the protocol
 * @param regelId rule
 * @param isWettelijk statutory, or an agreement
 * @param uitRegistratie whether its signals come from absence; otherwise from steps
 * @param verwachtingen what must follow, each judged on its own
 */
record Naleefregel(
        String protocolId,
        String protocolVersie,
        String regelId,
        boolean isWettelijk,
        boolean uitRegistratie,
        List<Verwachting> verwachtingen)
        implements Serializable {

    /** Names a version of a rule among those of all protocols. */
    String sleutel() {
        return sleutel(protocolId, protocolVersie, regelId);
    }

    /** {@link #sleutel()} of a rule. */
    static String sleutel(String protocolId, String protocolVersie, String regelId) {
        return protocolId + "|" + protocolVersie + "|" + regelId;
    }
}
