package nl.verzuimatlas.warehouse.bescherming;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
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

    /** How much dearer a cell is that a reader knows from the earlier release: hiding it protects nothing from who has kept that. */
    private static final double BEKEND = 100;

    private static final double AFRONDING = 1e-6;
    private static final int RONDEN = 40;

    /** From this round on prices differ slightly in each, and whole solutions are looked for more widely. */
    private static final int RUIS_VANAF = 2;

    /** In how many turns all is asked: fewer at once can have the same partners, so that less is hidden. */
    private static final int BEURTEN = 8;

    /** What a difference of 1 in what is asked may cost, to begin with; what costs more is asked by itself, a few at a time. */
    private static final double BELONING = 1500;

    /** A cell of this price, as that of a region's total, is not hidden to begin with. */
    private static final long DUUR = 5_600;

    private static final double TE_DUUR = 20;

    private static final int KLEINSTE_BEURT = 24;

    /** Of how many numbers a part has for each question of its smallest turn: smaller parts can be asked one by one. */
    private static final int GETALLEN_PER_VRAAG = 400;

    private final Stelsel stelsel;
    private final Samenhang deel;
    private final boolean[] verborgen;
    private final Doelen doelen;
    private final Werelden werelden;
    private final int kleinsteBeurt;
    private boolean isZuinig;
    private int ronde;
    private int programmas;

    /**
     * A part to protect.
     *
     * @param verborgen of each cell of the system whether it is hidden; those of this part are added to
     * @param drempel lowest count that is not small
     */
    Deelverdediging(Stelsel stelsel, Samenhang deel, boolean[] verborgen, int drempel) {
        this.stelsel = stelsel;
        this.deel = deel;
        this.verborgen = verborgen;
        this.doelen = new Doelen(stelsel, verborgen, drempel);
        this.werelden = new Werelden();
        this.kleinsteBeurt = Math.max(1, Math.min(KLEINSTE_BEURT, deel.getallen().length / GETALLEN_PER_VRAAG));
    }

    /**
     * What came of it.
     *
     * @param ronden how often all was gone over
     * @param programmas how many linear programmes that took
     * @param onhaalbaar how many numbers and groups are not safe
     */
    record Uitkomst(int ronden, int programmas, int onhaalbaar) {}

    Uitkomst los() {
        if (Arrays.stream(deel.getallen()).noneMatch(getal -> doelen.isKlein(getal) && doelen.isVerborgen(getal))) {
            return new Uitkomst(0, 0, 0);
        }
        int open = 0;
        try (Programma programma = new Programma(stelsel, deel)) {
            for (ronde = 0; ronde < RONDEN; ronde++) {
                open = vraag(programma, getallen(doelen::isKlein))
                        + vraag(programma, getallen(getal -> true))
                        + vraag(programma, doelen.groepen(deel));
                if (open == 0) {
                    break;
                }
            }
        }
        return new Uitkomst(ronde, programmas, open);
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

    /** Asks for what is not safe yet: first what does not cost much, then the rest; how much it was. */
    private int vraag(Programma programma, List<Groep> alle) {
        List<Groep> open = alle.stream().filter(this::isOpen).toList();
        isZuinig = true;
        vraag(programma, open, Math.max(kleinsteBeurt, (open.size() + BEURTEN - 1) / BEURTEN));
        isZuinig = false;
        vraag(programma, open, kleinsteBeurt);
        return open.size();
    }

    private void vraag(Programma programma, List<Groep> alle, int beurt) {
        List<Groep> rij = uiteen(alle.stream().filter(this::isOpen).toList());
        int plaats = 0;
        while (plaats < rij.size()) {
            List<Groep> open = new ArrayList<>();
            for (; plaats < rij.size() && open.size() < beurt; plaats++) {
                if (isOpen(rij.get(plaats))) {
                    open.add(rij.get(plaats));
                }
            }
            if (!open.isEmpty()) {
                programmas++;
                programma.prijs(this::prijs);
                Optional<Map<Integer, Double>> wereld =
                        programma.los(open, isZuinig ? BELONING : Programma.HOE_DAN_OOK);
                wereld.ifPresent(verschil -> neem(verschil, open));
            }
        }
    }

    private boolean isOpen(Groep groep) {
        return !werelden.isVeilig(groep);
    }

    /** The same in such an order that what is asked together lies apart. */
    private static List<Groep> uiteen(List<Groep> alle) {
        int stap = Math.max(1, alle.size() / KLEINSTE_BEURT);
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
                * (isZuinig && stelsel.prijs(cel) >= DUUR ? TE_DUUR : 1);
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
        return som > groep.omhoog() - AFRONDING;
    }

    private void verberg(int[] getallen) {
        for (int getal : getallen) {
            if (stelsel.cel(getal) != Stelsel.GEEN_CEL) {
                verborgen[stelsel.cel(getal)] = true;
            }
        }
    }

    /** Numbers, and all that share a relation with one of them. */
    private int[] ruimer(int[] getallen) {
        BitSet ruimer = new BitSet();
        Rijen rijen = stelsel.rijen();
        for (int getal : getallen) {
            for (int plaats = stelsel.kolomBegin(getal); plaats < stelsel.kolomBegin(getal + 1); plaats++) {
                int rij = stelsel.kolomRij(plaats);
                for (int i = rijen.begin()[rij]; i < rijen.begin()[rij + 1]; i++) {
                    ruimer.set(rijen.getal()[i]);
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
