package nl.verzuimatlas.warehouse.bescherming;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
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

    /** How much dearer a number is that cannot be lower: it soon asks for others. Of what is hidden anyway only that matters. */
    private static final double KRAP = 1;

    private static final double KRAP_VERBORGEN = 10;

    /** How much dearer a cell is that a reader knows from an earlier release: hiding it protects nothing from who has kept that. */
    private static final double BEKEND = 100;

    private static final double AFRONDING = 1e-6;
    private static final int RONDEN = 40;

    /** From this round on prices differ slightly in each, and whole solutions are looked for more widely. */
    private static final int RUIS_VANAF = 2;

    /** What a difference of 1 in what is asked may cost: so little that nothing is hidden for it, or not much. */
    private static final double GRATIS = 20;

    private static final double ZUINIG = 1500;

    /** A cell of this price, as that of a region's total, is not hidden to begin with. */
    private static final long DUUR = 5_600;

    private static final double TE_DUUR = 20;

    /** A cell of this price, as a total of the GGD region, is what people come for, and so much dearer yet. */
    private static final long TOPPER = 20_000;

    private static final double VOOR_TOPPER = 3;

    private final Stelsel stelsel;
    private final Samenhang deel;
    private final boolean[] verborgen;
    private final Kern kern;
    private final Werk werk;
    private final Doelen doelen;
    private final Werelden werelden;
    private final List<Oplossing> eerder;
    private final boolean heeftBekende;
    private double beloning;
    private boolean isBekendVast;
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
        this(stelsel, deel, verborgen, drempel, eerder, Werk::voor);
    }

    /**
     * The same.
     *
     * @param werkVoor how much work there is for so many distinct numbers
     */
    Deelverdediging(
            Stelsel stelsel,
            Samenhang deel,
            boolean[] verborgen,
            int drempel,
            List<Oplossing> eerder,
            IntFunction<Werk> werkVoor) {
        this.stelsel = stelsel;
        this.deel = deel;
        this.verborgen = verborgen;
        this.kern = new Kern(stelsel, deel);
        this.werk = werkVoor.apply(kern.getallen());
        this.doelen = new Doelen(stelsel, verborgen, drempel, kern.vast());
        this.werelden = new Werelden();
        this.eerder = eerder;
        this.heeftBekende = Arrays.stream(deel.getallen())
                .map(stelsel::cel)
                .anyMatch(cel -> cel != Stelsel.GEEN_CEL && stelsel.stand(cel) == Stand.BEKEND);
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
        Programma programma = new Programma(kern, werk);
        int open = 0;
        for (ronde = 0; ronde < RONDEN; ronde++) {
            open = vraag(programma, () -> getallen(doelen::isKlein))
                    + vraag(programma, () -> getallen(getal -> true))
                    + vraagGroepen(programma);
            if (open == 0 || werk.isOp()) {
                break;
            }
        }
        return new Uitkomst(ronde, programmas, open, werelden.alle());
    }

    /** First what relations leave: when that is not small, hardly any difference is. */
    private int vraagGroepen(Programma programma) {
        int open = 0;
        for (int keren = 0; keren <= Groepen.DIEPST; keren++) {
            int diepte = keren;
            open += vraag(programma, () -> doelen.groepen(deel, diepte));
        }
        return open;
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
        if (werk.isOp()) {
            // what took it was open, and there is no need to list what else is
            return 1;
        }
        List<Groep> open = open(vragen);
        int aantal = open.size();
        if (heeftBekende) {
            zoek(programma, omlaag(open), GRATIS);
            open = open(vragen);
            zoek(programma, open, GRATIS);
        }
        zoek(programma, open, ZUINIG);
        zoek(programma, open, Programma.HOE_DAN_OOK);
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

    /** Looks for a world for each question that is open still, and hides what differs in it: the next one can use that. */
    private void zoek(Programma programma, List<Groep> vragen, double perStuk) {
        beloning = perStuk;
        for (Groep vraag : vragen) {
            if (!werk.isOp() && isOpen(vraag)) {
                Optional<Map<Integer, Double>> wereld = los(programma, vraag);
                if (wereld.filter(this::verbergtBekende).isPresent()) {
                    spaarBekende(programma, vraag);
                }
                if (isOpen(vraag)) {
                    wereld.ifPresent(verschil -> neem(verschil, vraag));
                }
            }
        }
    }

    private Optional<Map<Integer, Double>> los(Programma programma, Groep vraag) {
        programmas++;
        return programma.los(vraag, beloning * Math.abs(vraag.omhoog()), this::prijs);
    }

    /** As much room above and below as there is without hiding what a reader knows, whatever else it costs. */
    private void spaarBekende(Programma programma, Groep vraag) {
        isBekendVast = true;
        for (int richting : new int[] {1, -1}) {
            boolean gevonden = false;
            int meest = richting > 0 ? vraag.omhoog() : lager(vraag);
            for (int hoeveel = meest; hoeveel > 0 && !gevonden && isOpen(vraag); hoeveel--) {
                Groep deels = new Groep(vraag.getallen(), richting * hoeveel, vraag.ruimte());
                Optional<Map<Integer, Double>> wereld = los(programma, deels);
                wereld.ifPresent(verschil -> neem(verschil, deels));
                gevonden = wereld.isPresent();
            }
        }
        isBekendVast = false;
    }

    private boolean verbergtBekende(Map<Integer, Double> wereld) {
        return wereld.keySet().stream().anyMatch(this::isBekend);
    }

    /** Whether a number is shown, and was. */
    private boolean isBekend(int getal) {
        return !doelen.isVerborgen(getal) && stelsel.stand(stelsel.cel(getal)) == Stand.BEKEND;
    }

    private boolean isOpen(Groep groep) {
        return !werelden.isVeilig(groep);
    }

    private double prijs(int getal) {
        int ruis = (getal * 0x9E3779B1 + ronde * 0x85EBCA6B) >>> 24;
        return basisprijs(getal) * (ronde < RUIS_VANAF ? 1 : 1 + ruis / 256.0);
    }

    private double basisprijs(int getal) {
        int cel = stelsel.cel(getal);
        double omlaag = stelsel.waarde(getal) - stelsel.ondergrens(getal);
        if (cel == Stelsel.GEEN_CEL || verborgen[cel]) {
            return (cel == Stelsel.GEEN_CEL ? NERGENS : VERBORGEN) * (1 + KRAP_VERBORGEN / (1 + omlaag));
        }
        return stelsel.prijs(cel)
                * (1 + KRAP / (1 + omlaag))
                * (stelsel.stand(cel) == Stand.BEKEND ? isBekendVast ? Double.POSITIVE_INFINITY : BEKEND : 1)
                * (stelsel.prijs(cel) >= TOPPER ? VOOR_TOPPER : 1)
                * (beloning != Programma.HOE_DAN_OOK && stelsel.prijs(cel) >= DUUR ? TE_DUUR : 1);
    }

    /** Hides what differs, and remembers the whole solutions in it. */
    private void neem(Map<Integer, Double> verschil, Groep vraag) {
        int[] anders =
                verschil.keySet().stream().mapToInt(Integer::intValue).sorted().toArray();
        for (int[] stuk : Oplossing.stukken(stelsel, anders)) {
            Optional<Oplossing> oplossing =
                    geheel(stuk, verschil).or(() -> Heeltallig.zoek(stelsel, stuk, vraag, getal -> 1));
            if (oplossing.isEmpty() && ronde >= RUIS_VANAF) {
                oplossing = Heeltallig.zoek(stelsel, ruimer(stuk), vraag, this::prijs);
            }
            oplossing.ifPresent(werelden::onthoud);
            verberg(oplossing.map(Oplossing::getallen).orElse(stuk));
        }
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
