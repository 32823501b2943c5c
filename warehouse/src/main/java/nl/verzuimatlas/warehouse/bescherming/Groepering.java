package nl.verzuimatlas.warehouse.bescherming;

import java.util.Arrays;

/** Numbers 0, 1, 2 ... in groups that are joined two by two; a group is named by its lowest number. */
final class Groepering {

    private final int[] ouder;

    /** Each of {@code aantal} numbers in a group of its own. */
    Groepering(int aantal) {
        ouder = new int[aantal];
        Arrays.setAll(ouder, nummer -> nummer);
    }

    /** Makes one group of those of two numbers. */
    void verbind(int een, int ander) {
        int wortel = groep(een);
        int andere = groep(ander);
        ouder[Math.max(wortel, andere)] = Math.min(wortel, andere);
    }

    /** The lowest number of the group of a number. */
    int groep(int nummer) {
        int wortel = nummer;
        while (ouder[wortel] != wortel) {
            ouder[wortel] = ouder[ouder[wortel]];
            wortel = ouder[wortel];
        }
        return wortel;
    }
}
