package nl.verzuimatlas.warehouse.audit;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.verzuimatlas.warehouse.audit.openbaar.Celadres;

/**
 * What the maker of a release, who knows what is hidden, says could stand there: what does, and other figures with which a reader would see the
 * same. The audit believes none of it: it lays each beside all it knows from what is public, and only what fits that proves something. So it is
 * sooner ready with a release of which they are true, and as strict. None of it gets into what the audit says.
 *
 * @param aantallen the counts of a figure
 * @param allen for each other world by how much figures differ from that
 */
public record Aanwijzingen(Function<Celadres, Optional<Aantallen>> aantallen, Supplier<Stream<List<Verschil>>> allen) {

    /** Nobody says anything, as it is for who has only what is public. */
    public static final Aanwijzingen GEEN = new Aanwijzingen(adres -> Optional.empty(), Stream::empty);

    /** For each other world by how much figures differ; made when asked, because there are many. */
    public Stream<List<Verschil>> werelden() {
        return allen.get();
    }

    /**
     * Counts.
     *
     * @param teller numerator, or the count
     * @param noemer cases that a share is of; empty when it is none
     */
    public record Aantallen(long teller, OptionalLong noemer) {}

    /**
     * By how much a figure differs.
     *
     * @param teller by how much the numerator does
     * @param noemer by how much the denominator does
     */
    public record Verschil(Celadres adres, int teller, int noemer) {}
}
