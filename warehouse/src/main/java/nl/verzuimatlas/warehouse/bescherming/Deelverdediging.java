package nl.verzuimatlas.warehouse.bescherming;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.verzuimatlas.warehouse.bescherming.Doelen.Groep;
import nl.verzuimatlas.warehouse.bescherming.Stelsel.Rijen;
import nl.verzuimatlas.warehouse.bescherming.Stelsel.Stand;

/**
 * Chooses what is hidden in a part of a system. It looks for other worlds: such as fit all that is shown, in which some small hidden numbers are
 * higher by enough to be no small ones. What differs in such a world is hidden; then nobody can tell it from the truth. Numbers and groups
 * that are hidden with them get another world in the same way, until each has room.
 */
final class Deelverdediging {

    /** Price of a difference of 1 in a cell that is hidden already, and in a number that is nowhere shown. */
    private static final double VERBORGEN = 0.2;

    private static final double NERGENS = 0.02;

    /** How much dearer a cell is that a reader knows from an earlier release: hiding it protects nothing from who has kept that. */
    private static final double BEKEND = 100;

    private static final double AFRONDING = 1e-6;
    private static final int RONDEN = 40;

    /** From this round on prices differ slightly in each, and whole solutions are looked for more widely. */
    private static final int RUIS_VANAF = 2;

    /** In how many turns all is asked: fewer at once can have the same partners, so that less is hidden. */
    private static final int BEURTEN = 8;

    /** What a difference of 1 in what is asked may cost: so little that nothing is hidden for it, or not much. */
    private static final double GRATIS = 20;

    private static final double ZUINIG = 1500;

    /** A cell of this price, as that of a region's total, is not hidden to begin with. */
    private static final long DUUR = 5_600;

    private static final double TE_DUUR = 20;

    /** A cell of this price, as a total of the GGD region, is hidden for one question only, if one alone asks for it. */
    private static final long TOPPER = 20_000;

    /** How many questions are asked together at most when they are asked at any price. */
    private static final int KLEINSTE_BEURT = 40;

    /** How many numbers a part has for each question of its smallest turn: small parts can be asked one by one. */
    private static final int GETALLEN_PER_VRAAG = 240;

    /** The same of a part as large as that of a country, where what is asked together lies far apart. */
    private static final int GETALLEN_PER_VRAAG_IN_GROOT_DEEL = 800;

    private final Stelsel stelsel;
    private final Samenhang deel;
    private final boolean[] verborgen;
    private final Doelen doelen;
    private final Werelden werelden;
    private final List<Oplossing> eerder;
    private final int kleinsteBeurt;
    private final boolean heeftBekende;
    private double beloning;
    private int ronde;
    private int programmas;

    /**
     * A part to protect.
     *
     * @param verborgen of each cell of the system whether it is hidden; those of this part are added to
     * @param drempel lowest count that is not small
     * @param eerder solutions that the earlier release was protected by
     */
    Deelverdediging(Stelsel stelsel, Samenhang deel, boolean[] verborgen, int drempel, List<Oplossing> eerder) {
        this.stelsel = stelsel;
        this.deel = deel;
        this.verborgen = verborgen;
        this.doelen = new Doelen(stelsel, verborgen, drempel);
        this.werelden = new Werelden();
        this.eerder = eerder;
        this.heeftBekende = Arrays.stream(deel.getallen())
                .map(stelsel::cel)
                .anyMatch(cel -> cel != Stelsel.GEEN_CEL && stelsel.stand(cel) == Stand.BEKEND);
        int ruim = Math.min(KLEINSTE_BEURT, deel.getallen().length / GETALLEN_PER_VRAAG);
        this.kleinsteBeurt = Math.max(1, Math.max(ruim, deel.getallen().length / GETALLEN_PER_VRAAG_IN_GROOT_DEEL));
    }

    /**
     * What came of it.
     *
     * @param ronden how often all was gone over
     * @param programmas how many linear programmes that took
     * @param onhaalbaar how many numbers and groups are not safe
     * @param werelden the solutions that make the others safe
     */
    record Uitkomst(int ronden, int programmas, int onhaalbaar, List<Oplossing> werelden) {}

    Uitkomst los() {
        if (Arrays.stream(deel.getallen()).noneMatch(getal -> doelen.isKlein(getal) && doelen.isVerborgen(getal))) {
            return new Uitkomst(0, 0, 0, List.of());
        }
        neemOver();
        int open = 0;
        try (Programma programma = new Programma(stelsel, deel)) {
            for (ronde = 0; ronde < RONDEN; ronde++) {
                open = vraag(programma, () -> getallen(doelen::isKlein))
                        + vraag(programma, () -> getallen(getal -> true))
                        + vraag(programma, () -> doelen.groepen(deel));
                if (open == 0) {
                    break;
                }
            }
        }
        return new Uitkomst(ronde, programmas, open, werelden.alle());
    }

    /**
     * Remembers earlier solutions: those in what is hidden anyway, and those that give room where it lacks and hide nothing that a reader knows.
     */
    private void neemOver() {
        List<Oplossing> over = new ArrayList<>();
        for (Oplossing oplossing : eerder) {
            if (Arrays.stream(oplossing.getallen()).allMatch(doelen::isVerborgen)) {
                werelden.onthoud(oplossing);
            } else if (Arrays.stream(oplossing.getallen()).noneMatch(this::isBekend)) {
                over.add(oplossing);
            }
        }
        boolean helpt = true;
        while (helpt) {
            Map<Integer, Groep> open = new HashMap<>();
            open(() -> getallen(getal -> true)).forEach(groep -> open.put(groep.getallen()[0], groep));
            List<Oplossing> rest = new ArrayList<>();
            for (Oplossing oplossing : over) {
                if (Arrays.stream(oplossing.getallen())
                        .anyMatch(getal -> open.containsKey(getal) && isOpen(open.get(getal)))) {
                    werelden.onthoud(oplossing);
                    verberg(oplossing.getallen());
                } else {
                    rest.add(oplossing);
                }
            }
            helpt = rest.size() < over.size();
            over = rest;
        }
    }

    private List<Groep> getallen(IntPredicate welke) {
        Kennis kennis = doelen.kennis(deel);
        List<Groep> getallen = new ArrayList<>();
        for (int getal : deel.getallen()) {
            int ruimte = welke.test(getal) ? doelen.ruimte(getal, kennis) : 0;
            if (ruimte > 0) {
                getallen.add(new Groep(new int[] {getal}, werelden.tekort(getal, ruimte), ruimte));
            }
        }
        return getallen;
    }

    /**
     * Asks for what is not safe yet: first what does not cost much, then the rest; how much it was. After an earlier release nearly all has a world
     * in what was hidden there, so that is asked before.
     */
    private int vraag(Programma programma, Supplier<List<Groep>> vragen) {
        List<Groep> open = open(vragen);
        int aantal = open.size();
        if (heeftBekende) {
            beloning = GRATIS;
            beurten(programma, omlaag(open), aantal);
            zolangHetHelpt(programma, open(vragen));
            open = open(vragen);
        }
        beloning = ZUINIG;
        beurten(programma, open, Math.max(kleinsteBeurt, (open.size() + BEURTEN - 1) / BEURTEN));
        beloning = Programma.HOE_DAN_OOK;
        beurten(programma, open, kleinsteBeurt);
        return aantal;
    }

    private List<Groep> open(Supplier<List<Groep>> vragen) {
        return vragen.get().stream().filter(this::isOpen).toList();
    }

    /** The same questions the other way: room below is room too. */
    private List<Groep> omlaag(List<Groep> vragen) {
        return vragen.stream()
                .map(groep -> new Groep(groep.getallen(), -lager(groep), groep.ruimte()))
                .filter(groep -> groep.omhoog() < 0)
                .toList();
    }

    private int lager(Groep groep) {
        int som = Arrays.stream(groep.getallen()).map(stelsel::waarde).sum();
        return groep.getallen().length > 1
                ? Math.min(som, groep.ruimte())
                : werelden.tekortOmlaag(
                        groep.getallen()[0], groep.ruimte(), som - stelsel.ondergrens(groep.getallen()[0]));
    }

    /** All at once, again and again: what there is no room for together is given the next time. */
    private void zolangHetHelpt(Programma programma, List<Groep> alle) {
        long eerst;
        long over = alle.stream().filter(this::isOpen).count();
        do {
            eerst = over;
            beurten(programma, alle, alle.size());
            over = alle.stream().filter(this::isOpen).count();
        } while (over > 0 && over < eerst);
    }

    private void beurten(Programma programma, List<Groep> alle, int beurt) {
        List<Groep> rij = uiteen(alle.stream().filter(this::isOpen).toList());
        int plaats = 0;
        while (plaats < rij.size()) {
            List<Groep> open = new ArrayList<>();
            for (; plaats < rij.size() && open.size() < beurt; plaats++) {
                if (isOpen(rij.get(plaats))) {
                    open.add(rij.get(plaats));
                }
            }
            zoek(programma, open);
        }
    }

    /** Looks for a world and hides what differs in it; when that is what a reader knows or comes for, it asks for each half by itself. */
    private void zoek(Programma programma, List<Groep> open) {
        if (open.isEmpty()) {
            return;
        }
        programmas++;
        programma.prijs(this::prijs);
        Optional<Map<Integer, Double>> wereld = programma.los(open, beloning);
        if (open.size() > 1 && wereld.filter(this::verbergtTeVeel).isPresent()) {
            zoek(programma, open.subList(0, open.size() / 2));
            zoek(
                    programma,
                    open.subList(open.size() / 2, open.size()).stream()
                            .filter(this::isOpen)
                            .toList());
            return;
        }
        wereld.ifPresent(verschil -> neem(verschil, open));
    }

    /** Whether it hides what a reader knows, or what people come for: fewer questions may spare it. */
    private boolean verbergtTeVeel(Map<Integer, Double> wereld) {
        return wereld.keySet().stream().anyMatch(getal -> isBekend(getal) || isTopper(getal));
    }

    private boolean isTopper(int getal) {
        return !doelen.isVerborgen(getal) && stelsel.prijs(stelsel.cel(getal)) >= TOPPER;
    }

    /** Whether a number is shown, and was. */
    private boolean isBekend(int getal) {
        return !doelen.isVerborgen(getal) && stelsel.stand(stelsel.cel(getal)) == Stand.BEKEND;
    }

    private boolean isOpen(Groep groep) {
        return !werelden.isVeilig(groep);
    }

    /** The same in such an order that what is asked together lies apart. */
    private List<Groep> uiteen(List<Groep> alle) {
        int stap = Math.max(1, alle.size() / Math.max(KLEINSTE_BEURT, kleinsteBeurt));
        return IntStream.range(0, stap)
                .boxed()
                .flatMap(eerste -> IntStream.iterate(eerste, plaats -> plaats < alle.size(), plaats -> plaats + stap)
                        .mapToObj(alle::get))
                .toList();
    }

    private double prijs(int getal) {
        int ruis = (getal * 0x9E3779B1 + ronde * 0x85EBCA6B) >>> 24;
        return basisprijs(getal) * (ronde < RUIS_VANAF ? 1 : 1 + ruis / 256.0);
    }

    private double basisprijs(int getal) {
        int cel = stelsel.cel(getal);
        if (cel == Stelsel.GEEN_CEL) {
            return NERGENS;
        }
        if (verborgen[cel]) {
            return VERBORGEN;
        }
        return stelsel.prijs(cel)
                * (stelsel.stand(cel) == Stand.BEKEND ? BEKEND : 1)
                * (beloning != Programma.HOE_DAN_OOK && stelsel.prijs(cel) >= DUUR ? TE_DUUR : 1);
    }

    /** Hides what differs, and remembers the whole solutions in it. */
    private void neem(Map<Integer, Double> verschil, List<Groep> gevraagd) {
        List<Groep> gegeven =
                gevraagd.stream().filter(groep -> isGegeven(groep, verschil)).toList();
        int[] anders =
                verschil.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
        for (int[] stuk : Oplossing.stukken(stelsel, anders)) {
            Optional<Oplossing> oplossing =
                    geheel(stuk, verschil).or(() -> Heeltallig.zoek(stelsel, stuk, gegeven, getal -> 1));
            if (oplossing.isEmpty() && ronde >= RUIS_VANAF) {
                oplossing = Heeltallig.zoek(stelsel, ruimer(stuk), gegeven, this::prijs);
            }
            oplossing.ifPresent(werelden::onthoud);
            verberg(oplossing.map(Oplossing::getallen).orElse(stuk));
        }
    }

    private static boolean isGegeven(Groep groep, Map<Integer, Double> verschil) {
        double som = 0;
        for (int getal : groep.getallen()) {
            som += verschil.getOrDefault(getal, 0.0);
        }
        return groep.omhoog() > 0 ? som > groep.omhoog() - AFRONDING : som < groep.omhoog() + AFRONDING;
    }

    private void verberg(int[] getallen) {
        for (int getal : getallen) {
            if (stelsel.cel(getal) != Stelsel.GEEN_CEL) {
                verborgen[stelsel.cel(getal)] = true;
            }
        }
    }

    /** Numbers, and all that share a relation with one of them and that a reader does not know from an earlier release. */
    private int[] ruimer(int[] getallen) {
        BitSet ruimer = new BitSet();
        Arrays.stream(getallen).forEach(ruimer::set);
        Rijen rijen = stelsel.rijen();
        for (int getal : getallen) {
            for (int plaats = stelsel.kolomBegin(getal); plaats < stelsel.kolomBegin(getal + 1); plaats++) {
                int rij = stelsel.kolomRij(plaats);
                for (int i = rijen.begin()[rij]; i < rijen.begin()[rij + 1]; i++) {
                    if (!isBekend(rijen.getal()[i])) {
                        ruimer.set(rijen.getal()[i]);
                    }
                }
            }
        }
        return ruimer.stream().toArray();
    }

    private Optional<Oplossing> geheel(int[] stuk, Map<Integer, Double> verschil) {
        int[] heel = new int[stuk.length];
        for (int i = 0; i < stuk.length; i++) {
            heel[i] = (int) Math.round(verschil.get(stuk[i]));
            if (Math.abs(verschil.get(stuk[i]) - heel[i]) > AFRONDING) {
                return Optional.empty();
            }
        }
        return Optional.of(Oplossing.van(stuk, heel)).filter(oplossing -> oplossing.klopt(stelsel));
    }
}
