package nl.verzuimatlas.warehouse.audit.aanval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.verzuimatlas.warehouse.audit.Aanval;
import nl.verzuimatlas.warehouse.audit.Vondst;
import nl.verzuimatlas.warehouse.audit.reken.Beperking;
import nl.verzuimatlas.warehouse.audit.reken.Grens;
import nl.verzuimatlas.warehouse.audit.reken.Onderzoek;
import nl.verzuimatlas.warehouse.audit.verband.Grootheid;
import nl.verzuimatlas.warehouse.audit.verband.Stelsel;

/**
 * Adds up hidden figures: where the sum of a group is known and all of the group can be small, the group is found out, unless that sum is
 * a figure that is shown itself. The sums of one relation are tried, and the difference of two when one group lies within the other.
 */
final class Groepsaanval {

    private static final int RONDEN = 2;

    private final Stelsel stelsel;
    private final Onderzoek onderzoek;
    private final int drempel;
    private final BitSet ontdekt = new BitSet();
    /** Groups of which the sum is a figure that is shown. */
    private final Set<List<Integer>> getoond = new HashSet<>();

    Groepsaanval(Stelsel stelsel, Onderzoek onderzoek, int drempel) {
        this.stelsel = stelsel;
        this.onderzoek = onderzoek;
        this.drempel = drempel;
    }

    /** A group of unknowns, what their sum can be, and how that is known. */
    private record Groep(List<Integer> leden, Grens som, Set<String> verbanden) {}

    List<Vondst> voerUit() {
        Map<List<Integer>, Groep> groepen = new LinkedHashMap<>();
        List<Beperking> beperkingen = stelsel.beperkingen();
        BitSet cijfers = cijfers(beperkingen);
        for (int relatie = 0; relatie < beperkingen.size(); relatie++) {
            neem(relatie, beperkingen.get(relatie), cijfers, groepen);
        }
        for (int ronde = 0; ronde < RONDEN; ronde++) {
            List<Groep> verschillen = verschillen(List.copyOf(groepen.values()));
            verschillen.forEach(groep -> voegToe(groep, groepen));
        }
        List<Vondst> vondsten = new ArrayList<>();
        for (Groep groep : groepen.values()) {
            if (isOntdekt(groep)) {
                vondsten.add(vondst(groep));
                groep.leden().forEach(ontdekt::set);
            }
        }
        return vondsten;
    }

    /** The unknowns of the groups that were found. */
    BitSet ontdekt() {
        return ontdekt;
    }

    /** The hidden numbers that are the same as one figure that is shown, at once or by other hidden numbers that are the same. */
    private BitSet cijfers(List<Beperking> beperkingen) {
        BitSet cijfers = new BitSet();
        List<int[]> gelijken = new ArrayList<>();
        for (int relatie = 0; relatie < beperkingen.size(); relatie++) {
            Beperking beperking = beperkingen.get(relatie);
            int[] leden = beperking.onbekenden();
            boolean eenGetoond = leden.length == 1
                    && stelsel.getoond(relatie) == 1
                    && onderzoek.grens(relatie).aantal() == 1;
            if (eenGetoond) {
                cijfers.set(leden[0]);
            } else if (isGelijkheid(beperking, onderzoek.grens(relatie))) {
                gelijken.add(leden);
            }
        }
        boolean gegroeid = true;
        while (gegroeid) {
            int eerst = cijfers.cardinality();
            for (int[] paar : gelijken) {
                if (cijfers.get(paar[0]) || cijfers.get(paar[1])) {
                    cijfers.set(paar[0]);
                    cijfers.set(paar[1]);
                }
            }
            gegroeid = cijfers.cardinality() > eerst;
        }
        return cijfers;
    }

    private static boolean isGelijkheid(Beperking beperking, Grens som) {
        int[] factoren = beperking.factoren();
        return factoren.length == 2
                && Math.abs(factoren[0]) == 1
                && factoren[0] == -factoren[1]
                && som.equals(Grens.precies(0));
    }

    /** Both sides of a relation whose other side is known. */
    private void neem(int relatie, Beperking beperking, BitSet cijfers, Map<List<Integer>, Groep> groepen) {
        List<Integer> leden = new ArrayList<>();
        long vast = 0;
        int teken = 0;
        int bekend = 0;
        boolean alleCijfers = true;
        for (int i = 0; i < beperking.onbekenden().length; i++) {
            int lid = beperking.onbekenden()[i];
            int factor = beperking.factoren()[i];
            if (onderzoek.mogelijk(lid).aantal() == 1) {
                long waarde = onderzoek.mogelijk(lid).onder();
                vast += factor * waarde;
                bekend += waarde == 0 ? 0 : 1;
                alleCijfers &= waarde == 0 || cijfers.get(lid);
            } else if (Math.abs(factor) != 1 || teken != 0 && teken != factor) {
                return;
            } else {
                teken = factor;
                leden.add(lid);
            }
        }
        if (leden.isEmpty()) {
            return;
        }
        Grens over = onderzoek.grens(relatie).plus(-vast);
        Grens som = teken > 0 ? over : new Grens(-over.boven(), -over.onder());
        if (som.aantal() < drempel) {
            voegToe(new Groep(List.copyOf(leden), som, Set.of(beperking.woorden())), groepen);
        }
        if (alleCijfers && stelsel.getoond(relatie) == 1 - bekend) {
            getoond.add(List.copyOf(leden));
        }
    }

    private static void voegToe(Groep groep, Map<List<Integer>, Groep> groepen) {
        groepen.merge(
                groep.leden(),
                groep,
                (een, ander) -> een.som().aantal() <= ander.som().aantal() ? een : ander);
    }

    private List<Groep> verschillen(List<Groep> groepen) {
        Map<Integer, List<Integer>> bijLid = new HashMap<>();
        for (int i = 0; i < groepen.size(); i++) {
            for (int lid : groepen.get(i).leden()) {
                bijLid.computeIfAbsent(lid, nieuw -> new ArrayList<>()).add(i);
            }
        }
        List<Groep> verschillen = new ArrayList<>();
        for (Groep groot : groepen) {
            Map<Integer, Integer> gedeeld = new TreeMap<>();
            for (int lid : groot.leden()) {
                bijLid.get(lid).forEach(ander -> gedeeld.merge(ander, 1, Integer::sum));
            }
            gedeeld.forEach((nummer, aantal) -> {
                Groep klein = groepen.get(nummer);
                if (aantal == klein.leden().size() && aantal < groot.leden().size()) {
                    Grens som = new Grens(
                            groot.som().onder() - klein.som().boven(),
                            groot.som().boven() - klein.som().onder());
                    if (som.aantal() < drempel) {
                        List<Integer> leden = new ArrayList<>(groot.leden());
                        leden.removeAll(klein.leden());
                        Set<String> verbanden = new TreeSet<>(groot.verbanden());
                        verbanden.addAll(klein.verbanden());
                        verschillen.add(new Groep(List.copyOf(leden), som, verbanden));
                    }
                }
            });
        }
        return verschillen;
    }

    /** A group of one is a figure of its own; a member that is surely not small makes the whole safe. */
    private boolean isOntdekt(Groep groep) {
        int aantal = groep.leden().size();
        return aantal > 1
                && !getoond.contains(groep.leden())
                && groep.som().boven() <= (long) aantal * (drempel - 1)
                && groep.som().boven() >= 1
                && groep.leden().stream()
                        .allMatch(lid -> onderzoek.mogelijk(lid).onder() < drempel);
    }

    private Vondst vondst(Groep groep) {
        List<Grootheid> onbekenden = stelsel.onbekenden();
        List<Grootheid> leden = groep.leden().stream().map(onbekenden::get).toList();
        String[] adressen = leden.stream()
                .map(lid -> lid.adres() + " (" + lid.deel().name().toLowerCase(java.util.Locale.ROOT) + ")")
                .toArray(String[]::new);
        Arrays.sort(adressen);
        return new Vondst(
                Aanval.GROEPEN,
                String.join("; ", adressen),
                "de som van " + leden.size()
                        + " verborgen cijfers is bekend, en zo laag dat zij allemaal klein kunnen zijn",
                groep.verbanden());
    }
}
