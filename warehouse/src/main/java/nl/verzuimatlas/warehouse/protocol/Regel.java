package nl.verzuimatlas.warehouse.protocol;

import java.util.List;

/**
 * A rule of a protocol: a signal, and what must follow it.
 *
 * @param id id within the protocol, for example {@code LPW-16U}
 * @param naam Dutch name
 * @param sectoren school types; empty: all of the protocol
 * @param doelgroep for whom
 * @param bron where the rule stands
 * @param signaal what is counted, from which number
 * @param acties what must follow, each judged on its own; empty: nothing that can be judged
 * @param wettelijk statutory ({@code true}) or an agreement
 */
public record Regel(
        String id,
        String naam,
        List<Sector> sectoren,
        Doelgroep doelgroep,
        Vindplaats bron,
        Signaal signaal,
        List<Actie> acties,
        boolean wettelijk) {

    public Regel {
        sectoren = sectoren == null ? List.of() : List.copyOf(sectoren);
        acties = acties == null ? List.of() : List.copyOf(acties);
    }

    /** Whether the rule is for schools of {@code sector}, within those of its protocol. */
    public boolean geldtVoor(Sector sector) {
        return sectoren.isEmpty() || sectoren.contains(sector);
    }
}
