package nl.verzuimatlas.warehouse.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What must follow a signal; each action of a rule is judged on its own.
 *
 * @param soort one of these must be done
 * @param verzuimsoorten kinds of DUO report that count; only with a duo-melding
 * @param sectoren school types that must do it; empty: all of the rule
 * @param termijn by when
 * @param termijnIsAanname the source names no term
 */
public record Actie(
        List<Stap> soort,
        List<String> verzuimsoorten,
        List<Sector> sectoren,
        Termijn termijn,
        @JsonProperty("termijn_is_aanname") boolean termijnIsAanname) {

    public Actie {
        soort = List.copyOf(soort);
        verzuimsoorten = verzuimsoorten == null ? List.of() : List.copyOf(verzuimsoorten);
        sectoren = sectoren == null ? List.of() : List.copyOf(sectoren);
    }

    /** {@code duo-melding}, or the kinds of step joined with a slash; as written in table {@code naleving}. */
    public String code() {
        return soort.stream().map(Stap::term).collect(Collectors.joining("/"));
    }

    /** Whether a report to DUO is asked. */
    public boolean isMelding() {
        return soort.contains(Stap.DUO_MELDING);
    }

    /** Whether schools of {@code sector} must do it. */
    public boolean geldtVoor(Sector sector) {
        return sectoren.isEmpty() || sectoren.contains(sector);
    }
}
