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
import java.util.function.IntPredicate;
import nl.verzuimatlas.warehouse.contract.Schooljaar;

/**
 * School calendar per vestiging: weekends, public holidays, the school holidays of its region (Regeling vaststelling
 * schoolvakanties) and its own deviations: days off, and days with lessons in a holiday of its region. Every vestiging follows
 * the region of its own place, so that two vestigingen of one gemeente may have different calendars. Where no school holidays were
 * delivered, only weekends and public holidays are free; {@link #heeftVakanties} tells where that is so.
 */
public final class Schoolkalender implements Serializable {

    private static final long serialVersionUID = 1L;

    private final LocalDate begin;
    private final LocalDate einde;
    private final HashMap<String, String> regioVanVestiging;
    private final TreeMap<String, VrijeDagen> vrijPerGebied = new TreeMap<>();
    private final TreeMap<String, VrijeDagen> lesPerGebied = new TreeMap<>();
    private final VrijeDagen feestdagen;
    private final VrijeDagen gebruiken;
    private final VrijeDagen schoolfeestdagen;
    private final TreeMap<String, TreeSet<Integer>> schooljarenMetVakantie = new TreeMap<>();
    private final TreeMap<String, Lesdagen> lesdagenPerRegio = new TreeMap<>();

    /**
     * Calendar of the weeks from {@code begin} to {@code einde}.
     *
     * @param regels public holidays
     * @param vakanties school holidays of regions and deviations of vestigingen
     * @param regioVanVestiging region of each vestiging
     */
    public Schoolkalender(
            Feestdagen regels,
            List<Vakantie> vakanties,
            Map<String, String> regioVanVestiging,
            LocalDate begin,
            LocalDate einde) {
        this.begin = begin.with(DayOfWeek.MONDAY);
        this.einde = einde.with(DayOfWeek.SUNDAY);
        this.regioVanVestiging = new HashMap<>(regioVanVestiging);
        this.feestdagen = new VrijeDagen(this.begin, this.einde);
        this.gebruiken = new VrijeDagen(this.begin, this.einde);
        this.schoolfeestdagen = new VrijeDagen(this.begin, this.einde);
        for (int jaar = this.begin.getYear(); jaar <= this.einde.getYear(); jaar++) {
            regels.geenWerkdagen(jaar).forEach(datum -> feestdagen.voegToe(datum, datum));
            regels.gebruiken(jaar).forEach(datum -> gebruiken.voegToe(datum, datum));
            regels.vrijeDagen(jaar).forEach(datum -> schoolfeestdagen.voegToe(datum, datum));
        }
        vakanties.forEach(this::voegToe);
        for (String regio : new TreeSet<>(regioVanVestiging.values())) {
            lesdagenPerRegio.put(regio, lesdagen(dag -> isVrij(regio, dag), regio));
        }
    }

    private Lesdagen lesdagen(IntPredicate isVrij, String regio) {
        return new Lesdagen(begin, einde, isVrij, dag -> isVrij(regio, dag), feestdagen::bevat);
    }

    private void voegToe(Vakantie vakantie) {
        boolean vrij = vakantie.soort() == Vakantie.Soort.VRIJ;
        (vrij ? vrijPerGebied : lesPerGebied)
                .computeIfAbsent(vakantie.gebied(), nieuw -> new VrijeDagen(begin, einde))
                .voegToe(vakantie.begin(), vakantie.einde());
        if (vrij) {
            schooljarenMetVakantie
                    .computeIfAbsent(vakantie.gebied(), gebied -> new TreeSet<>())
                    .add(Schooljaar.van(vakantie.begin()).beginjaar());
        }
    }

    private static boolean bevat(Map<String, VrijeDagen> perGebied, String gebied, int dag) {
        VrijeDagen dagen = perGebied.get(gebied);
        return dagen != null && dagen.bevat(dag);
    }

    private boolean isVrij(String regio, int dag) {
        return schoolfeestdagen.bevat(dag) || bevat(vrijPerGebied, regio, dag);
    }

    // a day off of its own goes before lessons of its own, and a public holiday before both
    private boolean isVrij(String vestiging, String regio, int dag) {
        if (bevat(vrijPerGebied, vestiging, dag)) {
            return true;
        }
        boolean les = bevat(lesPerGebied, vestiging, dag);
        return isVrij(regio, dag) && !(les && (!schoolfeestdagen.bevat(dag) || gebruiken.bevat(dag)));
    }

    private boolean wijktAf(String vestiging) {
        return vrijPerGebied.containsKey(vestiging) || lesPerGebied.containsKey(vestiging);
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
     * Lesson days of a vestiging: those of its region, with its own deviations.
     *
     * @throws IllegalArgumentException if the vestiging is unknown
     */
    public Lesdagen vestiging(String vestigingCode) {
        String regio = regioVan(vestigingCode);
        return wijktAf(vestigingCode) ? lesdagen(dag -> isVrij(vestigingCode, regio, dag), regio) : regio(regio);
    }

    /**
     * Schooldagen of each of {@code vestigingen}, counted from {@link #eersteDag()}.
     *
     * @throws IllegalArgumentException if a vestiging is unknown
     */
    public List<BitSet> schooldagen(List<String> vestigingen) {
        Map<String, BitSet> perRegio = new HashMap<>();
        return vestigingen.stream()
                .map(vestiging -> wijktAf(vestiging)
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
}
