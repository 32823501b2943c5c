package nl.verzuimatlas.etl.protocol;

import java.io.Serializable;
import nl.verzuimatlas.warehouse.protocol.Doelgroep;
import nl.verzuimatlas.warehouse.protocol.Maat;
import nl.verzuimatlas.warehouse.protocol.Perkeer;
import nl.verzuimatlas.warehouse.protocol.Protocol;
import nl.verzuimatlas.warehouse.protocol.Regel;
import nl.verzuimatlas.warehouse.protocol.Signaal;
import nl.verzuimatlas.warehouse.protocol.Verzuimgrond;

/**
 * What a rule counts per day; rules that count the same share the work.
 *
 * @param maat what is counted
 * @param gronden which absence, a bit per {@link Verzuimgrond}
 * @param heleDag only whole days
 * @param kortste shortest spell that counts, in schooldagen; 0: every spell, on its first day
 * @param langste longest spell that counts
 * @param doelgroep for whom
 * @param van first day that counts, as epoch day
 * @param tot last day that counts
 */
public record Telsleutel(
        Maat maat, int gronden, boolean heleDag, int kortste, int langste, Doelgroep doelgroep, int van, int tot)
        implements Serializable {

    static Telsleutel van(Protocol protocol, Regel regel) {
        Signaal signaal = regel.signaal();
        int gronden = signaal.verzuim().stream().mapToInt(Telsleutel::bit).sum();
        return new Telsleutel(
                signaal.maat(),
                gronden,
                signaal.heleDag(),
                signaal.perKeer().map(perKeer -> perKeer.minimum().orElse(1)).orElse(0),
                signaal.perKeer()
                        .map(Perkeer::maximum)
                        .map(most -> most.orElse(Integer.MAX_VALUE))
                        .orElse(0),
                regel.doelgroep(),
                Math.toIntExact(protocol.geldigVan().toEpochDay()),
                protocol.geldigTot()
                        .map(dag -> Math.toIntExact(dag.toEpochDay()))
                        .orElse(Integer.MAX_VALUE));
    }

    static int bit(Verzuimgrond grond) {
        return 1 << grond.ordinal();
    }

    boolean telt(Verzuimgrond grond) {
        return (gronden & bit(grond)) != 0;
    }
}
