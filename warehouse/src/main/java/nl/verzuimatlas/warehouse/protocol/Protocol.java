package nl.verzuimatlas.warehouse.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A version of a protocol ({@code protocollen/<id>-<geldig_van>.yaml}). A changed rule is a new version; the day of the event
 * decides which one holds.
 *
 * @param id id of the protocol, the same for all its versions
 * @param naam Dutch name
 * @param geldigVan first day on which this version holds
 * @param geldigVanAanname why that day was chosen when the source does not tell it
 * @param geldigTot last day; empty while it holds
 * @param variant name of this reading when the source contradicts itself
 * @param variantUitleg what differs between the readings
 * @param toepassing whose schools follow it
 * @param sectoren school types that it is for
 * @param bron where it is published
 * @param regels rules that are computed
 * @param nietUitgedrukt rules that are not, with the reason
 */
public record Protocol(
        String id,
        String naam,
        @JsonProperty("geldig_van") LocalDate geldigVan,
        @JsonProperty("geldig_van_aanname") Optional<String> geldigVanAanname,
        @JsonProperty("geldig_tot") Optional<LocalDate> geldigTot,
        Optional<String> variant,
        @JsonProperty("variant_uitleg") Optional<String> variantUitleg,
        Toepassing toepassing,
        List<Sector> sectoren,
        Publicatie bron,
        List<Regel> regels,
        @JsonProperty("niet_uitgedrukt") List<NietUitgedrukt> nietUitgedrukt) {

    public Protocol {
        geldigVanAanname = geldigVanAanname == null ? Optional.empty() : geldigVanAanname;
        geldigTot = geldigTot == null ? Optional.empty() : geldigTot;
        variant = variant == null ? Optional.empty() : variant;
        variantUitleg = variantUitleg == null ? Optional.empty() : variantUitleg;
        toepassing = toepassing == null ? Toepassing.GEEN : toepassing;
        sectoren = List.copyOf(sectoren);
        regels = List.copyOf(regels);
        nietUitgedrukt = nietUitgedrukt == null ? List.of() : List.copyOf(nietUitgedrukt);
    }

    /** First day on which this version holds, as text: the version in tables. */
    public String versie() {
        return geldigVan.toString();
    }

    /** Whether this version holds on {@code dag}. */
    public boolean geldtOp(LocalDate dag) {
        return !dag.isBefore(geldigVan)
                && geldigTot.map(tot -> !dag.isAfter(tot)).orElse(true);
    }

    /** The rule with {@code regelId}; empty when there is none. */
    public Optional<Regel> findRegel(String regelId) {
        return regels.stream().filter(regel -> regel.id().equals(regelId)).findFirst();
    }

    /**
     * A rule that is not computed.
     *
     * @param id id of the rule
     * @param reden why, in Dutch
     * @param vindplaats where it stands
     */
    public record NietUitgedrukt(String id, String reden, Optional<String> vindplaats) {

        public NietUitgedrukt {
            vindplaats = vindplaats == null ? Optional.empty() : vindplaats;
        }
    }
}
