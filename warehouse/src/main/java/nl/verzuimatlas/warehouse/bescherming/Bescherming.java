package nl.verzuimatlas.warehouse.bescherming;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import nl.verzuimatlas.warehouse.contract.Reeks;
import nl.verzuimatlas.warehouse.contract.Waarde;
import nl.verzuimatlas.warehouse.indicator.Berekening.Maat;
import nl.verzuimatlas.warehouse.indicator.Indicatorregister;
import nl.verzuimatlas.warehouse.indicator.Registratie;
import nl.verzuimatlas.warehouse.kubus.Cel;
import nl.verzuimatlas.warehouse.kubus.Celsleutel;

/**
 * Hides cells: first those that are small in themselves (primary), then the fewest partners that keep a reader from
 * computing them from a total, a region or a linked indicator (complementary). Deterministic: the same cells give the
 * same pattern. Published series pass unchanged; they are public already.
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
     */
    public Resultaat bescherm(Collection<Cel> cellen, Map<String, Set<String>> leden) {
        TreeMap<Celsleutel, Cel> perSleutel = new TreeMap<>();
        cellen.forEach(cel -> perSleutel.put(cel.sleutel(), cel));
        Set<Celsleutel> primair = new HashSet<>();
        for (Cel cel : perSleutel.values()) {
            if (isPrimair(cel) || isBijnaHetGeheel(cel, perSleutel)) {
                primair.add(cel.sleutel());
            }
        }
        primair.addAll(new Curvebescherming(regel, register, leden).verborgen(perSleutel));
        Set<Celsleutel> verborgen = new HashSet<>(primair);
        List<Verband> verbanden = new Verbanden(register, leden).van(perSleutel);
        boolean gewijzigd = true;
        while (gewijzigd) {
            gewijzigd = false;
            for (Verband verband : verbanden) {
                gewijzigd |= dekAf(verband, perSleutel, verborgen);
            }
        }
        medianen(perSleutel, verborgen);
        List<Cel> beschermd = new ArrayList<>();
        for (Cel cel : perSleutel.values()) {
            beschermd.add(toon(cel, verborgen.contains(cel.sleutel())));
        }
        return new Resultaat(List.copyOf(beschermd), primair.size(), verborgen.size() - primair.size());
    }

    private boolean isPrimair(Cel cel) {
        if (cel.sleutel().reeks() == Reeks.GEPUBLICEERD || !cel.heeftCijfer()) {
            return false;
        }
        if (isEnquete(cel)) {
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

    /** Whether total minus part is a small count, for a part of which the rest is not a cell of its own. */
    private boolean isBijnaHetGeheel(Cel cel, Map<Celsleutel, Cel> cellen) {
        Celsleutel sleutel = cel.sleutel();
        if (sleutel.reeks() == Reeks.GEPUBLICEERD || !cel.heeftCijfer()) {
            return false;
        }
        Registratie registratie = register.getRegistratie(sleutel.indicator());
        if (!registratie.berekening().delen().contains(sleutel.dimensie() + ":" + sleutel.categorie())) {
            return false;
        }
        Cel totaal = cellen.get(sleutel.metIndicator(
                sleutel.indicator(), registratie.indicator().hoofddimensie(), Verbanden.TOTAAL));
        return totaal != null
                && totaal.heeftCijfer()
                && regel.isKlein(totaal.teller().orElse(0) - cel.teller().orElse(0));
    }

    private boolean heeftTeWeinigAntwoorden(Cel cel) {
        double geldig = cel.noemer().orElse(0);
        double ja = cel.teller().orElse(0);
        return geldig < regel.enqueteMinimum()
                || ja < regel.enqueteCelMinimum()
                || geldig - ja < regel.enqueteCelMinimum();
    }

    private boolean isEnquete(Cel cel) {
        return maat(cel) == Maat.ENQUETE;
    }

    private Maat maat(Cel cel) {
        return register.getRegistratie(cel.sleutel().indicator()).berekening().maat();
    }

    /** Hides partners until no hidden cell of the relation can be computed or narrowed below the limit from it alone. */
    private boolean dekAf(Verband verband, Map<Celsleutel, Cel> cellen, Set<Celsleutel> verborgen) {
        boolean gewijzigd = false;
        while (true) {
            List<Cel> geheim = metCijfer(verband.bedreigd(), cellen).stream()
                    .filter(cel -> verborgen.contains(cel.sleutel()))
                    .toList();
            List<Cel> kandidaten = metCijfer(verband.partners(), cellen).stream()
                    .filter(cel -> !verborgen.contains(cel.sleutel()))
                    .toList();
            if (geheim.isEmpty() || isVeilig(verband, geheim) || kandidaten.isEmpty()) {
                return gewijzigd;
            }
            verborgen.add(verband.goedkoopste(kandidaten).sleutel());
            gewijzigd = true;
        }
    }

    private static List<Cel> metCijfer(List<Celsleutel> sleutels, Map<Celsleutel, Cel> cellen) {
        return sleutels.stream()
                .map(cellen::get)
                .filter(cel -> cel != null && cel.heeftCijfer())
                .toList();
    }

    private boolean isVeilig(Verband verband, List<Cel> geheim) {
        if (geheim.size() < 2) {
            return false;
        }
        double som = geheim.stream().mapToDouble(cel -> cel.teller().orElse(0)).sum();
        long minstensEen =
                geheim.stream().filter(cel -> cel.teller().orElse(0) > 0).count();
        // Who knows which hidden cells are 1 or more, knows that this is the most that one of them can be.
        return verband.soort() != Verband.Soort.SOM || som - minstensEen + 1 >= regel.drempel();
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
     * @param primair number of own cells hidden because they are small
     * @param aanvullend number of own cells hidden to protect those
     */
    public record Resultaat(List<Cel> cellen, int primair, int aanvullend) {}
}
