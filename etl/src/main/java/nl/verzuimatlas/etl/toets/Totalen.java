package nl.verzuimatlas.etl.toets;

import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Published counts with category {@code totaal} beside the counts of the other categories of the same breakdown. Keeps at
 * most {@value #MEESTE} breakdowns; such files are small.
 */
public final class Totalen implements Serializable {

    /** So many breakdowns are kept. */
    public static final int MEESTE = 20_000;

    private static final long serialVersionUID = 1L;
    private static final Set<String> TELBAAR = Set.of("leerlingen", "meldingen", "gevallen", "respondenten", "scholen");

    private final TreeMap<String, Uitsplitsing> uitsplitsingen = new TreeMap<>();

    /** A total and its parts. */
    public static final class Uitsplitsing implements Serializable {
        private static final long serialVersionUID = 1L;
        private double totaal = Double.NaN;
        private long rij;
        private String bestand = "";
        private double grootste;
        private String grootsteCategorie = "";

        /** The published total; not a number when none was published. */
        public double totaal() {
            return totaal;
        }

        /** File and row of the total. */
        public Kengetallen.Rijplek plek() {
            return new Kengetallen.Rijplek(bestand, rij);
        }

        /** Largest part. */
        public double grootste() {
            return grootste;
        }

        /** Category of the largest part. */
        public String grootsteCategorie() {
            return grootsteCategorie;
        }
    }

    void tel(String uitsplitsing, String categorie, String eenheid, double waarde, String bestand, long rij) {
        if (!TELBAAR.contains(eenheid)) {
            return;
        }
        Uitsplitsing een = uitsplitsingen.get(uitsplitsing);
        if (een == null) {
            if (uitsplitsingen.size() >= MEESTE) {
                return;
            }
            een = new Uitsplitsing();
            uitsplitsingen.put(uitsplitsing, een);
        }
        if (categorie.equals("totaal")) {
            een.totaal = waarde;
            een.bestand = bestand;
            een.rij = rij;
        } else if (waarde > een.grootste) {
            een.grootste = waarde;
            een.grootsteCategorie = categorie;
        }
    }

    void plus(Totalen ander) {
        ander.uitsplitsingen.forEach((naam, hun) -> {
            Uitsplitsing een = uitsplitsingen.computeIfAbsent(naam, nieuw -> new Uitsplitsing());
            if (!Double.isNaN(hun.totaal)) {
                een.totaal = hun.totaal;
                een.bestand = hun.bestand;
                een.rij = hun.rij;
            }
            if (hun.grootste > een.grootste) {
                een.grootste = hun.grootste;
                een.grootsteCategorie = hun.grootsteCategorie;
            }
        });
    }

    /** All breakdowns, by name. */
    public Map<String, Uitsplitsing> alle() {
        return Map.copyOf(uitsplitsingen);
    }
}
