package nl.verzuimatlas.etl.toets;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.verzuimatlas.etl.bevinding.Bevinding;
import nl.verzuimatlas.etl.bevinding.Bevindingsoort;
import nl.verzuimatlas.etl.bevinding.Catalogus;

/** Counts findings about rows; keeps the first of each kind in full and of the rest only how many there were. */
public final class Bevindingenteller implements Serializable {

    /** So many findings of one kind are kept in full. */
    public static final int MEESTE_PER_SOORT = 200;

    private static final long serialVersionUID = 1L;
    private static final Comparator<Bevinding> VOLGORDE = Comparator.comparing(Bevinding::bestand)
            .thenComparingLong(Bevinding::rij)
            .thenComparing(Bevinding::kolom);

    private final TreeMap<String, Groep> groepen = new TreeMap<>();
    // what was put right on reading: counted per kind, file and column
    private final TreeMap<String, Long> rechtgezet = new TreeMap<>();

    private final Waardenteller waarden = new Waardenteller();

    private static final class Groep implements Serializable {
        private static final long serialVersionUID = 1L;
        private long aantal;
        private final ArrayList<Bevinding> eerste = new ArrayList<>();
    }

    /** Counts {@code bevinding}. */
    void tel(Bevinding bevinding) {
        Groep groep = groepen.computeIfAbsent(bevinding.id(), id -> new Groep());
        groep.aantal++;
        if (groep.eerste.size() < MEESTE_PER_SOORT) {
            groep.eerste.add(bevinding);
        }
    }

    /** Counts a finding without building it when enough of its kind are kept. */
    void tel(Bevindingsoort soort, String bestand, long rij, String kolom, Map<String, String> waarden) {
        Groep groep = groepen.computeIfAbsent(soort.id(), id -> new Groep());
        if (groep.eerste.size() < MEESTE_PER_SOORT) {
            groep.eerste.add(soort.bij(bestand, rij, kolom, waarden));
        }
        groep.aantal++;
    }

    /** Counts a value that a finding is about, as it may be shown. */
    void telWaarde(Waardenteller.Plek plek, String waarde) {
        waarden.tel(plek, waarde);
    }

    /** Counts something put right, so many times. */
    void telRechtgezet(String id, String bestand, String kolom, long aantal) {
        rechtgezet.merge(id + '\t' + bestand + '\t' + kolom, aantal, Long::sum);
    }

    /** Adds what was counted elsewhere. */
    public void plus(Bevindingenteller ander) {
        ander.groepen.forEach((id, hunne) -> {
            Groep groep = groepen.computeIfAbsent(id, nieuw -> new Groep());
            groep.aantal += hunne.aantal;
            groep.eerste.addAll(hunne.eerste);
            groep.eerste.sort(VOLGORDE);
            if (groep.eerste.size() > MEESTE_PER_SOORT) {
                groep.eerste.subList(MEESTE_PER_SOORT, groep.eerste.size()).clear();
            }
        });
        waarden.plus(ander.waarden);
        ander.rechtgezet.forEach((sleutel, aantal) -> rechtgezet.merge(sleutel, aantal, Long::sum));
    }

    /** Findings about rows by kind and place, each kind closed by the number that is not listed, then what was put right. */
    public List<Bevinding> bevindingen() {
        List<Bevinding> alle = new ArrayList<>();
        groepen.forEach((id, groep) -> {
            alle.addAll(groep.eerste);
            long rest = groep.aantal - groep.eerste.size();
            if (rest > 0) {
                Bevindingsoort soort = Catalogus.HUIS.soort(id);
                String tekst = "Nog " + rest + " keer: " + soort.titel().toLowerCase(java.util.Locale.ROOT) + ".";
                alle.add(new Bevinding(id, soort.niveau(), "", 0, "", tekst, rest));
            }
        });
        alle.addAll(waarden.bevindingen());
        rechtgezet.forEach((sleutel, aantal) -> {
            String[] delen = sleutel.split("\t", -1);
            Map<String, String> waarden = Map.of("aantal", String.valueOf(aantal));
            alle.add(Catalogus.HUIS.soort(delen[0]).bijBestand(delen[1], delen[2], waarden, aantal));
        });
        return alle;
    }
}
