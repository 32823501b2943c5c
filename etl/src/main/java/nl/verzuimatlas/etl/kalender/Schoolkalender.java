package nl.verzuimatlas.etl.kalender;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.verzuimatlas.warehouse.contract.Schooljaar;

/**
 * School calendar per vestiging: weekends, public holidays, the school holidays of its region (Regeling vaststelling
 * schoolvakanties) and its own days off. Every vestiging follows the region of its own place. Where no school holidays were
 * delivered, only weekends and public holidays are free; {@link #heeftVakanties} tells where that is so.
 */
public final class Schoolkalender implements Serializable {

    private static final long serialVersionUID = 1L;

    private final LocalDate begin;
    private final LocalDate einde;
    private final HashMap<String, String> regioVanVestiging;
    private final TreeMap<String, VrijeDagen> vrijPerGebied = new TreeMap<>();
    private final TreeMap<String, TreeSet<Integer>> schooljarenMetVakantie = new TreeMap<>();
    private final TreeMap<String, Lesdagen> lesdagenPerRegio = new TreeMap<>();

    /**
     * Calendar of the weeks from {@code begin} to {@code einde}.
     *
     * @param vakanties school holidays of regions and days off of vestigingen
     * @param regioVanVestiging region of each vestiging
     */
    public Schoolkalender(
            Feestdagen feestdagen,
            List<Vakantie> vakanties,
            Map<String, String> regioVanVestiging,
            LocalDate begin,
            LocalDate einde) {
        this.begin = begin.with(DayOfWeek.MONDAY);
        this.einde = einde.with(DayOfWeek.SUNDAY);
        this.regioVanVestiging = new HashMap<>(regioVanVestiging);
        vakanties.forEach(this::voegToe);
        for (String regio : new TreeSet<>(regioVanVestiging.values())) {
            VrijeDagen vrij = vrijeDagen(regio);
            for (int jaar = this.begin.getYear(); jaar <= this.einde.getYear(); jaar++) {
                feestdagen.vrijeDagen(jaar).forEach(datum -> vrij.voegToe(datum, datum));
            }
            lesdagenPerRegio.put(regio, new Lesdagen(this.begin, this.einde, vrij::bevat));
        }
    }

    private void voegToe(Vakantie vakantie) {
        vrijeDagen(vakantie.gebied()).voegToe(vakantie.begin(), vakantie.einde());
        schooljarenMetVakantie
                .computeIfAbsent(vakantie.gebied(), gebied -> new TreeSet<>())
                .add(Schooljaar.van(vakantie.begin()).beginjaar());
    }

    private VrijeDagen vrijeDagen(String gebied) {
        return vrijPerGebied.computeIfAbsent(gebied, nieuw -> new VrijeDagen(begin, einde));
    }

    /** Whether school holidays of {@code gebied} that start in {@code schooljaar} were delivered. */
    public boolean heeftVakanties(String gebied, Schooljaar schooljaar) {
        return schooljarenMetVakantie.getOrDefault(gebied, new TreeSet<>()).contains(schooljaar.beginjaar());
    }

    /** Regions that the vestigingen follow. */
    public Set<String> regios() {
        return Set.copyOf(lesdagenPerRegio.keySet());
    }

    /**
     * Lesson days of a region.
     *
     * @throws IllegalArgumentException if no vestiging follows {@code regio}
     */
    public Lesdagen regio(String regio) {
        Lesdagen lesdagen = lesdagenPerRegio.get(regio);
        if (lesdagen == null) {
            throw new IllegalArgumentException("no calendar for region " + regio);
        }
        return lesdagen;
    }

    /**
     * Lesson days of a vestiging: those of its region without its own days off.
     *
     * @throws IllegalArgumentException if the vestiging is unknown
     */
    public Lesdagen vestiging(String vestigingCode) {
        String regio = regioVan(vestigingCode);
        VrijeDagen eigen = vrijPerGebied.get(vestigingCode);
        if (eigen == null) {
            return regio(regio);
        }
        VrijeDagen vanRegio = vrijPerGebied.get(regio);
        return new Lesdagen(begin, einde, dag -> vanRegio.bevat(dag) || eigen.bevat(dag));
    }

    /**
     * Schooldagen of each of {@code vestigingen}, counted from {@link #eersteDag()}.
     *
     * @throws IllegalArgumentException if a vestiging is unknown
     */
    public List<BitSet> schooldagen(List<String> vestigingen) {
        Map<String, BitSet> perRegio = new HashMap<>();
        return vestigingen.stream()
                .map(vestiging -> vrijPerGebied.containsKey(vestiging)
                        ? schooldagen(vestiging(vestiging))
                        // most vestigingen share the days of their region
                        : perRegio.computeIfAbsent(
                                regioVan(vestiging), regio -> schooldagen(lesdagenPerRegio.get(regio))))
                .toList();
    }

    private BitSet schooldagen(Lesdagen lesdagen) {
        BitSet dagen = new BitSet(aantalDagen());
        for (int dag : lesdagen.schooldagen()) {
            dagen.set(dag - eersteDag());
        }
        return dagen;
    }

    private String regioVan(String vestiging) {
        String regio = regioVanVestiging.get(vestiging);
        if (regio == null) {
            throw new IllegalArgumentException("no calendar for vestiging " + vestiging);
        }
        return regio;
    }

    /** First day of the calendar, a Monday, counted from 1 January 1970. */
    public int eersteDag() {
        return Math.toIntExact(begin.toEpochDay());
    }

    /** Number of days in the calendar: whole weeks. */
    public int aantalDagen() {
        return Math.toIntExact(einde.toEpochDay()) - eersteDag() + 1;
    }

    /** Days off of the vestigingen's own, per vestiging that delivered them. */
    public Map<String, List<LocalDate>> eigenVrijeDagen() {
        Map<String, List<LocalDate>> eigen = new TreeMap<>();
        vrijPerGebied.forEach((gebied, dagen) -> {
            if (regioVanVestiging.containsKey(gebied)) {
                eigen.put(gebied, dagen.alle());
            }
        });
        return eigen;
    }
}
