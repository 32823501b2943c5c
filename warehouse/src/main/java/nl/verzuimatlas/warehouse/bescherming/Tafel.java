package nl.verzuimatlas.warehouse.bescherming;

import java.util.Arrays;

/**
 * The table of the simplex method, as far as there is something in it. Rows and columns are known by number and are gone along by what is in them.
 * It is emptied and filled again for each question.
 */
final class Tafel {

    /** What has become nothing: it stays in the lists of its row and column, where a 0 is in neither. */
    private static final double LEEG = 1e-150;

    private static final double NIETS = 1e-11;
    private static final int BEGIN = 64;

    private int rijen;
    private int kolommen;
    private double[][] waarden = new double[BEGIN][];
    private int[][] kolommenVan = new int[BEGIN][];
    private int[] lengteVanRij = new int[BEGIN];
    private double[] norm = new double[BEGIN];
    private int[][] rijenVan = new int[BEGIN][];
    private int[] lengteVanKolom = new int[BEGIN];
    // the row that is added to others, without what has become nothing: read in order, many times
    private int ingepakt;
    private int[] kolomIngepakt = new int[BEGIN];
    private double[] waardeIngepakt = new double[BEGIN];

    /** A new row, in which nothing is. */
    int nieuweRij() {
        if (rijen == waarden.length) {
            waarden = Arrays.copyOf(waarden, 2 * rijen);
            kolommenVan = Arrays.copyOf(kolommenVan, 2 * rijen);
            lengteVanRij = Arrays.copyOf(lengteVanRij, 2 * rijen);
            norm = Arrays.copyOf(norm, 2 * rijen);
        }
        if (waarden[rijen] == null) {
            waarden[rijen] = new double[rijenVan.length];
            kolommenVan[rijen] = new int[BEGIN];
        }
        return rijen++;
    }

    /** A new column, in which nothing is. */
    int nieuweKolom() {
        if (kolommen == rijenVan.length) {
            rijenVan = Arrays.copyOf(rijenVan, 2 * kolommen);
            lengteVanKolom = Arrays.copyOf(lengteVanKolom, 2 * kolommen);
        }
        if (rijenVan[kolommen] == null) {
            rijenVan[kolommen] = new int[BEGIN];
        }
        return kolommen++;
    }

    /** What is in a row at a column; 0 for nothing. */
    double waarde(int rij, int kolom) {
        double waarde = kolom < waarden[rij].length ? waarden[rij][kolom] : 0;
        return waarde == LEEG ? 0 : waarde;
    }

    /** How many columns were filled in a row, some of which may have become nothing. */
    int lengteVanRij(int rij) {
        return lengteVanRij[rij];
    }

    int kolom(int rij, int plaats) {
        return kolommenVan[rij][plaats];
    }

    /** How many times a row was filled at a column; some may have become nothing, and one may stand there twice. */
    int lengteVanKolom(int kolom) {
        return lengteVanKolom[kolom];
    }

    int rij(int kolom, int plaats) {
        return rijenVan[kolom][plaats];
    }

    /** Sum of the squares of a row. */
    double norm(int rij) {
        return Math.max(0, norm[rij]);
    }

    void telOp(int rij, int kolom, double erbij) {
        double[] waarde = metRuimte(rij);
        double was = waarde[kolom];
        double wordt = was + erbij;
        if (Math.abs(wordt) < NIETS) {
            wordt = LEEG;
        }
        if (was == 0) {
            neemOp(rij, kolom);
        }
        waarde[kolom] = wordt;
        norm[rij] += wordt * wordt - was * was;
    }

    /** Takes the row that {@link #telIngepakteOp} adds to others, as it is now. */
    void pakIn(int rij) {
        int lengte = lengteVanRij[rij];
        if (lengte > kolomIngepakt.length) {
            kolomIngepakt = new int[2 * lengte];
            waardeIngepakt = new double[2 * lengte];
        }
        double[] bron = waarden[rij];
        int[] welke = kolommenVan[rij];
        ingepakt = 0;
        for (int i = 0; i < lengte; i++) {
            double waarde = bron[welke[i]];
            if (waarde != LEEG) {
                kolomIngepakt[ingepakt] = welke[i];
                waardeIngepakt[ingepakt++] = waarde;
            }
        }
    }

    /**
     * Adds {@code keer} times the packed row to a row. Half of the time of a protection is spent in this loop, so nothing is called or looked up in
     * it: the first compiler, which is the only one for a small release, takes neither out.
     */
    void telIngepakteOp(int rij, double keer) {
        double[] doel = metRuimte(rij);
        int[] welke = kolomIngepakt;
        double[] erbij = waardeIngepakt;
        int aantal = ingepakt;
        neemIngepakteOp(rij, doel);
        double verschil = 0;
        for (int i = 0; i < aantal; i++) {
            int kolom = welke[i];
            double was = doel[kolom];
            double wordt = was + keer * erbij[i];
            if (wordt < NIETS && wordt > -NIETS) {
                wordt = LEEG;
            }
            doel[kolom] = wordt;
            verschil += wordt * wordt - was * was;
        }
        norm[rij] += verschil;
    }

    /** Makes room in a row for the columns of the packed one: nothing is in those that it had not. */
    private void neemIngepakteOp(int rij, double[] doel) {
        int[] welke = kolomIngepakt;
        int aantal = ingepakt;
        for (int i = 0; i < aantal; i++) {
            int kolom = welke[i];
            if (doel[kolom] == 0) {
                doel[kolom] = LEEG;
                neemOp(rij, kolom);
            }
        }
    }

    /** Divides a row, and takes out what has become nothing. */
    void deel(int rij, double door) {
        double[] waarde = waarden[rij];
        int[] welke = kolommenVan[rij];
        double som = 0;
        int over = 0;
        for (int i = 0; i < lengteVanRij[rij]; i++) {
            int kolom = welke[i];
            if (waarde[kolom] == LEEG) {
                waarde[kolom] = 0;
            } else {
                waarde[kolom] /= door;
                som += waarde[kolom] * waarde[kolom];
                welke[over++] = kolom;
            }
        }
        lengteVanRij[rij] = over;
        norm[rij] = som;
    }

    void maakLeeg(int rij, int kolom) {
        double was = waarden[rij][kolom];
        waarden[rij][kolom] = LEEG;
        norm[rij] -= was * was;
    }

    private double[] metRuimte(int rij) {
        if (waarden[rij].length < kolommen) {
            waarden[rij] = Arrays.copyOf(waarden[rij], rijenVan.length);
        }
        return waarden[rij];
    }

    private void neemOp(int rij, int kolom) {
        if (lengteVanRij[rij] == kolommenVan[rij].length) {
            kolommenVan[rij] = Arrays.copyOf(kolommenVan[rij], 2 * lengteVanRij[rij]);
        }
        kolommenVan[rij][lengteVanRij[rij]++] = kolom;
        if (lengteVanKolom[kolom] == rijenVan[kolom].length) {
            rijenVan[kolom] = Arrays.copyOf(rijenVan[kolom], 2 * lengteVanKolom[kolom]);
        }
        rijenVan[kolom][lengteVanKolom[kolom]++] = rij;
    }

    /** Takes out all rows and columns. */
    void wis() {
        for (int rij = 0; rij < rijen; rij++) {
            for (int i = 0; i < lengteVanRij[rij]; i++) {
                waarden[rij][kolommenVan[rij][i]] = 0;
            }
            lengteVanRij[rij] = 0;
            norm[rij] = 0;
        }
        Arrays.fill(lengteVanKolom, 0, kolommen, 0);
        rijen = 0;
        kolommen = 0;
    }
}
