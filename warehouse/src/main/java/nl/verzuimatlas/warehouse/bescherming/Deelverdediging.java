package nl.verzuimatlas.warehouse.bescherming;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.verzuimatlas.warehouse.bescherming.Doelen.Groep;
import nl.verzuimatlas.warehouse.bescherming.Stelsel.Stand;

/**
 * Chooses what is hidden in a part of a system. It looks for another world: one that fits all that is shown, in which every small hidden number
 * is higher by enough to be no small one, all at once. What differs in that world is hidden; then nobody can tell it from the truth. Numbers that
 * are hidden with them get another world in the same way, until each hidden number has room.
 */
final class Deelverdediging {

    /** Price of a difference of 1 in a cell that is hidden already, and in a number that is nowhere shown. */
    private static final double VERBORGEN = 0.01;

    private static final double NERGENS = 0.001;

    private static final double AFRONDING = 1e-6;
    private static final int RONDEN = 60;

    /** The small numbers of a part of this many numbers are asked for at once, those of a smaller part in so many turns. */
    private static final int BEURTGROOTTE = 20_000;

    private static final int MEESTE_BEURTEN = 8;

    private final Stelsel stelsel;
    private final Samenhang deel;
    private final boolean[] verborgen;
    private final int stap;
    private final Doelen doelen;
    private final Werelden werelden;
    private final Set<Integer> nullen = new HashSet<>();
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
        this.stap = drempel - 1;
        this.doelen = new Doelen(stelsel, verborgen, drempel);
        this.werelden = new Werelden(stap);
    }

    /**
     * What came of it.
     *
     * @param ronden how often a world was looked for
     * @param programmas how many linear programmes that took
     * @param isMetAlles whether it could not be done without zeros, or cells that are known from the earlier release
     * @param onhaalbaar how many numbers and groups are not safe
     */
    record Uitkomst(int ronden, int programmas, boolean isMetAlles, int onhaalbaar) {}

    /**
     * What must differ in a world.
     *
     * @param getallen numbers, with by how much they must be higher
     * @param groepen groups of which the sum must be higher
     */
    private record Vraag(Map<Integer, Integer> getallen, List<Groep> groepen) {

        boolean isLeeg() {
            return getallen.isEmpty() && groepen.isEmpty();
        }

        int omvang() {
            return getallen.size() + groepen.size();
        }
    }

    Uitkomst los() {
        if (Arrays.stream(deel.getallen()).noneMatch(getal -> doelen.isKlein(getal) && doelen.isVerborgen(getal))) {
            return new Uitkomst(0, 0, false, 0);
        }
        Uitkomst uitkomst = los(false);
        return uitkomst.onhaalbaar() == 0 ? uitkomst : los(true);
    }

    private Uitkomst los(boolean metAlles) {
        int[] beweeglijk = Arrays.stream(deel.getallen())
                .filter(getal -> kanBewegen(getal, metAlles))
                .toArray();
        int beurten = Math.max(1, Math.min(MEESTE_BEURTEN, BEURTGROOTTE / beweeglijk.length));
        try (Programma programma = new Programma(stelsel, beweeglijk)) {
            for (int ronde = 0; ronde < RONDEN; ronde++) {
                Vraag vraag = ronde < beurten ? kleinen(ronde, beurten) : vraag();
                if (vraag.isLeeg() && ronde >= beurten) {
                    return new Uitkomst(ronde, programmas, metAlles, 0);
                }
                Optional<double[]> wereld = zoek(programma, beweeglijk, vraag, ronde, ronde < beurten);
                if (wereld.isEmpty()) {
                    // a hidden 0 that can be 1 to 3 and no more tells of nobody
                    vraag.getallen().keySet().removeIf(getal -> stelsel.waarde(getal) == 0 && nullen.add(getal));
                    wereld = zoek(programma, beweeglijk, vraag, ronde, false);
                }
                if (wereld.isEmpty()) {
                    return new Uitkomst(ronde, programmas, metAlles, vraag.omvang());
                }
                neem(beweeglijk, wereld.get(), vraag);
            }
        }
        return new Uitkomst(RONDEN, programmas, metAlles, vraag().omvang());
    }

    private boolean kanBewegen(int getal, boolean metAlles) {
        if (doelen.isVerborgen(getal)) {
            return true;
        }
        return metAlles || stelsel.stand(stelsel.cel(getal)) == Stand.VRIJ;
    }

    /** The small hidden numbers that are not safe yet, one in so many: fewer at once can have the same partners. */
    private Vraag kleinen(int beurt, int beurten) {
        Map<Integer, Integer> getallen = new TreeMap<>();
        int[] kleine = Arrays.stream(deel.getallen())
                .filter(getal -> doelen.isKlein(getal) && doelen.isVerborgen(getal))
                .toArray();
        for (int i = 0; i < kleine.length; i++) {
            if (i % beurten == beurt && werelden.tekort(kleine[i]) > 0) {
                getallen.put(kleine[i], werelden.tekort(kleine[i]));
            }
        }
        return new Vraag(getallen, List.of());
    }

    /** All hidden numbers and groups that are not safe yet. */
    private Vraag vraag() {
        Map<Integer, Integer> getallen = new TreeMap<>();
        for (int getal : deel.getallen()) {
            boolean isNul = stelsel.waarde(getal) == 0 && (nullen.contains(getal) || werelden.omhoog(getal) == 0);
            if (werelden.tekort(getal) > 0 && !isNul && doelen.kanVerraden(getal)) {
                getallen.put(getal, werelden.tekort(getal));
            }
        }
        return new Vraag(
                getallen,
                doelen.groepen(deel).stream()
                        .filter(groep -> !werelden.isVeilig(groep))
                        .toList());
    }

    private Optional<double[]> zoek(Programma programma, int[] beweeglijk, Vraag vraag, int ronde, boolean isKeuze) {
        programma.vergeetEisen();
        vraag.getallen().forEach(programma::eis);
        vraag.groepen().forEach(groep -> programma.eisSom(groep.getallen(), groep.omhoog()));
        double[] prijzen = new double[beweeglijk.length];
        for (int i = 0; i < prijzen.length; i++) {
            prijzen[i] = prijs(beweeglijk[i], ronde);
        }
        programmas++;
        Optional<double[]> eerste = programma.los(prijzen);
        if (eerste.isEmpty() || !isKeuze) {
            return eerste;
        }
        // prices are per cell in truth: so what would be hidden anyway may differ by more, and what would not is kept
        for (int i = 0; i < prijzen.length; i++) {
            prijzen[i] *= 2 / (1 + Math.abs(eerste.get()[i]));
        }
        programmas++;
        return programma
                .los(prijzen)
                .filter(tweede -> kosten(beweeglijk, tweede) < kosten(beweeglijk, eerste.get()))
                .or(() -> eerste);
    }

    /** After the first round slightly different in each, so that a solution that is not whole does not come back. */
    private double prijs(int getal, int ronde) {
        int cel = stelsel.cel(getal);
        double prijs = cel == Stelsel.GEEN_CEL ? NERGENS : verborgen[cel] ? VERBORGEN : stelsel.prijs(cel);
        int ruis = (getal * 0x9E3779B1 + ronde * 0x85EBCA6B) >>> 24;
        return ronde == 0 ? prijs : prijs * (1 + ruis / 256.0);
    }

    /** What the cells cost together that a world would hide. */
    private double kosten(int[] beweeglijk, double[] wereld) {
        double kosten = 0;
        int vorige = Stelsel.GEEN_CEL;
        for (int i = 0; i < wereld.length; i++) {
            int cel = stelsel.cel(beweeglijk[i]);
            if (Math.abs(wereld[i]) > AFRONDING && cel != vorige && !doelen.isVerborgen(beweeglijk[i])) {
                kosten += stelsel.prijs(cel);
                vorige = cel;
            }
        }
        return kosten;
    }

    /** Hides what differs, and remembers the whole solutions in it. */
    private void neem(int[] beweeglijk, double[] wereld, Vraag vraag) {
        Map<Integer, Double> verschil = new HashMap<>();
        for (int i = 0; i < wereld.length; i++) {
            if (Math.abs(wereld[i]) > AFRONDING) {
                verschil.put(beweeglijk[i], wereld[i]);
            }
        }
        int[] anders =
                verschil.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
        for (int getal : anders) {
            if (stelsel.cel(getal) != Stelsel.GEEN_CEL) {
                verborgen[stelsel.cel(getal)] = true;
            }
        }
        for (int[] stuk : Oplossing.stukken(stelsel, anders)) {
            geheel(stuk, verschil)
                    .or(() -> Heeltallig.zoek(
                            stelsel, stuk, getal -> vraag.getallen().getOrDefault(getal, 0)))
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
