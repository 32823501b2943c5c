package nl.verzuimatlas.warehouse.audit.reken;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import nl.verzuimatlas.warehouse.audit.reken.Uitkomst.Oordeel;

/**
 * Judges the unknowns of one {@link Deelstelsel}. Whole-number solutions prove safe: every one that is found is looked at for all
 * unknowns at once, so that few have to be asked for one by one. Bounds of linear programs, and of searches that tried everything,
 * prove disclosed.
 */
final class Naderonderzoek implements AutoCloseable {

    private static final long ZAAD = 20L;
    /** Most rounds in which many unknowns are pushed at the same time; they end when one settles less than one in so many. */
    private static final int RONDEN = 60;

    private static final int MINSTE_OPBRENGST = 30;
    /** How many neighbours are asked before all are. */
    private static final int[] BUURTEN = {60, 300, 1_000};

    private static final double HEEL = 1e-6;
    private static final int KRINGEN = 2;
    private static final double WERK_VAN_AFRONDEN = 0.1;
    private static final double WERK_IN_BUURT = 0.5;
    private static final double WERK = 10;
    private static final double WERK_PER_VRAAG = 1;
    /** With so many doubts a release is refused anyway. */
    private static final int HOOGSTENS_TWIJFEL = 20;

    private final Deelstelsel deel;
    private final int drempel;
    private final Grens[] mogelijk;
    private final Grens[] gezien;
    private final Lineair lineair;
    private long[] laatste = new long[0];
    private int twijfel;

    /** An unknown that is attacked. */
    record Open(int onbekende, Vraag.Eis eis) {}

    /**
     * A judge.
     *
     * @param deel the system
     * @param drempel how many values must fit
     */
    Naderonderzoek(Deelstelsel deel, int drempel) {
        this.deel = deel;
        this.drempel = drempel;
        this.mogelijk = deel.grenzen().clone();
        this.gezien = new Grens[deel.aantal()];
        this.lineair = new Lineair(deel);
    }

    /** Whether the system has a solution. */
    enum Stand {
        OPLOSBAAR,
        /** Not even with halves. */
        ONMOGELIJK,
        /** With halves, and not in whole numbers. */
        ALLEEN_GEBROKEN,
        /** Nothing was found in the time that there was. */
        ONBEKEND
    }

    /** Looks for a first solution; without one nothing can be judged. */
    Stand begin() {
        Lineair.Stand stand = lineair.begin();
        if (stand == Lineair.Stand.ONMOGELIJK) {
            return Stand.ONMOGELIJK;
        }
        Optional<long[]> geheel = rondAf();
        if (geheel.isEmpty()) {
            Geheeltal.Antwoord antwoord = new Geheeltal(deel, WERK).zoek();
            if (antwoord.isOnmogelijk()) {
                return Stand.ALLEEN_GEBROKEN;
            }
            geheel = antwoord.oplossing();
        }
        geheel.ifPresent(this::zie);
        return geheel.isPresent() ? Stand.OPLOSBAAR : Stand.ONBEKEND;
    }

    /** Nothing outside this fits. */
    Grens mogelijk(int onbekende) {
        return mogelijk[onbekende];
    }

    /** Pushes all unknowns that are still open up or down at random, many at the same time, as long as that settles enough of them. */
    void veeg(List<Open> alle) {
        Random toeval = new Random(ZAAD);
        List<Open> open = alle.stream().filter(een -> !isBeslist(een)).toList();
        for (int ronde = 0; ronde < RONDEN && !open.isEmpty(); ronde++) {
            double[] gewichten = new double[deel.aantal()];
            for (Open een : open) {
                gewichten[een.onbekende()] = toeval.nextBoolean() ? 1 : -1;
            }
            for (int kant = 0; kant < 2; kant++) {
                if (lineair.maximaliseer(gewichten) == Lineair.Stand.OPGELOST) {
                    rondAf().ifPresent(this::zie);
                }
                for (int i = 0; i < gewichten.length; i++) {
                    gewichten[i] = -gewichten[i];
                }
            }
            List<Open> over = open.stream().filter(een -> !isBeslist(een)).toList();
            if ((open.size() - over.size()) * MINSTE_OPBRENGST < open.size()) {
                return;
            }
            open = over;
        }
    }

    /** Whether enough values fit: asks the neighbours first, for both proofs, and all only when those do not tell. */
    Oordeel oordeel(Open een) {
        if (!isBeslist(een)) {
            Buurt dichtbij = Buurt.van(deel, een.onbekende(), BUURTEN[0]);
            try (Lineair inBuurt = new Lineair(dichtbij.ruim(mogelijk))) {
                begrens(een, inBuurt, dichtbij.plaats(een.onbekende()));
            }
            zoekDichtbij(een);
            begrens(een, lineair, een.onbekende());
            lineair.beperk(een.onbekende(), mogelijk[een.onbekende()]);
        }
        while (!isBeslist(een) && (vraagVoorbij(een, drempel - 1) || vraagVoorbij(een, 1))) {
            // something was learned
        }
        return oordeelNu(een);
    }

    private void begrens(Open een, Lineair programma, int plaats) {
        for (boolean hoogste : new boolean[] {true, false}) {
            if (!isBeslist(een)) {
                begrens(een.onbekende(), programma.uiterste(plaats, hoogste), hoogste);
                if (programma == lineair) {
                    rondAf().ifPresent(this::zie);
                }
            }
        }
    }

    /** Looks for solutions that make what was seen of an unknown wide enough, in which only neighbours differ. */
    private void zoekDichtbij(Open een) {
        for (int omvang : BUURTEN) {
            Buurt buurt = Buurt.van(deel, een.onbekende(), omvang);
            for (boolean hoogste : new boolean[] {true, false}) {
                Grens voorbij = voorbij(een.onbekende(), drempel - 1, hoogste);
                if (!isBeslist(een) && voorbij.aantal() > 0) {
                    vind(buurt, een.onbekende(), voorbij).ifPresent(this::zie);
                }
            }
        }
    }

    private Optional<long[]> vind(Buurt buurt, int onbekende, Grens waarden) {
        return new Geheeltal(buurt.vast(mogelijk, laatste), WERK_IN_BUURT)
                .zoek(buurt.plaats(onbekende), waarden)
                .oplossing()
                .flatMap(eigen -> buurt.vul(laatste, eigen));
    }

    private Grens voorbij(int onbekende, long stap, boolean hoogste) {
        Grens nu = gezien[onbekende];
        Grens kan = mogelijk[onbekende];
        return hoogste
                ? new Grens(Math.max(nu.boven() + 1, nu.onder() + stap), kan.boven())
                : new Grens(kan.onder(), Math.min(nu.onder() - 1, nu.boven() - stap));
    }

    /** The last solution of the linear program in whole numbers: where it has halves, the neighbours make up for them when they can. */
    private Optional<long[]> rondAf() {
        Optional<double[]> gevonden = lineair.oplossing();
        if (gevonden.isEmpty()) {
            return Optional.empty();
        }
        long[] waarden = Arrays.stream(gevonden.get())
                .map(Math::rint)
                .mapToLong(waarde -> (long) waarde)
                .toArray();
        if (deel.past(waarden)) {
            return Optional.of(waarden);
        }
        int[] gebroken = IntStream.range(0, waarden.length)
                .filter(i -> Math.abs(gevonden.get()[i] - waarden[i]) > HEEL)
                .toArray();
        for (int kring = 0; kring < KRINGEN; kring++) {
            Buurt buurt = Buurt.rondom(deel, gebroken);
            Optional<long[]> heel = new Geheeltal(buurt.vast(deel.grenzen(), waarden), WERK_VAN_AFRONDEN)
                    .zoek()
                    .oplossing()
                    .flatMap(eigen -> buurt.vul(waarden, eigen));
            if (heel.isPresent()) {
                return heel;
            }
            gebroken = buurt.leden();
        }
        return Optional.empty();
    }

    /**
     * Asks for whole-number solutions that make what was seen of an unknown so wide.
     *
     * @return whether that taught something
     */
    private boolean vraagVoorbij(Open een, long stap) {
        boolean geleerd = false;
        for (boolean hoogste : new boolean[] {true, false}) {
            Grens voorbij = voorbij(een.onbekende(), stap, hoogste);
            if (!isBeslist(een) && voorbij.aantal() > 0) {
                Geheeltal.Antwoord antwoord = vraag(een.onbekende(), voorbij);
                antwoord.oplossing().ifPresent(this::zie);
                if (antwoord.isOnmogelijk()) {
                    long grens = hoogste ? voorbij.onder() - 1 : voorbij.boven() + 1;
                    begrens(een.onbekende(), OptionalLong.of(grens), hoogste);
                }
                geleerd |= antwoord.isOnmogelijk() || antwoord.oplossing().isPresent();
            }
        }
        return geleerd;
    }

    /** Asks for a solution with an unknown between two values: first what the neighbourhood says, then all. */
    private Geheeltal.Antwoord vraag(int onbekende, Grens waarden) {
        for (int omvang : BUURTEN) {
            Buurt buurt = Buurt.van(deel, onbekende, omvang);
            if (buurt.isGeheel()) {
                break;
            }
            int plaats = buurt.plaats(onbekende);
            if (new Geheeltal(buurt.ruim(mogelijk), WERK_IN_BUURT)
                    .zoek(plaats, waarden)
                    .isOnmogelijk()) {
                return new Geheeltal.Antwoord(Optional.empty(), true);
            }
            Optional<long[]> gevonden = vind(buurt, onbekende, waarden);
            if (gevonden.isPresent()) {
                return new Geheeltal.Antwoord(gevonden, false);
            }
        }
        if (twijfel >= HOOGSTENS_TWIJFEL) {
            return new Geheeltal.Antwoord(Optional.empty(), false);
        }
        Geheeltal.Antwoord antwoord = new Geheeltal(deel, WERK_PER_VRAAG).zoek(onbekende, waarden);
        twijfel += antwoord.isOnmogelijk() || antwoord.oplossing().isPresent() ? 0 : 1;
        return antwoord;
    }

    private boolean isBeslist(Open een) {
        return oordeelNu(een) != Oordeel.ONBESLIST;
    }

    private Oordeel oordeelNu(Open een) {
        return een.eis().oordeel(gezien[een.onbekende()], mogelijk[een.onbekende()], drempel);
    }

    private void zie(long[] oplossing) {
        laatste = oplossing;
        for (int i = 0; i < oplossing.length; i++) {
            Grens eerder = gezien[i];
            if (eerder == null) {
                gezien[i] = Grens.precies(oplossing[i]);
            } else if (oplossing[i] < eerder.onder() || oplossing[i] > eerder.boven()) {
                gezien[i] = new Grens(Math.min(eerder.onder(), oplossing[i]), Math.max(eerder.boven(), oplossing[i]));
            }
        }
    }

    private void begrens(int onbekende, OptionalLong grens, boolean hoogste) {
        if (grens.isPresent()) {
            Grens oud = mogelijk[onbekende];
            mogelijk[onbekende] = hoogste
                    ? new Grens(oud.onder(), Math.min(oud.boven(), grens.getAsLong()))
                    : new Grens(Math.max(oud.onder(), grens.getAsLong()), oud.boven());
        }
    }

    @Override
    public void close() {
        lineair.close();
    }
}
