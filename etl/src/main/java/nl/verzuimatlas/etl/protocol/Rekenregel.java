package nl.verzuimatlas.etl.protocol;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.verzuimatlas.warehouse.protocol.Drempel;
import nl.verzuimatlas.warehouse.protocol.Herhaling;
import nl.verzuimatlas.warehouse.protocol.Maat;
import nl.verzuimatlas.warehouse.protocol.Protocol;
import nl.verzuimatlas.warehouse.protocol.Regel;
import nl.verzuimatlas.warehouse.protocol.Sector;
import nl.verzuimatlas.warehouse.protocol.Signaal;
import nl.verzuimatlas.warehouse.protocol.Stap;
import nl.verzuimatlas.warehouse.protocol.Stapresultaat;
import nl.verzuimatlas.warehouse.protocol.Vakantietelling;
import nl.verzuimatlas.warehouse.protocol.Venster;
import nl.verzuimatlas.warehouse.protocol.Verzuimgrond;

/**
 * A rule in the form in which it is computed.
 *
 * @param protocol number of the version of the protocol among those in use
 * @param protocolId id of the protocol
 * @param versie first day of its version
 * @param regelId id of the rule
 * @param sectoren school types, a bit per {@link Sector}
 * @param telling what is counted per day
 * @param venster unit of the window
 * @param lengte length of the window in that unit
 * @param drempel threshold in thousandths
 * @param strikt whether it is reached strictly above
 * @param herhaling what happens after a signal
 * @param zonderVakantie only calendar days of weeks with a schooldag count
 * @param perLes whether the lesson of the crossing is told
 * @param stappen steps that are counted instead of absence; empty: absence
 * @param resultaten results of those steps; empty: any
 * @param naStappen only the first absence after such a step; empty: any absence
 */
public record Rekenregel(
        int protocol,
        String protocolId,
        String versie,
        String regelId,
        int sectoren,
        Telsleutel telling,
        Venster.Eenheid venster,
        int lengte,
        long drempel,
        boolean strikt,
        Herhaling herhaling,
        boolean zonderVakantie,
        boolean perLes,
        List<String> stappen,
        List<String> resultaten,
        List<String> naStappen)
        implements Serializable {

    /** Counts are kept in thousandths. */
    static final long DUIZEND = 1000;

    /** The rules of {@code protocollen}, those of the first protocol first. */
    public static List<Rekenregel> van(List<Protocol> protocollen) {
        List<Rekenregel> regels = new ArrayList<>();
        for (int nummer = 0; nummer < protocollen.size(); nummer++) {
            for (Regel regel : protocollen.get(nummer).regels()) {
                regels.add(van(nummer, protocollen.get(nummer), regel));
            }
        }
        return List.copyOf(regels);
    }

    static Rekenregel van(int nummer, Protocol protocol, Regel regel) {
        Signaal signaal = regel.signaal();
        Drempel drempel = signaal.drempel();
        return new Rekenregel(
                nummer,
                protocol.id(),
                protocol.versie(),
                regel.id(),
                sectoren(regel.sectoren().isEmpty() ? protocol.sectoren() : regel.sectoren()),
                Telsleutel.van(protocol, regel),
                signaal.venster().eenheid(),
                signaal.venster().aantal().orElse(0),
                Math.round(drempel.grens() * DUIZEND),
                drempel.isMeerDan(),
                signaal.herhaling(),
                signaal.vakantie().filter(Vakantietelling.TELT_NIET_MEE::equals).isPresent(),
                signaal.verzuim().equals(List.of(Verzuimgrond.ONGEOORLOOFD)) && inLessen(signaal.maat()),
                signaal.actie()
                        .map(actie -> actie.eenVan().stream().map(Stap::term).toList())
                        .orElse(List.of()),
                signaal.actie()
                        .map(actie -> actie.resultaat().stream()
                                .map(Stapresultaat::term)
                                .toList())
                        .orElse(List.of()),
                signaal.naActie().stream().map(Stap::term).toList());
    }

    /** Bits of {@code sectoren}. */
    public static int sectoren(Collection<Sector> sectoren) {
        return sectoren.stream().mapToInt(sector -> 1 << sector.ordinal()).sum();
    }

    /** Counts absence, day by day, without looking at steps. */
    public boolean alleenVerzuim() {
        return stappen.isEmpty() && naStappen.isEmpty();
    }

    boolean bereikt(long som) {
        return strikt ? som > drempel : som >= drempel;
    }

    private static boolean inLessen(Maat maat) {
        return maat == Maat.LESUREN || maat == Maat.KEREN || maat == Maat.DAGDELEN;
    }
}
