package nl.verzuimatlas.warehouse.audit.reken;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.LongStream;
import nl.verzuimatlas.warehouse.audit.reken.Uitkomst.Oordeel;

/** Judges the unknowns of one {@link Deelstelsel}: whole-number solutions prove safe, bounds prove disclosed. */
final class Naderonderzoek {

    private static final long ZAAD = 20L;
    private static final long MILLISECONDEN = 5_000;
    private static final int RUIMTE = 40;
    private static final int STAPPEN_PER_ONBEKENDE = 6;
    private static final int[] ZOEKBUURTEN = {30, 100, 300};
    private static final int HOOGSTENS_MOEILIJK = 60;
    private static final int[] BUURTEN = {15, 50, 150, 500};
    private static final int PROGRAMMA_VANAF = 150;
    private static final long STAPPEN_VAN_UITPUTTING = 3_000;

    private final Deelstelsel deel;
    private final int drempel;
    private final Grens[] mogelijk;
    private final Random toeval;
    private final Schuif schuif;
    private int moeilijk;

    /** An unknown that is attacked. */
    record Open(int onbekende, Vraag.Eis eis) {}

    /**
     * A judge.
     *
     * @param deel the system
     * @param oplossing a solution of it
     * @param open unknowns that are attacked
     * @param drempel how many values must fit
     */
    Naderonderzoek(Deelstelsel deel, long[] oplossing, List<Open> open, int drempel) {
        this.deel = deel;
        this.drempel = drempel;
        this.mogelijk = deel.grenzen().clone();
        this.toeval = new Random(ZAAD);
        this.schuif = new Schuif(deel, oplossing, toeval);
        open.forEach(een -> schuif.verbreed(een.onbekende(), drempel));
    }

    /** Nothing outside this fits. */
    Grens mogelijk(int onbekende) {
        return mogelijk[onbekende];
    }

    /** Whether enough values fit. */
    Oordeel oordeel(Open een) {
        if (isBeslist(een)) {
            return oordeelNu(een);
        }
        zoekBuurten(een);
        if (isBeslist(een)) {
            return oordeelNu(een);
        }
        // with so many doubts a release is refused anyway
        if (++moeilijk > HOOGSTENS_MOEILIJK) {
            return Oordeel.ONBESLIST;
        }
        return zoekNader(een);
    }

    /** First tries everything in small neighbourhoods, then goes to the programs, which cost more. */
    private Oordeel zoekNader(Open een) {
        int onbekende = een.onbekende();
        for (int omvang : BUURTEN) {
            int[] buurt = buurt(onbekende, omvang);
            Deelstelsel ruim = deelstelsel(buurt, new long[0], false);
            putUit(ruim, buurt, onbekende, true);
            putUit(ruim, buurt, onbekende, false);
            if (isBeslist(een)) {
                return oordeelNu(een);
            }
            if (omvang >= PROGRAMMA_VANAF || buurt.length == deel.aantal()) {
                perkIn(ruim, buurt, onbekende);
                verbreedIn(buurt, onbekende, true);
                verbreedIn(buurt, onbekende, false);
            }
            if (isBeslist(een) || buurt.length == deel.aantal()) {
                return oordeelNu(een);
            }
        }
        return Oordeel.ONBESLIST;
    }

    private boolean isBeslist(Open een) {
        return oordeelNu(een) != Oordeel.ONBESLIST;
    }

    private Oordeel oordeelNu(Open een) {
        if (isVeilig(een)) {
            return Oordeel.VEILIG;
        }
        return een.eis().isOntdekt(mogelijk[een.onbekende()], drempel) ? Oordeel.ONTDEKT : Oordeel.ONBESLIST;
    }

    private boolean isVeilig(Open een) {
        Grens gezien = gezien(een.onbekende());
        boolean afgerond = gezien.equals(mogelijk[een.onbekende()]);
        return een.eis().isVeilig(gezien, drempel)
                || afgerond && !een.eis().isOntdekt(mogelijk[een.onbekende()], drempel);
    }

    private Grens gezien(int onbekende) {
        return new Grens(schuif.laagst(onbekende), schuif.hoogst(onbekende));
    }

    /** Gives an unknown a value that would prove it safe, and looks for a solution near the one at hand. */
    private void zoekBuurten(Open een) {
        int onbekende = een.onbekende();
        for (int omvang : ZOEKBUURTEN) {
            int[] buurt = buurt(onbekende, omvang);
            int plaats = Arrays.binarySearch(buurt, onbekende);
            for (long doel : doelen(onbekende)) {
                long[] waarden = schuif.waarden();
                Deelstelsel binnen = deelstelsel(buurt, waarden, true);
                binnen.grenzen()[plaats] = Grens.precies(doel);
                neem(buurt, waarden, new Duik(binnen, toeval).oplossing(STAPPEN_PER_ONBEKENDE));
                if (isVeilig(een)) {
                    return;
                }
            }
        }
    }

    private long[] doelen(int onbekende) {
        Grens gezien = gezien(onbekende);
        Grens kan = mogelijk[onbekende];
        return LongStream.of(
                        gezien.onder() + drempel - 1,
                        gezien.boven() - drempel + 1,
                        gezien.boven() + 1,
                        gezien.onder() - 1)
                .filter(doel -> doel >= kan.onder() && doel <= kan.boven())
                .distinct()
                .toArray();
    }

    private void neem(int[] buurt, long[] waarden, Optional<long[]> oplossing) {
        if (oplossing.isPresent()) {
            for (int i = 0; i < buurt.length; i++) {
                waarden[buurt[i]] = oplossing.get()[i];
            }
            if (deel.past(waarden)) {
                schuif.neem(waarden);
            }
        }
    }

    /** Unknowns nearest to one, by relations. */
    private int[] buurt(int onbekende, int omvang) {
        TreeSet<Integer> buurt = new TreeSet<>(List.of(onbekende));
        List<Integer> rij = new ArrayList<>(List.of(onbekende));
        for (int i = 0; i < rij.size() && buurt.size() < omvang; i++) {
            for (int relatie : deel.bijOnbekende()[rij.get(i)]) {
                for (int lid : deel.onbekenden()[relatie]) {
                    if (buurt.size() < omvang && buurt.add(lid)) {
                        rij.add(lid);
                    }
                }
            }
        }
        return buurt.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Looks for the highest or lowest value when only the neighbourhood may differ. */
    private void verbreedIn(int[] buurt, int onbekende, boolean hoogste) {
        long[] waarden = schuif.waarden();
        int plaats = Arrays.binarySearch(buurt, onbekende);
        neem(buurt, waarden, new Geheeltal(deelstelsel(buurt, waarden, true), MILLISECONDEN).uiterste(plaats, hoogste));
    }

    /** Bounds by the relations within the neighbourhood alone; what lies outside is free, so the bounds hold for the whole. */
    private void perkIn(Deelstelsel ruim, int[] buurt, int onbekende) {
        int plaats = Arrays.binarySearch(buurt, onbekende);
        Geheeltal rekenaar = new Geheeltal(ruim, MILLISECONDEN);
        for (boolean hoogste : new boolean[] {true, false}) {
            begrens(onbekende, rekenaar.lineair(plaats, hoogste), hoogste);
        }
    }

    /** Tries everything beyond what was seen: a solution of the whole is seen too, and when there is none that is a bound. */
    private void putUit(Deelstelsel ruim, int[] buurt, int onbekende, boolean hoogste) {
        int plaats = Arrays.binarySearch(buurt, onbekende);
        boolean geheel = buurt.length == deel.aantal();
        boolean verder = true;
        while (verder) {
            Grens gezien = gezien(onbekende);
            Grens voorbij = hoogste
                    ? new Grens(gezien.boven() + 1, mogelijk[onbekende].boven())
                    : new Grens(mogelijk[onbekende].onder(), gezien.onder() - 1);
            if (voorbij.aantal() == 0) {
                return;
            }
            Uitputting.Antwoord antwoord = Uitputting.zoek(ruim, plaats, voorbij, STAPPEN_VAN_UITPUTTING);
            if (antwoord.isOnmogelijk()) {
                begrens(onbekende, OptionalLong.of(hoogste ? gezien.boven() : gezien.onder()), hoogste);
            }
            verder = geheel && antwoord.oplossing().isPresent();
            if (verder) {
                schuif.neem(antwoord.oplossing().get());
                verder = gezien(onbekende).aantal() < drempel;
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

    /**
     * The system of a neighbourhood.
     *
     * @param buurt its unknowns, in order
     * @param vast values of all unknowns, those outside keep theirs; not read when they are left free
     * @param buitenVast whether those outside keep their value; otherwise only relations within the neighbourhood are taken
     */
    private Deelstelsel deelstelsel(int[] buurt, long[] vast, boolean buitenVast) {
        TreeSet<Integer> relaties = new TreeSet<>();
        for (int lid : buurt) {
            for (int relatie : deel.bijOnbekende()[lid]) {
                relaties.add(relatie);
            }
        }
        List<int[]> onbekenden = new ArrayList<>();
        List<int[]> factoren = new ArrayList<>();
        List<Grens> sommen = new ArrayList<>();
        for (int relatie : relaties) {
            int[] alle = deel.onbekenden()[relatie];
            int[] eigen = new int[alle.length];
            int[] gewicht = new int[alle.length];
            int aantal = 0;
            long minst = 0;
            long meest = 0;
            for (int i = 0; i < alle.length; i++) {
                int plaats = Arrays.binarySearch(buurt, alle[i]);
                long factor = deel.factoren()[relatie][i];
                if (plaats >= 0) {
                    eigen[aantal] = plaats;
                    gewicht[aantal++] = (int) factor;
                } else if (buitenVast) {
                    minst += factor * vast[alle[i]];
                    meest += factor * vast[alle[i]];
                } else {
                    Grens grens = mogelijk[alle[i]];
                    minst += factor > 0 ? factor * grens.onder() : factor * grens.boven();
                    meest += factor > 0 ? factor * grens.boven() : factor * grens.onder();
                }
            }
            onbekenden.add(Arrays.copyOf(eigen, aantal));
            factoren.add(Arrays.copyOf(gewicht, aantal));
            Grens grens = deel.sommen()[relatie];
            sommen.add(new Grens(grens.onder() - meest, grens.boven() - minst));
        }
        Grens[] eigen = new Grens[buurt.length];
        // a witness may stay near the solution at hand; a bound may not
        Arrays.setAll(eigen, i -> buitenVast ? nabij(mogelijk[buurt[i]], vast[buurt[i]]) : mogelijk[buurt[i]]);
        return Deelstelsel.van(
                buurt,
                eigen,
                onbekenden.toArray(int[][]::new),
                factoren.toArray(int[][]::new),
                sommen.toArray(Grens[]::new),
                sommen.toArray(Grens[]::new));
    }

    private static Grens nabij(Grens grens, long waarde) {
        return new Grens(Math.max(grens.onder(), waarde - RUIMTE), Math.min(grens.boven(), waarde + RUIMTE));
    }
}
