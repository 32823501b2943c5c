package nl.verzuimatlas.warehouse.bescherming;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.verzuimatlas.warehouse.bescherming.Stelsel.Rijen;
import nl.verzuimatlas.warehouse.bescherming.Stelsel.Rijsoort;

/** Gathers rows. */
final class Rijenbouwer {

    private int[] begin = new int[1024];
    private int[] getal = new int[8192];
    private byte[] teken = new byte[8192];
    private final List<Rijsoort> soorten = new ArrayList<>();
    private int gevuld;

    /** Adds a row: numbers on the left count for, those on the right against. Returns its number. */
    int voegToe(Rijsoort soort, int[] links, int[] rechts) {
        groei(links.length + rechts.length);
        for (int nummer : links) {
            teken[gevuld] = 1;
            getal[gevuld++] = nummer;
        }
        for (int nummer : rechts) {
            teken[gevuld] = -1;
            getal[gevuld++] = nummer;
        }
        soorten.add(soort);
        begin[soorten.size()] = gevuld;
        return soorten.size() - 1;
    }

    Rijen rijen() {
        return new Rijen(
                Arrays.copyOf(begin, soorten.size() + 1),
                Arrays.copyOf(getal, gevuld),
                Arrays.copyOf(teken, gevuld),
                soorten.toArray(Rijsoort[]::new));
    }

    private void groei(int erbij) {
        if (soorten.size() + 2 > begin.length) {
            begin = Arrays.copyOf(begin, 2 * begin.length);
        }
        while (gevuld + erbij > getal.length) {
            getal = Arrays.copyOf(getal, 2 * getal.length);
            teken = Arrays.copyOf(teken, 2 * teken.length);
        }
    }
}
