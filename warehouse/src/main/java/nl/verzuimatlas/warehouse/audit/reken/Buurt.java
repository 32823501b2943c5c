package nl.verzuimatlas.warehouse.audit.reken;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The unknowns nearest to one, by relations. Most is decided by few unknowns, and few are quickly asked.
 *
 * @param geheel the system they are part of
 * @param leden the unknowns, in order
 */
record Buurt(Deelstelsel geheel, int[] leden) {

    /** The {@code omvang} unknowns nearest to one. */
    static Buurt van(Deelstelsel geheel, int onbekende, int omvang) {
        TreeSet<Integer> leden = new TreeSet<>(List.of(onbekende));
        List<Integer> rij = new ArrayList<>(leden);
        for (int i = 0; i < rij.size() && leden.size() < omvang; i++) {
            for (int relatie : geheel.bijOnbekende()[rij.get(i)]) {
                for (int lid : geheel.onbekenden()[relatie]) {
                    if (leden.size() < omvang && leden.add(lid)) {
                        rij.add(lid);
                    }
                }
            }
        }
        return new Buurt(geheel, leden.stream().mapToInt(Integer::intValue).toArray());
    }

    /** The unknowns that are in a relation with one of these, and these. */
    static Buurt rondom(Deelstelsel geheel, int[] onbekenden) {
        TreeSet<Integer> leden = new TreeSet<>();
        for (int onbekende : onbekenden) {
            for (int relatie : geheel.bijOnbekende()[onbekende]) {
                Arrays.stream(geheel.onbekenden()[relatie]).forEach(leden::add);
            }
        }
        return new Buurt(geheel, leden.stream().mapToInt(Integer::intValue).toArray());
    }

    /** Whether it is all there is. */
    boolean isGeheel() {
        return leden.length == geheel.aantal();
    }

    /** Place of an unknown in the systems of this neighbourhood. */
    int plaats(int onbekende) {
        return Arrays.binarySearch(leden, onbekende);
    }

    /**
     * The neighbourhood when all others may have any value within their bounds: what does not fit here, does not fit in the whole.
     *
     * @param grenzen proven bounds of all unknowns
     */
    Deelstelsel ruim(Grens[] grenzen) {
        return deelstelsel(grenzen, grenzen);
    }

    /** The neighbourhood when all others keep their value: what fits here, fits in the whole. */
    Deelstelsel vast(Grens[] grenzen, long[] waarden) {
        return deelstelsel(
                grenzen, Arrays.stream(waarden).mapToObj(Grens::precies).toArray(Grens[]::new));
    }

    /** The values of all unknowns when those of the neighbourhood are replaced; empty when they do not fit. */
    Optional<long[]> vul(long[] waarden, long[] eigen) {
        long[] alle = waarden.clone();
        for (int i = 0; i < leden.length; i++) {
            alle[leden[i]] = eigen[i];
        }
        return geheel.past(alle) ? Optional.of(alle) : Optional.empty();
    }

    private Deelstelsel deelstelsel(Grens[] grenzen, Grens[] buiten) {
        TreeSet<Integer> relaties = new TreeSet<>();
        for (int lid : leden) {
            for (int relatie : geheel.bijOnbekende()[lid]) {
                relaties.add(relatie);
            }
        }
        List<int[]> onbekenden = new ArrayList<>();
        List<int[]> factoren = new ArrayList<>();
        List<Grens> sommen = new ArrayList<>();
        for (int relatie : relaties) {
            int[] alle = geheel.onbekenden()[relatie];
            int[] eigen = new int[alle.length];
            int[] gewicht = new int[alle.length];
            int aantal = 0;
            long minst = 0;
            long meest = 0;
            for (int i = 0; i < alle.length; i++) {
                int plaats = plaats(alle[i]);
                long factor = geheel.factoren()[relatie][i];
                if (plaats >= 0) {
                    eigen[aantal] = plaats;
                    gewicht[aantal++] = (int) factor;
                } else {
                    Grens ander = buiten[alle[i]];
                    minst += factor > 0 ? factor * ander.onder() : factor * ander.boven();
                    meest += factor > 0 ? factor * ander.boven() : factor * ander.onder();
                }
            }
            onbekenden.add(Arrays.copyOf(eigen, aantal));
            factoren.add(Arrays.copyOf(gewicht, aantal));
            Grens som = geheel.sommen()[relatie];
            sommen.add(new Grens(som.onder() - meest, som.boven() - minst));
        }
        Grens[] sommenVanBuurt = sommen.toArray(Grens[]::new);
        return Deelstelsel.van(
                leden,
                Arrays.stream(leden).mapToObj(lid -> grenzen[lid]).toArray(Grens[]::new),
                onbekenden.toArray(int[][]::new),
                factoren.toArray(int[][]::new),
                sommenVanBuurt,
                sommenVanBuurt);
    }

    @Override
    public boolean equals(Object ander) {
        return ander instanceof Buurt buurt && geheel == buurt.geheel && Arrays.equals(leden, buurt.leden);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(leden);
    }

    @Override
    public String toString() {
        return leden.length + " of " + geheel;
    }
}
