package nl.verzuimatlas.warehouse.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.verzuimatlas.warehouse.audit.aanval.Curveaanval;
import nl.verzuimatlas.warehouse.audit.aanval.Eerderaanval;
import nl.verzuimatlas.warehouse.audit.aanval.Enqueteaanval;
import nl.verzuimatlas.warehouse.audit.aanval.Kleinaanval;
import nl.verzuimatlas.warehouse.audit.aanval.Leveringaanval;
import nl.verzuimatlas.warehouse.audit.aanval.Mediaanaanval;
import nl.verzuimatlas.warehouse.audit.aanval.Sporenaanval;
import nl.verzuimatlas.warehouse.audit.aanval.Terugaanval;
import nl.verzuimatlas.warehouse.audit.aanval.Verbandaanval;
import nl.verzuimatlas.warehouse.audit.openbaar.Openbaar;
import nl.verzuimatlas.warehouse.audit.openbaar.Openbarecel;
import nl.verzuimatlas.warehouse.audit.verband.Getallen;
import nl.verzuimatlas.warehouse.audit.verband.Grootheid;
import nl.verzuimatlas.warehouse.audit.verband.Kennis;
import nl.verzuimatlas.warehouse.tegelijk.Zijwerk;

/**
 * Attacks a release with nothing but what is public of it and of earlier releases. Knows the rules that hold for the figures, and
 * not how the protection chose what to hide.
 */
public final class Audit {

    private final Kennis kennis;
    private final Optional<Geheugen> geheugen;

    public Audit(Kennis kennis) {
        this(kennis, Optional.empty());
    }

    Audit(Kennis kennis, Optional<Geheugen> geheugen) {
        this.kennis = kennis;
        this.geheugen = geheugen;
    }

    /**
     * Attacks: first with what this release gives, by itself and filled in in earlier ones, then with what an attacker has from those if it has
     * not changed since.
     *
     * @param openbaar what is public of the release
     * @param eerdere what is public of earlier releases that can still be seen
     */
    public Auditverslag val(Openbaar openbaar, List<Openbaar> eerdere) {
        return val(openbaar, eerdere, Aanwijzingen.GEEN);
    }

    /**
     * Attacks, as above; sooner ready when its maker says what could stand there.
     *
     * @param gezegd what could
     */
    Auditverslag val(Openbaar openbaar, List<Openbaar> eerdere, Aanwijzingen gezegd) {
        long begin = System.nanoTime();
        Getallen getallen = new Getallen(openbaar, kennis);
        List<Vondst> vondsten = new ArrayList<>();
        // in the order of the earlier releases, because guesses are believed in the order in which they come
        Map<Grootheid, Long> bekend = new LinkedHashMap<>();
        List<Vondst> alsOngewijzigd = new ArrayList<>();
        Verbanden verbanden;
        try (Zijwerk<Verbanden> stelsel = Zijwerk.begin("stelsel", () -> verbanden(getallen, gezegd))) {
            vondsten.addAll(new Kleinaanval(getallen).voerUit());
            vondsten.addAll(new Sporenaanval(getallen).voerUit());
            vondsten.addAll(new Enqueteaanval(getallen).voerUit());
            vondsten.addAll(new Curveaanval(getallen).voerUit());
            vondsten.addAll(new Mediaanaanval(getallen).voerUit());
            vondsten.addAll(new Leveringaanval(getallen).voerUit());
            for (Openbaar eerder : eerdere) {
                Getallen toen = new Getallen(eerder, kennis);
                Eerderaanval aanval = new Eerderaanval(getallen, toen);
                alsOngewijzigd.addAll(aanval.voerUit());
                aanval.bekend().forEach(bekend::putIfAbsent);
                vondsten.addAll(new Terugaanval(getallen, toen).voerUit());
            }
            verbanden = stelsel.wacht();
        }
        vondsten.addAll(verbanden.vondsten());
        alsOngewijzigd.addAll(metBekende(getallen, bekend, vondsten, gezegd));
        vondsten.addAll(alsOngewijzigd);
        return new Auditverslag(
                openbaar.release(),
                openbaar.cellen().values().stream()
                        .filter(Openbarecel::isGetoond)
                        .count(),
                openbaar.cellen().values().stream()
                        .filter(Openbarecel::isVerborgen)
                        .count(),
                verbanden.aanval().telling(),
                verbanden.aanval().relaties(),
                eerdere.stream().map(Openbaar::release).toList(),
                Duration.ofNanos(System.nanoTime() - begin),
                vondsten);
    }

    /** The attack on all relations, and what it found. */
    private record Verbanden(Verbandaanval aanval, List<Vondst> vondsten) {}

    private Verbanden verbanden(Getallen getallen, Aanwijzingen gezegd) {
        Verbandaanval aanval = new Verbandaanval(getallen, Map.of(), gezegd, geheugen);
        return new Verbanden(aanval, aanval.voerUit());
    }

    /** What can be found besides with numbers of earlier releases, or cannot be decided; these themselves are findings already. */
    private static List<Vondst> metBekende(
            Getallen getallen, Map<Grootheid, Long> bekend, List<Vondst> gevonden, Aanwijzingen gezegd) {
        if (bekend.isEmpty()) {
            return List.of();
        }
        Set<String> al = gevonden.stream().map(Audit::sleutel).collect(Collectors.toSet());
        Set<String> getoond =
                bekend.keySet().stream().map(een -> een.adres().toString()).collect(Collectors.toSet());
        return Verbandaanval.rond(getallen, bekend, bekend.keySet(), gezegd).voerUit().stream()
                .filter(vondst -> !al.contains(sleutel(vondst)) && !getoond.contains(vondst.waar()))
                .map(Vondst::alsOngewijzigd)
                .toList();
    }

    private static String sleutel(Vondst vondst) {
        return vondst.aanval() + " " + vondst.zekerheid() + " " + vondst.waar();
    }
}
