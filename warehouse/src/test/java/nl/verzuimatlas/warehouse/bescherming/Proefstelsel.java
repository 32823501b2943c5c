package nl.verzuimatlas.warehouse.bescherming;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.verzuimatlas.warehouse.bescherming.Stelsel.Rijsoort;
import nl.verzuimatlas.warehouse.bescherming.Stelsel.Stand;

/** A few numbers of persons and the sums between them, for tests; each number is a cell of its own. */
final class Proefstelsel {

    private final Rijenbouwer rijen = new Rijenbouwer();

    void som(int geheel, int... delen) {
        rijen.voegToe(Rijsoort.GROEP, delen, new int[] {geheel});
    }

    Stelsel stelsel(int... waarden) {
        return stelselMetResten(0, waarden);
    }

    /** The last {@code resten} numbers are nowhere shown. */
    Stelsel stelselMetResten(int resten, int... waarden) {
        return stelsel(1, resten, waarden);
    }

    /** Each three numbers are a share: numerator, denominator and what is left. */
    Stelsel stelselVanAandelen(int... waarden) {
        for (int teller = 0; teller < waarden.length; teller += 3) {
            rijen.voegToe(Rijsoort.CEL, new int[] {teller, teller + 2}, new int[] {teller + 1});
        }
        return stelsel(3, 0, waarden);
    }

    private Stelsel stelsel(int perCel, int resten, int... waarden) {
        int aantal = waarden.length;
        int cellen = (aantal - resten) / perCel;
        boolean[] personen = new boolean[aantal];
        Arrays.fill(personen, true);
        Stand[] standen = new Stand[cellen];
        Arrays.fill(standen, Stand.VRIJ);
        long[] prijzen = new long[cellen];
        Arrays.fill(prijzen, 1);
        return new Stelsel(
                waarden,
                new int[aantal],
                IntStream.range(0, aantal)
                        .map(getal -> getal < cellen * perCel ? getal / perCel : Stelsel.GEEN_CEL)
                        .toArray(),
                personen,
                IntStream.rangeClosed(0, cellen).map(cel -> cel * perCel).toArray(),
                standen,
                prijzen,
                rijen.rijen(),
                new Rijenbouwer().rijen());
    }

    /** All of it: the relations of a test hang together. */
    static Samenhang deel(Stelsel stelsel) {
        return Samenhang.van(stelsel).get(0);
    }

    static Kern kern(Stelsel stelsel) {
        return new Kern(stelsel, deel(stelsel));
    }

    static boolean[] verborgen(Stelsel stelsel, int... getallen) {
        boolean[] verborgen = new boolean[stelsel.cellen()];
        for (int getal : getallen) {
            verborgen[getal] = true;
        }
        return verborgen;
    }

    /** What a reader knows when some are hidden. */
    static Kennis kennis(Stelsel stelsel, int... getallen) {
        boolean[] verborgen = verborgen(stelsel, getallen);
        return Kennis.van(stelsel, deel(stelsel), kern(stelsel).vast(), getal -> verborgen[getal]);
    }
}
