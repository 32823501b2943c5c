package nl.verzuimatlas.warehouse.bescherming;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.verzuimatlas.warehouse.bescherming.Stelsel.Rijen;
import nl.verzuimatlas.warehouse.bescherming.Stelsel.Rijsoort;

/** What a reader may not learn, when some cells are hidden: hidden numbers, and groups of them that may all be small. */
final class Doelen {

    /**
     * Hidden numbers that may all be small together; or one hidden number.
     *
     * @param getallen the hidden numbers, ascending
     * @param omhoog by how much their sum must be able to be higher, to be no small one; negative when it is asked whether it can be lower
     * @param ruimte or how far the lowest and the highest sum must lie apart
     */
    record Groep(int[] getallen, int omhoog, int ruimte) {}

    private final Stelsel stelsel;
    private final boolean[] verborgen;
    private final int drempel;
    private final BitSet zeker;

    /**
     * What must be asked.
     *
     * @param verborgen of each cell whether it is hidden
     * @param drempel lowest count that is not small
     * @param zeker numbers that a relation alone makes certain
     */
    Doelen(Stelsel stelsel, boolean[] verborgen, int drempel, BitSet zeker) {
        this.stelsel = stelsel;
        this.verborgen = verborgen;
        this.drempel = drempel;
        this.zeker = zeker;
    }

    /** Whether a reader does not see a number. */
    boolean isVerborgen(int getal) {
        int cel = stelsel.cel(getal);
        return cel == Stelsel.GEEN_CEL || verborgen[cel];
    }

    /** Whether it is a number of persons that may not be known. */
    boolean isKlein(int getal) {
        return stelsel.isPersoonlijk(getal) && stelsel.waarde(getal) > 0 && stelsel.waarde(getal) < drempel;
    }

    /**
     * By how much a number must be able to be another: a small one, and each that could be taken for a small one when it is known nearly, so
     * far that it can have {@code drempel} values; a numerator that surely is no small one by 1. A zero or a larger number that
     * is certain tells of nobody, so it needs none. Where parts make up a whole but for a few, it can have as many values more: who guesses that
     * they do exactly finds other values, and as few of them.
     */
    int ruimte(int getal, Kennis kennis) {
        if (!stelsel.isPersoonlijk(getal) || !isVerborgen(getal)) {
            return 0;
        }
        int cel = stelsel.cel(getal);
        if (isKlein(getal)) {
            return drempel - 1 + opEenPaarNa(getal);
        }
        boolean isTeller = cel != Stelsel.GEEN_CEL && stelsel.celBegin(cel) == getal;
        boolean isVerWeg = stelsel.waarde(getal) >= 2 * (drempel - 1);
        if (isVerWeg || kennis.vast().get(getal)) {
            return isTeller && stelsel.waarde(getal) > 0 ? 1 : 0;
        }
        return drempel - 1 + opEenPaarNa(getal);
    }

    /** By how much a relation of a number does not hold exactly, when that is less than the limit. */
    private int opEenPaarNa(int getal) {
        int meest = 0;
        for (int plaats = stelsel.kolomBegin(getal); plaats < stelsel.kolomBegin(getal + 1); plaats++) {
            int verschil = Math.abs(stelsel.verschil(stelsel.kolomRij(plaats)));
            meest = verschil < drempel ? Math.max(meest, verschil) : meest;
        }
        return meest;
    }

    /** What a reader knows of a part. */
    Kennis kennis(Samenhang deel) {
        return Kennis.van(stelsel, deel, zeker, this::isVerborgen);
    }

    /**
     * Groups of two or more in a part of the system that may all be small.
     *
     * @param diepte how often groups are subtracted for it, from 0 to {@link Groepen#DIEPST}
     */
    List<Groep> groepen(Samenhang deel, int diepte) {
        Kennis kennis = kennis(deel);
        Set<IntBuffer> alle = new LinkedHashSet<>();
        for (int[] leden : new Groepen(stelsel, deel, kennis, drempel).kleine(diepte)) {
            alle.add(IntBuffer.wrap(leden));
        }
        for (int rij : deel.rijen()) {
            if (diepte == 0 && stelsel.rijen().soort()[rij] == Rijsoort.GROEP) {
                kant(rij, (byte) 1, kennis).ifPresent(alle::add);
                kant(rij, (byte) -1, kennis).ifPresent(alle::add);
            }
        }
        return alle.stream().map(IntBuffer::array).flatMap(this::groep).toList();
    }

    /** The unknown numbers on one side of a relation that has unknown ones on both. */
    private Optional<IntBuffer> kant(int rij, byte kant, Kennis kennis) {
        Rijen rijen = stelsel.rijen();
        boolean isOverkantOnbekend = false;
        IntStream.Builder leden = IntStream.builder();
        for (int i = rijen.begin()[rij]; i < rijen.begin()[rij + 1]; i++) {
            int getal = rijen.getal()[i];
            if (rijen.teken()[i] == kant
                    && stelsel.isPersoonlijk(getal)
                    && !kennis.vast().get(getal)) {
                leden.add(getal);
            }
            isOverkantOnbekend |= rijen.teken()[i] != kant && !kennis.vast().get(getal);
        }
        return isOverkantOnbekend
                ? Optional.of(IntBuffer.wrap(leden.build().sorted().toArray()))
                : Optional.empty();
    }

    private Stream<Groep> groep(int[] leden) {
        int som = Arrays.stream(leden).map(stelsel::waarde).sum();
        int grens = leden.length * (drempel - 1);
        return leden.length > 1 && som > 0 && som <= grens
                ? Stream.of(new Groep(leden, Math.min(drempel - 1, grens - som + 1), drempel - 1))
                : Stream.empty();
    }
}
