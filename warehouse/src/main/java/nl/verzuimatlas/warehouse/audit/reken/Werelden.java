package nl.verzuimatlas.warehouse.audit.reken;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import nl.verzuimatlas.warehouse.audit.reken.Ruimte.Open;

/**
 * Looks for whole-number solutions of a {@link Deelstelsel} in which unknowns are as different as can be: each one settles many. First by
 * exchange, then by linear programs that push many unknowns up or down at random, of which the solution is rounded and mended.
 */
final class Werelden {

    private static final long ZAAD = 20L;
    /** Most rounds; they end when one settles less than one in so many. */
    private static final int RONDEN = 40;

    private static final int MINSTE_OPBRENGST = 6;
    private static final int STAPPEN_VAN_HERSTEL = 400;
    private static final double HEEL = 1e-6;
    private static final int KRINGEN = 2;
    /** Most work for whole numbers near one solution. */
    private static final double WERK_VAN_AFRONDEN = 0.1;

    /** The same in a round, where another solution comes after it. */
    private static final double WERK_IN_RONDE = 0.03;

    private final Deelstelsel deel;
    private final Lineair lineair;
    private final Uitwisseling wissel;
    private final Random toeval = new Random(ZAAD);

    /**
     * A search.
     *
     * @param lineair a program over the whole system
     */
    Werelden(Deelstelsel deel, Lineair lineair) {
        this.deel = deel;
        this.lineair = lineair;
        this.wissel = new Uitwisseling(deel);
    }

    /**
     * Settles many unknowns, as long as that goes well.
     *
     * @param ruimte what is known; learns what is found
     * @param alle the unknowns that are attacked
     */
    void zoek(Ruimte ruimte, List<Open> alle) {
        wisselUit(ruimte, alle, Uitwisseling.Diepte.EERSTE);
        List<Open> open = ruimte.open(alle);
        for (int ronde = 0; ronde < RONDEN && !open.isEmpty(); ronde++) {
            veeg(ruimte, open);
            wisselUit(ruimte, open, ronde % 4 == 1 ? Uitwisseling.Diepte.ANDERE : Uitwisseling.Diepte.EERSTE);
            List<Open> over = ruimte.open(open);
            if ((open.size() - over.size()) * MINSTE_OPBRENGST < open.size()) {
                return;
            }
            open = over;
        }
    }

    /**
     * Takes solutions that are said to be there, as far as they fit, or fit when little is mended; the other way round as well.
     *
     * @param ruimte what is known; learns what is found
     * @param alle the unknowns that are attacked
     * @param gezegd by how much they differ from a solution
     */
    void probeer(Ruimte ruimte, List<Open> alle, List<Voorsprong.Verschil> gezegd) {
        Map<Integer, Open> perOnbekende = new HashMap<>();
        alle.forEach(een -> perOnbekende.put(een.onbekende(), een));
        IntPredicate isOpen = i -> perOnbekende.containsKey(i) && !ruimte.isBeslist(perOnbekende.get(i));
        wissel.begin(ruimte.laatste(), ruimte.breedte());
        for (Voorsprong.Verschil een : gezegd) {
            for (Voorsprong.Verschil verschil : List.of(een, een.omgekeerd())) {
                if (Arrays.stream(verschil.onbekenden()).anyMatch(isOpen)) {
                    wissel.zoek(verschil, isOpen, ruimte::zie);
                }
            }
        }
        ruimte.neem(wissel.waarden());
    }

    /** A solution that is said to be there, when it fits or little has to be mended. */
    Optional<long[]> heel(long[] gezegd) {
        long[] waarden = new long[gezegd.length];
        Arrays.setAll(waarden, i -> deel.grenzen()[i].dichtstbij(gezegd[i]));
        wissel.begin(waarden, 0);
        Optional<long[]> heel = wissel.herstel(STAPPEN_VAN_HERSTEL);
        return heel.isPresent() ? heel : heelRondom(waarden, deel.gebroken(waarden), WERK_VAN_AFRONDEN);
    }

    /** Exchanges between unknowns, round the last solution. */
    private void wisselUit(Ruimte ruimte, List<Open> alle, Uitwisseling.Diepte diepte) {
        boolean[] isOpen = new boolean[deel.aantal()];
        alle.forEach(een -> isOpen[een.onbekende()] = !ruimte.isBeslist(een));
        wissel.begin(ruimte.laatste(), ruimte.breedte());
        for (Open een : alle) {
            wisselUit(ruimte, een, diepte, isOpen);
            isOpen[een.onbekende()] = !ruimte.isBeslist(een);
        }
        ruimte.neem(wissel.waarden());
    }

    private void wisselUit(Ruimte ruimte, Open een, Uitwisseling.Diepte diepte, boolean[] isOpen) {
        int onbekende = een.onbekende();
        boolean gevonden = true;
        while (gevonden && !ruimte.isBeslist(een)) {
            gevonden = false;
            for (long stap = ruimte.breedte();
                    !gevonden && stap >= ruimte.gezien(onbekende).aantal();
                    stap--) {
                long omhoog = ruimte.gezien(onbekende).onder() + stap - wissel.waarde(onbekende);
                long omlaag = ruimte.gezien(onbekende).boven() - stap - wissel.waarde(onbekende);
                gevonden = omhoog > 0 && wissel.zoek(onbekende, omhoog, diepte, i -> isOpen[i], ruimte::zie)
                        || omlaag < 0 && wissel.zoek(onbekende, omlaag, diepte, i -> isOpen[i], ruimte::zie);
            }
        }
    }

    /** Pushes all unknowns that are open up or down at random. */
    private void veeg(Ruimte ruimte, List<Open> alle) {
        double[] gewichten = new double[deel.aantal()];
        alle.forEach(een -> gewichten[een.onbekende()] = toeval.nextBoolean() ? 1 : -1);
        for (int kant = 0; kant < 2; kant++) {
            if (lineair.maximaliseer(gewichten) == Glop.Stand.OPGELOST) {
                heel(WERK_IN_RONDE).ifPresent(ruimte::neem);
            }
            Arrays.setAll(gewichten, i -> -gewichten[i]);
        }
    }

    /** The last solution of the linear program in whole numbers, when that can be made. */
    Optional<long[]> heel() {
        return heel(WERK_VAN_AFRONDEN);
    }

    private Optional<long[]> heel(double werk) {
        return lineair.oplossing().flatMap(gevonden -> heel(gevonden, werk));
    }

    private Optional<long[]> heel(double[] gevonden, double werk) {
        long[] waarden = new long[gevonden.length];
        Arrays.setAll(waarden, i -> deel.grenzen()[i].dichtstbij(Math.round(gevonden[i])));
        wissel.begin(waarden, 0);
        Optional<long[]> heel = wissel.herstel(STAPPEN_VAN_HERSTEL);
        return heel.isPresent() ? heel : heelRondom(waarden, metHalven(gevonden), werk);
    }

    /**
     * A solution in whole numbers in which few unknowns are another than in a known one.
     *
     * @param wereld the known solution
     * @param stappen how far each unknown moves in a linear program
     * @param onbekende an unknown that must be between {@code waarden}
     */
    Optional<long[]> heel(long[] wereld, double[] stappen, int onbekende, Grens waarden) {
        long[] nieuw = wereld.clone();
        boolean heel = true;
        List<Integer> bewogen = new ArrayList<>();
        for (int i = 0; i < nieuw.length; i++) {
            if (Math.abs(stappen[i]) > HEEL) {
                nieuw[i] += Math.round(stappen[i]);
                heel &= Math.abs(stappen[i] - Math.rint(stappen[i])) <= HEEL;
                bewogen.add(i);
            }
        }
        if (heel && deel.past(nieuw)) {
            return Optional.of(nieuw);
        }
        int[] kern = bewogen.stream().mapToInt(Integer::intValue).toArray();
        for (int kring = 0; kring < KRINGEN; kring++) {
            Buurt rondom = Buurt.rondom(deel, kern);
            Optional<long[]> gevonden = new Geheeltal(rondom.vast(deel.grenzen(), wereld), WERK_VAN_AFRONDEN)
                    .zoek(rondom.plaats(onbekende), waarden)
                    .oplossing()
                    .flatMap(eigen -> rondom.vul(wereld, eigen));
            if (gevonden.isPresent()) {
                return gevonden;
            }
            kern = rondom.leden();
        }
        return Optional.empty();
    }

    /**
     * A solution in whole numbers near one of a linear program.
     *
     * @param wereld a solution in whole numbers
     * @param stappen how far each unknown moves from it in the program
     */
    Optional<long[]> heel(long[] wereld, double[] stappen) {
        double[] gevonden = new double[wereld.length];
        Arrays.setAll(gevonden, i -> wereld[i] + stappen[i]);
        return heel(gevonden, WERK_VAN_AFRONDEN);
    }

    private static int[] metHalven(double[] gevonden) {
        return IntStream.range(0, gevonden.length)
                .filter(i -> Math.abs(gevonden[i] - Math.rint(gevonden[i])) > HEEL)
                .toArray();
    }

    /** Other whole numbers for some unknowns, and for the unknowns around them. */
    private Optional<long[]> heelRondom(long[] waarden, int[] onbekenden, double werk) {
        int[] kern = onbekenden;
        for (int kring = 0; kring < KRINGEN; kring++) {
            Buurt rondom = Buurt.rondom(deel, kern);
            Optional<long[]> heel = new Geheeltal(rondom.vast(deel.grenzen(), waarden), werk)
                    .zoek()
                    .oplossing()
                    .flatMap(eigen -> rondom.vul(waarden, eigen));
            if (heel.isPresent()) {
                return heel;
            }
            kern = rondom.leden();
        }
        return Optional.empty();
    }
}
