package nl.verzuimatlas.warehouse.lezen;

/**
 * How often a finding occurred in a delivery.
 *
 * @param bron id of the source
 * @param leveringId id of the delivery
 * @param id id of the finding, as in docs/bevindingen.md
 * @param niveau {@code fout}, {@code waarschuwing} or {@code melding}
 * @param omschrijving what it means, in Dutch
 * @param aantal number of times, 1 or more
 */
public record Bevindingtelling(
        String bron, String leveringId, String id, String niveau, String omschrijving, long aantal) {}
