package nl.verzuimatlas.etl.profiel;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.verzuimatlas.etl.lezen.EindeLeeg;
import nl.verzuimatlas.warehouse.contract.BronSchema;

/**
 * Layout of a real file ({@code profielen/<id>.yaml}).
 *
 * @param id name of the file that describes it
 * @param bron source
 * @param titel Dutch title
 * @param herkomst where the knowledge of the layout comes from
 * @param herken what a file of this layout looks like
 * @param scheiding text between cells; only when it cannot be seen
 * @param codering character set; only when it cannot be seen
 * @param rijen how records become rows
 * @param velden per field of the source how its cell is made
 * @param aannames what is assumed on reading, in Dutch sentences; told with every delivery
 * @param eindeLeeg what an empty last day means; only of absence
 */
public record Profiel(
        String id,
        String bron,
        String titel,
        String herkomst,
        Herkenning herken,
        Optional<String> scheiding,
        Optional<String> codering,
        Rijplan rijen,
        Map<String, Celplan> velden,
        List<String> aannames,
        @JsonProperty("einde-leeg") Optional<EindeLeeg> eindeLeeg) {

    public Profiel {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(titel, "titel");
        Objects.requireNonNull(herkomst, "herkomst");
        Objects.requireNonNull(herken, "herken");
        scheiding = scheiding == null ? Optional.empty() : scheiding;
        codering = codering == null ? Optional.empty() : codering;
        rijen = rijen == null ? Rijplan.EEN : rijen;
        velden = Map.copyOf(velden);
        eindeLeeg = eindeLeeg == null ? Optional.empty() : eindeLeeg;
        aannames = aannames == null ? List.of() : List.copyOf(aannames);
        controleer(bron, rijen, velden);
    }

    /**
     * Holds a plan against the schema of its source.
     *
     * @throws IllegalArgumentException if it names a field that the source does not have, or a melted cell without melting
     */
    static void controleer(String bron, Rijplan rijen, Map<String, Celplan> velden) {
        BronSchema schema = BronSchema.lees(bron);
        velden.forEach((veld, plan) -> {
            if (schema.findVeld(veld).isEmpty()) {
                throw new IllegalArgumentException(bron + " has no field " + veld);
            }
            boolean smelt = plan.alle()
                    .anyMatch(deel -> deel.uit().equals(Optional.of(Celplan.Uit.SMELTKOP))
                            || deel.uit().equals(Optional.of(Celplan.Uit.SMELTWAARDE)));
            if (smelt && rijen.smelt().isEmpty()) {
                throw new IllegalArgumentException(veld + " takes a melted cell, but nothing is melted");
            }
            plan.alle().flatMap(deel -> deel.tabel().stream()).forEach(Profielen::tabel);
        });
    }
}
