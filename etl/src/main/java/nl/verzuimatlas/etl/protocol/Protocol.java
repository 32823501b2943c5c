package nl.verzuimatlas.etl.protocol;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.verzuimatlas.etl.kalender.Regelbestand;

/**
 * A version of a protocol: rules that say from which absence on something must be done, and by when
 * ({@code protocollen/<id>-<geldig_van>.yaml}). A changed rule is a new version; the event's date decides which one holds.
 *
 * @param id id of the protocol
 * @param naam Dutch name
 * @param geldigVan first day on which this version holds
 * @param bron where it is published
 * @param regels rules that are computed
 * @param nietUitgedrukt rules that are not, with the reason
 */
public record Protocol(
        String id,
        String naam,
        @JsonProperty("geldig_van") LocalDate geldigVan,
        Bron bron,
        List<Regel> regels,
        @JsonProperty("niet_uitgedrukt") List<NietUitgedrukt> nietUitgedrukt) {

    /** The statutory rules. */
    public static final String LANDELIJK = "landelijk-2009-01-01";

    public Protocol {
        regels = List.copyOf(regels);
        nietUitgedrukt = nietUitgedrukt == null ? List.of() : List.copyOf(nietUitgedrukt);
        Set<String> ids = new HashSet<>();
        for (Regel regel : regels) {
            if (!ids.add(regel.id())) {
                throw new IllegalArgumentException("protocol " + id + " has rule " + regel.id() + " twice");
            }
        }
    }

    /**
     * The protocol in {@code protocollen/<naam>.yaml}.
     *
     * @throws IllegalArgumentException if there is none, or if it contradicts itself
     */
    public static Protocol lees(String naam) {
        Protocol protocol = Regelbestand.lees("protocollen/" + naam + ".yaml", Protocol.class);
        String verwacht = protocol.id() + "-" + protocol.geldigVan();
        if (!naam.equals(verwacht)) {
            throw new IllegalArgumentException("protocol file " + naam + " holds " + verwacht);
        }
        return protocol;
    }

    /**
     * Publication of a protocol.
     *
     * @param titel title
     * @param artikel article or page
     * @param toelichting other sources of the same rules
     */
    public record Bron(String titel, String artikel, String toelichting) {}

    /**
     * A rule that the engine cannot compute.
     *
     * @param id id of the rule
     * @param reden why, in Dutch
     */
    public record NietUitgedrukt(String id, String reden) {}
}
