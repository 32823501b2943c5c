package nl.verzuimatlas.warehouse.bescherming;

/**
 * All numbers of a release and the relations between them, as one system in primitive arrays. A number belongs to a cell, which
 * is shown or hidden with all its numbers, or to none: then it is never shown. A row says that its numbers, each with its sign,
 * make up what they do in truth.
 */
final class Stelsel {

    /** Cell of a number that is nowhere shown. */
    static final int GEEN_CEL = -1;

    /** Whether a cell may be chosen to be hidden. */
    enum Stand {
        /** Known from an earlier release, so hiding it helps only those who have not kept that. */
        BEKEND,
        /** Hidden for certain. */
        VERBORGEN,
        /** To be chosen. */
        VRIJ
    }

    /** Which rule a row is judged by. */
    enum Rijsoort {
        /** A relation between cells: hidden ones may not be known to be small together. */
        GROEP,
        /** The numbers of one cell, or of a cell and a rest. */
        CEL
    }

    /** Rows in compressed form. */
    record Rijen(int[] begin, int[] getal, byte[] teken, Rijsoort[] soort) {

        int aantal() {
            return soort.length;
        }
    }

    private final int[] waarde;
    private final int[] ondergrens;
    private final int[] cel;
    private final boolean[] persoonlijk;
    private final int[] celBegin;
    private final Stand[] stand;
    private final long[] prijs;
    private final Rijen rijen;
    private final Rijen verschillen;
    private final int[] kolomBegin;
    private final int[] kolomRij;
    private final byte[] kolomTeken;
    private final int[] verschil;

    Stelsel(
            int[] waarde,
            int[] ondergrens,
            int[] cel,
            boolean[] persoonlijk,
            int[] celBegin,
            Stand[] stand,
            long[] prijs,
            Rijen rijen,
            Rijen verschillen) {
        this.waarde = waarde;
        this.ondergrens = ondergrens;
        this.cel = cel;
        this.persoonlijk = persoonlijk;
        this.celBegin = celBegin;
        this.stand = stand;
        this.prijs = prijs;
        this.rijen = rijen;
        this.verschillen = verschillen;
        kolomBegin = new int[waarde.length + 1];
        for (int getal : rijen.getal()) {
            kolomBegin[getal + 1]++;
        }
        for (int i = 0; i < waarde.length; i++) {
            kolomBegin[i + 1] += kolomBegin[i];
        }
        kolomRij = new int[rijen.getal().length];
        kolomTeken = new byte[rijen.getal().length];
        verschil = new int[rijen.aantal()];
        int[] volgende = kolomBegin.clone();
        for (int rij = 0; rij < rijen.aantal(); rij++) {
            for (int i = rijen.begin()[rij]; i < rijen.begin()[rij + 1]; i++) {
                int plaats = volgende[rijen.getal()[i]]++;
                kolomRij[plaats] = rij;
                kolomTeken[plaats] = rijen.teken()[i];
                verschil[rij] += rijen.teken()[i] * waarde[rijen.getal()[i]];
            }
        }
    }

    /** By how much the left of a relation is more than the right in truth: 0, but where persons count on one side more than once. */
    int verschil(int rij) {
        return verschil[rij];
    }

    int getallen() {
        return waarde.length;
    }

    int cellen() {
        return stand.length;
    }

    /** The number in truth. */
    int waarde(int getal) {
        return waarde[getal];
    }

    /** The least that a reader knows a hidden number to be. */
    int ondergrens(int getal) {
        return ondergrens[getal];
    }

    /** Cell of a number, or {@link #GEEN_CEL}. */
    int cel(int getal) {
        return cel[getal];
    }

    /** Whether it is a number of persons, reports or cases that may not be known when it is small. */
    boolean isPersoonlijk(int getal) {
        return persoonlijk[getal];
    }

    /** First number of a cell; those of the next cell begin where they end. */
    int celBegin(int nummer) {
        return celBegin[nummer];
    }

    Stand stand(int nummer) {
        return stand[nummer];
    }

    /** What it costs to hide a cell. */
    long prijs(int nummer) {
        return prijs[nummer];
    }

    /** The relations. */
    Rijen rijen() {
        return rijen;
    }

    /** Differences of regions that overlap: they follow from the relations, but have groups of their own. */
    Rijen verschillen() {
        return verschillen;
    }

    int kolomBegin(int getal) {
        return kolomBegin[getal];
    }

    int kolomRij(int plaats) {
        return kolomRij[plaats];
    }

    byte kolomTeken(int plaats) {
        return kolomTeken[plaats];
    }
}
