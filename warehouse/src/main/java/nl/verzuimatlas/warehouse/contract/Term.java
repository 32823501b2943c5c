package nl.verzuimatlas.warehouse.contract;

import java.util.Optional;

/** A value of a closed set that has a fixed spelling in files, SQL and the API. */
public interface Term {

    /** Spelling in files, SQL and the API; stable. */
    String term();

    /** The value of {@code set} that is spelled {@code term}; empty when there is none. */
    static <T extends Enum<T> & Term> Optional<T> lees(Class<T> set, String term) {
        for (T waarde : set.getEnumConstants()) {
            if (waarde.term().equals(term)) {
                return Optional.of(waarde);
            }
        }
        return Optional.empty();
    }

    /**
     * The value of {@code set} that is spelled {@code term}.
     *
     * @throws IllegalArgumentException if there is none
     */
    static <T extends Enum<T> & Term> T parse(Class<T> set, String term) {
        return lees(set, term)
                .orElseThrow(() -> new IllegalArgumentException(set.getSimpleName() + " has no term " + term));
    }
}
