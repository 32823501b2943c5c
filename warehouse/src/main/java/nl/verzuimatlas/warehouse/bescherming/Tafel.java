package nl.verzuimatlas.warehouse.bescherming;

import java.util.Arrays;

/**
 * How often each relation counts in each row of the simplex method: the rows of the inverse of its basis. Each row has come in with a relation of
 * its own, of the same number: a number of this table, not of the core. It is emptied and filled again for each question.
 */
final class Tafel {

    /** What has become so little is nothing. */
    private static final double NIETS = 1e-11;

    private static final int BEGIN = 64;

    private int rijen;
    private double[][] waarden = new double[BEGIN][];
    private double[] norm = new double[BEGIN];
    // the row that is added to others, without what is nothing: read in order, many times
    private int ingepakt;
    private int[] relatieIngepakt = new int[BEGIN];
    private double[] waardeIngepakt = new double[BEGIN];

    int rijen() {
        return rijen;
    }

    /** A new row, of sums by relation that are divided; its own relation is the one after those that were there. */
    int nieuweRij(Optelling sommen, double door) {
        if (rijen == waarden.length) {
            waarden = Arrays.copyOf(waarden, 2 * rijen);
            norm = Arrays.copyOf(norm, 2 * rijen);
            relatieIngepakt = new int[2 * rijen];
            waardeIngepakt = new double[2 * rijen];
        }
        double[] waarde = waarden[rijen] == null ? new double[waarden.length] : waarden[rijen];
        waarden[rijen] = waarde;
        double som = 0;
        for (int plaats = 0; plaats < sommen.aantal(); plaats++) {
            int relatie = sommen.nummer(plaats);
            double nieuw = sommen.som(relatie) / door;
            if (Math.abs(nieuw) > NIETS) {
                waarde[relatie] = nieuw;
                som += nieuw * nieuw;
            }
        }
        norm[rijen] = som;
        return rijen++;
    }

    /** Adds what is in a row to sums by relation, so many times. */
    void telRijOp(Optelling sommen, int rij, double keer) {
        double[] waarde = waarden[rij];
        int einde = Math.min(rijen, waarde.length);
        for (int relatie = 0; relatie < einde; relatie++) {
            if (waarde[relatie] != 0) {
                sommen.telOp(relatie, keer * waarde[relatie]);
            }
        }
    }

    /** Adds what is of a relation in each row to sums by row, so many times. */
    void telRelatieOp(Optelling sommen, int relatie, double keer) {
        for (int rij = 0; rij < rijen; rij++) {
            double[] waarde = waarden[rij];
            if (relatie < waarde.length && waarde[relatie] != 0) {
                sommen.telOp(rij, keer * waarde[relatie]);
            }
        }
    }

    /** Sum of the squares of a row, more than 0: it is kept up by differences, which are not exact. */
    double norm(int rij) {
        return Math.max(NIETS, norm[rij]);
    }

    /** Divides a row. */
    void deel(int rij, double door) {
        double[] waarde = waarden[rij];
        double som = 0;
        int einde = Math.min(rijen, waarde.length);
        for (int relatie = 0; relatie < einde; relatie++) {
            if (waarde[relatie] != 0) {
                waarde[relatie] /= door;
                som += waarde[relatie] * waarde[relatie];
            }
        }
        norm[rij] = som;
    }

    /** Takes the row that {@link #telIngepakteOp} adds to others, as it is now; how many relations are in it. */
    int pakIn(int rij) {
        double[] bron = waarden[rij];
        int einde = Math.min(rijen, bron.length);
        ingepakt = 0;
        for (int relatie = 0; relatie < einde; relatie++) {
            double waarde = bron[relatie];
            if (waarde != 0) {
                relatieIngepakt[ingepakt] = relatie;
                waardeIngepakt[ingepakt++] = waarde;
            }
        }
        return ingepakt;
    }

    /**
     * Adds {@code keer} times the packed row to a row. Much of the time of a protection is spent in this loop, so nothing is called or looked up in
     * it: the first compiler, which is the only one for a small release, takes neither out.
     */
    void telIngepakteOp(int rij, double keer) {
        double[] doel = waarden[rij];
        if (doel.length < rijen) {
            doel = Arrays.copyOf(doel, waarden.length);
            waarden[rij] = doel;
        }
        int[] welke = relatieIngepakt;
        double[] erbij = waardeIngepakt;
        int aantal = ingepakt;
        double verschil = 0;
        for (int i = 0; i < aantal; i++) {
            int relatie = welke[i];
            double was = doel[relatie];
            double wordt = was + keer * erbij[i];
            if (wordt < NIETS && wordt > -NIETS) {
                wordt = 0;
            }
            doel[relatie] = wordt;
            verschil += wordt * wordt - was * was;
        }
        norm[rij] += verschil;
    }

    /** Takes out all rows. */
    void wis() {
        for (int rij = 0; rij < rijen; rij++) {
            Arrays.fill(waarden[rij], 0, Math.min(rijen, waarden[rij].length), 0);
        }
        rijen = 0;
    }
}
