package nl.verzuimatlas.warehouse.audit.aanval;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.verzuimatlas.warehouse.audit.Aanval;
import nl.verzuimatlas.warehouse.audit.Aanwijzingen;
import nl.verzuimatlas.warehouse.audit.Vondst;
import nl.verzuimatlas.warehouse.audit.verband.Getallen;
import nl.verzuimatlas.warehouse.audit.verband.Grootheid;

/**
 * Attacks an earlier release with this one: what was hidden then and is shown now fills a gap in the earlier figures, and may give
 * away others that were hidden beside it. What could be found in the earlier release without this one is no finding of this one.
 */
public final class Terugaanval {

    private final Getallen nu;
    private final Getallen toen;

    /**
     * An attack.
     *
     * @param nu what is public of this release
     * @param toen what is public of the earlier one
     */
    public Terugaanval(Getallen nu, Getallen toen) {
        this.nu = nu;
        this.toen = toen;
    }

    /** What was found. */
    public List<Vondst> voerUit() {
        Eerderaanval omgekeerd = new Eerderaanval(toen, nu);
        omgekeerd.voerUit();
        Map<Grootheid, Long> bekend = omgekeerd.bekend();
        if (bekend.isEmpty()) {
            return List.of();
        }
        Set<String> getoond =
                bekend.keySet().stream().map(een -> een.adres().toString()).collect(Collectors.toSet());
        List<Vondst> met = Verbandaanval.rond(toen, bekend, bekend.keySet(), Aanwijzingen.GEEN).voerUit().stream()
                .filter(vondst -> !getoond.contains(vondst.waar()))
                .toList();
        return met.isEmpty() ? met : metDezeErbij(met, bekend.keySet());
    }

    /** What of it could not be found in the earlier release by itself. */
    private List<Vondst> metDezeErbij(List<Vondst> met, Set<Grootheid> kern) {
        Map<Boolean, Set<String>> zonder =
                Verbandaanval.rond(toen, Map.of(), kern, Aanwijzingen.GEEN).voerUit().stream()
                        .collect(Collectors.partitioningBy(
                                Vondst::isOnbeslist, Collectors.mapping(Terugaanval::sleutel, Collectors.toSet())));
        return met.stream()
                .filter(vondst -> !zonder.get(false).contains(sleutel(vondst))
                        && !(vondst.isOnbeslist() && zonder.get(true).contains(sleutel(vondst))))
                .map(vondst -> new Vondst(
                        Aanval.EERDER,
                        vondst.zekerheid(),
                        vondst.waar(),
                        "in uitgave " + toen.openbaar().release() + ", met deze uitgave erbij: " + vondst.woorden(),
                        vondst.verbanden()))
                .toList();
    }

    private static String sleutel(Vondst vondst) {
        return vondst.aanval() + " " + vondst.waar();
    }
}
