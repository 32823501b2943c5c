package nl.verzuimatlas.warehouse.audit.aanval;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.verzuimatlas.warehouse.audit.Aanval;
import nl.verzuimatlas.warehouse.audit.Aanwijzingen;
import nl.verzuimatlas.warehouse.audit.Auditverslag;
import nl.verzuimatlas.warehouse.audit.Geheugen;
import nl.verzuimatlas.warehouse.audit.Vondst;
import nl.verzuimatlas.warehouse.audit.reken.Onderzoek;
import nl.verzuimatlas.warehouse.audit.reken.Uitkomst;
import nl.verzuimatlas.warehouse.audit.reken.Uitkomst.Oordeel;
import nl.verzuimatlas.warehouse.audit.verband.Delen;
import nl.verzuimatlas.warehouse.audit.verband.Getallen;
import nl.verzuimatlas.warehouse.audit.verband.Grootheid;
import nl.verzuimatlas.warehouse.audit.verband.Stelsel;

/** Solves all relations as one system, and then adds up groups of hidden figures. */
public final class Verbandaanval {

    private final Stelsel stelsel;
    private final int drempel;
    private final Aanwijzingen gezegd;
    private final Optional<Geheugen> geheugen;
    private final Map<Oordeel, Integer> oordelen = new EnumMap<>(Oordeel.class);
    private final List<Vondst> vondsten = new ArrayList<>();

    /**
     * An attack.
     *
     * @param getallen what is public
     * @param eerder numbers that are hidden now and that an attacker has from an earlier release
     * @param gezegd what could stand there, as its maker says
     * @param geheugen parts that were proven safe before; empty when nothing is remembered
     */
    public Verbandaanval(
            Getallen getallen, Map<Grootheid, Long> eerder, Aanwijzingen gezegd, Optional<Geheugen> geheugen) {
        this(Stelsel.van(getallen, eerder), getallen.kennis().drempel(), gezegd, geheugen);
    }

    private Verbandaanval(Stelsel stelsel, int drempel, Aanwijzingen gezegd, Optional<Geheugen> geheugen) {
        this.stelsel = stelsel;
        this.drempel = drempel;
        this.gezegd = gezegd;
        this.geheugen = geheugen;
    }

    /**
     * An attack on what hangs together with some numbers only.
     *
     * @param getallen what is public
     * @param eerder numbers that are hidden and that an attacker has nevertheless
     * @param kern the numbers
     * @param gezegd what could stand there, as its maker says
     */
    public static Verbandaanval rond(
            Getallen getallen, Map<Grootheid, Long> eerder, Set<Grootheid> kern, Aanwijzingen gezegd) {
        return new Verbandaanval(
                Stelsel.van(getallen, eerder).rond(kern), getallen.kennis().drempel(), gezegd, Optional.empty());
    }

    /** What was found. */
    public List<Vondst> voerUit() {
        List<Delen.Deel> delen = geheugen.isPresent() ? Delen.van(stelsel, drempel) : List.of();
        BitSet open = new BitSet();
        stelsel.vragen().forEach(vraag -> open.set(vraag.onbekende()));
        int alle = open.cardinality();
        delen.stream()
                .filter(deel -> geheugen.get().kent(deel.vingerafdruk()))
                .forEach(deel -> open.andNot(deel.leden()));
        if (open.cardinality() < alle) {
            oordelen.merge(Oordeel.VEILIG, alle - open.cardinality(), Integer::sum);
        }
        BitSet onveilig = zoek(stelsel.deel(open));
        delen.stream()
                .filter(deel -> !deel.leden().intersects(onveilig))
                .forEach(deel -> geheugen.get().onthoud(deel.vingerafdruk()));
        return List.copyOf(vondsten);
    }

    /** Attacks a part of the system; the unknowns that something was found of. */
    private BitSet zoek(Stelsel deel) {
        Onderzoek onderzoek =
                new Onderzoek(deel.grenzen(), deel.beperkingen(), deel.vragen(), drempel, deel.voorsprong(gezegd));
        List<Grootheid> onbekenden = deel.onbekenden();
        BitSet onveilig = new BitSet();
        for (Uitkomst uitkomst : onderzoek.voerUit()) {
            oordelen.merge(uitkomst.oordeel(), 1, Integer::sum);
            if (uitkomst.oordeel() != Oordeel.VEILIG) {
                vondsten.add(vondst(uitkomst, onbekenden));
                onveilig.set(uitkomst.vraag().onbekende());
            }
        }
        Groepsaanval groepen = new Groepsaanval(deel, onderzoek, drempel);
        vondsten.addAll(groepen.voerUit());
        onveilig.or(groepen.ontdekt());
        return onveilig;
    }

    /** Relations that were used, per kind. */
    public Map<String, Integer> relaties() {
        return stelsel.tellingen();
    }

    /** What came of the hidden numbers; all 0 before the attack. */
    public Auditverslag.Telling telling() {
        return new Auditverslag.Telling(
                oordelen.values().stream().mapToInt(Integer::intValue).sum(),
                oordelen.getOrDefault(Oordeel.VEILIG, 0),
                oordelen.getOrDefault(Oordeel.ONTDEKT, 0),
                oordelen.getOrDefault(Oordeel.ONBESLIST, 0));
    }

    private Vondst vondst(Uitkomst uitkomst, List<Grootheid> onbekenden) {
        Grootheid grootheid = onbekenden.get(uitkomst.vraag().onbekende());
        String wat = switch (grootheid.deel()) {
            case TELLER -> "het aantal";
            case NOEMER -> "het aantal gevallen waarvan het een aandeel is";
            case COMPLEMENT -> "het aantal dat buiten het aandeel valt";
            case REST -> "wat er van het totaal overblijft";
            case GEDEELD -> "wat het verband van een gedeelde gemeente telt";
            case ONGELEVERD -> "wat het totaal telt van delen die niet zijn geleverd";
        };
        long waarden = uitkomst.mogelijk().aantal();
        boolean onbeslist = uitkomst.oordeel() == Oordeel.ONBESLIST;
        String hoeveel = waarden == 1 ? ": er past maar 1 waarde" : ": er passen maar " + waarden + " waarden";
        return new Vondst(
                Aanval.VERBANDEN,
                onbeslist ? Vondst.Zekerheid.ONBESLIST : Vondst.Zekerheid.GEVONDEN,
                grootheid.adres().toString(),
                wat + (onbeslist ? ": niet bewezen dat er genoeg waarden mogelijk zijn" : hoeveel),
                uitkomst.verbanden());
    }
}
