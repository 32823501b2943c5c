package nl.verzuimatlas.warehouse.bescherming;

import java.util.Arrays;

/** Gathers the numbers of a system. */
final class Getallen {

    private int[] waarde = new int[1024];
    private int[] ondergrens = new int[1024];
    private int[] cel = new int[1024];
    private boolean[] persoonlijk = new boolean[1024];
    private int aantal;

    int voegToe(int getal, int minstens, int nummer, boolean isPersoonlijk) {
        if (aantal == waarde.length) {
            waarde = Arrays.copyOf(waarde, 2 * aantal);
            ondergrens = Arrays.copyOf(ondergrens, 2 * aantal);
            cel = Arrays.copyOf(cel, 2 * aantal);
            persoonlijk = Arrays.copyOf(persoonlijk, 2 * aantal);
        }
        waarde[aantal] = getal;
        ondergrens[aantal] = minstens;
        cel[aantal] = nummer;
        persoonlijk[aantal] = isPersoonlijk;
        return aantal++;
    }

    int aantal() {
        return aantal;
    }

    int waarde(int nummer) {
        return waarde[nummer];
    }

    int[] waarden() {
        return Arrays.copyOf(waarde, aantal);
    }

    int[] ondergrenzen() {
        return Arrays.copyOf(ondergrens, aantal);
    }

    int[] cellen() {
        return Arrays.copyOf(cel, aantal);
    }

    boolean[] persoonlijk() {
        return Arrays.copyOf(persoonlijk, aantal);
    }
}
