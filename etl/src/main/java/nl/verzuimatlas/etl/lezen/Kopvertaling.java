package nl.verzuimatlas.etl.lezen;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.verzuimatlas.warehouse.contract.BronSchema;
import nl.verzuimatlas.warehouse.contract.BronSchema.Veld;

/** Knows under which headers the columns of a source are delivered: our name, synonyms, and what the supplier says. */
public final class Kopvertaling {

    private final BronSchema schema;
    private final Map<String, String> eigen = new HashMap<>();
    private final Map<String, String> synoniemen = new HashMap<>();
    private final Map<String, String> vanLeverancier = new HashMap<>();

    /** @param kolommen header of the supplier to ours */
    public Kopvertaling(BronSchema schema, Map<String, String> kolommen) {
        this.schema = schema;
        for (Veld veld : schema.fields()) {
            eigen.put(sleutel(veld.name()), veld.name());
            veld.synoniemen().forEach(synoniem -> synoniemen.put(sleutel(synoniem), veld.name()));
        }
        kolommen.forEach((hun, ons) -> vanLeverancier.put(sleutel(hun), eigen.getOrDefault(sleutel(ons), ons)));
    }

    /** Whether a cell names a column. */
    public boolean isKolom(String cel) {
        return !veld(cel).isEmpty();
    }

    /** Number of cells of a row that name a column. */
    public int score(List<String> rij) {
        return (int) rij.stream().filter(this::isKolom).count();
    }

    /**
     * Place of each field in a header.
     *
     * @param plaatsen per field of the schema the column, or -1
     * @param dubbel fields that more than one column names
     * @param onbekend places of columns that are no field
     */
    public record Plaatsing(List<Integer> plaatsen, List<String> dubbel, List<Integer> onbekend) {}

    /** Finds the columns of the fields; a column that is named as ours goes before a synonym. */
    public Plaatsing plaats(List<String> koppen) {
        List<Integer> plaatsen =
                new ArrayList<>(Collections.nCopies(schema.fields().size(), -1));
        List<String> dubbel = new ArrayList<>();
        List<Integer> onbekend = new ArrayList<>();
        for (int kolom = 0; kolom < koppen.size(); kolom++) {
            String veld = veld(koppen.get(kolom));
            int nummer = nummer(veld);
            if (nummer < 0) {
                onbekend.add(kolom);
                continue;
            }
            int eerder = plaatsen.get(nummer);
            if (eerder < 0) {
                plaatsen.set(nummer, kolom);
            } else if (rang(koppen.get(kolom)) == rang(koppen.get(eerder))) {
                dubbel.add(veld);
            } else if (rang(koppen.get(kolom)) < rang(koppen.get(eerder))) {
                plaatsen.set(nummer, kolom);
                onbekend.add(eerder);
            } else {
                onbekend.add(kolom);
            }
        }
        return new Plaatsing(List.copyOf(plaatsen), dubbel, onbekend);
    }

    /** Whether the supplier or we spell this column so. */
    public boolean isEigenNaam(String kop) {
        return eigen.containsKey(sleutel(kop)) && !vanLeverancier.containsKey(sleutel(kop));
    }

    private String veld(String kop) {
        String sleutel = sleutel(kop);
        String veld = vanLeverancier.get(sleutel);
        if (veld == null) {
            veld = eigen.getOrDefault(sleutel, synoniemen.getOrDefault(sleutel, ""));
        }
        return veld;
    }

    private int rang(String kop) {
        String sleutel = sleutel(kop);
        if (vanLeverancier.containsKey(sleutel)) {
            return 0;
        }
        return eigen.containsKey(sleutel) ? 1 : 2;
    }

    private int nummer(String veld) {
        for (int i = 0; i < schema.fields().size(); i++) {
            if (schema.fields().get(i).name().equals(veld)) {
                return i;
            }
        }
        return -1;
    }

    /** A header without regard to case, spaces, underscores and hyphens. */
    public static String sleutel(String kop) {
        return kop.toUpperCase(Locale.ROOT).replaceAll("[\\s_\\-\\u00a0\\ufeff]+", "");
    }
}
