package nl.verzuimatlas.warehouse.audit.verband;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.verzuimatlas.warehouse.audit.reken.Beperking;
import nl.verzuimatlas.warehouse.audit.reken.Grens;
import nl.verzuimatlas.warehouse.audit.reken.Vraag;

/** The parts of a system that hang together: nothing in one of them tells anything of another. */
public final class Delen {

    /** A part of fewer unknowns is attacked sooner than looked up. */
    private static final int GENOEG = 20;

    /**
     * A part.
     *
     * @param leden its unknowns
     * @param vingerafdruk hash over all that a proof goes by: bounds, relations with their steps, how many shown figures these are about, what is asked and how
     *     many values must fit; not what anything is called
     */
    public record Deel(BitSet leden, String vingerafdruk) {}

    private Delen() {}

    /**
     * The parts of a system that are large enough to be remembered.
     *
     * @param drempel how many values must fit
     */
    public static List<Deel> van(Stelsel stelsel, int drempel) {
        List<Grens> grenzen = stelsel.grenzen();
        List<Beperking> beperkingen = stelsel.beperkingen();
        int[] groep = groepen(grenzen.size(), beperkingen);
        Map<Integer, int[]> leden = new HashMap<>();
        IntStream.range(0, groep.length)
                .boxed()
                .collect(Collectors.groupingBy(lid -> groep[lid]))
                .forEach((nummer, lijst) ->
                        leden.put(nummer, lijst.stream().mapToInt(lid -> lid).toArray()));
        Map<Integer, Afdruk> afdrukken = new HashMap<>();
        leden.forEach((nummer, eigen) -> {
            if (eigen.length >= GENOEG) {
                Afdruk afdruk = new Afdruk().neem(drempel, eigen.length);
                for (int lid : eigen) {
                    afdruk.neem(grenzen.get(lid));
                }
                afdrukken.put(nummer, afdruk);
            }
        });
        for (int relatie = 0; relatie < beperkingen.size(); relatie++) {
            Beperking beperking = beperkingen.get(relatie);
            int nummer = groep[beperking.onbekenden()[0]];
            if (afdrukken.containsKey(nummer)) {
                neem(afdrukken.get(nummer), beperking, leden.get(nummer), stelsel.getoond(relatie));
            }
        }
        for (Vraag vraag : stelsel.vragen()) {
            int nummer = groep[vraag.onbekende()];
            if (afdrukken.containsKey(nummer)) {
                afdrukken
                        .get(nummer)
                        .neem(
                                plaats(leden.get(nummer), vraag.onbekende()),
                                vraag.eis().ordinal());
            }
        }
        List<Deel> delen = new ArrayList<>();
        afdrukken.forEach((nummer, afdruk) -> {
            BitSet eigen = new BitSet();
            Arrays.stream(leden.get(nummer)).forEach(eigen::set);
            delen.add(new Deel(eigen, afdruk.hex()));
        });
        return delen;
    }

    private static void neem(Afdruk afdruk, Beperking beperking, int[] leden, int getoond) {
        int[] onbekenden = beperking.onbekenden();
        afdruk.neem(
                Arrays.stream(onbekenden).mapToLong(lid -> plaats(leden, lid)).toArray());
        afdruk.neem(Arrays.stream(beperking.factoren()).asLongStream().toArray());
        beperking.trappen().forEach(afdruk::neem);
        afdruk.neem(getoond);
    }

    private static int plaats(int[] leden, int lid) {
        return Arrays.binarySearch(leden, lid);
    }

    /** For each unknown a number that those that hang together share. */
    private static int[] groepen(int aantal, List<Beperking> beperkingen) {
        int[] boven = IntStream.range(0, aantal).toArray();
        for (Beperking beperking : beperkingen) {
            int[] leden = beperking.onbekenden();
            for (int lid : leden) {
                boven[top(boven, lid)] = top(boven, leden[0]);
            }
        }
        return IntStream.range(0, aantal).map(lid -> top(boven, lid)).toArray();
    }

    private static int top(int[] boven, int lid) {
        int top = lid;
        while (boven[top] != top) {
            boven[top] = boven[boven[top]];
            top = boven[top];
        }
        return top;
    }

    /** A hash in the making. */
    private static final class Afdruk {

        private final MessageDigest hash;

        Afdruk() {
            try {
                hash = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }

        /** With how many there are, so that no two rows of numbers are read as one. */
        Afdruk neem(long... getallen) {
            ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * (1 + getallen.length));
            bytes.putLong(getallen.length);
            Arrays.stream(getallen).forEach(bytes::putLong);
            hash.update(bytes.array());
            return this;
        }

        void neem(Grens grens) {
            neem(grens.onder(), grens.boven());
        }

        String hex() {
            return HexFormat.of().formatHex(hash.digest());
        }
    }
}
