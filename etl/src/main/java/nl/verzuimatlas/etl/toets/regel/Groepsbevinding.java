package nl.verzuimatlas.etl.toets.regel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimatlas.etl.bevinding.Bevinding;
import nl.verzuimatlas.etl.bevinding.Catalogus;

/** One finding about all groups of which the same is wrong, with the first of them. */
final class Groepsbevinding {

    private static final int GENOEMD = 5;

    private Groepsbevinding() {}

    /** Finding {@code id} about {@code gevallen}; empty when there are none. */
    static Optional<Bevinding> maak(String id, String bestand, List<String> gevallen) {
        if (gevallen.isEmpty()) {
            return Optional.empty();
        }
        String genoemd = String.join("; ", gevallen.subList(0, Math.min(GENOEMD, gevallen.size())));
        String meer = gevallen.size() > GENOEMD ? "; en meer" : "";
        Map<String, String> waarden = Map.of("aantal", String.valueOf(gevallen.size()), "gevallen", genoemd + meer);
        return Optional.of(Catalogus.HUIS.soort(id).bijBestand(bestand, "", waarden, gevallen.size()));
    }
}
