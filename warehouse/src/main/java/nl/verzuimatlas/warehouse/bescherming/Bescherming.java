package nl.verzuimatlas.warehouse.bescherming;

import com.google.ortools.Loader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import nl.verzuimatlas.warehouse.bescherming.Stelsel.Stand;
import nl.verzuimatlas.warehouse.contract.Reeks;
import nl.verzuimatlas.warehouse.contract.Waarde;
import nl.verzuimatlas.warehouse.indicator.Berekening.Maat;
import nl.verzuimatlas.warehouse.indicator.Indicatorregister;
import nl.verzuimatlas.warehouse.kubus.Cel;
import nl.verzuimatlas.warehouse.kubus.Celsleutel;

/**
 * Hides cells: first those that are small in themselves (primary), then the cheapest partners that keep a reader from
 * computing or narrowing them by everything that is shown (complementary; docs/definities/bescherming.md). All counts of the release are one
 * system. Deterministic: the same cells and the same earlier release give the same pattern. Published series pass unchanged; they are public already.
 */
public final class Bescherming {

    /** Kind in the members of the gemeenten of which one was made. */
    public static final String HERINDELING = "herindeling";

    /** The same for every hidden cell: a text that told small cells from their partners would undo the hiding. */
    private static final String AFGESCHERMD =
            "afgeschermd: een klein aantal, of nodig om een ander cijfer te beschermen";

    private static final String TE_WEINIG = "te weinig antwoorden, of nodig om een ander cijfer te beschermen";

    private static final String TE_WEINIG_PERIODEN =
            "afgeschermd: te weinig perioden thuis, of nodig om een ander cijfer te beschermen";

    private final Beschermingsregel regel;
    private final Indicatorregister register;

    public Bescherming(Beschermingsregel regel, Indicatorregister register) {
        this.regel = regel;
        this.register = register;
    }

    /**
     * The cells as they may be shown.
     *
     * @param cellen all cells of the cube
     * @param leden codes of the gemeenten of each region, by kind and code of the region ({@code rmc|RMC13}); of a gemeente that
     *     was made of others, the codes of those under {@link #HERINDELING} and its own code
     * @param vorige what readers have: the release that is served now, and others that can still be seen
     */
    public Resultaat bescherm(Collection<Cel> cellen, Map<String, Set<String>> leden, Vorige vorige) {
        Map<Celsleutel, Cel> perSleutel = perSleutel(cellen);
        Set<Celsleutel> primair = new HashSet<>();
        for (Cel cel : perSleutel.values()) {
            if (isPrimair(cel)) {
                primair.add(cel.sleutel());
            }
        }
        primair.addAll(new Curvebescherming(regel, register, leden).verborgen(perSleutel));
        Set<Celsleutel> verborgen = new HashSet<>(primair);
        Uitkomst samen = verberg(perSleutel, leden, vorige, verborgen);
        Verdediging.Uitkomst uitkomst = samen.stelsel();
        new Onderzoeksbescherming(register, leden).vulAan(perSleutel, verborgen);
        medianen(perSleutel, verborgen);
        List<Cel> beschermd = new ArrayList<>();
        List<Cel> geheim = new ArrayList<>();
        for (Cel cel : perSleutel.values()) {
            boolean isVerborgen = verborgen.contains(cel.sleutel());
            beschermd.add(toon(cel, isVerborgen));
            if (isVerborgen) {
                geheim.add(cel);
            }
        }
        return new Resultaat(
                List.copyOf(beschermd),
                List.copyOf(geheim),
                primair.size(),
                verborgen.size() - primair.size(),
                uitkomst.ronden(),
                uitkomst.programmas(),
                uitkomst.bekend(),
                uitkomst.geheel(),
                samen.bewijs());
    }

    /** In the order of the keys, on which the pattern depends. */
    private static Map<Celsleutel, Cel> perSleutel(Collection<Cel> cellen) {
        Map<Celsleutel, Cel> perSleutel = new LinkedHashMap<>(2 * cellen.size());
        cellen.stream().sorted(Comparator.comparing(Cel::sleutel)).forEach(cel -> perSleutel.put(cel.sleutel(), cel));
        return perSleutel;
    }

    /** What came of the system of the counts, and the proof of it. */
    private record Uitkomst(Verdediging.Uitkomst stelsel, Bewijs bewijs) {}

    /** Solves the system of the counts, and adds what it hides to {@code verborgen}. */
    private Uitkomst verberg(
            Map<Celsleutel, Cel> cellen, Map<String, Set<String>> leden, Vorige vorige, Set<Celsleutel> verborgen) {
        // unpacking the solver takes as long as gathering the relations; who needs it waits for it
        CompletableFuture.runAsync(Loader::loadNativeLibraries);
        List<Cel> geteld = geteld(cellen);
        Stelsel stelsel = stelsel(geteld, cellen, leden, vorige, verborgen);
        List<Celsleutel> sleutels = geteld.stream().map(Cel::sleutel).toList();
        Verdediging.Uitkomst uitkomst =
                new Verdediging(stelsel, regel.drempel(), vorige.bewijs().oplossingen(stelsel, sleutels)).los();
        for (int nummer = 0; nummer < geteld.size(); nummer++) {
            if (uitkomst.verborgen()[nummer]) {
                verborgen.add(sleutels.get(nummer));
            }
        }
        return new Uitkomst(uitkomst, Bewijs.van(stelsel, sleutels, uitkomst.werelden()));
    }

    private List<Cel> geteld(Map<Celsleutel, Cel> cellen) {
        return cellen.values().stream().filter(this::isGeteld).toList();
    }

    /** Whether a cell is an own figure that counts persons, reports or cases: those are one system. */
    public boolean isGeteld(Cel cel) {
        return cel.sleutel().reeks() == Reeks.EIGEN
                && cel.heeftCijfer()
                && Verbanden.isGeteld(register.getRegistratie(cel.sleutel().indicator()));
    }

    private Stelsel stelsel(
            List<Cel> geteld,
            Map<Celsleutel, Cel> cellen,
            Map<String, Set<String>> leden,
            Vorige vorige,
            Set<Celsleutel> verborgen) {
        Stelselbouwer bouwer = new Stelselbouwer(geteld);
        new Verbanden(register, leden, cellen).van(bouwer::voegToe);
        Set<Celsleutel> blijvend = vorige.blijvend(cellen, leden);
        Stand[] standen = new Stand[geteld.size()];
        long[] prijzen = new long[geteld.size()];
        for (int nummer = 0; nummer < standen.length; nummer++) {
            Cel cel = geteld.get(nummer);
            standen[nummer] = stand(cel, vorige, verborgen, blijvend);
            prijzen[nummer] = Prijs.van(cel.sleutel(), cel.teller().orElse(0));
        }
        return bouwer.bouw(standen, prijzen);
    }

    /**
     * The counts that a naive scheme would hide: it closes each relation by itself with the smallest partner. To compare with only: what
     * it leaves can be computed from relations together.
     *
     * @param cellen all cells of the cube
     * @param leden codes of the gemeenten of each region, by kind and code
     */
    public Set<Celsleutel> naief(Collection<Cel> cellen, Map<String, Set<String>> leden) {
        Map<Celsleutel, Cel> perSleutel = perSleutel(cellen);
        Set<Celsleutel> primair = new HashSet<>();
        perSleutel.values().stream().filter(this::isPrimair).forEach(cel -> primair.add(cel.sleutel()));
        List<Cel> geteld = geteld(perSleutel);
        boolean[] verborgen =
                new Naief(stelsel(geteld, perSleutel, leden, Vorige.GEEN, primair), regel.drempel()).los();
        Set<Celsleutel> naief = new HashSet<>();
        for (int nummer = 0; nummer < verborgen.length; nummer++) {
            if (verborgen[nummer]) {
                naief.add(geteld.get(nummer).sleutel());
            }
        }
        return naief;
    }

    private static Stand stand(Cel cel, Vorige vorige, Set<Celsleutel> verborgen, Set<Celsleutel> blijvend) {
        if (verborgen.contains(cel.sleutel())) {
            return Stand.VERBORGEN;
        }
        if (vorige.kent(cel)) {
            return Stand.BEKEND;
        }
        return blijvend.contains(cel.sleutel()) ? Stand.VERBORGEN : Stand.VRIJ;
    }

    private boolean isPrimair(Cel cel) {
        if (cel.sleutel().reeks() == Reeks.GEPUBLICEERD || !cel.heeftCijfer()) {
            return false;
        }
        if (maat(cel) == Maat.ENQUETE) {
            return heeftTeWeinigAntwoorden(cel);
        }
        if (maat(cel) == Maat.OVERLEVING) {
            return cel.noemer().orElse(0) < regel.enqueteMinimum();
        }
        OptionalDouble teller = cel.teller();
        if (teller.isPresent() && regel.isKlein(teller.getAsDouble())) {
            return true;
        }
        if (cel.noemerIsPopulatie() || cel.noemer().isEmpty()) {
            return false;
        }
        // A share of few cases, or a share that nearly everyone is in, shows the few.
        double noemer = cel.noemer().getAsDouble();
        return regel.isKlein(noemer) || teller.isPresent() && regel.isKlein(noemer - teller.getAsDouble());
    }

    private boolean heeftTeWeinigAntwoorden(Cel cel) {
        double geldig = cel.noemer().orElse(0);
        double ja = cel.teller().orElse(0);
        return geldig < regel.enqueteMinimum()
                || ja < regel.enqueteCelMinimum()
                || geldig - ja < regel.enqueteCelMinimum();
    }

    private Maat maat(Cel cel) {
        return register.getRegistratie(cel.sleutel().indicator()).berekening().maat();
    }

    /** Hides medians that tell something of a hidden number of cases; those of nobody as well as those of some. */
    private void medianen(Map<Celsleutel, Cel> cellen, Set<Celsleutel> verborgen) {
        List<Celsleutel> medianen = new ArrayList<>();
        for (Cel cel : cellen.values()) {
            Celsleutel sleutel = cel.sleutel();
            if (sleutel.reeks() == Reeks.EIGEN
                    && maat(cel) == Maat.KWANTIEL
                    && (cel.heeftCijfer()
                            ? Mediaanbescherming.verraadtAantal(sleutel, cellen, verborgen)
                            : isLeeg(cel) && Mediaanbescherming.verraadtNul(sleutel, verborgen))) {
                medianen.add(sleutel);
            }
        }
        verborgen.addAll(medianen);
    }

    private static boolean isLeeg(Cel cel) {
        return cel.waarde() instanceof Waarde.NietVanToepassing;
    }

    private Cel toon(Cel cel, boolean verborgen) {
        boolean isMediaanVanNiemand = verborgen && isLeeg(cel);
        if (cel.sleutel().reeks() == Reeks.GEPUBLICEERD || !cel.heeftCijfer() && !isMediaanVanNiemand) {
            return cel;
        }
        return switch (maat(cel)) {
            case ENQUETE -> verborgen ? cel.verberg(new Waarde.TeWeinigRespons(), TE_WEINIG) : cel.metRondeNoemer();
            case OVERLEVING ->
                verborgen ? cel.verberg(new Waarde.Afgeschermd(), TE_WEINIG_PERIODEN) : cel.metRondeNoemer();
            // The number of cases under a median would give away the rest of a share shown elsewhere.
            case KWANTIEL -> verborgen ? cel.verbergGeheel(new Waarde.Afgeschermd(), AFGESCHERMD) : cel.zonderNoemer();
            case AANTAL, PER_1000, PROCENT, GEPUBLICEERD ->
                verborgen ? cel.verberg(new Waarde.Afgeschermd(), AFGESCHERMD) : cel;
        };
    }

    /**
     * The protected cube and how much was hidden.
     *
     * @param cellen all cells, in the order of their keys
     * @param geheim those that are hidden, as they are
     * @param primair number of own cells hidden because they are small
     * @param aanvullend number of own cells hidden to protect those
     * @param ronden how often cells were chosen
     * @param programmas how many linear programmes were solved
     * @param bekend number of the own cells hidden now that an earlier release shows with the same figure
     * @param geheel number of groups of figures that hang together and are hidden altogether, because no choice of cells was found that
     *     protects them
     * @param bewijs what the next release can start from
     */
    public record Resultaat(
            List<Cel> cellen,
            List<Cel> geheim,
            int primair,
            int aanvullend,
            int ronden,
            long programmas,
            int bekend,
            long geheel,
            Bewijs bewijs) {

        /** What a reader of it knows, for the release that comes after it. */
        public Vorige alsVorige() {
            Map<Celsleutel, Vorige.Getoond> getoond = new HashMap<>();
            Set<Celsleutel> verborgen = new HashSet<>();
            for (Cel cel : cellen) {
                if (cel.sleutel().reeks() == Reeks.EIGEN && cel.heeftCijfer()) {
                    getoond.put(cel.sleutel(), new Vorige.Getoond(cel.teller(), cel.noemer()));
                } else if (cel.sleutel().reeks() == Reeks.EIGEN && cel.waarde() instanceof Waarde.Afgeschermd) {
                    verborgen.add(cel.sleutel());
                }
            }
            return new Vorige(getoond, verborgen, bewijs, Map.of());
        }
    }
}
