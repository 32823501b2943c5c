package nl.verzuimatlas.warehouse.bescherming;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import nl.verzuimatlas.warehouse.bescherming.Doelen.Groep;
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

    /** From this round on prices differ slightly in each, so that a solution that is not whole does not come back. */
    private static final int RUIS_VANAF = 2;

    /** In how many turns all is asked: fewer at once can have the same partners, so that less is hidden. */
    private static final int BEURTEN = 8;

    /** Of parts larger than this all is asked at once, for the sake of time. */
    private static final int GROOT = 40_000;

    /** A turn that would hide a cell of this price, as that of a region's total, is made smaller, down to so many questions. */
    private static final long DUUR = 5_600;

    private static final int KLEINSTE_BEURT = 24;

    /** Of how many numbers a part has for each question of its smallest turn: smaller parts can be asked one by one. */
    private static final int GETALLEN_PER_VRAAG = 400;

    private final Stelsel stelsel;
    private final Samenhang deel;
    private final boolean[] verborgen;
    private final Doelen doelen;
    private final Werelden werelden;
    private final int kleinsteBeurt;
    private boolean isGewijzigd;
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
        this.werelden = new Werelden(drempel - 1);
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
                isGewijzigd = true;
                open = vraag(programma, getallen(doelen::isKlein))
                        + vraag(programma, getallen(doelen::kanVerraden))
                        + vraag(programma, doelen.groepen(deel));
                if (open == 0) {
                    break;
                }
            }
        }
        return new Uitkomst(ronde, programmas, open);
    }

    private List<Groep> getallen(IntPredicate welke) {
        return Arrays.stream(deel.getallen())
                .filter(getal -> doelen.isVerborgen(getal) && welke.test(getal))
                .mapToObj(getal -> new Groep(new int[] {getal}, stelsel.waarde(getal), werelden.tekort(getal)))
                .toList();
    }

    /** Asks for what is not safe yet, in turns; how much that was. */
    private int vraag(Programma programma, List<Groep> alle) {
        List<Groep> rij = uiteen(alle.stream().filter(this::isOpen).toList());
        int beurt = isGroot() ? rij.size() : Math.max(kleinsteBeurt, (rij.size() + BEURTEN - 1) / BEURTEN);
        int plaats = 0;
        while (plaats < rij.size()) {
            List<Groep> open = new ArrayList<>();
            int einde = plaats;
            while (einde < rij.size() && open.size() < beurt) {
                if (isOpen(rij.get(einde))) {
                    open.add(rij.get(einde));
                }
                einde++;
            }
            if (zoek(programma, open)) {
                plaats = einde;
            } else if (beurt > 1) {
                beurt = Math.min(beurt, open.size()) / 2;
            } else {
                plaats = einde;
                beurt = kleinsteBeurt;
            }
        }
        return rij.size();
    }

    private boolean isOpen(Groep groep) {
        return !werelden.isVeilig(groep);
    }

    private boolean isGroot() {
        return deel.getallen().length > GROOT;
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

    /** Looks for a world and hides what differs in it; whether there was one that hides nothing dear, or could not be expected to. */
    private boolean zoek(Programma programma, List<Groep> open) {
        if (open.isEmpty()) {
            return true;
        }
        if (isGewijzigd) {
            programma.prijs(this::prijs);
            isGewijzigd = false;
        }
        programmas++;
        Optional<Map<Integer, Double>> wereld = programma.los(open);
        boolean isTeDuur = !isGroot()
                && open.size() > kleinsteBeurt
                && wereld.filter(this::verbergtDuur).isPresent();
        if (wereld.isEmpty() || isTeDuur) {
            return false;
        }
        neem(wereld.get(), open);
        return true;
    }

    private boolean verbergtDuur(Map<Integer, Double> wereld) {
        return wereld.keySet().stream()
                .anyMatch(getal -> !doelen.isVerborgen(getal) && stelsel.prijs(stelsel.cel(getal)) >= DUUR);
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
        return stelsel.prijs(cel) * (stelsel.stand(cel) == Stand.BEKEND ? BEKEND : 1);
    }

    /** Hides what differs, and remembers the whole solutions in it. */
    private void neem(Map<Integer, Double> verschil, List<Groep> gevraagd) {
        int[] anders =
                verschil.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
        for (int getal : anders) {
            int cel = stelsel.cel(getal);
            if (cel != Stelsel.GEEN_CEL && !verborgen[cel]) {
                verborgen[cel] = true;
                isGewijzigd = true;
            }
        }
        for (int[] stuk : Oplossing.stukken(stelsel, anders)) {
            geheel(stuk, verschil)
                    .or(() -> Heeltallig.zoek(stelsel, stuk, gevraagd))
                    .ifPresent(werelden::onthoud);
        }
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
