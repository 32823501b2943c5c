package nl.verzuimatlas.warehouse.bescherming;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import nl.verzuimatlas.warehouse.bescherming.Doelen.Groep;
import nl.verzuimatlas.warehouse.bescherming.Stelsel.Rijen;
import nl.verzuimatlas.warehouse.bescherming.Stelsel.Stand;

/** Experimental engine. */
final class Verdediging {

    private static final Omgeving.Maat[] RUIM = {new Omgeving.Maat(Integer.getInteger("r1", 120), Integer.getInteger("k1", 4)), new Omgeving.Maat(500, 8), new Omgeving.Maat(3000, Integer.MAX_VALUE)};
    private static final Omgeving.Maat[] RUIM_TOETS = {new Omgeving.Maat(150, 6), new Omgeving.Maat(1000, Integer.MAX_VALUE)};
    int gebroken, gebroken2, gebroken3;
    static boolean log = Boolean.getBoolean("log");

    private final Stelsel stelsel;
    private final int stap;
    private final int drempel;
    private final boolean[] verborgen;
    private final Programma programma;
    private final Heeltallig heeltallig;
    private final int[] op;
    private final int[] neer;
    private final List<Oplossing> oplossingen = new ArrayList<>();
    private long onhaalbaar;
    int herstellingen;

    Verdediging(Stelsel stelsel, int drempel) {
        this.stelsel = stelsel;
        this.drempel = drempel;
        this.stap = drempel - 1;
        this.programma = new Programma(stelsel);
        this.heeltallig = new Heeltallig(stelsel);
        this.verborgen = new boolean[stelsel.cellen()];
        for (int cel = 0; cel < verborgen.length; cel++) {
            verborgen[cel] = stelsel.stand(cel) == Stand.VERBORGEN;
        }
        this.op = new int[stelsel.getallen()];
        this.neer = new int[stelsel.getallen()];
    }

    record Uitkomst(boolean[] verborgen, int ronden, long programmas, long onhaalbaar) {}

    Uitkomst los() {
        int ronde = 0;
        boolean gewijzigd = true;
        while (gewijzigd) {
            ronde++;
            gewijzigd = getallen();
            gewijzigd |= groepen();
            if (log) {
                int n = 0;
                for (boolean v : verborgen) n += v ? 1 : 0;
                System.err.println("ronde " + ronde + " verborgen " + n + " programmas " + programma.opgelost()
                        + stand() + " herstel " + herstellingen + " onhaalbaar " + onhaalbaar + " opl " + oplossingen.size());
            }
        }
        return new Uitkomst(verborgen, ronde, programma.opgelost(), onhaalbaar);
    }

    private boolean isVerborgen(int getal) {
        return Doelen.isVerborgen(stelsel, verborgen, getal);
    }

    private boolean magMee(int getal) {
        int cel = stelsel.cel(getal);
        return isVerborgen(getal) || stelsel.stand(cel) == Stand.VRIJ || stelsel.stand(cel) == Stand.NUL;
    }

    private boolean isVeilig(int getal) {
        return op[getal] + neer[getal] >= stap;
    }

    String stand() { return " gebroken " + gebroken + "/" + gebroken2 + "/" + gebroken3 + " t=" + (System.nanoTime() - T0) / 1000000000; }
    long T0 = System.nanoTime();

    private boolean getallen() {
        boolean gewijzigd = false;
        int open = 0;
        for (int getal : new Doelen(stelsel, verborgen, drempel).getallen()) {
            if (isVeilig(getal) || mis.get(getal)) {
                continue;
            }
            open++;
            if (log && open % 1000 == 0) {
                System.err.println("open " + open + " getal " + getal + "/" + stelsel.getallen() + " programmas " + programma.opgelost() + " herstel " + herstellingen + stand());
            }
            Optional<Oplossing> eerste = klein(getal);
            if (eerste.isPresent() && kosten(eerste.get()) == 0) {
                neem(eerste.get());
                continue;
            }
            if (!beweegt(getal)) {
                gewijzigd |= herstel(new int[] {getal}, stap);
                if (!isVeilig(getal)) {
                    mis.set(getal);
                    onhaalbaar++;
                    if (log && onhaalbaar < 50) System.err.println("mis " + getal + " waarde " + stelsel.waarde(getal) + " cel " + stelsel.cel(getal) + " " + Bescherming.NAMEN.get(stelsel.cel(getal)));
                }
            }
        }
        return gewijzigd;
    }

    private final BitSet mis = new BitSet();

    /** Whether other solutions with what is hidden show that a number is safe. */
    private boolean beweegt(int getal) {
        int[] doel = {getal};
        for (Omgeving.Maat ruim : RUIM_TOETS) {
            Omgeving omgeving = Omgeving.van(stelsel, doel, this::rangVerborgen, ruim);
            for (int richting : new int[] {stap, -stap}) {
                int kan = richting > 0 ? stap : Math.min(stap, stelsel.waarde(getal) - stelsel.ondergrens(getal));
                if (kan == 0) {
                    continue;
                }
                Programma.Antwoord antwoord = programma.verst(omgeving, Integer.signum(richting) * kan, this::waardering);
                antwoord.oplossing().ifPresent(this::neem);
                if (isVeilig(getal)) {
                    return true;
                }
                int heel = (int) Math.floor(antwoord.ruimte() + 1e-6);
                if (antwoord.oplossing().isEmpty() && heel > 0) {
                    gebroken++;
                    Programma.Antwoord kort = programma.goedkoopste(omgeving, doel, Integer.signum(richting) * heel, ander -> 1);
                    kort.oplossing().ifPresentOrElse(this::neem, () -> { gebroken2++; heeltallig.zoek(omgeving, 1, Integer.signum(richting) * heel, ander -> 0).ifPresent(this::neem);});
                }
                if (isVeilig(getal)) {
                    return true;
                }
            }
            if (omgeving.isGeheel()) {
                break;
            }
        }
        return false;
    }

    private int rangVerborgen(int getal) {
        return !isVerborgen(getal) ? Omgeving.NIET : isVeilig(getal) ? 1 : 0;
    }

    private int rang(int getal) {
        return isVerborgen(getal) ? 0 : magMee(getal) ? (int) Math.min(1_000_000_000, stelsel.prijs(stelsel.cel(getal))) : Omgeving.NIET;
    }

    private double waardering(int getal) {
        if (!stelsel.isPersoonlijk(getal) || isVeilig(getal)) {
            return 0;
        }
        int teken = (getal * 0x9E3779B1 >>> 13 & 1) == 0 ? 1 : -1;
        return stelsel.waarde(getal) - stap < stelsel.ondergrens(getal) ? 1 : teken;
    }


    private Optional<Oplossing> klein(int getal) {
        Omgeving omgeving = Omgeving.van(stelsel, new int[] {getal}, this::rang, RUIM[0]);
        return programma.goedkoopste(omgeving, new int[] {getal}, stap, this::prijs).oplossing();
    }

    private boolean herstel(int[] doel, int omhoog) {
        Optional<Oplossing> gevonden = duurste(doel, omhoog);
        gevonden.ifPresent(oplossing -> {
            verberg(oplossing);
            neem(oplossing);
            herstellingen++;
        });
        return gevonden.isPresent();
    }

    private Optional<Oplossing> duurste(int[] doel, int omhoog) {
        for (Omgeving.Maat ruim : RUIM) {
            Omgeving omgeving = Omgeving.van(stelsel, doel, this::rang, ruim);
            Programma.Antwoord antwoord = programma.goedkoopste(omgeving, doel, omhoog, this::prijs);
            if (antwoord.oplossing().isPresent()) {
                return antwoord.oplossing();
            }
            if (antwoord.reikt(1)) {
                gebroken3++;
                Optional<Oplossing> heel = heeltallig.zoek(omgeving, doel.length, omhoog, getal -> Math.round(prijs(getal)));
                if (heel.isPresent()) {
                    return heel;
                }
            }
            if (omgeving.isGeheel()) {
                break;
            }
        }
        return Optional.empty();
    }

    private double prijs(int getal) {
        return isVerborgen(getal) ? 0.01 : stelsel.prijs(stelsel.cel(getal)) / 16.0;
    }

    private boolean verberg(Oplossing oplossing) {
        boolean nieuw = false;
        for (int getal : oplossing.getallen()) {
            if (!isVerborgen(getal)) {
                verborgen[stelsel.cel(getal)] = true;
                nieuw = true;
            }
        }
        return nieuw;
    }

    private void neem(Oplossing oplossing) {
        oplossingen.add(oplossing);
        for (int i = 0; i < oplossing.getallen().length; i++) {
            int getal = oplossing.getallen()[i];
            int verschuiving = oplossing.verschuiving()[i];
            op[getal] = Math.max(op[getal], verschuiving);
            neer[getal] = Math.max(neer[getal], -verschuiving);
        }
    }

    private boolean groepen() {
        boolean gewijzigd = false;
        List<Groep> groepen = new Doelen(stelsel, verborgen, drempel).groepen();
        List<List<Oplossing>> perGetal = new ArrayList<>();
        for (int i = 0; i < stelsel.getallen(); i++) perGetal.add(null);
        for (Oplossing o : oplossingen) {
            for (int g : o.getallen()) {
                if (perGetal.get(g) == null) perGetal.set(g, new ArrayList<>());
                perGetal.get(g).add(o);
            }
        }
        int open = 0, hersteld = 0, aangevuld = 0;
        for (Groep groep : groepen) {
            if (isVeilig(groep, perGetal)) {
                continue;
            }
            open++;
            Optional<Oplossing> gevonden = Optional.empty();
            for (Omgeving.Maat ruim : RUIM) {
                Omgeving omgeving = Omgeving.van(stelsel, groep.getallen(), this::rangVerborgen, ruim);
                gevonden = programma.goedkoopste(omgeving, groep.getallen(), groep.omhoog(), ander -> 1).oplossing();
                if (gevonden.isPresent() || omgeving.isGeheel()) break;
            }
            if (gevonden.isPresent()) {
                Oplossing o = gevonden.get();
                neem(o);
                for (int g : o.getallen()) {
                    if (perGetal.get(g) == null) perGetal.set(g, new ArrayList<>());
                    perGetal.get(g).add(o);
                }
                continue;
            }
            int[] erbij = aanvulling(groep);
            double kosten = Arrays.stream(erbij).mapToDouble(c -> stelsel.prijs(c) / 16.0).sum();
            Optional<Oplossing> o = duurste(groep.getallen(), groep.omhoog());
            double anders = o.map(this::kosten).orElse(Double.MAX_VALUE);
            if (erbij.length == 0 && o.isEmpty()) {
                onhaalbaar++;
            } else if (erbij.length > 0 && 2 * kosten <= anders) {
                for (int c : erbij) verborgen[c] = true;
                gewijzigd = true;
                aangevuld++;
            } else {
                gewijzigd |= verberg(o.get());
                neem(o.get());
                for (int g : o.get().getallen()) {
                    if (perGetal.get(g) == null) perGetal.set(g, new ArrayList<>());
                    perGetal.get(g).add(o.get());
                }
                hersteld++;
            }
        }
        if (log) System.err.println("groepen " + groepen.size() + " open " + open + " aangevuld " + aangevuld + " hersteld " + hersteld);
        return gewijzigd;
    }

    private double kosten(Oplossing o) {
        return Arrays.stream(o.getallen()).filter(g -> !isVerborgen(g)).map(stelsel::cel).distinct().mapToDouble(c -> stelsel.prijs(c) / 16.0).sum();
    }

    /** Cheapest shown cells of the same side that make the group surely hold one that is not small. */
    private int[] aanvulling(Groep groep) {
        Rijen rijen = groep.isVerschil() ? stelsel.verschillen() : stelsel.rijen();
        List<int[]> kandidaten = new ArrayList<>();
        for (int i = rijen.begin()[groep.rij()]; i < rijen.begin()[groep.rij() + 1]; i++) {
            int getal = rijen.getal()[i];
            int cel = stelsel.cel(getal);
            if (rijen.teken()[i] != groep.kant() || groep.isVerschil() && Doelen.isRegio(rijen, groep.rij(), i) || cel == Stelsel.GEEN_CEL) continue;
            if (isVerborgen(getal) || stelsel.stand(cel) != Stand.VRIJ) continue;
            int baat = stelsel.waarde(getal) - (stelsel.isPersoonlijk(getal) ? stap : 0);
            if (baat > 0) kandidaten.add(new int[] {getal, baat});
        }
        int nodig = groep.getallen().length * stap - groep.som() + 1;
        List<Integer> gekozen = new ArrayList<>();
        while (nodig > 0 && !kandidaten.isEmpty()) {
            int over = nodig;
            int[] beste = kandidaten.stream().min((a, b) -> Double.compare(stelsel.prijs(stelsel.cel(a[0])) / (double) Math.min(over, a[1]), stelsel.prijs(stelsel.cel(b[0])) / (double) Math.min(over, b[1]))).get();
            kandidaten.remove(beste);
            gekozen.add(stelsel.cel(beste[0]));
            nodig -= beste[1];
        }
        return nodig > 0 ? new int[0] : gekozen.stream().mapToInt(Integer::intValue).distinct().toArray();
    }

    private boolean isVeilig(Groep groep, List<List<Oplossing>> perGetal) {
        int hoog = 0, laag = 0;
        for (int getal : groep.getallen()) {
            if (perGetal.get(getal) == null) continue;
            for (Oplossing o : perGetal.get(getal)) {
                int som = 0;
                for (int lid : groep.getallen()) som += o.verschuiving(lid);
                hoog = Math.max(hoog, som);
                laag = Math.min(laag, som);
                if (hoog >= groep.omhoog() || hoog - laag >= stap) return true;
            }
        }
        return false;
    }
}
