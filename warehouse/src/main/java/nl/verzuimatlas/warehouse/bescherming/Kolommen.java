package nl.verzuimatlas.warehouse.bescherming;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * The numbers that take part in a linear programme, its columns: by how much each differs from the truth, what that costs, and where it is. A number
 * takes part from when it is asked for; all are taken out after each question.
 */
final class Kolommen {

    /** A number that takes no part. */
    static final int GEEN = -1;

    /** By so little prices differ that would be equal, so that there is one cheapest way. */
    private static final double RUIS = 1e-7;

    private static final int RUISBITS = 20;
    private static final int BEGIN = 64;

    /** Where a number is that is in no row: at the truth or at its lowest. */
    private enum Stand {
        WAAR,
        LAAGST,
        IN_RIJ
    }

    private final Kern kern;

    /** Of each number of the core its column, or none. */
    private final int[] kolomVan;

    private int aantal;
    private int[] getal = new int[BEGIN];
    private double[] prijs = new double[BEGIN];
    /** What the rows pay when a column goes up by 1. */
    private double[] tegen = new double[BEGIN];

    private double[] verschil = new double[BEGIN];
    private Stand[] stand = new Stand[BEGIN];
    private int[] rij = new int[BEGIN];
    private IntToDoubleFunction tarief;

    Kolommen(Kern kern) {
        this.kern = kern;
        kolomVan = new int[kern.getallen()];
        Arrays.fill(kolomVan, GEEN);
    }

    /** Begins with none, at these prices of numbers of the system. */
    void begin(IntToDoubleFunction prijsVan) {
        tarief = prijsVan;
    }

    /** The column of a number of the core that takes part, or {@link #GEEN}. */
    int van(int nummer) {
        return kolomVan[nummer];
    }

    /** The column of a number of the core, which takes part from now on. */
    int neem(int nummer) {
        if (kolomVan[nummer] != GEEN) {
            return kolomVan[nummer];
        }
        int kolom = aantal++;
        if (kolom == getal.length) {
            getal = Arrays.copyOf(getal, 2 * kolom);
            prijs = Arrays.copyOf(prijs, 2 * kolom);
            tegen = Arrays.copyOf(tegen, 2 * kolom);
            verschil = Arrays.copyOf(verschil, 2 * kolom);
            stand = Arrays.copyOf(stand, 2 * kolom);
            rij = Arrays.copyOf(rij, 2 * kolom);
        }
        double samen = 0;
        for (int lid : kern.leden(nummer)) {
            samen += tarief.applyAsDouble(lid);
        }
        kolomVan[nummer] = kolom;
        getal[kolom] = nummer;
        prijs[kolom] = samen * (1 + (nummer * 0x9E3779B1 >>> RUISBITS) * RUIS);
        tegen[kolom] = 0;
        verschil[kolom] = 0;
        stand[kolom] = Stand.WAAR;
        return kolom;
    }

    int aantal() {
        return aantal;
    }

    /** The number of the core. */
    int getal(int kolom) {
        return getal[kolom];
    }

    /** What a difference of 1 costs. */
    double prijs(int kolom) {
        return prijs[kolom];
    }

    /** By how much it differs from the truth. */
    double verschil(int kolom) {
        return verschil[kolom];
    }

    void schuif(int kolom, double stap) {
        verschil[kolom] += stap;
    }

    /** By how much it can be lower than the truth. */
    int omlaag(int kolom) {
        return kern.omlaag(getal[kolom]);
    }

    boolean isInRij(int kolom) {
        return stand[kolom] == Stand.IN_RIJ;
    }

    boolean isLaagst(int kolom) {
        return stand[kolom] == Stand.LAAGST;
    }

    /** The row that tells it. */
    int rij(int kolom) {
        return rij[kolom];
    }

    void zetInRij(int kolom, int nieuweRij) {
        stand[kolom] = Stand.IN_RIJ;
        rij[kolom] = nieuweRij;
    }

    /** It is in a row as what others leave for it, at no price of its own. */
    void zetPrijsloosInRij(int kolom, int nieuweRij) {
        prijs[kolom] = 0;
        zetInRij(kolom, nieuweRij);
    }

    /**
     * It leaves its row.
     *
     * @param isLaagst whether it stays at its lowest, and not at the truth
     * @param wasOnder whether it was below the truth
     * @param per what the row paid for 1
     */
    void zetUitRij(int kolom, boolean isLaagst, boolean wasOnder, double per) {
        tegen[kolom] = (wasOnder ? prijs[kolom] : -prijs[kolom]) + per;
        stand[kolom] = isLaagst ? Stand.LAAGST : Stand.WAAR;
    }

    void betaal(int kolom, double hoeveel) {
        tegen[kolom] += hoeveel;
    }

    /** What it costs when it goes up or down by 1; infinite if it cannot, negative if it pays. */
    double kost(int kolom, boolean isOmhoog) {
        return switch (stand[kolom]) {
            case WAAR ->
                isOmhoog
                        ? prijs[kolom] + tegen[kolom]
                        : omlaag(kolom) > 0 ? prijs[kolom] - tegen[kolom] : Double.POSITIVE_INFINITY;
            case LAAGST -> isOmhoog ? tegen[kolom] - prijs[kolom] : Double.POSITIVE_INFINITY;
            case IN_RIJ -> Double.POSITIVE_INFINITY;
        };
    }

    /** Takes all out. */
    void wis() {
        for (int kolom = 0; kolom < aantal; kolom++) {
            kolomVan[getal[kolom]] = GEEN;
        }
        aantal = 0;
    }
}
