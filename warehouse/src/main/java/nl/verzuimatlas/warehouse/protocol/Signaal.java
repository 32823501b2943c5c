package nl.verzuimatlas.warehouse.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What makes a rule give a signal (docs/adr/0021-protocol-rules.md): either absence or steps are counted.
 *
 * @param maat what is counted
 * @param verzuim which absence counts; empty when steps are counted
 * @param heleDag only days on which the whole day is missed
 * @param perKeer only spells of so many schooldagen
 * @param actie steps that are counted instead of absence
 * @param naActie only absence after such a step in the same schooljaar; empty: any absence
 * @param venster period over which is counted
 * @param vakantie whether school holidays count in a row of calendar days
 * @param drempel from which number
 * @param totEnMet above it the next step of the ladder holds; for the reader, not computed
 * @param herhaling what happens after a signal
 */
public record Signaal(
        Maat maat,
        List<Verzuimgrond> verzuim,
        @JsonProperty("hele_dag") boolean heleDag,
        @JsonProperty("per_keer") Optional<Perkeer> perKeer,
        Optional<Stapsignaal> actie,
        @JsonProperty("na_actie") List<Stap> naActie,
        Venster venster,
        Optional<Vakantietelling> vakantie,
        Drempel drempel,
        @JsonProperty("tot_en_met") OptionalDouble totEnMet,
        Herhaling herhaling) {

    public Signaal {
        verzuim = verzuim == null ? List.of() : List.copyOf(verzuim);
        perKeer = perKeer == null ? Optional.empty() : perKeer;
        actie = actie == null ? Optional.empty() : actie;
        naActie = naActie == null ? List.of() : List.copyOf(naActie);
        vakantie = vakantie == null ? Optional.empty() : vakantie;
        totEnMet = totEnMet == null ? OptionalDouble.empty() : totEnMet;
    }
}
