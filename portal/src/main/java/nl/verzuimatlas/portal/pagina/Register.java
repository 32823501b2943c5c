package nl.verzuimatlas.portal.pagina;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verzuimatlas.warehouse.indicator.Indicator;
import nl.verzuimatlas.warehouse.lezen.ReleaseLezer;

/** Indicator registry of a release: names, labels and definitions. */
public final class Register {

    private final Map<String, Indicator> indicatoren = new LinkedHashMap<>();

    private Register(List<Indicator> indicatoren) {
        indicatoren.forEach(indicator -> this.indicatoren.put(indicator.id(), indicator));
    }

    /** Registry of the release that {@code lezer} reads. */
    public static Register van(ReleaseLezer lezer) {
        return new Register(lezer.indicatoren());
    }

    /** All indicators in the order of the registry. */
    public List<Indicator> indicatoren() {
        return List.copyOf(indicatoren.values());
    }

    /** Indicator {@code id}; empty when the release has none. */
    public Optional<Indicator> find(String id) {
        return Optional.ofNullable(indicatoren.get(id));
    }

    /** Name of indicator {@code id}, or the id itself when the release has none. */
    public String naam(String id) {
        return find(id).map(Indicator::naam).orElse(id);
    }

    /** Label of a category of indicator {@code id}. */
    public String label(String id, String dimensie, String categorie) {
        return find(id).map(indicator -> indicator.label(dimensie, categorie)).orElse(categorie);
    }

    /** Labels of categories of a breakdown, in the order given. */
    public Map<Snede, String> labels(String id, String dimensie, List<String> categorieen) {
        Map<Snede, String> labels = new LinkedHashMap<>();
        categorieen.forEach(
                categorie -> labels.put(new Snede(id, dimensie, categorie), label(id, dimensie, categorie)));
        return labels;
    }

    /** Categories of a breakdown, in the order to show; empty when the release has none. */
    public List<String> categorieen(String id, String dimensie) {
        return find(id).map(indicator -> indicator.dimensies().getOrDefault(dimensie, Map.of()))
                .map(labels -> List.copyOf(labels.keySet()))
                .orElse(List.of());
    }

    /** The whole of indicator {@code id}: category {@code totaal} of the breakdown that holds it. */
    public Snede totaal(String id) {
        return new Snede(id, find(id).map(Indicator::hoofddimensie).orElse(Snede.TOTAAL), Snede.TOTAAL);
    }

    /** Link to the definition of indicator {@code id}. */
    public Verwijzing definitie(String id) {
        return new Verwijzing(naam(id), "/definities/" + id);
    }
}
