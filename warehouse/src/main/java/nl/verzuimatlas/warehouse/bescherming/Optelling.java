package nl.verzuimatlas.warehouse.bescherming;

/** Sums by number, of which few are not 0: those are gone along. It is begun again and again. */
final class Optelling {

    private static final int BEGIN = 64;

    private int[] nummers = new int[BEGIN];
    private double[] som = new double[BEGIN];
    private int[] beurtVan = new int[BEGIN];
    private int beurt;
    private int aantal;

    /** Begins with nothing; {@code ruimte} is above each number that will be added to. */
    void begin(int ruimte) {
        if (ruimte > som.length) {
            int nieuw = Math.max(ruimte, 2 * som.length);
            nummers = new int[nieuw];
            som = new double[nieuw];
            beurtVan = new int[nieuw];
        }
        aantal = 0;
        beurt++;
    }

    void telOp(int nummer, double erbij) {
        if (beurtVan[nummer] == beurt) {
            som[nummer] += erbij;
        } else {
            beurtVan[nummer] = beurt;
            som[nummer] = erbij;
            nummers[aantal++] = nummer;
        }
    }

    /** How many numbers were added to. */
    int aantal() {
        return aantal;
    }

    int nummer(int plaats) {
        return nummers[plaats];
    }

    /** Sum of a number that was added to. */
    double som(int nummer) {
        return som[nummer];
    }

    /** Sum of the squares. */
    double norm() {
        double norm = 0;
        for (int plaats = 0; plaats < aantal; plaats++) {
            norm += som[nummers[plaats]] * som[nummers[plaats]];
        }
        return norm;
    }
}
