package nl.verzuimatlas.warehouse.bescherming;

import java.util.Arrays;

/**
 * How often each relation counts in each row of the simplex method: the rows of the inverse of its basis. Each row has come in with a relation of
 * its own, of the same number: a number of this table, not of the core. It is emptied and filled again for each question.
 */
final class Tafel {

    /** What has become so little is nothing. */
    private static final double NIETS = 1e-11;

    /** The rows have simple fractions: whole numbers mostly, and halves and thirds. All of them to tenths are whole times one of this. */
    private static final double NOEMER = 2520;

    /** Added to a number and taken off again, it leaves the nearest whole one. */
    private static final double GEHEEL = 0x1.8p52;

    private static final double BIJNA = 1e-6;

    private static final int BEGIN = 64;

    private int rijen;
    private double[][] waarden = new double[BEGIN][];
    private double[] norm = new double[BEGIN];
    // of each relation the rows that it may count in, a bit each: they are few, and each row is elsewhere in memory
    private long[][] rijenMet = new long[BEGIN][];
    // the rows that the packed one was added to
    private long[] aangevuld = new long[BEGIN / Long.SIZE];
    // the row that is added to others, without what is nothing: read in order, many times
    private int ingepakt;
    private int[] relatieIngepakt = new int[BEGIN];
    private double[] waardeIngepakt = new double[BEGIN];

    int rijen() {
        return rijen;
    }

    /**
     * A number without what rounding has added to it, when it is nearly a simple fraction. Each step multiplies what was wrong before: after
     * a thousand of them most of what should be nothing is something, and all of it takes part in the next step.
     */
    static double zuiver(double getal) {
        double delen = getal * NOEMER;
        double heel = delen + GEHEEL - GEHEEL;
        return Math.abs(delen - heel) < BIJNA ? heel / NOEMER : getal;
    }

    /** A new row, of sums by relation that are divided; its own relation is the one after those that were there. */
    int nieuweRij(Optelling sommen, double door) {
        if (rijen == waarden.length) {
            waarden = Arrays.copyOf(waarden, 2 * rijen);
            norm = Arrays.copyOf(norm, 2 * rijen);
            rijenMet = Arrays.copyOf(rijenMet, 2 * rijen);
            aangevuld = new long[2 * rijen / Long.SIZE];
            relatieIngepakt = new int[2 * rijen];
            waardeIngepakt = new double[2 * rijen];
        }
        double[] waarde = waarden[rijen] == null ? new double[waarden.length] : waarden[rijen];
        waarden[rijen] = waarde;
        if (rijenMet[rijen] == null) {
            rijenMet[rijen] = new long[waarden.length / Long.SIZE];
        }
        double som = 0;
        for (int plaats = 0; plaats < sommen.aantal(); plaats++) {
            int relatie = sommen.nummer(plaats);
            double nieuw = zuiver(sommen.som(relatie) / door);
            if (Math.abs(nieuw) > NIETS) {
                waarde[relatie] = nieuw;
                woorden(relatie, rijen / Long.SIZE)[rijen / Long.SIZE] |= 1L << rijen;
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
        long[] met = rijenMet[relatie];
        for (int woord = 0; woord < met.length; woord++) {
            for (long over = met[woord]; over != 0; over &= over - 1) {
                int rij = woord * Long.SIZE + Long.numberOfTrailingZeros(over);
                double waarde = waarden[rij][relatie];
                if (waarde != 0) {
                    sommen.telOp(rij, keer * waarde);
                } else {
                    met[woord] ^= 1L << rij;
                }
            }
        }
    }

    /** The words of a relation, up to one of them at least. */
    private long[] woorden(int relatie, int totMet) {
        if (totMet >= rijenMet[relatie].length) {
            rijenMet[relatie] = Arrays.copyOf(rijenMet[relatie], waarden.length / Long.SIZE);
        }
        return rijenMet[relatie];
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
                waarde[relatie] = zuiver(waarde[relatie] / door);
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
        aangevuld[rij / Long.SIZE] |= 1L << rij;
    }

    /** Remembers in which rows the packed row counts, after it was added to them. */
    void onthoudAangevuld() {
        int woorden = (rijen + Long.SIZE - 1) / Long.SIZE;
        for (int woord = 0; woord < woorden; woord++) {
            long welke = aangevuld[woord];
            if (welke != 0) {
                for (int i = 0; i < ingepakt; i++) {
                    woorden(relatieIngepakt[i], woord)[woord] |= welke;
                }
                aangevuld[woord] = 0;
            }
        }
    }

    /** Takes out all rows. */
    void wis() {
        for (int rij = 0; rij < rijen; rij++) {
            Arrays.fill(waarden[rij], 0, Math.min(rijen, waarden[rij].length), 0);
            Arrays.fill(rijenMet[rij], 0);
        }
        rijen = 0;
    }
}
