package nl.verzuimatlas.warehouse.audit.reken;

import java.util.Arrays;
import java.util.List;
import nl.verzuimatlas.warehouse.audit.reken.Uitkomst.Oordeel;

/**
 * What is known of the unknowns of a {@link Deelstelsel}: between which values each was seen in whole-number solutions, and outside which
 * bounds it was proven never to be. What lies between the two is open.
 */
final class Ruimte {

    private final Deelstelsel deel;
    private final int drempel;
    private final Grens[] mogelijk;
    private final Grens[] gezien;
    private long[] laatste;

    /** An unknown that is attacked. */
    record Open(int onbekende, Vraag.Eis eis) {}

    /**
     * What is known with one solution.
     *
     * @param deel the system
     * @param drempel how many values must fit
     * @param oplossing a solution
     */
    Ruimte(Deelstelsel deel, int drempel, long[] oplossing) {
        this.deel = deel;
        this.drempel = drempel;
        this.mogelijk = deel.grenzen().clone();
        this.gezien = Arrays.stream(oplossing).mapToObj(Grens::precies).toArray(Grens[]::new);
        this.laatste = oplossing.clone();
    }

    Deelstelsel deel() {
        return deel;
    }

    /** How far apart two values must be seen. */
    int breedte() {
        return drempel - 1;
    }

    /** The solution that was taken last. */
    long[] laatste() {
        return laatste;
    }

    /** Nothing outside this fits. */
    Grens mogelijk(int onbekende) {
        return mogelijk[onbekende];
    }

    /** Nothing outside these fits, for each unknown. */
    Grens[] mogelijk() {
        return mogelijk;
    }

    /** Lowest and highest value in a solution. */
    Grens gezien(int onbekende) {
        return gezien[onbekende];
    }

    /** Takes a solution, and goes on from it. */
    void neem(long[] oplossing) {
        laatste = oplossing;
        for (int i = 0; i < oplossing.length; i++) {
            zie(i, oplossing[i]);
        }
    }

    /** Takes a value that an unknown has in some solution. */
    void zie(int onbekende, long waarde) {
        Grens eerder = gezien[onbekende];
        if (waarde < eerder.onder() || waarde > eerder.boven()) {
            gezien[onbekende] = new Grens(Math.min(eerder.onder(), waarde), Math.max(eerder.boven(), waarde));
        }
    }

    /** Takes a bound that was proven. */
    void begrens(int onbekende, long grens, boolean hoogste) {
        Grens oud = mogelijk[onbekende];
        mogelijk[onbekende] = hoogste
                ? new Grens(oud.onder(), Math.min(oud.boven(), grens))
                : new Grens(Math.max(oud.onder(), grens), oud.boven());
    }

    /** Values that would make what was seen of an unknown {@code stap} wide; none when they were proven not to fit. */
    Grens voorbij(int onbekende, long stap, boolean hoogste) {
        Grens nu = gezien[onbekende];
        Grens kan = mogelijk[onbekende];
        return hoogste
                ? new Grens(Math.max(nu.boven() + 1, nu.onder() + stap), kan.boven())
                : new Grens(kan.onder(), Math.min(nu.onder() - 1, nu.boven() - stap));
    }

    /** What was proven of an unknown up to now. */
    Oordeel oordeel(Open een) {
        return een.eis().oordeel(gezien[een.onbekende()], mogelijk[een.onbekende()], drempel);
    }

    boolean isBeslist(Open een) {
        return oordeel(een) != Oordeel.ONBESLIST;
    }

    /** Those of which nothing was proven. */
    List<Open> open(List<Open> alle) {
        return alle.stream().filter(een -> !isBeslist(een)).toList();
    }
}
