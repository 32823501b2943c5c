package nl.verzuimatlas.etl.toets;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the absence codes of schools mean. */
public final class Codetabel implements Serializable {

    /** Meaning of a code that no table explains: never silently authorised or unauthorised. */
    public static final Betekenis ONBEKEND = new Betekenis("onbekend", "onbekend");

    private static final long serialVersionUID = 1L;

    // looked up for every row: two plain maps are quicker than one with composed keys
    private final HashMap<String, HashMap<String, Betekenis>> perInstelling = new HashMap<>();

    /** Kind of absence, and whether it is authorised (J or N). */
    public record Betekenis(String soort, String geoorloofd) implements Serializable {}

    /** Adds the meaning of a code at an institution, unless it has one already; case matters in codes. */
    void voegToe(String brin, String code, Betekenis betekenis) {
        perInstelling.computeIfAbsent(brin, nieuw -> new HashMap<>()).putIfAbsent(code, betekenis);
    }

    /** Meaning of {@code code} at the institution {@code brin}; empty when its table does not have it. */
    Optional<Betekenis> betekenis(String brin, String code) {
        Map<String, Betekenis> codes = perInstelling.get(brin);
        return codes == null ? Optional.empty() : Optional.ofNullable(codes.get(code));
    }
}
