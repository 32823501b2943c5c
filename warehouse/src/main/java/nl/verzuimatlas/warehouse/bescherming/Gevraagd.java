package nl.verzuimatlas.warehouse.bescherming;

import java.util.Arrays;

/** What a linear programme is asked: how often each of its columns counts in the sum that is to be higher or lower. */
final class Gevraagd {

    private static final int BEGIN = 64;

    private int[] keren = new int[BEGIN];
    private int[] kolommen = new int[BEGIN];
    private int aantal;

    /** A column counts once more. */
    void neem(int kolom) {
        if (kolom >= keren.length) {
            keren = Arrays.copyOf(keren, 2 * kolom);
        }
        if (aantal == kolommen.length) {
            kolommen = Arrays.copyOf(kolommen, 2 * aantal);
        }
        if (keren[kolom] == 0) {
            kolommen[aantal++] = kolom;
        }
        keren[kolom]++;
    }

    /** How often a column counts. */
    int keer(int kolom) {
        return kolom < keren.length ? keren[kolom] : 0;
    }

    /** How many columns count. */
    int aantal() {
        return aantal;
    }

    int kolom(int plaats) {
        return kolommen[plaats];
    }

    /** Nothing is asked any more. */
    void wis() {
        for (int plaats = 0; plaats < aantal; plaats++) {
            keren[kolommen[plaats]] = 0;
        }
        aantal = 0;
    }
}
