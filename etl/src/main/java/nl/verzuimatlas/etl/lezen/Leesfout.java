package nl.verzuimatlas.etl.lezen;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** A file cannot be read, for a reason that its supplier can be told. */
public final class Leesfout extends IOException {

    private static final long serialVersionUID = 1L;

    private final String bevinding;
    private final HashMap<String, String> waarden;

    /**
     * @param bevinding id of the finding
     * @param waarden what its text needs
     */
    public Leesfout(String bevinding, Map<String, String> waarden) {
        super("file refused by finding " + bevinding);
        this.bevinding = bevinding;
        this.waarden = new HashMap<>(waarden);
    }

    /** Id of the finding. */
    public String bevinding() {
        return bevinding;
    }

    /** What the text of the finding needs. */
    public Map<String, String> waarden() {
        return Map.copyOf(waarden);
    }
}
