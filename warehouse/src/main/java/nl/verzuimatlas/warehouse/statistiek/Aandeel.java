package nl.verzuimatlas.warehouse.statistiek;

import java.util.Optional;

/**
 * Members of a group who have a property.
 *
 * @param aantal number with the property, 0..{@code totaal}
 * @param totaal number in the group, 1 or more
 */
public record Aandeel(long aantal, long totaal) {

    public Aandeel {
        if (totaal < 1 || aantal < 0 || aantal > totaal) {
            throw new IllegalArgumentException("need 0 <= aantal <= totaal, totaal >= 1: " + aantal + ", " + totaal);
        }
    }

    /** Share, 0..1. */
    public double waarde() {
        return (double) aantal / totaal;
    }

    /**
     * The others: this group without a part of it. A gemeente is compared with the rest of its region, because with the
     * whole region it would partly be compared with itself.
     *
     * @return empty when the part is the whole group
     * @throws IllegalArgumentException if {@code deel} does not fit in this group
     */
    public Optional<Aandeel> zonder(Aandeel deel) {
        if (deel.totaal == totaal && deel.aantal == aantal) {
            return Optional.empty();
        }
        return Optional.of(new Aandeel(aantal - deel.aantal, totaal - deel.totaal));
    }
}
