package nl.verzuimatlas.warehouse.lezen;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A breakdown, from name to category in a fixed order, with what it is called in files. Cells are looked up by these names all the
 * time, so they are made once.
 */
final class Uitsplitsing extends AbstractMap<String, String> {

    private static final String TUSSEN = "+";

    private final Map<String, String> categorieen;
    private final String dimensie;
    private final String categorie;

    private Uitsplitsing(Map<String, String> categorieen) {
        this.categorieen = Collections.unmodifiableMap(new LinkedHashMap<>(categorieen));
        this.dimensie = String.join(TUSSEN, categorieen.keySet());
        this.categorie = String.join(TUSSEN, categorieen.values());
    }

    /** The breakdown with these names and categories. */
    static Uitsplitsing van(Map<String, String> categorieen) {
        return categorieen instanceof Uitsplitsing bestaand ? bestaand : new Uitsplitsing(categorieen);
    }

    /** The breakdown with these names in files. */
    static Uitsplitsing parse(String dimensie, String categorie) {
        String[] namen = dimensie.split("\\+");
        String[] delen = categorie.split("\\+", namen.length);
        Map<String, String> categorieen = new LinkedHashMap<>();
        for (int i = 0; i < namen.length; i++) {
            categorieen.put(namen[i], delen[i]);
        }
        return new Uitsplitsing(categorieen);
    }

    /** Names joined with {@code +}. */
    String dimensie() {
        return dimensie;
    }

    /** Categories joined with {@code +}. */
    String categorie() {
        return categorie;
    }

    @Override
    public String get(Object naam) {
        return categorieen.get(naam);
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return categorieen.entrySet();
    }
}
